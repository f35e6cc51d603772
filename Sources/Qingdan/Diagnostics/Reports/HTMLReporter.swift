/// Findings as one page that stands alone, for a meeting or an assessment (考评): body by body, with a score card; no server,
/// no script, no outside file, and it prints.
public struct HTMLReporter: Reporter {
  public static let format = Format(
    "html", Message(zh: "一个单独的网页，带各部门评分卡，可以打印", en: "one page with a score card, to print"),
    fileExtension: "html")

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] { FindingsPage(run).html() }
}

/// Writes the page.
struct FindingsPage {
  private let run: ReportedRun
  private let card: ScoreCard
  private var sources: SourceTexts
  private var bytes: [UInt8] = []

  init(_ run: ReportedRun) {
    self.run = run
    card = ScoreCard(run.result, in: run.context)
    sources = run.sources
  }

  consuming func html() -> [UInt8] {
    var page = self
    page.write()
    return page.bytes
  }

  private mutating func write() {
    let configuration = run.context.configuration
    let library = configuration.title?[run.language] ?? configuration.name
    let title = "\(library.html)\(run.say("检查报告", ": report of the check"))"
    add(PageStyle.head(title, run.language, style: FindingsStyle.text))
    add("<main>\n<h1>\(title)</h1>\n")
    let day =
      run.day.map { run.say("按 \($0) 判断", "judged as of \($0)") }
      ?? run.say(
        "各清单按自己的施行日期判断", "each list is judged on its own day")
    add("<p class=\"about\">\(day) · qingdan \(run.version.html)</p>\n")
    writeTotals()
    add(ScoreCardTable(card, run).html)
    let groups = card.findings(run.shown)
    for (number, group) in groups.enumerated() { write(group.row, group.findings, number) }
    writeRules(Set(run.shown.map(\.rule)))
    writeNotCheckable()
    add("</main>\n</body>\n</html>\n")
  }

  private mutating func writeTotals() {
    let (errors, warnings, notes) = (run.count(.error), run.count(.warning), run.count(.note))
    var text = run.say(
      "检查了 \(run.result.lists) 个清单、\(run.result.items) 个事项：",
      "\(run.result.lists) lists and \(run.result.items) items were checked: ")
    text +=
      run.result.diagnostics.isEmpty
      ? run.result.hidesOld
        ? run.say("没有新的问题。", "nothing new is wrong.") : run.say("没有问题。", "nothing is wrong.")
      : run.say(
        "错误 \(errors) 处，警告 \(warnings) 处，提示 \(notes) 处。",
        "\(errors) errors, \(warnings) warnings, \(notes) notes.")
    if errors > 0 { text += run.say("错误改好以前不能发布。", " Errors are to be mended before anything is published.") }
    if notes > 0, !run.hasNotes {
      text += run.say("提示没有逐条列出（--notes）。", " Notes are not listed one by one (--notes).")
    }
    add("<p class=\"totals\">\(text)</p>\n")
    for line in run.result.leftOut { add("<p class=\"totals\">\(line[run.language].html)</p>\n") }
  }

  private mutating func write(_ row: ScoreCard.Row, _ findings: [Diagnostic], _ number: Int) {
    let counts = [(Severity.error, row.errors), (.warning, row.warnings)].filter { $0.1 > 0 }
      .map { run.say("\($0.title.zh) \($1)", "\($0.title.en)s: \($1)") }
    add("<section aria-labelledby=\"body-\(number + 1)\">\n<h2 id=\"body-\(number + 1)\">")
    add(
      "\(row.name[run.language].html) <small>\(counts.joined(separator: run.say("，", ", ")))</small></h2>\n")
    for file in FindingsByFile(findings).files {
      let path = file.path.map(run.title)
      add("<h3>\(path.map { $0.html } ?? run.say("整个清单库", "the whole library"))</h3>\n")
      let titles = [
        run.say("行", "line"), run.say("问题", "what is wrong"), run.say("改法", "instead"),
        run.say("经办", "owner"),
      ]
      add("<table class=\"findings\">\n<thead><tr>")
      for title in titles { add("<th scope=\"col\">\(title)</th>") }
      add("</tr></thead>\n<tbody>\n")
      for finding in file.findings { write(finding, titles) }
      add("</tbody>\n</table>\n")
    }
    add("</section>\n")
  }

