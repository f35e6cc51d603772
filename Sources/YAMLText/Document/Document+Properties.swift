extension Document {
  /// The bytes of a node's tag as written, such as `!!str`.
  public func tagRange(_ id: NodeID) -> Range<Int>? {
    node(id).has(TapeNode.Flag.tagged) ? Self.property(of: id, in: tags) : nil
  }

  /// The bytes of a node's anchor, with its `&`.
  public func anchorRange(_ id: NodeID) -> Range<Int>? {
    node(id).has(TapeNode.Flag.anchored) ? Self.property(of: id, in: anchors) : nil
  }

  /// The name of a node's anchor, or of the anchor that an alias points at.
  public func anchor(_ id: NodeID) -> String? {
    let range = kind(id) == .alias ? range(id) : anchorRange(id)
    return range.map { String(decoding: bytes[$0].dropFirst(), as: UTF8.self) }
  }

  /// A node's tag in full, shorthands resolved; `!` for the non-specific one.
  ///
  /// Resolved only when asked for: a long prefix and many short tags would otherwise fill the memory.
  public func tag(_ id: NodeID) -> String? {
    guard let range = tagRange(id) else { return nil }
    let raw = bytes[range]
    if raw.elementsEqual("!".utf8) { return "!" }
    if raw.starts(with: "!<".utf8) { return unescaped(raw.dropFirst(2).dropLast()) }
    var handle = raw.prefix(1)
    if let second = raw.dropFirst().firstIndex(of: UInt8(ascii: "!")) { handle = raw[...second] }
    return String(decoding: prefix(for: handle, at: id), as: UTF8.self) + unescaped(raw[handle.endIndex...])
  }

  private func prefix(for handle: ArraySlice<UInt8>, at id: NodeID) -> [UInt8] {
    let part = parts.last { $0.root <= id }
    if let own = part?.tagPrefixes.first(where: { $0.handle.elementsEqual(handle) }) { return own.prefix }
    return handle.elementsEqual("!!".utf8) ? Array("tag:yaml.org,2002:".utf8) : Array(handle)
  }

  private func unescaped(_ uri: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = uri
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(code)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func property(of id: NodeID, in list: [Property]) -> Range<Int>? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].node < id.index { low = middle + 1 } else { high = middle }
    }
    guard low < list.count, list[low].node == id.index else { return nil }
    return Int(list[low].start)..<Int(list[low].end)
  }
}
