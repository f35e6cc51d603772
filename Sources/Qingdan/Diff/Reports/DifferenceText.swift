/// A difference as people read it in a terminal: totals, then organisation by organisation what changed, gravest first.
public struct DifferenceText {
  private let difference: Difference
  private let language: Language
  private let paths: StatePaths
  private let paint: Paint
  private let reader: ChangeReader
  /// New items that may be old ones: their text is shown once, where the old one went.
  private let doubtful: Set<ItemReference>
  private var places: StatePlaces
  private var lines: [String] = []

  /// - Parameters:
  ///   - root: what is put before each file of the newer state, so that an editor can open it.
  ///   - oldRoot: the same for the older state; nil where its files stand in no folder.
  public init(
    _ difference: Difference, language: Language, root: String = "", oldRoot: String? = nil,
    coloured: Bool = false
  ) {
    self.difference = difference
    self.language = language
    paths = StatePaths(difference, root: root, oldRoot: oldRoot)
    paint = Paint(isColoured: coloured)
    reader = ChangeReader(difference, language: language)
    doubtful = Set(difference.candidates.map(\.after))
    places = StatePlaces(difference)
  }

  /// The whole report; ends with a line break.
  public consuming func text() -> String {
    var report = self
    report.write()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    writeHead()
    for section in DifferenceOutline(difference).sections {
      let name = section.name.isEmpty ? say("（未写明机构）", "(no organisation)") : section.name
      lines += ["", paint.strong(name.visible)]
      for part in section.lists {
        lines.append("  \(part.title[language].visible)   \(paths.text(part.path, .after).visible)")
        for item in part.items { write(item) }
      }
    }
    writeBodies()
    writeCandidates()
    writeFiles()
    writeFindings()
    for note in difference.notes { lines += ["", "\(say("提示", "note")): \(note[language].visible)"] }
    writeFoot()
  }

  private mutating func writeHead() {
    let totals = DifferenceTotals(difference)
    let (old, new) = (state(difference.before), state(difference.after))
    lines.append("\(say("对比", "comparing")) \(old) → \(new)")
    if totals.isEmpty { return lines.append(say("事项没有变化。", "no item differs")) }
    lines.append(totals.itemLine[language])
    lines.append(totals.severityLine[language])
  }

  private func state(_ state: LibraryState) -> String {
    guard let day = state.day else { return state.title[language].visible }
    return state.title[language].visible + say("（\(day)）", " (\(day))")
  }

  private mutating func write(_ item: Difference.ItemChange) {
    guard let shown = item.item else { return }
    let about = [shown.id, shown.type, shown.code].compactMap { $0 }.joined(separator: say("，", ", "))
    let bracket = about.isEmpty ? "" : say("（\(about)）", " (\(about))")
    lines.append(
      "    \(paint.strong(item.heading[language]))  \((shown.name.shortened(120) + bracket).visible)")
    for change in item.changes {
      var view = reader.view(change, of: item)
      if change.kind == .added, doubtful.contains(shown) {
        view.body = .none
        view.remark = Message(zh: "内容见取消的事项，可能是同一事项", en: "text as in the removed item that it may be")
      }
      write(view)
    }
  }

  private mutating func write(_ view: ChangeView) {
    let change = view.change
    let severity = paint.severity(change.severity, change.severity.title[language])
    let body = LineText(language: language, marks: .terminal(paint)).text(view)
    let remark = view.remark.map { say("（\($0.zh)）", " (\($0.en))") } ?? ""
    let separator = body.isEmpty ? "" : say("：", ": ")
    lines.append(
      "      \(severity)  \(view.title[language].visible)\(separator)\(body)\(remark) [\(change.rule)]")
    var second = explanation(change)
    if let text = view.approved?.shortened(160) {
      second.append(say("批准的是“\(text)”", "approved was '\(text)'").visible)
    }
    second += whereabouts(change)
    if !second.isEmpty { lines.append("            " + second.joined(separator: "   ")) }
  }

