/// One letter to one body with what it has still to do (督办单).
public struct TaskReminder: Sendable {
  /// Nil for a class of bodies.
  public let organisation: String?
  public let name: String
  private let tasks: [Task]
  private let day: Day
  private let title: String

  /// What is overdue, or falls due within 30 days.
  private struct Task {
    let row: TaskLedger.Row
    /// The day on which it fell or falls due; of a task with a period the end of the present one.
    let due: Day?
  }

  /// A letter for each body that has something overdue, or something that falls due within 30 days.
  public static func all(_ ledger: TaskLedger, title: String) -> [TaskReminder] {
    let urgent = urgent(ledger)
    return ledger.totals.compactMap { total in
      let own = urgent.filter { $0.row.organisation == total.organisation && $0.row.name == total.name }
      guard own.first?.row.isAssigned == true else { return nil }
      return TaskReminder(
        organisation: total.organisation, name: total.name, tasks: own, day: ledger.day, title: title)
    }
  }

  /// The tasks of which nobody can be reminded, since nobody is named who answers for them.
  public static func unassigned(_ ledger: TaskLedger) -> [TaskLedger.Row] {
    urgent(ledger).map(\.row).filter { !$0.isAssigned }
  }

  private static func urgent(_ ledger: TaskLedger) -> [Task] {
    let soon = Dictionary(ledger.due(within: TaskReport.horizon).map { ($0.row, $0.day) }) { first, _ in first
    }
    return ledger.rows.compactMap { row in
      guard row.state == .overdue || soon[row] != nil else { return nil }
      return Task(row: row, due: row.state == .overdue ? row.dueDay : soon[row])
    }
  }

  /// The name of its file, of the letters `a-z0-9-` only; those of classes are numbered.
  public func fileName(_ number: Int) -> String { "reminder-\(organisation ?? "group-\(number)").md" }

  public var markdown: String {
    var page = """
      # 督办单

      \(name.markdown)：

      截至\(day.chinese)，\(title.markdown)中由你单位负责的下列任务\(reason)，请抓紧办理，并将进展情况报送督办单位。

      | 序号 | 工作任务 | 完成时限 | 到期日 | 状态 | 已报进展 |
      | --- | --- | --- | --- | --- | --- |

      """
    for (index, task) in tasks.enumerated() {
      let row = task.row
      let due = task.due.map(\.chinese) ?? ""
      let cells = ["\(index + 1)", row.label, row.term, due, row.state.rawValue, row.told]
      page += "| \(cells.map(\.markdown).joined(separator: " | ")) |\n"
    }
    return page + "\n\(day.chinese)\n"
  }

  private var reason: String {
    let overdue = tasks.count { $0.row.state == .overdue }
    let soon = tasks.count - overdue
    let parts = [
      overdue > 0 ? "有 \(overdue) 项逾期没有完成" : nil, soon > 0 ? "有 \(soon) 项将在 \(TaskReport.horizon) 天内到期" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "，")
  }
}
