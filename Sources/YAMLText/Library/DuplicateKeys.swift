extension LibraryProblems {
  /// Looks at the keys of every mapping: none twice, none that is no text, none that merges.
  mutating func checkNodes() {
    let document = document
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.few) { prints in
      document.bytes.withUnsafeBytes { bytes in
        document.tape.withUnsafeBufferPointer { tape in
          for index in tape.indices {
            switch tape[index].kind {
            case .scalar, .sequence: continue
            case .alias: report(alias: NodeID(UInt32(index)))
            case .mapping: checkKeys(of: index, tape, bytes, prints)
            }
          }
        }
      }
    }
  }

  /// A mapping of more keys than this gets a set.
  private static var few: Int { 16 }

  /// Mappings are small, so prints of eight bytes in a row are compared, and the texts where two are equal.
  private mutating func checkKeys(
    of mapping: Int, _ tape: UnsafeBufferPointer<TapeNode>, _ bytes: UnsafeRawBufferPointer,
    _ prints: UnsafeMutableBufferPointer<UInt64>
  ) {
    var count = 0
    var key = mapping + 1
    while key < Int(tape[mapping].link) {
      let node = tape[key]
      let value = node.isCollection ? Int(node.link) : key + 1
      defer { key = tape[value].isCollection ? Int(tape[value].link) : value + 1 }
      guard node.kind == .scalar else {
        reportComplex(NodeID(UInt32(key)))
        continue
      }
      if node.end - node.start == 2, document.equals(NodeID(UInt32(key)), "<<"), node.style == .plain {
        reportMerge(NodeID(UInt32(key)))
        continue
      }
      if count == Self.few { return checkManyKeys(of: NodeID(UInt32(mapping)), from: NodeID(UInt32(key))) }
      let print =
        node.has(TapeNode.Flag.decoded)
        ? document.withText(NodeID(UInt32(key))) { Self.print(UnsafeRawBufferPointer($0)) }
        : Self.print(UnsafeRawBufferPointer(rebasing: bytes[node.textRange]))
      for earlier in 0..<count where prints[earlier] == print {
        compare(NodeID(UInt32(key)), in: NodeID(UInt32(mapping)))
        break
      }
      prints[count] = print
      count += 1
    }
  }

  /// The same for equal texts; seldom the same for others.
  @inline(__always)
  private static func print(_ text: UnsafeRawBufferPointer) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    guard text.count >= 8 else {
      return text.reduce(UInt64(text.count)) { $0 << 8 | UInt64($1) }
    }
    let first = text.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    let last = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    return (first ^ UInt64(text.count)) &* factor ^ last
  }

  /// The keys of a large mapping from one on; those before have been looked at.
  private mutating func checkManyKeys(of mapping: NodeID, from start: NodeID) {
    var texts: [[UInt8]: NodeID] = [:]
    for (key, _) in document.entries(mapping) {
      guard document.kind(key) == .scalar else {
        if key >= start { reportComplex(key) }
        continue
      }
      let text = document.withText(key) { Array($0) }
      if document.style(key) == .plain, text.elementsEqual("<<".utf8) {
        if key >= start { reportMerge(key) }
      } else if let first = texts[text] {
        if key >= start { reportDuplicate(key, of: first) }
      } else {
        texts[text] = key
      }
    }
  }

  /// Reports a key if one before it has the same text: equal prints may deceive.
  private mutating func compare(_ key: NodeID, in mapping: NodeID) {
    let first = document.withText(key) { text in
      document.entries(mapping).first { $0.key == key || document.equals($0.key, text) }?.key
    }
    if let first, first != key { reportDuplicate(key, of: first) }
  }

  private mutating func reportDuplicate(_ key: NodeID, of first: NodeID) {
    let name = document.withText(key) { RawText.excerpt($0, limit: 40) }
    // A second id is mostly the first line of another item.
    let isItem = name == "id"
    add(
      TextProblem(
        "yaml/duplicate-key", .error,
        Message(
          zh: isItem
            ? "这一个事项里有两个 id。从这里起是另一个事项的，在这一行前面加“- ”，与上一个事项对齐；不是的，删掉一个"
            : "字段“\(name)”在这一组里写了两次。删掉一个，或改成另一个字段",
          en: isItem
            ? "an item has two ids; if another item begins here, put '- ' before the line; else delete one"
            : "the field '\(name)' stands twice in the same group; delete one"), at: document.range(key),
        notes: [
          TextProblem.Note(Message(zh: "第一次写在这里", en: "first written here"), at: document.range(first))
        ]))
  }

  private mutating func reportComplex(_ key: NodeID) {
    add(
      TextProblem(
        "yaml/complex-key", .error,
        Message(
          zh: "字段名只能是一段文字，不能是列表、一组字段或别名。花括号、方括号如果是文字，给它加半角双引号",
          en:
            "a key is one piece of text, no list, group of fields or alias; quote it if the brackets are text"
        ),
        at: document.range(key)))
  }

  private mutating func reportMerge(_ key: NodeID) {
    add(
      TextProblem(
        "yaml/merge-key", .error,
        Message(
          zh: "清单文件里不用合并键“<<”。把要合并的字段一个个写出来",
          en: "a library uses no merge key '<<'; write the fields out"), at: document.range(key)))
  }
}
