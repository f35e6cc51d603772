import Testing
import YAMLText

/// What must hold of edits in any document.
///
/// That the result says what was meant is part of making splices; here it is asked whether it is refused only where
/// that has a reason, and whether the semantic inverse gives the bytes back.
@Suite struct GeneratedEditTests {
  private static let hostile: [String] =
    (0..<0x20).map { "a\(Character(Unicode.Scalar(UInt8($0))))b" } + [
      "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{1FFFF}", "---", "...", "- x",
      "? x",
      "!x", "&x", "*x", "", " ", "x ", " x", "a: b", "a #b", "#b", "a:", "'", "\"", "\\", "%x", "@x", "`x",
      "|", ">",
      "[", "]", "{", "}", ",", "a, b", "null", "~", "true", "No", "012", "1.5", "2024-01-01", "<<", "=",
      "x\n", "x\n\n",
      "\nx", " x\ny", "x\n y", "x\n  ", "\n", "\t", "a\tb", "é", "'\u{301}", " \u{301}", "\r\n", "x\r\ny",
      "𠮷",
      "：", "“x”", "\u{3000}", "http://a.b/c", "x\n---\ny", "x\n# y", "- a\n- b",
    ]

  /// The block sequences of a document with their lengths.
  private func sequences(_ document: Document) -> [(NodeID, Int)] {
    (0..<UInt32(document.nodeCount)).map { NodeID($0) }
      .filter { document.kind($0) == .sequence && document.style($0) == .block }
      .map { ($0, Array(document.children($0)).count) }
  }

