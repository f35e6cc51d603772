/// One letter to one body with what it has still to do (督办单).
public struct TaskReminder: Sendable {
  /// Nil for a class of bodies.
  public let organisation: String?
  public let name: String
  private let rows: [TaskLedger.Row]
  private let day: Day
  private let title: String

  /// A letter for each body that has something overdue, or something that falls due within 30 days.
  public static func all(_ ledger: TaskLedger, title: String) -> [TaskReminder] {
    let soon = Set(ledger.due(within: TaskReport.horizon).map(\.row))
    let urgent = ledger.rows.filter { $0.state == .overdue || soon.contains($0) }
    return ledger.totals.compactMap { total in
      let own = urgent.filter { $0.organisation == total.organisation && $0.name == total.name }
      guard !own.isEmpty else { return nil }
      return TaskReminder(
        organisation: total.organisation, name: total.name, rows: own, day: ledger.day, title: title)
    }
  }

  /// The name of its file, of the letters `a-z0-9-` only; those of classes are numbered.
  public func fileName(_ number: Int) -> String { "reminder-\(organisation ?? "group-\(number)").md" }

  public var markdown: String {
    var page = """
      # 督办单

      \(name.markdown)：

      截至\(day.chinese)，\(title.markdown)中由你单位负责的下列任务\(reason)，请抓紧办理，并将进展情况报送督办单位。

      | 序号 | 工作任务 | 完成时限 | 状态 | 已报进展 |
      | --- | --- | --- | --- | --- |

      """
    for (index, row) in rows.enumerated() {
      let cells = ["\(index + 1)", row.label, row.term, row.state.rawValue, row.told]
      page += "| \(cells.map(\.markdown).joined(separator: " | ")) |\n"
    }
    return page + "\n\(day.chinese)\n"
  }

  private var reason: String {
    let overdue = rows.count { $0.state == .overdue }
    let soon = rows.count - overdue
    let parts = [
      overdue > 0 ? "有 \(overdue) 项逾期没有完成" : nil, soon > 0 ? "有 \(soon) 项将在 \(TaskReport.horizon) 天内到期" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "，")
  }
}
