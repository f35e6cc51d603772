extension Document {
  /// Reads any bytes, edits them in every way at places that they choose themselves, and reads the results.
  ///
  /// For fuzzing: it may find nothing to do, but it never crashes, and what `splices` allows reads as was meant.
  /// Returns how many edits could be made.
  public static func tryEdits(_ bytes: [UInt8]) -> Int {
    guard let document = try? Document(bytes), document.nodeCount > 0 else { return 0 }
    var made = 0
    let seed = Int(textSeed(bytes))
    let values: [YAMLValue] = [
      "", "a", "a: b", "- x", "x\ny\n", "\u{0}\u{2028}'\"\\", ["a", ["b": "1"]], ["k": ["a", []], "m": [:]],
      .scalar(String(decoding: bytes.prefix(40), as: UTF8.self)), "\n\n", " a\nb ", "no", .null,
    ]
    let value = values[seed % values.count]
    for step in 0..<min(4, document.nodeCount) {
      let node = NodeID(UInt32((seed / 16 + step * 7) % document.nodeCount))
      let count = document.children(node).reduce(0) { count, _ in count + 1 }
      var edits: [[Edit]] = [
        [.replaceValue(node, with: value)], [.setField(in: node, "k\(seed % 3)", value, after: [])],
        [.insertItem(in: node, at: seed % (count + 1), .value(value))],
        [.insertItem(in: node, at: 0, .text(String(decoding: bytes, as: UTF8.self)))],
        [.removeItem(from: node, 0), .insertItem(in: node, at: count, .value(value))],
      ]
      if count > 0 {
        edits.append([.removeItem(from: node, seed % count)])
        edits.append([.insertItem(in: node, at: 0, .item(of: document, in: node, at: seed % count))])
        edits.append((0..<min(count, 8)).map { .removeItem(from: node, $0) })
      }
      if let first = document.entries(node).first(where: { _ in true }) {
        edits.append([.removeField(in: node, document.text(first.key))])
        edits.append([.setField(in: node, "x", value, after: [document.text(first.key)])])
      }
      for set in edits {
        guard let splices = try? document.splices(for: set), let result = splices.applied(to: bytes) else {
          continue
        }
        if (try? Document(result, limits: Limits(depth: 256))) != nil { made += 1 }
      }
    }
    return made
  }

  private static func textSeed(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { textHash($0) } >> 8
  }
}
