/// To whom items are entrusted (委托): the holder stays.
extension ListTasks {
  mutating func entrust(_ event: ReformEvent, _ item: ListFile.Item, _ task: inout ItemTask) {
    let bodies = delegates(event)
    let new = bodies.map { body in
      let fields: [YAMLValue.Field] = [
        .init("organisation", .scalar(body)),
        .init("document", event.document.map { .scalar($0) } ?? .null),
        .init("until", event.until.map { .scalar("\($0)") } ?? .null),
      ]
      return YAMLValue.mapping(fields.filter { $0.value != .null })
    }
    if new.isEmpty {
      let why = TargetCheck(register).findings(of: event, on: reform.dates(of: event).effective)
      open += why.filter { !open.contains($0) }
      return
    }
    task.set("entrusted", .sequence(delegates(of: item, without: bodies, task) + new))
  }

  func endEntrustment(_ event: ReformEvent, _ item: ListFile.Item, _ task: inout ItemTask) {
    let left = delegates(of: item, without: delegates(event), task)
    task.set("entrusted", left.isEmpty ? nil : .sequence(left))
  }

  /// The bodies to which an event entrusts items: one, or the members of a class, those that are no more by the reform
  /// replaced by who comes after them.
  private func delegates(_ event: ReformEvent) -> [String] {
    let members = event.targets(in: register, on: reform.dates(of: event).effective)
    return members.map { outcome.heirs[$0] ?? $0 }.reduce(into: []) { all, body in
      if !all.contains(body) { all.append(body) }
    }
  }

  /// Those to whom it is entrusted already, by the list or by an event before.
  private func delegates(
    of item: ListFile.Item, without bodies: [String], _ task: ItemTask
  ) -> [YAMLValue] {
    let all: [YAMLValue]
    if let said = task.fields.first(where: { $0.name == "entrusted" }) {
      all = said.value?.elements ?? []
    } else {
      guard let number = list.kind.field("entrusted"), let node = list.value(item, number) else { return [] }
      all = list.elements(node).compactMap { list.document.plainValue($0) }
    }
    return all.filter { delegate in !bodies.contains { delegate.scalar("organisation") == $0 } }
  }
}
