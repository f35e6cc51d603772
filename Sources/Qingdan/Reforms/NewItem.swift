/// What a reform says of an item that it makes: of a new one, or of what others are combined or divided into.
public struct NewItem: Hashable, Sendable {
  /// Nil where the tool is to make one.
  public var id: String?
  /// What it is to have, as a list would say it.
  public var fields: [YAMLValue.Field]
  public var place: Place

  func value(_ name: String) -> YAMLValue? { fields.first { $0.key == name }?.value }
}

extension NewItem {
  /// An id, or the fields of the item, its id among them where it has one.
  init?(_ document: Document, _ node: NodeID, file: String) {
    let place = Place(file: file, bytes: document.range(node))
    switch document.kind(node) {
    case .scalar where !document.saysNothing(node):
      self.init(id: document.text(node), fields: [], place: place)
    case .mapping:
      // `field: ~` says that it has none.
      let fields = document.entries(node).map { key, value in
        YAMLValue.Field(document.text(key), document.plainValue(value) ?? .null)
      }
      let id: String? =
        if case .scalar(let id)? = fields.first(where: { $0.key == "id" })?.value { id } else { nil }
      self.init(id: id, fields: fields.filter { $0.key != "id" }, place: place)
    default: return nil
    }
  }

  /// What stands under a key: one, or several.
  static func all(_ record: Record, _ key: String) -> [NewItem] {
    guard let node = record.node(key) else { return [] }
    let document = record.document
    let nodes = document.kind(node) == .sequence ? Array(document.children(node)) : [node]
    return nodes.compactMap { NewItem(document, $0, file: record.file) }
  }
}
