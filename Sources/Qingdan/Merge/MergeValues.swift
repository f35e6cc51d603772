/// What a list says, as values by key: of its head, of its defaults and of each item.
struct MergeValues: Sendable {
  /// The keys above the items, `defaults` and `items` left out.
  var head: [String: YAMLValue] = [:]
  var defaults: [String: YAMLValue] = [:]
  /// What each item says itself; `~` is null.
  var own: [String: [String: YAMLValue]] = [:]
  /// What holds for each item, defaults included.
  var effective: [String: [String: YAMLValue]] = [:]
  /// Every key that the items and the defaults use: those of the kind in its order, then the others.
  var fields: [String] = []

  /// A side that is not there.
  init() {}

  init(_ side: MergeSide) { self.init(side.list, keys: side.keys) }

  /// - Parameter keys: what each item is called, in their order.
  init(_ list: ListFile, keys: [String]) {
    let document = list.document
    if let root = document.root {
      for (key, value) in document.entries(root) {
        let name = document.text(key)
        if name == "defaults" || name == "items" { continue }
        head[name] = document.writtenValue(value)
      }
    }
    var used: Set<String> = []
    if let node = list.head.defaults { defaults = Self.values(of: node, list).filter { $0.value != .null } }
    used.formUnion(defaults.keys)
    for (item, key) in zip(list.items, keys) {
      let own = Self.values(of: list.node(item), list)
      used.formUnion(own.keys)
      self.own[key] = own
      effective[key] = defaults.merging(own) { $1 }.filter { $0.value != .null }
    }
    fields = Self.ordered(used, list.kind)
  }

  static func ordered(_ keys: Set<String>, _ kind: Kind) -> [String] {
    let known = kind.fields.map(\.name).filter(keys.contains)
    return known + keys.subtracting(known).sorted()
  }

  /// The values of a mapping by the names of their fields, or by their keys where the kind does not know them.
  private static func values(of mapping: NodeID, _ list: ListFile) -> [String: YAMLValue] {
    var values: [String: YAMLValue] = [:]
    for (key, node) in list.document.entries(mapping) {
      let text = list.document.text(key)
      if let number = list.kind.field(text) {
        values[list.kind[number].name] = list.canonical(node, number) ?? .null
      } else {
        values[text] = list.document.writtenValue(node) ?? .null
      }
    }
    return values
  }
}

extension Document {
  /// A value of which no kind knows anything, what says nothing in it as null; nil for nothing.
  func writtenValue(_ node: NodeID) -> YAMLValue? {
    switch kind(node) {
    case .scalar: saysNothing(node) ? nil : .scalar(text(node))
    case .sequence: .sequence(children(node).map { writtenValue($0) ?? .null })
    case .mapping:
      .mapping(entries(node).map { YAMLValue.Field(text($0.key), writtenValue($0.value) ?? .null) })
    case .alias: nil
    }
  }
}
