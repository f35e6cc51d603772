/// The history of an item as people read it in a terminal: a commit, then what it did, oldest first.
public struct HistoryText {
  private let history: ItemHistory
  private let language: Language
  private let paint: Paint

  public init(_ history: ItemHistory, language: Language, coloured: Bool = false) {
    self.history = history
    self.language = language
    paint = Paint(isColoured: coloured)
  }

  /// Ends with a line break.
  public func text() -> String {
    var lines: [String] = []
    if let item { lines.append(paint.strong(item.label.visible)) }
    for entry in history.entries { lines += [""] + text(entry) }
    lines += [""] + history.unread.map { "\(say("提示", "note")): \($0[language].visible)" }
    let count = history.entries.count { $0.role != .beginning }
    lines.append(say("共 \(count) 次变更。", "\(count) changes"))
    if !history.isComplete {
      lines.append(
        say(
          "这是浅克隆，更早的历史不在这里。取回：git fetch --unshallow",
          "this clone is shallow; what came before is not here: git fetch --unshallow"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The item that was asked for, as it was called last; what it became may be called otherwise.
  private var item: ItemReference? {
    let named = history.entries.reversed().lazy.flatMap { entry in
      entry.difference.items.reversed().flatMap { [$0.after, $0.before].compactMap(\.self) + $0.others }
    }
    return named.first { $0.id == history.ids.first } ?? named.first
  }

  private func text(_ entry: ItemHistory.Entry) -> [String] {
    let commit = entry.commit
    let head = [commit.day.map { "\($0)" }, commit.id?.short, commit.author, commit.subject]
    let name = commit.id == nil ? say("还没有提交", "not committed yet") : ""
    var lines = [
      paint.strong(([name] + head.compactMap { $0 }).filter { !$0.isEmpty }.joined(separator: "  ").visible)
    ]
    switch entry.role {
    case .change: break
    case .dropped: lines.append("  " + say("合并时没有采用另一边的这些改动：", "the merge did not take over these changes:"))
    case .beginning:
      let items = entry.difference.items.compactMap(\.after)
      return lines
        + items.map { item in
          "  " + say("在这以前已经有了", "was there before") + "  \(item.list)  \(item.label)".visible
        }
    }
    let reader = ChangeReader(entry.difference, language: language)
    for item in entry.difference.items {
      let shown = item.item
      let id = history.ids.count > 1 ? "  \(shown?.id ?? "")" : ""
      lines.append("  \(paint.strong(item.heading[language]))\(id)  \((shown?.list ?? "").visible)")
      for change in item.changes { lines.append("    " + line(reader.view(change, of: item))) }
    }
    return lines
  }

  private func line(_ view: ChangeView) -> String {
    let change = view.change
    let severity = paint.severity(change.severity, change.severity.title[language])
    let body = LineText(language: language, marks: .terminal(paint)).text(view)
    let remark = view.remark.map { say("（\($0.zh)）", " (\($0.en))") } ?? ""
    let separator = body.isEmpty ? "" : say("：", ": ")
    return "\(severity)  \(view.title[language].visible)\(separator)\(body)\(remark)"
  }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
