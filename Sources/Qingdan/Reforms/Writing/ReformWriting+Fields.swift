/// Which fields are written into an item, and under which keys.
extension ReformWriting {
  /// What an item has by default and would not have in its new list, or the other way round; and its new holder.
  mutating func takenAlong(
    _ list: ListFile, _ item: ListFile.Item, to path: String, holder: String,
    _ fields: [ItemTask.FieldEdit]
  ) -> [ItemTask.FieldEdit] {
    let kind = list.kind
    var result: [ItemTask.FieldEdit] = []
    for field in kind.fields {
      guard let number = kind.field(field.name), !fields.contains(where: { $0.name == field.name })
      else { continue }
      let new = defaultValue(field.name, in: path)
      if number == kind.table.holder {
        if list.hasOwn(item, number) || new != .scalar(holder) {
          result.append(.init(name: field.name, value: .scalar(holder)))
        }
        continue
      }
      guard path != list.path, !list.hasOwn(item, number) else { continue }
      let old = list.plainDefault(field.name)
      guard old != new else { continue }
      result.append(.init(name: field.name, value: old ?? .null))
      inherited.append(Inherited(item: list.id(item) ?? "", field: field.name, value: old))
    }
    return result
  }

  /// What items of a list have in a field unless they say otherwise, be it there or to be made.
  private func defaultValue(_ field: String, in path: String) -> YAMLValue? {
    if let list = made[path] { return list.defaults.first { $0.key == field }?.value }
    return byPath[path]?.plainDefault(field)
  }

  /// Whether the list into which an item goes gives it a value by default, so that it need not be written.
  func isGiven(
    _ field: ItemTask.FieldEdit, in path: String, _ list: ListFile, _ item: ListFile.Item
  ) -> Bool {
    guard path != list.path, let value = field.value, value != .null,
      let number = list.kind.field(field.name),
      !list.hasOwn(item, number)
    else { return false }
    return defaultValue(field.name, in: path) == value
  }

  /// The defaults of a list as they are with a body that comes after the one that has it.
  func defaults(of list: ListFile, with body: String) -> [YAMLValue.Field] {
    var heirs = outcome.heirs
    if let own = list.head.organisation { heirs[own] = body }
    return list.kind.fields.compactMap { field in
      list.plainDefault(field.name).map { .init(field.name, $0.replacing(heirs)) }
    }
  }

  /// What names the body that a part comes from names the one that gets it.
  func following(
    _ list: ListFile, _ item: ListFile.Item, to body: String, _ fields: [ItemTask.FieldEdit]
  ) -> [ItemTask.FieldEdit] {
    guard let own = list.head.organisation else { return [] }
    return list.kind.fields.compactMap { field in
      guard field.type == .organisation, let number = list.kind.field(field.name),
        number != list.kind.table.holder, !fields.contains(where: { $0.name == field.name }),
        list.texts(item, number) == [own]
      else { return nil }
      return .init(name: field.name, value: .scalar(body))
    }
  }

  /// The id of what is parted from an item.
  func partID(_ part: ItemTask.Part, of id: String, _ list: ListFile) -> String {
    part.id ?? ids[id] ?? ItemID.derived(prefix: list.kind.prefix, from: "\(outcome.reform.id)/\(id)")
  }

  /// Notes which part of an item each body gets, before anything is written that names it.
  mutating func nameParts(of tasks: ListTasks) {
    for (index, task) in tasks.tasks {
      guard let id = tasks.list.id(ListFile.Item(index: index)) else { continue }
      for part in task.parts {
        if let to = part.to { partIDs[id, default: [:]][to] = partID(part, of: id, tasks.list) }
      }
    }
  }

  /// What names an item (对应职责) of which the same body gets a part names that part.
  func partsFollowed(
    _ list: ListFile, _ item: ListFile.Item, to body: String, _ fields: [ItemTask.FieldEdit]
  ) -> [ItemTask.FieldEdit] {
    guard !partIDs.isEmpty else { return [] }
    return list.kind.fields.compactMap { field in
      guard field.type == .item, !field.isMany, !fields.contains(where: { $0.name == field.name }),
        let number = list.kind.field(field.name),
        let part = list.text(item, number).flatMap({ partIDs[$0]?[body] })
      else { return nil }
      return .init(name: field.name, value: .scalar(part))
    }
  }

  /// The fields with what there is of the item, in words, behind what its note says.
  static func noting(
    _ words: String?, _ fields: [ItemTask.FieldEdit], _ list: ListFile, _ item: ListFile.Item
  ) -> [ItemTask.FieldEdit] {
    guard let words, let number = list.kind.field("note") else { return fields }
    let said = fields.first { $0.name == "note" }
    let old = said.map { $0.value?.texts.first } ?? list.text(item, number)
    let note = "\(old.map { "\($0)；" } ?? "")范围：\(words)"
    return fields.filter { $0.name != "note" } + [.init(name: "note", value: .scalar(note))]
  }

  /// - Parameter path: the list into which the item goes; what it has by default is no more where a field is taken away.
  func edits(
    _ fields: [ItemTask.FieldEdit], in list: ListFile, _ item: ListFile.Item, to path: String? = nil
  ) -> [Edit] {
    let node = list.node(item)
    // A field may be written by its title, or by another word for it.
    var keys: [FieldNumber: String] = [:]
    for (key, _) in list.document.entries(node) {
      let text = list.document.text(key)
      if let number = list.kind.field(text) { keys[number] = text }
    }
    let order = list.kind.fields.map(\.name)
    let values = ValueEdits(list, outcome.heirs)
    return fields.flatMap { field -> [Edit] in
      let key = list.kind.field(field.name).flatMap { keys[$0] }
      let hasDefault =
        defaultValue(field.name, in: list.path) != nil
        || path.map { defaultValue(field.name, in: $0) != nil } ?? false
      guard let value = field.value ?? (hasDefault ? .null : nil) else {
        return key.map { [.removeField(in: node, $0)] } ?? []
      }
      if let key, let number = list.kind.field(key), let own = list.document.value(of: node, for: key) {
        return values.edits(own, number, into: value)
      }
      let before = order.prefix { $0 != field.name }.compactMap { list.kind.field($0).flatMap { keys[$0] } }
      return [.setField(in: node, field.name, value, after: before)]
    }
  }

  /// Items that are there no more under their ids, with what they became.
  static func gone(_ outcome: ReformOutcome, _ new: ItemReplacements) -> [String: [String]] {
    var gone = new.folded.mapValues { [$0.id] }
    for (id, kept) in new.kept where kept.id != id { gone[id] = [kept.id] }
    for placing in outcome.placings where !placing.to.isInLibrary && !placing.isPartial {
      gone[placing.item] = []
    }
    return gone
  }

  /// Offices of `library.yaml` that are no more: who reviews and approves afterwards is for people to write there.
  static func offices(_ outcome: ReformOutcome, _ library: Library) -> [UnsettledField] {
    let rules = library.context.configuration.adjustment
    return (rules?.offices ?? [:]).filter { outcome.ended.contains($0.value) }
      .sorted { $0.key.rawValue < $1.key.rawValue }.map { office, body in
        UnsettledField(
          item: "library.yaml", name: "adjustment.offices", field: office.title,
          title: Message(zh: office.title, en: office.rawValue), value: body,
          place: Place(file: "library.yaml", bytes: 0..<0))
      }
  }
}
