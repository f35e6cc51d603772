extension Document {
  /// The nodes directly inside a collection: items, or keys and values by turns; a scalar has none.
  @inlinable
  public func children(_ id: NodeID) -> Children {
    let node = node(id)
    return Children(self, from: id.index + 1, to: node.isCollection ? node.link : id.index + 1)
  }

  /// The pairs of a mapping in the order of the text; none for other nodes.
  @inlinable
  public func entries(_ id: NodeID) -> Entries {
    let node = node(id)
    return Entries(self, from: id.index + 1, to: node.kind == .mapping ? node.link : id.index + 1)
  }

  /// The value of the first key with this text.
  public func value(of mapping: NodeID, for key: String) -> NodeID? {
    var key = key
    return key.withUTF8 { key in
      for entry in entries(mapping) where equals(entry.key, key) { return entry.value }
      return nil
    }
  }

  /// The nodes directly inside a collection, found while walking.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let document: Document
    @usableFromInline var current: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(_ document: Document, from start: UInt32, to end: UInt32) {
      self.document = document
      current = start
      self.end = end
    }

    @inlinable
    public mutating func next() -> NodeID? {
      guard current < end else { return nil }
      let id = NodeID(current)
      current = document.next(id).index
      return id
    }
  }

  /// The pairs of a mapping, found while walking.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    @usableFromInline var nodes: Children

    @inlinable
    init(_ document: Document, from start: UInt32, to end: UInt32) {
      nodes = Children(document, from: start, to: end)
    }

    @inlinable
    public mutating func next() -> (key: NodeID, value: NodeID)? {
      guard let key = nodes.next(), let value = nodes.next() else { return nil }
      return (key, value)
    }
  }
}
