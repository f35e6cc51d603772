/// A value as a check sees it: its text, and where in the file of the item a finding about it points.
struct RuleText {
  private enum Source {
    case node(Document, NodeID)
    case bytes(ArraySlice<UInt8>)
  }

  private let source: Source
  let range: Range<Int>

  init(_ node: NodeID, of document: Document) {
    source = .node(document, node)
    range = document.range(node)
  }

  init(_ bytes: ArraySlice<UInt8>, at range: Range<Int>) {
    source = .bytes(bytes)
    self.range = range
  }

  /// Lends the text; a group has none.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch source {
    case .node(let document, let node): document.withText(node, body)
    case .bytes(let bytes): bytes.withUnsafeBufferPointer(body)
    }
  }

  var count: Int { withText(\.count) }
  var string: String { withText { String(decoding: $0, as: UTF8.self) } }
  var day: Day? { Day(string) }

  func equals(_ text: [UInt8]) -> Bool {
    withText { $0.count == text.count && $0.elementsEqual(text) }
  }
}

extension ListFile {
  /// Gives the values of a field of an item, through groups, until `body` has seen enough; what is left empty has none.
  ///
  /// - Returns: whether `body` wants more.
  func forEachText(_ item: Item, _ path: [FieldNumber], _ body: (RuleText) -> Bool) -> Bool {
    guard let first = path.first, let node = value(item, first) else { return true }
    return forEachText(node, path[...], body)
  }

  private func forEachText(_ node: NodeID, _ path: ArraySlice<FieldNumber>, _ body: (RuleText) -> Bool)
    -> Bool
  {
    switch document.kind(node) {
    case .sequence:
      for child in document.children(node) where !forEachText(child, path, body) { return false }
      return true
    case .scalar: return path.count > 1 || document.saysNothing(node) || body(RuleText(node, of: document))
    case .mapping:
      guard let field = path.first else { return true }
      guard path.count > 1 else {
        let text = kind[field].type == .citation ? document.value(of: node, for: "cite") : node
        return text.map { body(RuleText($0, of: document)) } ?? true
      }
      let inner = path.dropFirst()
      for (key, value) in document.entries(node) {
        let number = document.withText(key) { kind.table.number(of: $0, in: field) }
        if number == inner.first, !document.isNull(value) { return forEachText(value, inner, body) }
      }
      return true
    case .alias: return true
    }
  }
}
