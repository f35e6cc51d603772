/// A difference as Markdown for a pull request: the totals, then what is grave, then the rest folded, organisation by
/// organisation; no text of a list is markup, a mention or a link.
public struct MarkdownReport {
  private let difference: Difference
  private let language: Language
  private let limit: Int
  private let paths: StatePaths
  private let reader: ChangeReader
  private var places: StatePlaces

  /// What GitHub and Gitea take as one comment, in characters.
  public static let commentLimit = 65_536

  /// - Parameters:
  ///   - limit: how many characters the text may have; what does not fit is left out and counted.
  ///   - root: what is put before each file.
  public init(_ difference: Difference, language: Language, root: String = "", limit: Int = commentLimit) {
    self.difference = difference
    self.language = language
    self.limit = limit
    paths = StatePaths(difference, root: root, oldRoot: nil)
    reader = ChangeReader(difference, language: language)
    places = StatePlaces(difference)
  }

  public consuming func text() -> String {
    var report = self
    return report.whole()
  }

  private mutating func whole() -> String {
    var page = MarkdownPage(limit: limit, language: language)
    page.add(head())
    var rest = difference.items
    let grave = rest.filter(\.isGrave)
    rest.removeAll(where: \.isGrave)
    if !grave.isEmpty {
      page.add("### \(say("先看这些：缺失和未说明的实质变更", "Look at these first: losses and unexplained changes"))\n\n")
      for item in DifferenceOutline(difference, \.isGrave).all { page.add(lines(item), items: 1) }
    }
    page.add(bodies())
    page.add(candidates())
    page.add(findings())
    for section in DifferenceOutline(difference, { !$0.isGrave }).sections {
      let count = section.lists.reduce(0) { $0 + $1.items.count }
      let name = section.name.isEmpty ? say("未写明机构", "no organisation") : section.name
      page.open("\(name.markdown)（\(say("\(count) 个事项", "\(count) items"))）")
      for part in section.lists {
        page.add("**\(part.title[language].markdown)** \(part.path.markdown)\n\n")
        for item in part.items { page.add(lines(item), items: 1) }
      }
      page.close()
    }
    if !difference.files.isEmpty {
      page.open(
        say("其他不同的文件（\(difference.files.count) 个）", "other files that differ (\(difference.files.count))"))
      for file in difference.files {
        page.add("- \(file.fate.title[language])：\(file.path.markdown)\n", items: 1)
      }
      page.close()
    }
    for note in difference.notes { page.add("> \(note[language].markdown)\n\n") }
    return page.finished { count in
      Message(
        zh: "篇幅有限，还有 \(count) 项没有列出。全部内容：`qingdan diff --format html`",
        en: "cut for length: \(count) more are not shown; all of it: `qingdan diff --format html`")
    }
  }

  private func head() -> String {
    let totals = DifferenceTotals(difference)
    let (old, new) = (difference.before.title[language].markdown, difference.after.title[language].markdown)
    var text = "## \(say("清单变更", "What changed in the lists"))\n\n\(old) → \(new)\n\n"
    if totals.isEmpty { return text + say("事项没有变化。", "No item differs.") + "\n\n" }
    let kinds = Change.Kind.byWeight.filter { totals[$0] > 0 }
    if !kinds.isEmpty { text += table(kinds.map { ($0.title, totals[$0]) }) + "\n" }
    text += table(
      DifferenceTotals.shown.map { ($0.title, totals[$0]) } + [
        (Message(zh: "未说明", en: "unexplained"), totals.unexplained)
      ])
    return text + "\n"
  }

  private func table(_ columns: [(title: Message, count: Int)]) -> String {
    "| \(columns.map { $0.title[language] }.joined(separator: " | ")) |\n"
      + "|\(columns.map { _ in "--:" }.joined(separator: "|"))|\n"
      + "| \(columns.map { "\($0.count)" }.joined(separator: " | ")) |\n"
  }

