/// A difference as one page that stands alone: old and new side by side, no server, no script, no outside file.
///
/// It lies in the core, not in the plugin that writes the pages of lists: a plugin sees one list at a time, and this
/// page is made of a `Difference` alone.
public struct DifferencePage {
  private let difference: Difference
  private let language: Language
  private let reader: ChangeReader
  private let cells: PageCells
  private let sections: [DifferenceOutline.Section]
  private var places: StatePlaces
  private var bytes: [UInt8] = []

  public init(_ difference: Difference, language: Language) {
    self.difference = difference
    self.language = language
    reader = ChangeReader(difference, language: language)
    cells = PageCells(language: language)
    sections = DifferenceOutline(difference).sections
    places = StatePlaces(difference)
  }

  public consuming func html() -> [UInt8] {
    var page = self
    page.write()
    return page.bytes
  }

  /// Characters of one text.
  private static let longest = 20_000

  private mutating func write() {
    let title = say("清单变更对照", "What changed in the lists")
    let states = "\(difference.before.title[language].html) → \(difference.after.title[language].html)"
    add(PageStyle.head("\(title)：\(states)", language, style: PageStyle.text))
    writeFilter()
    add("<main>\n<h1>\(title)</h1>\n")
    add(
      "<p class=\"about\">\(state(difference.before)) <span aria-hidden=\"true\">→</span> \(state(difference.after))</p>\n"
    )
    writeTotals()
    writeContents()
    for number in sections.indices { write(sections[number], number) }
    writeBodies()
    writeCandidates()
    writeRest()
    add("</main>\n</body>\n</html>\n")
  }

  /// Chosen with the mouse or the arrow keys; the style hides what is not meant.
  private mutating func writeFilter() {
    let totals = DifferenceTotals(difference)
    let choices = DifferenceTotals.shown.filter { totals[$0] > 0 }
    guard choices.count > 1 else { return }
    let all = say("全部", "all")
    add(
      "<input type=\"radio\" name=\"severity\" id=\"show-all\" checked><label for=\"show-all\">\(all)</label>\n"
    )
    for severity in choices {
      let label = say(
        "只看\(severity.title.zh)（\(totals[severity])）", "\(severity.title.en) only (\(totals[severity]))")
      add("<input type=\"radio\" name=\"severity\" id=\"show-\(severity.rawValue)\">")
      add("<label for=\"show-\(severity.rawValue)\">\(label)</label>\n")
    }
  }

  private func state(_ state: LibraryState) -> String {
    let day = state.day.map { say("（\($0)）", " (\($0))") } ?? ""
    return "<b>\(state.title[language].html)</b>\(day)"
  }

  private mutating func writeTotals() {
    let totals = DifferenceTotals(difference)
    guard !totals.isEmpty else { return add("<p>\(say("事项没有变化。", "No item differs."))</p>\n") }
    add(
      "<p class=\"totals\">\(totals.itemLine[language].html)<br>\(totals.severityLine[language].html)</p>\n")
  }

  private mutating func writeContents() {
    guard sections.count > 1 else { return }
    add("<nav aria-label=\"\(say("目录", "contents"))\"><ul>\n")
    for (number, section) in sections.enumerated() {
      let count = section.lists.reduce(0) { $0 + $1.items.count }
      add(
        "<li><a href=\"#body-\(number + 1)\">\(name(section).html)</a> <small>\(say("\(count) 项", "\(count)"))</small></li>\n"
      )
    }
    add("</ul></nav>\n")
  }

  private func name(_ section: DifferenceOutline.Section) -> String {
    section.name.isEmpty ? say("未写明机构", "no organisation") : section.name
  }

  private mutating func write(_ section: DifferenceOutline.Section, _ number: Int) {
    add(
      "<section class=\"\(classes(section.lists.flatMap(\.items)))\" aria-labelledby=\"body-\(number + 1)\">\n"
    )
    add("<h2 id=\"body-\(number + 1)\">\(name(section).html)</h2>\n")
    for part in section.lists {
      add(
        "<section class=\"\(classes(part.items))\">\n<h3>\(part.title[language].html) <small>\(part.path.html)</small></h3>\n"
      )
      for item in part.items { write(item) }
      add("</section>\n")
    }
    add("</section>\n")
  }

