import Qingdan

extension ListCheck {
  /// The rows of the ledger of tasks on the day of the list, each with its item.
  var taskRows: [TaskRow] {
    guard let day else { return [] }
    return shared { TaskRows(rows: TaskLedger([list], in: context, on: day).rows, of: list) }.rows
  }
}

struct TaskRow: Sendable {
  let item: ListFile.Item
  let row: TaskLedger.Row
}

struct TaskRows: Sendable {
  let rows: [TaskRow]

  init(rows: [TaskLedger.Row], of list: ListFile) {
    let items = Dictionary(list.items.map { (list.place(list.node($0)), $0) }) { first, _ in first }
    self.rows = rows.compactMap { row in items[row.place].map { TaskRow(item: $0, row: row) } }
  }
}
