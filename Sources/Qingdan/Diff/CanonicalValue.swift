extension ListFile {
  /// What an item has in a field, its own or the list's default, in the one form that all spellings of it share.
  ///
  /// Keys are those of the kind, in its order; synonyms of choices are the choice; a field of many values is a
  /// sequence; a citation with nothing but `cite` is a scalar; what says nothing is nil.
  public func canonicalValue(_ item: Item, _ field: FieldNumber) -> YAMLValue? {
    value(item, field).flatMap { canonical($0, field) }
  }

  /// The first of the elements of a field of many values.
  func firstElement(_ item: Item, _ field: FieldNumber) -> YAMLValue? {
    guard let node = value(item, field) else { return nil }
    for element in elements(node) {
      if let value = single(element, field) { return value }
    }
    return nil
  }

  /// All values of an item, in the order of the kind's fields.
  public func canonicalItem(_ item: Item) -> YAMLValue {
    .mapping(
      (0..<kind.table.width).compactMap { column in
        let number = FieldNumber(column)
        return canonicalValue(item, number).map { YAMLValue.Field(kind[number].name, $0) }
      })
  }

  func canonical(_ node: NodeID, _ number: FieldNumber) -> YAMLValue? {
    guard kind[number].isMany else { return single(node, number) }
    let elements = elements(node).compactMap { single($0, number) }
    return elements.isEmpty ? nil : .sequence(elements)
  }

  private func single(_ node: NodeID, _ number: FieldNumber) -> YAMLValue? {
    let field = kind[number]
    switch document.kind(node) {
    case .scalar:
      guard !document.saysNothing(node) else { return nil }
      let text = document.text(node)
      guard field.type == .choice else { return .scalar(text) }
      return .scalar(field.choices.first { $0.also.contains(text) }?.value ?? text)
    case .mapping where field.type == .group: return group(node, number)
    case .mapping: return citation(node)
    case .sequence:
      let elements = document.children(node).compactMap { single($0, number) }
      return elements.isEmpty ? nil : .sequence(elements)
    case .alias: return nil
    }
  }

  private func group(_ node: NodeID, _ number: FieldNumber) -> YAMLValue? {
    var fields: [(column: Int, field: YAMLValue.Field)] = []
    for (key, value) in document.entries(node) {
      let name = document.text(key)
      if let child = kind.table.number(of: name, in: number) {
        guard let value = canonical(value, child) else { continue }
        fields.append((Int(child.index), YAMLValue.Field(kind[child].name, value)))
      } else if let value = document.plainValue(value) {
        fields.append((.max, YAMLValue.Field(name, value)))
      }
    }
    guard !fields.isEmpty else { return nil }
    // A stable order for keys that the kind does not know, too.
    fields.sort { ($0.column, $0.field.key) < ($1.column, $1.field.key) }
    return .mapping(fields.map(\.field))
  }

  private func citation(_ node: NodeID) -> YAMLValue? {
    let fields = ["cite", "text", "role"].compactMap { key -> YAMLValue.Field? in
      guard let value = document.value(of: node, for: key), !document.saysNothing(value) else { return nil }
      return YAMLValue.Field(key, .scalar(document.text(value)))
    }
    if fields.count == 1, fields[0].key == "cite" { return fields[0].value }
    return fields.isEmpty ? nil : .mapping(fields)
  }
}
