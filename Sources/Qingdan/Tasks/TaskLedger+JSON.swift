extension TaskLedger {
  /// For programs; its schema is `qingdan schema tasks-report`.
  public var json: JSON {
    .object([
      "asOf": .string(day.description),
      "rows": .array(rows.map(\.json)),
      "totals": .array(
        totals.map {
          .object([
            "organisation": $0.organisation.map { .string($0) }, "name": .string($0.name),
            "all": .number($0.all), "done": .number($0.done), "open": .number($0.open),
            "overdue": .number($0.overdue),
          ])
        }),
      "due": .array(
        due(within: TaskReport.horizon).map {
          .object([
            "day": .string($0.day.description), "id": .string($0.row.id),
            "organisation": $0.row.organisation.map { .string($0) }, "name": .string($0.row.name),
          ])
        }),
    ])
  }
}

extension TaskLedger.Row {
  fileprivate var json: JSON {
    .object([
      "id": .string(id), "number": number.isEmpty ? nil : .string(number), "task": .string(task),
      "organisation": organisation.map { .string($0) }, "name": .string(name),
      "sharing": sharing.map { .string($0) }, "due": due.isEmpty ? nil : .string(due),
      "period": period.map { .string($0) }, "dueDay": dueDay.map { .string($0.description) },
      "progress": progress.isEmpty ? nil : .string(progress), "state": .string(state.rawValue),
      "done": done.map { .string($0.description) },
      "evidence": evidence.isEmpty ? nil : .array(evidence.map { .string($0) }),
    ])
  }
}