  private mutating func write(_ item: Difference.ItemChange) {
    guard let shown = item.item else { return }
    let about = [shown.id, shown.code, shown.type].compactMap { $0 }.joined(separator: say("，", ", "))
    add("<details open class=\"item \(classes([item]))\">\n<summary><h4>")
    add("<span class=\"kind\">\(item.heading[language])</span> \(shown.name.html)</h4>")
    add(" <small>\(about.html)</small></summary>\n<table>\n")
    add("<thead><tr><th scope=\"col\">\(say("要素", "field"))</th>")
    add(
      "<th scope=\"col\">\(say("调整前", "before"))</th><th scope=\"col\">\(say("调整后", "after"))</th></tr></thead>\n<tbody>\n"
    )
    for change in item.changes { write(reader.view(change, of: item).cut(to: Self.longest)) }
    add("</tbody>\n</table>\n</details>\n")
  }

  private mutating func write(_ view: ChangeView) {
    let change = view.change
    add("<tr class=\"change \(change.severity.rawValue)\"><th scope=\"row\">")
    add("<span class=\"severity\">\(change.severity.title[language])</span> \(view.title[language].html)")
    if let remark = view.remark { add("<p>\(remark[language].html)</p>") }
    if let explanation = change.explanation.message(for: change.severity) {
      add(
        "<p class=\"\(change.isUnexplained ? "unexplained" : "explained")\">\(explanation[language].html)</p>"
      )
    }
    if let approved = view.approved {
      add("<p>\(say("批准的是：", "approved was: "))\(approved.html.replacing("\n", with: "<br>"))</p>")
    }
    var whereabouts: [String] = []
    if let place = change.newPlace { whereabouts.append(places.range(place, .after).description) }
    if let place = change.oldPlace {
      whereabouts.append(say("原 ", "was ") + places.range(place, .before).description)
    }
    whereabouts = ["<code>\(change.rule.rawValue.html)</code>"] + whereabouts.map(\.html)
    add("<p class=\"place\">\(whereabouts.joined(separator: "<br>"))</p></th>\n")
    let titles = [say("调整前", "before"), say("调整后", "after")]
    for (side, title) in zip([StateSide.before, .after], titles) {
      add("<td data-title=\"\(title)\">\(cells.cell(view, side))</td>")
    }
    add("</tr>\n")
  }

  private mutating func writeBodies() {
    writeList(
      say("机构名册", "Register of organisations"),
      difference.bodies.map { body in
        let change = body.change
        let explanation = change.explanation.message(for: change.severity).map { message in
          "<br><span class=\"\(change.isUnexplained ? "unexplained" : "explained")\">\(message[language].html)</span>"
        }
        return
          "<b>\(change.severity.title[language])</b>：\(body.phrase[language].html) <code>\(change.rule.rawValue.html)</code>\(explanation ?? "")"
      })
  }

  private mutating func writeCandidates() {
    guard !difference.candidates.isEmpty else { return }
    add("<section>\n<h2>\(say("可能是同一事项，请人判断", "May be the same item; a person must say so"))</h2>\n<ul>\n")
    for candidate in difference.candidates {
      let score = say("相似度 \(candidate.score.hundredths)", "similarity \(candidate.score.hundredths)")
      let evidence = candidate.evidence.map { $0[language] }.joined(separator: say("；", "; "))
      add(
        "<li>\(candidate.before.label.html) → \(candidate.after.label.html)（\(score)）<br><small>\(evidence.html)</small></li>\n"
      )
    }
    add("</ul>\n</section>\n")
  }

  private mutating func writeRest() {
    writeList(
      say("问题", "Findings"),
      difference.findings.sorted().map { finding in
        let advice = finding.advice.map { "<br>\(say("改法", "instead"))：\($0[language].html)" } ?? ""
        return
          "<b>\(finding.severity.title[language])</b>：\(finding.message[language].html)\(advice) <code>\(finding.rule.rawValue.html)</code>"
      })
    writeList(
      say("其他不同的文件", "Other files that differ"),
      difference.files.map { "\($0.fate.title[language])：\($0.path.html)" })
    writeList(say("没有比对的", "What was not compared"), difference.notes.map { $0[language].html })
  }

  private mutating func writeList(_ title: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    add("<section>\n<h2>\(title)</h2>\n<ul>\n")
    for entry in entries { add("<li>\(entry)</li>\n") }
    add("</ul>\n</section>\n")
  }

  /// By which the filter knows what holds changes of a severity.
  private func classes(_ items: [Difference.ItemChange]) -> String {
    let found = Set(items.flatMap(\.changes).map(\.severity))
    return DifferenceTotals.shown.filter(found.contains).map { "has-\($0.rawValue)" }.joined(separator: " ")
  }

  private mutating func add(_ html: String) { bytes += html.utf8 }
  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