  /// The same node of another document, if nothing before it changed in number.
  private func edited(_ document: Document, _ edits: [Edit]) throws -> Document {
    let splices = try document.splices(for: edits)
    return try Document(try #require(splices.applied(to: document.bytes)), limits: .init(depth: 256))
  }

  /// The bytes without what says how a text block ends.
  private func withoutChomping(_ document: Document) -> [UInt8] {
    let blanks: Set<UInt8> = [0x20, 0x0D, 0x0A]
    let end = document.bytes.lastIndex { !blanks.contains($0) } ?? -1
    return document.bytes[...end].filter { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
  }

  @Test func `an item that was inserted and removed leaves no trace`() throws {
    var done = 0
    var unended = 0
    var refused = 0
    try Runs.each { seed in
      let generated = GeneratedDocument(seed: seed)
      guard let document = try? Document(generated.bytes) else { return }
      var chance = Chance(seed: seed)
      for (sequence, count) in sequences(document) {
        let index = chance.number(0...count)
        let value: YAMLValue = chance.pick([
          "新", ["id": "x", "t": ["a", "b"]], .scalar("a\nb"), [], [["a"]], .null, ["n": .null],
        ])
        guard let after = try? edited(document, [.insertItem(in: sequence, at: index, .value(value))]) else {
          refused += 1
          continue
        }
        let back = try edited(after, [.removeItem(from: sequence, index)])
        // A text block at the end of a file without a last line break has to become `|-`, and blanks on a line
        // that never ended are gone; nothing else may differ.
        if document.bytes.last != 0x0A, back.bytes != document.bytes {
          #expect(document.tree(NodeID(0)) == back.tree(NodeID(0)), "seed \(seed)")
          #expect(withoutChomping(back) == withoutChomping(document), "seed \(seed)")
          unended += 1
          continue
        }
        done += 1
        #expect(back.bytes == document.bytes, "seed \(seed) \(sequence.index) \(index)\n\(generated.text)")
      }
    }
    print("inserted and removed: \(done), at a line that never ended: \(unended), refused: \(refused)")
    #expect(done > 0 && refused * 50 <= done && unended * 10 <= done)
  }

  @Test func `an item goes to another document and comes back`() throws {
    var same = 0
    var other = 0
    var even = 0
    var refused = 0
    try Runs.each { seed in
      guard let source = try? Document(GeneratedDocument(seed: seed).bytes) else { return }
      let target = try Document("items:\n      - a\n\n      - b\n")
      let items = try target.node(["items"])
      var chance = Chance(seed: seed)
      for (sequence, count) in sequences(source) where count > 1 {
        let index = chance.number(0...count - 1)
        guard let there = try? source.moveItem(index, from: sequence, to: target, in: items, at: 1) else {
          refused += 1
          continue
        }
        let left = try Document(try #require(there.removal.applied(to: source.bytes)))
        let right = try Document(
          try #require(there.insertion.applied(to: target.bytes)), limits: .init(depth: 256))
        guard let back = try? right.moveItem(1, from: items, to: left, in: sequence, at: index) else {
          refused += 1
          continue
        }
        #expect(back.removal.applied(to: right.bytes) == target.bytes, "seed \(seed)")
        let again = try Document(try #require(back.insertion.applied(to: left.bytes)))
        #expect(again.tree(NodeID(0)) == source.tree(NodeID(0)), "seed \(seed)")
        // Headings and uneven spacing say more than the place of an item does, one item has no spacing, and a text
        // that keeps its blank lines (`+`) must not come to stand above any.
        let stretch = source.bytes[source.range(sequence)]
        let lines = stretch.split(separator: 0x0A, omittingEmptySubsequences: false)
        let hasMore = source.comments.contains { source.range(sequence).overlaps($0) }
        if count > 2, !hasMore, !stretch.contains(UInt8(ascii: "+")), source.bytes.last == 0x0A,
          !lines.contains(where: { $0.allSatisfy { $0 <= 0x20 } })
        {
          even += 1
          #expect(
            String(decoding: again.bytes, as: UTF8.self) == String(decoding: source.bytes, as: UTF8.self),
            "seed \(seed)")
        }
        if again.bytes == source.bytes { same += 1 } else { other += 1 }
      }
    }
    print(
      "moved there and back: \(same) to the byte, \(even) of them in even spacing, \(other) with other spacing, refused: \(refused)"
    )
    #expect(even > 0 && same > other && refused * 10 <= same)
  }

  @Test func `a field that was set and removed leaves no trace`() throws {
    var done = 0
    try Runs.each { seed in
      let generated = GeneratedDocument(seed: seed)
      guard let document = try? Document(generated.bytes), document.bytes.last == 0x0A else { return }
      for index in 0..<UInt32(document.nodeCount) where document.kind(NodeID(index)) == .mapping {
        let mapping = NodeID(index)
        guard document.style(mapping) == .block,
          let after = try? edited(document, [.setField(in: mapping, "新字段", ["a", "b"], after: [])])
        else { continue }
        done += 1
        let back = try edited(after, [.removeField(in: mapping, "新字段")])
        #expect(back.bytes == document.bytes, "seed \(seed) \(index)\n\(generated.text)")
      }
    }
    #expect(done > 0)
  }

  @Test func `any scalar may become any text, and what stands around it stays`() throws {
    var refused = 0
    var done = 0
    try Runs.each { seed in
      let generated = GeneratedDocument(seed: seed)
      guard let document = try? Document(generated.bytes) else { return }
      var chance = Chance(seed: seed)
      let keys = Set(
        (0..<UInt32(document.nodeCount)).flatMap { document.entries(NodeID($0)).map(\.key) })
      for index in 0..<UInt32(document.nodeCount) where document.kind(NodeID(index)) == .scalar {
        let node = NodeID(index)
        if keys.contains(node) { continue }
        let text = chance.pick(Self.hostile)
        guard let splices = try? document.splices(for: [.replaceValue(node, with: .scalar(text))]) else {
          refused += 1
          continue
        }
        done += 1
        let after = try Document(try #require(splices.applied(to: document.bytes)))
        #expect(after.equals(node, Array(text.utf8)), "seed \(seed)")
        #expect(
          after.comments.count == document.comments.count,
          "seed \(seed) \(index) \(text.debugDescription)\n\(generated.text)")
        // To the byte where the style stayed, and was one that has one form for each text.
        let styles: [NodeStyle] = [.plain, .singleQuoted]
        guard styles.contains(document.style(node)), after.style(node) == document.style(node),
          !document.isMissing(node), !document.bytes[document.range(node)].contains(0x0A),
          let back = try? edited(after, [.replaceValue(node, with: .scalar(document.text(node)))]),
          back.style(node) == document.style(node)
        else { continue }
        #expect(back.bytes == document.bytes, "seed \(seed) \(index)\n\(generated.text)")
      }
    }
    print("replaced: \(done), refused: \(refused)")
    #expect(done > 0 && refused * 50 <= done)
  }

  @Test(arguments: hostile)
  func `a hostile text is written so that it is read again`(_ text: String) throws {
    for before in [
      "a: b\n", "a: 'b'\n", "a: \"b\"\n", "a: |\n  b\n", "a: >-\n  b\n", "a:\n", "- b", "[b]\n", "{a: b}",
      "b\n",
    ] {
      let document = try Document(before)
      let node = NodeID(UInt32(document.nodeCount - 1))
      let splices = try document.splices(for: [.replaceValue(node, with: .scalar(text))])
      let after = try Document(try #require(splices.applied(to: document.bytes)))
      #expect(after.equals(node, Array(text.utf8)), "\(before.debugDescription)")
    }
    let document = try Document("items:\n  - a\n")
    let items = try document.node(["items"])
    let entry: YAMLValue = .mapping([.init(text, .scalar(text)), .init("list", [.scalar(text)])])
    let after = try edited(document, [.insertItem(in: items, at: 1, .value(entry))])
    #expect(after.equals(NodeID(5), Array(text.utf8)))
  }

  @Test func `thousands of items go at once`() throws {
    let text = "items:\n" + (0..<5000).map { "  - id: p-\($0)\n    name: 排污许可\n\n" }.joined()
    let source = try Document(text)
    let items = try source.node(["items"])
    let target = try Document("items: []\n")
    let there = try target.splices(
      for: (0..<4999).map {
        .insertItem(in: try target.node(["items"]), at: 0, .item(of: source, in: items, at: $0))
      })
    let left = try source.splices(for: (0..<4999).map { .removeItem(from: items, $0) })
    #expect(left.applied(to: source.bytes) == Array("items:\n  - id: p-4999\n    name: 排污许可\n\n".utf8))
    let moved = try Document(try #require(there.applied(to: target.bytes)))
    #expect(Array(moved.children(try moved.node(["items"]))).count == 4999)
  }

  @Test func `a text of a megabyte is no matter`() throws {
    let document = try Document("a: b\nc: d\n")
    for text in [String(repeating: "政", count: 400_000), String(repeating: "x\n", count: 500_000)] {
      let after = try edited(document, [.replaceValue(try document.node(["a"]), with: .scalar(text))])
      #expect(after.equals(try after.node(["a"]), Array(text.utf8)))
    }
  }
}
