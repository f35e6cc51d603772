/// To whom items are entrusted (委托): the holder stays.
extension ListTasks {
  mutating func entrust(_ event: ReformEvent, _ item: ListFile.Item, _ task: inout ItemTask) {
    let named = event.targets(in: register, on: reform.dates(of: event).effective)
    if named.isEmpty {
      let why = TargetCheck(register).findings(of: event, on: reform.dates(of: event).effective)
      open += why.filter { !open.contains($0) }
      return
    }
    var bodies: [String] = []
    for body in named.map(heir) where !bodies.contains(body) { bodies.append(body) }
    let new = bodies.map { body in
      let fields: [YAMLValue.Field] = [
        .init("organisation", .scalar(body)),
        .init("document", event.document.map { .scalar($0) } ?? .null),
        .init("until", event.until.map { .scalar("\($0)") } ?? .null),
      ]
      return YAMLValue.mapping(fields.filter { $0.value != .null })
    }
    task.set("entrusted", .sequence(delegates(of: item, task, but: named, bodies) + new))
  }

  func endEntrustment(_ event: ReformEvent, _ item: ListFile.Item, _ task: inout ItemTask) {
    let named = event.targets(in: register, on: reform.dates(of: event).effective)
    let left = delegates(of: item, task, but: named, [])
    task.set("entrusted", left.isEmpty ? nil : .sequence(left))
  }

  /// Who comes after a body that is no more by the reform.
  private func heir(_ body: String) -> String { outcome.heirs[body] ?? body }

  /// Those to whom it is entrusted already, by the list or by an event before, as they are called afterwards.
  ///
  /// - Parameters:
  ///   - named: the bodies that an event names.
  ///   - new: those that it writes anew.
  private func delegates(
    of item: ListFile.Item, _ task: ItemTask, but named: [String], _ new: [String]
  ) -> [YAMLValue] {
    let all: [YAMLValue]
    if let said = task.fields.first(where: { $0.name == "entrusted" }) {
      all = said.value?.elements ?? []
    } else {
      guard let number = list.kind.field("entrusted"), let node = list.value(item, number) else { return [] }
      all = list.elements(node).compactMap { list.document.plainValue($0) }
    }
    return all.compactMap { delegate in
      guard let body = delegate.scalar("organisation") else { return delegate }
      if named.contains(body) || new.contains(heir(body)) { return nil }
      return YAMLValue.setting(.scalar(heir(body)), at: ["organisation"], of: delegate)
    }
  }
}
