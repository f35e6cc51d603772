/// An item as JSON: the keys of its kind, the effective values, numbers and flags by their type.
public struct ItemJSON {
  private let list: ListFile
  private let context: LibraryContext

  public init(_ list: ListFile, _ context: LibraryContext) {
    self.list = list
    self.context = context
  }

  public func json(_ item: ListFile.Item) -> JSON {
    .object(
      list.kind.fields.indices.compactMap { index in
        let number = FieldNumber(index)
        guard let node = list.value(item, number) else { return nil }
        return JSON.Member(key: list.kind[number].name, value: value(node, number))
      })
  }

  private func value(_ node: NodeID, _ number: FieldNumber) -> JSON {
    guard list.kind[number].isMany else { return single(node, number) }
    return .array(list.elements(node).map { single($0, number) })
  }

  private func single(_ node: NodeID, _ number: FieldNumber) -> JSON {
    let document = list.document
    let field = list.kind[number]
    switch document.kind(node) {
    case .scalar:
      let text = document.text(node)
      switch field.type {
      case .integer: return Int(text).map { .number($0) } ?? .string(text)
      case .flag: return text == "true" || text == "false" ? .bool(text == "true") : .string(text)
      default: return .string(text)
      }
    case .mapping:
      return .object(
        document.entries(node).compactMap { key, value in
          guard !document.isNull(value) else { return nil }
          let name = document.text(key)
          guard field.type == .group, let child = list.kind.table.number(of: name, in: number) else {
            return JSON.Member(key: name, value: .string(document.text(value)))
          }
          return JSON.Member(key: list.kind[child].name, value: self.value(value, child))
        })
    case .sequence: return .array(document.children(node).map { single($0, number) })
    case .alias: return .null
    }
  }
}
