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
    for body in named.map(heir) where !bodies.contains(body) && body != task.newHolder { bodies.append(body) }
    if bodies.isEmpty { return tellOwnDelegate(event, item, task.newHolder ?? "") }
    let new = bodies.map { body in
      let fields: [YAMLValue.Field] = [
        .init("organisation", .scalar(body)),
        .init("document", event.document.map { .scalar($0) } ?? .null),
        .init("until", event.until.map { .scalar("\($0)") } ?? .null),
      ]
      return YAMLValue.mapping(fields.filter { $0.value != .null })
    }
    task.set("entrusted", .sequence(delegates(of: item, task, but: named, new)))
  }

  /// Who gets an item is not entrusted with it by itself.
  private mutating func tellOwnDelegate(_ event: ReformEvent, _ item: ListFile.Item, _ body: String) {
    let (id, name) = (list.id(item) ?? "", list.name(item) ?? "")
    let body = ReformNames(reform, register).newName(body)
    open.append(
      ReformMessages.byHand(
        event,
        "“\(name)”（\(id)）改革后归“\(body)”，不能又委托给它自己。划给它的，去掉这条委托；只委托的，去掉划转",
        "'\(name)' (\(id)) goes to '\(body)', which cannot be entrusted with it by itself; leave one of the two",
        item: id))
  }

  func endEntrustment(_ event: ReformEvent, _ item: ListFile.Item, _ task: inout ItemTask) {
    let named = event.targets(in: register, on: reform.dates(of: event).effective)
    let left = delegates(of: item, task, but: named, [])
    task.set("entrusted", left.isEmpty ? nil : .sequence(left))
  }

  /// Who comes after a body that is no more by the reform.
  private func heir(_ body: String) -> String { outcome.heirs[body] ?? body }

  /// Those to whom it is entrusted already, by the list or by an event before, as they are called afterwards, and the new
  /// ones: each at the place of the entrustment of the same body that it follows, else at the end.
  ///
  /// - Parameter named: the bodies that an event names.
  private func delegates(
    of item: ListFile.Item, _ task: ItemTask, but named: [String], _ new: [YAMLValue]
  ) -> [YAMLValue] {
    let bodies = Set(new.compactMap { $0.scalar("organisation") })
    var left = new
    let old = delegates(of: item, task).compactMap { delegate -> YAMLValue? in
      guard let body = delegate.scalar("organisation") else { return delegate }
      if let place = left.firstIndex(where: { $0.scalar("organisation") == heir(body) }) {
        return left.remove(at: place)
      }
      if named.contains(body) || bodies.contains(heir(body)) || heir(body) == task.newHolder { return nil }
      return YAMLValue.setting(.scalar(heir(body)), at: ["organisation"], of: delegate)
    }
    return old + left
  }

  private func delegates(of item: ListFile.Item, _ task: ItemTask) -> [YAMLValue] {
    if let said = task.fields.first(where: { $0.name == "entrusted" }) { return said.value?.elements ?? [] }
    guard let number = list.kind.field("entrusted"), let node = list.value(item, number) else { return [] }
    return list.elements(node).compactMap { list.document.plainValue($0) }
  }
}
