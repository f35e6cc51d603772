/// Who stands beside the holder of an item (共同实施、受委托): whoever gets it stands there no more, as `people.md` 5 says
/// who acts.
extension ListTasks {
  func holder(of item: ListFile.Item, _ task: ItemTask?) -> String? {
    task?.newHolder ?? list.organisation(of: item)
  }

  /// Whether in a field of several bodies the heir stands already, or is the holder itself, beside whom they act.
  func isDoubled(
    _ heir: String, in top: String, _ item: ListFile.Item, _ task: ItemTask?
  ) -> Bool {
    guard let number = list.kind.field(top), list.kind[number].isMany else { return false }
    if list.kind.table.holder != nil, holder(of: item, task) == heir { return true }
    let said = list.value(item, number).flatMap { list.document.plainValue($0) }
    // Two that end may have one heir.
    let others = said?.scalars.filter { $0 == heir || outcome.heirs[$0] == heir } ?? []
    return others.count > 1 || others.contains(heir)
  }

  /// Takes who gets an item, or a part of it, out of those who stand beside the holder.
  mutating func leaveHolders(in item: ListFile.Item) {
    guard list.kind.table.holder != nil, let task = tasks[item.index], task.goal != .leave else { return }
    for field in list.kind.fields where field.namesBodies {
      guard let number = list.kind.field(field.name) else { continue }
      let was = list.canonicalValue(item, number)
      if let holder = task.newHolder, !task.fields.contains(where: { $0.name == field.name }),
        was.map(followed)?.contains(where: { $0.namedBody == holder }) ?? false
      {
        replace(field.name, of: item, holder: holder)
      }
      if !task.parts.isEmpty { leaveHolders(ofPartsOf: item, number, was?.elements ?? []) }
    }
  }

  /// Without bodies that are the holder now, and each once; of what is parted from the item others may be.
  mutating func replace(_ top: String, of item: ListFile.Item, holder: String?) {
    guard let number = list.kind.field(top), let was = list.canonicalValue(item, number) else { return }
    let left = followed(was).filter { $0.namedBody == nil || $0.namedBody != holder }
    // What stays as it is keeps its comments.
    if left == was.elements { return }
    rewrite(number, of: item)
    var task = tasks[item.index] ?? ItemTask()
    for body in was.elements.compactMap(\.namedBody) where outcome.heirs[body] != nil {
      task.add(outcome.act(ending: body))
    }
    task.set(top, left.isEmpty ? nil : .sequence(left), isOwn: true)
    tasks[item.index] = task
  }

  /// What is parted from an item names the bodies that the item named, but for the one that has the part.
  private mutating func leaveHolders(
    ofPartsOf item: ListFile.Item, _ number: FieldNumber, _ was: [YAMLValue]
  ) {
    guard var task = tasks[item.index] else { return }
    let name = list.kind[number].name
    let said = task.fields.first { $0.name == name && !$0.isOwn }
    let all = said.map { $0.value?.elements ?? [] } ?? followed(.sequence(was))
    let lefts = task.parts.map { part in
      let holder = part.to ?? task.newHolder
      return all.filter { $0.namedBody == nil || $0.namedBody != holder }
    }
    var isWhole = task.fields.contains { $0.name == name && $0.isOwn }
    if !isWhole, said == nil, lefts.contains(where: { $0 != all }), let known = task.followed[name] {
      rewrite(number, of: item)
      task.set(name, known, isOwn: true)
      isWhole = true
    }
    for (index, left) in lefts.enumerated() where left != all || isWhole && left != was {
      if task.parts[index].fields.contains(where: { $0.name == name }) { continue }
      task.parts[index].fields.append(.init(name: name, value: left.isEmpty ? nil : .sequence(left)))
    }
    tasks[item.index] = task
  }

  /// The elements of a value with who comes after the bodies in them, each once.
  private func followed(_ value: YAMLValue) -> [YAMLValue] {
    value.elements.map { $0.replacing(outcome.heirs) }.reduce(into: []) { all, element in
      if !all.contains(element) { all.append(element) }
    }
  }
}

extension Field {
  /// Whether it names bodies that act beside the holder, or in its name.
  var namesBodies: Bool {
    guard isMany, name != "holder" else { return false }
    return type == .organisation || fields.contains { $0.name == "organisation" && $0.type == .organisation }
  }
}
