extension Document {
  /// Lends the decoded text of a scalar; other nodes have none.
  @inlinable
  public func withText<Result, Failure: Error>(
    _ id: NodeID, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let node = node(id)
    if node.has(TapeNode.Flag.decoded) {
      let start = Int(textEnds[Int(node.link)])
      let end = Int(textEnds[Int(node.link) + 1])
      return try arena.withUnsafeBufferPointer { (all) throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: all[start..<end]))
      }
    }
    guard node.kind == .scalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try bytes.withUnsafeBufferPointer { (all) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[node.textRange]))
    }
  }

  /// The decoded text of a scalar; empty for other nodes.
  public func text(_ id: NodeID) -> String {
    withText(id) { String(decoding: $0, as: UTF8.self) }
  }

  @inlinable
  public func equals(_ id: NodeID, _ text: StaticString) -> Bool {
    guard text.hasPointerRepresentation else { return equalsScalar(id, text) }
    return equals(id, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable
  public func equals(_ id: NodeID, _ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { equals(id, $0) }
  }

  /// Whether a scalar's decoded text is exactly this; never true of other nodes.
  @inlinable
  public func equals(_ id: NodeID, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard kind(id) == .scalar else { return false }
    return withText(id) { $0.count == text.count && areEqual($0, text) }
  }

  @usableFromInline
  func equalsScalar(_ id: NodeID, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { equals(id, $0) }
  }

  /// A hash of a scalar's decoded text: the same in every run and on every machine.
  ///
  /// Whoever chooses the text can make two texts meet; compare the bytes before believing it.
  @inlinable
  public func hash(_ id: NodeID) -> UInt64 { withText(id) { textHash($0) } }

  /// The hash of a scalar with this text.
  public static func hash(of text: ArraySlice<UInt8>) -> UInt64 {
    text.withUnsafeBufferPointer { textHash($0) }
  }
}

/// A multiply-and-fold hash over words of eight bytes.
@usableFromInline
func textHash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let raw = UnsafeRawBufferPointer(text)
  var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
  var offset = 0
  while offset + 8 <= raw.count {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    hash = folded(hash ^ word, 0xA076_1D64_78BD_642F)
    offset += 8
  }
  var tail: UInt64 = 0
  while offset < raw.count {
    tail = tail << 8 | UInt64(raw[offset])
    offset += 1
  }
  return folded(folded(hash ^ tail, 0xE703_7ED1_A0B4_28DB), 0x8EBC_6AF0_9C88_C6E3)
}

private func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}

extension Document {
  /// Whether two nodes, of this and of another document, are written with the same bytes.
  public func hasSameBytes(_ id: NodeID, as other: NodeID, of document: Document) -> Bool {
    let (own, others) = (range(id), document.range(other))
    guard own.count == others.count else { return false }
    return bytes.withUnsafeBufferPointer { first in
      document.bytes.withUnsafeBufferPointer { second in
        areEqual(UnsafeBufferPointer(rebasing: first[own]), UnsafeBufferPointer(rebasing: second[others]))
      }
    }
  }
}
