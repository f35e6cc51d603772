/// A plan as one page that stands alone, for those who decide on it: a picture of where items go, and the tables that are
/// handed over with them; no script, no outside file.
public struct ReformPage {
  private let report: ReformReport
  private var text = ""

  public init(_ report: ReformReport) { self.report = report }

  public consuming func html() -> [UInt8] {
    var page = self
    page.write()
    return Array(page.text.utf8)
  }

  private static let style =
    PageStyle.plain + """

      .flows { display: block; width: 100%; max-width: 62rem; height: auto; margin: .6rem auto; font-size: 15px; }
      .flows path:hover { fill-opacity: .85; }
      .number, .short { white-space: nowrap; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      table.wide { table-layout: auto; }
      table.wide thead th:first-child { width: auto; }
      details { margin: .4rem 0; }
      @media screen and (max-width: 48rem) { .number { text-align: left; } .flows { font-size: 22px; } }
      """

  private mutating func write() {
    add(PageStyle.head(report.title.html, report.language, style: Self.style))
    add("<main>\n<h1>\(report.title.html)</h1>\n<p class=\"about\">\(report.about.html)</p>\n")
    if let diagram = FlowDiagram(report.flows) {
      add(
        diagram.svg(
          say("事项从哪个单位到哪个单位，带的宽窄是事项数", "from which body to which items go; bands are as wide as their number")
        ))
    }
    let report = report
    if !report.open.isEmpty { section(report.openTitle) { $0.list(report.openLines) } }
    if !report.bodies.isEmpty {
      section(say("机构", "Organisations")) { page in
        page.table(
          [report.say("机构", "body"), report.say("去向", "what becomes of it")],
          report.bodies.map { [$0.name, report.line($0)] })
      }
    }
    if !report.arrangements.isEmpty { list(report.arrangements) }
    if !report.loads.isEmpty {
      section(say("各单位事项数", "Items of each body")) { page in
        page.table(
          [report.say("机构", "body"), report.say("改革前", "before"), report.say("改革后", "after")],
          report.loads.map { [$0.name, "\($0.before)", "\($0.after)"] }, numbers: [1, 2])
      }
    }
    writeHandovers()
    if !report.remakings.isEmpty {
      section(report.remakingsTitle) { $0.table(report.remakingColumns, report.remakingRows) }
    }
    if !report.coded.isEmpty {
      section(report.codesTitle) { $0.table(ReformReport.codeColumns(report), report.codeRows) }
    }
    if !report.others.isEmpty {
      section(report.othersTitle) { page in
        page.list(report.others.map { $0.line(report.say("、", ", "), report.language) })
      }
    }
    if !report.followed.isEmpty {
      section(report.followedTitle) { $0.table(report.followedColumns, report.followedRows) }
    }
    if !report.sameNames.isEmpty {
      section(report.sameNamesTitle) { $0.table(report.sameNameColumns, report.sameNameRows) }
    }
    if !report.codes.isEmpty {
      section(report.codesMadeTitle) { $0.table(report.codesMadeColumns, report.codesMadeRows) }
    }
    for closing in report.closings { write(closing) }
    if !report.unsettled.isEmpty {
      section(report.unsettledTitle) { $0.table(report.unsettledColumns, report.unsettledRows) }
    }
    if !report.mentions.isEmpty {
      section(report.mentionsTitle) { $0.table(report.mentionColumns, report.mentionRows) }
    }
    if !report.lostComments.isEmpty {
      section(report.lostCommentsTitle) { $0.table(report.lostCommentColumns, report.lostCommentRows) }
    }
    if !report.written.inherited.isEmpty {
      section(report.inheritedTitle) { $0.table(report.inheritedColumns, report.inheritedRows) }
    }
    if !report.written.parts.isEmpty {
      section(report.partsTitle) { $0.table(report.partColumns, report.partRows) }
    }
    section(report.filesTitle) { $0.table(report.fileColumns, report.fileRows) }
    add("</main>\n</body>\n</html>\n")
  }

  private mutating func writeHandovers() {
    section(say("移交清单", "What goes where")) { page in
      let report = page.report
      if report.handovers.isEmpty {
        page.add("<p>\(report.nothingMoves)</p>\n")
      }
      for handover in report.handovers {
        page.add("<details open>\n<summary><h4>\(report.heading(handover).html)</h4> ")
        page.add("<small>\(report.count(handover))</small></summary>\n")
        page.table(ReformReport.columns(report), report.rows(handover), numbers: [0], short: [1, 5])
        page.add("</details>\n")
      }
    }
  }

  private mutating func write(_ closing: ReformReport.Closing) {
    section(say("\(closing.name)的网站与公开事项移交清单", "What the website of \(closing.name) hands over")) { page in
      page.list(closing.tasks(page.report))
      if !closing.rows.isEmpty { page.table(closing.columns(page.report), closing.cells) }
    }
  }

  private mutating func list(_ lines: [String]) {
    add("<ul>\n\(lines.map { "<li>\($0.html)</li>\n" }.joined())</ul>\n")
  }

  private mutating func section(_ title: String, _ body: (inout ReformPage) -> Void) {
    add("<section>\n<h2>\(title.html)</h2>\n")
    body(&self)
    add("</section>\n")
  }

  /// - Parameters:
  ///   - numbers: the columns that hold numbers.
  ///   - short: those that are not broken into lines.
  private mutating func table(
    _ columns: [String], _ rows: [[String]], numbers: Set<Int> = [], short: Set<Int> = []
  ) {
    add("<table class=\"wide\">\n<thead><tr>")
    func style(_ index: Int) -> String {
      numbers.contains(index) ? " class=\"number\"" : short.contains(index) ? " class=\"short\"" : ""
    }
    for (index, column) in columns.enumerated() {
      add("<th scope=\"col\"\(style(index))>\(column.html)</th>")
    }
    add("</tr></thead>\n<tbody>\n")
    for row in rows {
      add("<tr>")
      for (index, cell) in row.enumerated() {
        add("<td\(style(index)) data-title=\"\(columns[index].html)\">\(cell.html)</td>")
      }
      add("</tr>\n")
    }
    add("</tbody>\n</table>\n")
  }

  private mutating func add(_ html: String) { text += html }
  private func say(_ zh: String, _ en: String) -> String { report.say(zh, en) }
}