  private mutating func lines(_ item: Difference.ItemChange) -> String {
    guard let shown = item.item else { return "" }
    let about = [shown.id, shown.type, shown.organisationName].compactMap { $0 }.filter { !$0.isEmpty }
    var text = "- **\(item.heading[language])** \(shown.name.shortened(120).markdown)"
    text += "（\(about.joined(separator: say("，", ", ")).markdown)）\n"
    for change in item.changes.gravestFirst where change.severity > .format {
      let view = reader.view(change, of: item)
      let body = LineText(language: language, marks: .markdown).text(view)
      let remark = view.remark.map { say("（\($0.zh)）", " (\($0.en))") } ?? ""
      text +=
        "  - \(mark(change)) \(view.title[language].markdown)\(body.isEmpty ? "" : say("：", ": "))\(body)\(remark.markdown)"
      if let explanation = change.explanation.message(for: change.severity) {
        text += say("；", "; ") + explanation[language].markdown
      }
      if let approved = view.approved?.shortened(200).markdown {
        text += say("，批准的是“\(approved)”", "; approved was '\(approved)'")
      }
      text += whereabouts(change) + "\n"
    }
    return text
  }

  private func mark(_ change: Change) -> String {
    let word = change.severity.title[language]
    return change.severity >= .substance ? "**\(word)**" : word
  }

  private mutating func bodies() -> String {
    guard !difference.bodies.isEmpty else { return "" }
    var text = "\n### \(say("机构名册", "Register of organisations"))\n\n"
    for body in difference.bodies {
      text += "- \(mark(body.change)) \(body.phrase[language].shortened(400).markdown)"
      if let explanation = body.change.explanation.message(for: body.change.severity) {
        text += say("；", "; ") + explanation[language].markdown
      }
      text += whereabouts(body.change) + "\n"
    }
    return text + "\n"
  }

  private mutating func whereabouts(_ change: Change) -> String {
    let place =
      change.newPlace.map { paths.text(places.range($0, .after), .after) }
      ?? change.oldPlace.map { say("原 ", "was ") + paths.text(places.range($0, .before), .before) }
    return place.map { " <sub>\($0.markdown)</sub>" } ?? ""
  }

  private func candidates() -> String {
    guard !difference.candidates.isEmpty else { return "" }
    var text = "\n### \(say("可能是同一事项，请人判断", "May be the same item; a person must say so"))\n\n"
    for candidate in difference.candidates.prefix(20) {
      let evidence = candidate.evidence.map { $0[language] }.joined(separator: say("；", "; "))
      text += "- “\(candidate.before.label.markdown)” → “\(candidate.after.label.markdown)”"
      text += say("（相似度 \(candidate.score.hundredths)：", " (similarity \(candidate.score.hundredths): ")
      text += evidence.markdown + say("）", ")") + "\n"
    }
    let more = difference.candidates.count - 20
    if more > 0 { text += "- \(say("另有 \(more) 对", "\(more) more pairs"))\n" }
    return text + "\n"
  }

  private func findings() -> String {
    guard !difference.findings.isEmpty else { return "" }
    var text = "\n### \(say("问题", "Findings"))\n\n"
    for finding in difference.findings.sorted().prefix(20) {
      text += "- **\(finding.severity.title[language])** \(finding.message[language].shortened(300).markdown)"
      if let advice = finding.advice {
        text += say("。改法：", "; instead: ") + advice[language].shortened(300).markdown
      }
      text += "\n"
    }
    let more = difference.findings.count - 20
    if more > 0 { text += "- \(say("另有 \(more) 个问题", "\(more) more"))\n" }
    return text + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

extension Difference.ItemChange {
  /// Whether a reviewer must look at it first.
  var isGrave: Bool { changes.contains { $0.severity == .loss || $0.isUnexplained } }
}

extension DifferenceOutline {
  /// All items, gravest first.
  var all: [Difference.ItemChange] {
    sections.flatMap(\.lists).flatMap(\.items).enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
  }
}
