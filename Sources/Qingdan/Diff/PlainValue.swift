extension Document {
  /// A value as it stands, without what says nothing.
  func plainValue(_ node: NodeID) -> YAMLValue? {
    switch kind(node) {
    case .scalar: return saysNothing(node) ? nil : .scalar(text(node))
    case .sequence:
      let elements = children(node).compactMap { plainValue($0) }
      return elements.isEmpty ? nil : .sequence(elements)
    case .mapping:
      let fields = entries(node).compactMap { key, value in
        plainValue(value).map { YAMLValue.Field(text(key), $0) }
      }
      return fields.isEmpty ? nil : .mapping(fields)
    case .alias: return nil
    }
  }
}