  private mutating func writeBodies() {
    guard !difference.bodies.isEmpty else { return }
    lines += ["", paint.strong(say("机构名册", "register of organisations"))]
    for body in difference.bodies {
      let change = body.change
      let severity = paint.severity(change.severity, change.severity.title[language])
      lines.append("      \(severity)  \(body.phrase[language].visible) [\(change.rule)]")
      lines.append("            " + (explanation(change) + whereabouts(change)).joined(separator: "   "))
    }
  }

  private func explanation(_ change: Change) -> [String] {
    guard let explanation = change.explanation.message(for: change.severity) else { return [] }
    let text = explanation[language].visible
    return [change.isUnexplained ? paint.warning(text) : text]
  }

  /// The place in the newer state, and in the older.
  private mutating func whereabouts(_ change: Change) -> [String] {
    var result: [String] = []
    if let place = change.newPlace { result.append(paths.text(places.range(place, .after), .after).visible) }
    if let place = change.oldPlace {
      result.append(say("原 ", "was ") + paths.text(places.range(place, .before), .before).visible)
    }
    return result
  }

  private mutating func writeCandidates() {
    guard !difference.candidates.isEmpty else { return }
    lines += [
      "",
      paint.strong(
        say(
          "可能是同一事项，请人判断：是的，把标识改回原来的，或者写进调整文件",
          "may be the same item; if it is, put its old id back, or write an adjustment")),
    ]
    for candidate in difference.candidates {
      let score = candidate.score.hundredths
      let evidence = candidate.evidence.map { $0[language] }.joined(separator: say("；", "; "))
      lines.append(
        "  "
          + say(
            "可能是同一事项（相似度 \(score)）：“\(candidate.before.label)” → “\(candidate.after.label)”",
            "may be the same (similarity \(score)): '\(candidate.before.label)' → '\(candidate.after.label)'"
          ).visible)
      if !evidence.isEmpty { lines.append("      \(say("根据", "because")): \(evidence.visible)") }
      let new = places.range(candidate.after.place, .after)
      let old = places.range(candidate.before.place, .before)
      lines.append(
        "      \(paths.text(new, .after).visible)   \(say("原", "was")) \(paths.text(old, .before).visible)")
    }
  }

  private mutating func writeFiles() {
    guard !difference.files.isEmpty else { return }
    lines += ["", paint.strong(say("其他不同的文件", "other files that differ"))]
    for file in difference.files {
      let path = paths.text(file.path, file.fate == .removed ? .before : .after)
      lines.append("  \(file.fate.title[language])  \(path.visible)")
    }
  }

  private mutating func writeFindings() {
    guard !difference.findings.isEmpty else { return }
    var report = TextReport(
      language: language, root: paths.root, sources: SourceTexts(difference.after.library.context.sources),
      coloured: paint.isColoured)
    lines += ["", paint.strong(say("问题", "findings"))]
    for finding in difference.findings.sorted() {
      var text = report.text(finding)
      if text.hasSuffix("\n") { text.removeLast() }
      lines.append(text)
    }
  }

  private mutating func writeFoot() {
    let grave = difference.changes.filter { $0.severity > .format }.gravestFirst
    guard let rule = grave.first?.rule else { return }
    lines += ["", say("看不懂某一条：qingdan rules \(rule)", "what a line means: qingdan rules \(rule)")]
    if difference.bodies.contains(where: \.change.isUnexplained) {
      lines.append(
        say(
          "机构名册的变更：改回，或者按指纹（--format json）写进 approvals/",
          "changes of the register: undo them, or approve them by fingerprint (--format json) in approvals/"))
    }
    if difference.items.contains(where: { $0.changes.contains(where: \.isUnexplained) }) {
      lines.append(
        say("写明未说明的变更：qingdan adjustment draft", "to explain what is unexplained: qingdan adjustment draft"))
    }
  }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

extension Double {
  /// 0.93: cut, not rounded, so that only what is equal is 1.00.
  var hundredths: String {
    let value = Int((Swift.min(Swift.max(isNaN ? 0 : self, 0), 1) * 100 + 1e-9).rounded(.down))
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }
}
