/// Which fields are written into an item, and under which keys.
extension ReformWriting {
  /// What an item has by default and would not have in its new list, or the other way round; and its new holder.
  mutating func takenAlong(
    _ list: ListFile, _ item: ListFile.Item, to path: String, holder: String,
    _ fields: [ItemTask.FieldEdit]
  ) -> [ItemTask.FieldEdit] {
    let target = byPath[path]
    let kind = list.kind
    var result: [ItemTask.FieldEdit] = []
    for field in kind.fields {
      guard let number = kind.field(field.name), !fields.contains(where: { $0.name == field.name })
      else { continue }
      let new = target.flatMap { other in other.kind.field(field.name).flatMap { other.defaultValue($0) } }
        .flatMap { target?.document.plainValue($0) }
      if number == kind.table.holder {
        if list.hasOwn(item, number) || new != .scalar(holder) {
          result.append(.init(name: field.name, value: .scalar(holder)))
        }
        continue
      }
      guard path != list.path, !list.hasOwn(item, number) else { continue }
      let old = list.defaultValue(number).flatMap { list.document.plainValue($0) }
      guard old != new else { continue }
      result.append(.init(name: field.name, value: old ?? .null))
      inherited.append(Inherited(item: list.id(item) ?? "", field: field.name, value: old))
    }
    return result
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

  static func edits(
    _ fields: [ItemTask.FieldEdit], in list: ListFile, _ item: ListFile.Item
  ) -> [Edit] {
    let node = list.node(item)
    // A field may be written by its title, or by another word for it.
    var keys: [FieldNumber: String] = [:]
    for (key, _) in list.document.entries(node) {
      let text = list.document.text(key)
      if let number = list.kind.field(text) { keys[number] = text }
    }
    let order = list.kind.fields.map(\.name)
    return fields.compactMap { field in
      let key = list.kind.field(field.name).flatMap { keys[$0] }
      guard let value = field.value else { return key.map { .removeField(in: node, $0) } }
      let before = order.prefix { $0 != field.name }.compactMap { list.kind.field($0).flatMap { keys[$0] } }
      return .setField(in: node, key ?? field.name, value, after: before)
    }
  }
}