  private mutating func write(_ finding: Diagnostic, _ titles: [String]) {
    let line = finding.place.map { place -> String in
      let number = Int(sources.range(place).start.line)
      guard let path = run.path(place.file), let links = run.links else { return "\(number)" }
      return "<a href=\"\(links.address(path, line: number).html)\">\(number)</a>"
    }
    let advice = ([finding.advice].compactMap(\.self) + finding.fixes.map(\.title)).map {
      lines($0[run.language])
    }
    add("<tr class=\"\(finding.severity.rawValue)\"><td data-title=\"\(titles[0])\">\(line ?? "")</td>")
    add(
      "<td data-title=\"\(titles[1])\"><span class=\"severity\">\(finding.severity.title[run.language])</span> "
    )
    add("\(lines(finding.message[run.language])) <code>\(finding.rule.rawValue.html)</code></td>")
    add("<td data-title=\"\(titles[2])\">\(advice.joined(separator: "<br>"))</td>")
    add("<td data-title=\"\(titles[3])\">\((finding.owner ?? "").html)</td></tr>\n")
  }

  /// What the rules that spoke are for, so that the page needs no program beside it.
  private mutating func writeRules(_ ids: Set<RuleID>) {
    let rules = ids.sorted().compactMap { run.rules[$0] }
    guard !rules.isEmpty else { return }
    add("<section>\n<h2>\(run.say("这些规则查什么", "What these rules are for"))</h2>\n<dl>\n")
    for rule in rules {
      add("<dt><code>\(rule.id.rawValue.html)</code> \(rule.summary[run.language].html)</dt>\n")
      add("<dd>\(rule.rationale[run.language].html)")
      if !rule.source.isEmpty {
        add("<br>\(run.say("依据：", "Source: "))\(rule.source.joined(separator: "；").html)")
      }
      add("</dd>\n")
    }
    add("</dl>\n</section>\n")
  }

  private mutating func writeNotCheckable() {
    let tallies = run.result.tallies.filter { $0.notCheckable > 0 }
    guard !tallies.isEmpty else { return }
    add("<section>\n<h2>\(run.say("未能判断的", "What could not be checked"))</h2>\n")
    add("<p>\(run.say("缺少资料，不算错误。", "For want of data; these are no errors."))</p>\n<ul>\n")
    for tally in tallies {
      let counts = run.say(
        "检查 \(tally.checked) 处，未能判断 \(tally.notCheckable) 处",
        "\(tally.checked) checked, \(tally.notCheckable) not checkable")
      let reason = tally.examples.first.map { run.say("，例如：", ", such as: ") + $0.reason[run.language].html }
      add("<li><code>\(tally.rule.rawValue.html)</code> \(counts)\(reason ?? "")</li>\n")
    }
    add("</ul>\n</section>\n")
  }

  private mutating func add(_ html: String) { bytes += html.utf8 }
  private func lines(_ text: String) -> String { text.html.replacing("\n", with: "<br>") }
}

extension ScoreCard {
  /// Findings beside the row they belong to, where there are any.
  func findings(_ findings: [Diagnostic]) -> [(row: Row, findings: [Diagnostic])] {
    let groups = grouped(findings)
    return rows.enumerated().compactMap { index, row in groups[index].map { (row, $0) } }
  }
}

/// The style of the page: that of the other pages that stand alone, and colours for severities of findings.
enum FindingsStyle {
  static let text =
    PageStyle.plain + """

      :root { --error: #a8201a; --warning: #8a4b00; --note: #555; }
      .error .severity { background: var(--error); } .warning .severity { background: var(--warning); } .note .severity { background: var(--note); }
      .findings thead th:nth-child(1) { width: 4.5rem; } .findings thead th:nth-child(2) { width: auto; } .findings thead th:nth-child(3) { width: 30%; } .findings thead th:nth-child(4) { width: 11rem; }
      .score { table-layout: auto; width: auto; min-width: 60%; }
      .score th, .score td { width: auto; white-space: nowrap; overflow-wrap: normal; }
      .wide { overflow-x: auto; }
      .score td, .score thead th + th { text-align: right; font-variant-numeric: tabular-nums; }
      .score tfoot th, .score tfoot td { background: var(--band); font-weight: 600; }
      h2 small { color: var(--soft); font-weight: 400; font-size: .9rem; }
      dl dt { margin-top: .5rem; font-size: .95rem; color: inherit; }
      td code { color: var(--soft); font-size: .85em; }
      @media (prefers-color-scheme: dark) { :root { --error: #ff9a93; --warning: #f0b560; --note: #b8c0c9; } }
      @media print { .severity { color: inherit !important; background: none !important; border: 1px solid; } .score { width: 100%; } .score th, .score td { white-space: normal; padding: .2rem .3rem; } .wide { overflow: visible; } }
      @media screen and (max-width: 48rem) { .score, .score tbody, .score tr, .score th, .score td, .score thead { position: static; width: auto; height: auto; } .score { display: table; } .score thead { display: table-header-group; clip-path: none; } .score tbody { display: table-row-group; } .score tr { display: table-row; } .score th, .score td { display: table-cell; border: 1px solid var(--line); } .score td::before { content: none; } }
      """
}
