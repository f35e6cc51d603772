extension Kind {
  /// A value in the one form that all spellings of it share, as `ListFile.canonicalValue` has those of lists; nil where it
  /// says nothing.
  func canonical(_ value: YAMLValue, _ number: FieldNumber) -> YAMLValue? {
    guard self[number].isMany else { return single(value, number) }
    let elements = value.elements.compactMap { single($0, number) }
    return elements.isEmpty ? nil : .sequence(elements)
  }

  private func single(_ value: YAMLValue, _ number: FieldNumber) -> YAMLValue? {
    let field = self[number]
    switch value {
    case .null, .scalar(""): return nil
    case .scalar(let text):
      guard field.type == .choice else { return value }
      return .scalar(field.choices.first { $0.also.contains(text) }?.value ?? text)
    case .mapping(let fields) where field.type == .group: return group(fields, number)
    case .mapping(let fields): return field.type == .citation ? citation(fields) : value
    case .sequence(let items):
      let elements = items.compactMap { single($0, number) }
      return elements.isEmpty ? nil : .sequence(elements)
    }
  }

  private func group(_ fields: [YAMLValue.Field], _ number: FieldNumber) -> YAMLValue? {
    let known = fields.compactMap { field -> (column: Int, field: YAMLValue.Field)? in
      guard let child = table.number(of: field.key, in: number) else { return (.max, field) }
      return canonical(field.value, child).map { (Int(child.index), .init(self[child].name, $0)) }
    }
    if known.isEmpty { return nil }
    return .mapping(known.sorted { ($0.column, $0.field.key) < ($1.column, $1.field.key) }.map(\.field))
  }

  private func citation(_ fields: [YAMLValue.Field]) -> YAMLValue? {
    let keys = ["cite", "text", "role"]
    // What no citation has is said as it stands, so that the rules tell it.
    if !fields.allSatisfy({ keys.contains($0.key) }) { return .mapping(fields) }
    let known = keys.compactMap { key in
      fields.first { $0.key == key && $0.value != .null && $0.value != .scalar("") }
    }
    if known.count == 1, known[0].key == "cite" { return known[0].value }
    return known.isEmpty ? nil : .mapping(known)
  }
}

extension ActChange {
  /// What an event says that a field is to be, in the form in which lists are compared.
  func value(_ path: String, of kind: Kind) -> ExpectedValue? {
    guard let said = values[path], let value = said.value, let number = kind.field(path: path) else {
      return values[path]
    }
    return kind.canonical(value, number).map { .value($0) } ?? .absent
  }
}
