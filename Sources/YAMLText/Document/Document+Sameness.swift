extension Document {
  /// Whether a node says what a node of another document does, tags and anchors included, however either is written.
  public func says(_ node: NodeID, theSameAs other: NodeID, of document: Document) -> Bool {
    guard kind(node) == document.kind(other), hasProperties(of: node, like: other, of: document) else {
      return false
    }
    switch kind(node) {
    case .scalar:
      return isMissing(node) == document.isMissing(other) && isNull(node) == document.isNull(other)
        && withText(node) { document.equals(other, $0) }
    case .alias: return anchor(node) == document.anchor(other)
    case .sequence, .mapping:
      var others = document.children(other)
      for child in children(node) {
        guard let other = others.next(), says(child, theSameAs: other, of: document) else { return false }
      }
      return others.next() == nil
    }
  }

  func hasProperties(of node: NodeID, like other: NodeID, of document: Document) -> Bool {
    property(tagRange(node)) == document.property(document.tagRange(other))
      && property(anchorRange(node)) == document.property(document.anchorRange(other))
  }

  private func property(_ range: Range<Int>?) -> ArraySlice<UInt8>? { range.map { bytes[$0] } }
}
