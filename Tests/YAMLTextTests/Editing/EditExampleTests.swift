import Testing
import YAMLText

/// What each sentence about edits in place means.
@Suite struct EditExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var sentence: String
    var before: String
    var change: Change
    var after: String
    var testDescription: String { sentence }

    init(_ sentence: String, _ before: String, _ change: Change, _ after: String) {
      self.sentence = sentence
      self.before = before
      self.change = change
      self.after = after
    }
  }

  enum Change: Sendable {
    case set([String], YAMLValue)
    case field([String], String, YAMLValue, after: [String] = [])
    case drop([String], String)
    case insert([String], Int, YAMLValue)
    case text([String], Int, String)
    case remove([String], Int)
  }

  static let examples: [Example] = [
    Example(
      "an item's body has the comment at the end of its line", "items:\n  - a # 甲\n  - b\n",
      .remove(["items"], 0), "items:\n  - b\n"),
    Example(
      "its head is the comments directly above it", "items:\n  - a\n  # 乙\n  # 乙二\n  - b\n",
      .remove(["items"], 1), "items:\n  - a\n"),
    Example(
      "a deeper comment belongs to the item above", "items:\n  - a\n    # 甲的\n  - b\n",
      .remove(["items"], 1), "items:\n  - a\n    # 甲的\n"),
    Example(
      "so a new item stands below it", "items:\n  - a\n    # 甲的\n", .insert(["items"], 1, "b"),
      "items:\n  - a\n    # 甲的\n  - b\n"),
    Example(
      "a heading never moves", "items:\n  - a\n\n  # 一、许可\n\n  - b\n\n  - c\n", .remove(["items"], 1),
      "items:\n  - a\n\n  # 一、许可\n\n  - c\n"),
    Example(
      "a heading does not become the comment of the next item", "items:\n  - a\n\n  # 一\n\n  - b\n  - c\n",
      .remove(["items"], 1), "items:\n  - a\n\n  # 一\n\n  - c\n"),
    Example(
      "the blank lines above go with an item", "items:\n  - a\n\n\n  - b\n\n  - c\n", .remove(["items"], 1),
      "items:\n  - a\n\n  - c\n"),
    Example(
      "except above the first", "items:\n\n  - a\n\n  - b\n", .remove(["items"], 0), "items:\n\n  - b\n"),
    Example(
      "a new item takes the spacing of the one before it", "items:\n  - a\n\n\n  - b\n",
      .insert(["items"], 2, "c"), "items:\n  - a\n\n\n  - b\n\n\n  - c\n"),
    Example(
      "a new first item too", "items:\n  # 甲\n  - a\n\n  - b\n", .insert(["items"], 0, "c"),
      "items:\n  - c\n\n  # 甲\n  - a\n\n  - b\n"),
    Example(
      "a second item of a list gets a blank line", "items:\n  - id: a\n", .insert(["items"], 1, ["id": "b"]),
      "items:\n  - id: a\n\n  - id: b\n"),
    Example(
      "new lines end as the file's do", "items:\r\n  - a\r\n",
      .insert(["items"], 1, ["id": "b", "note": "c"]),
      "items:\r\n  - a\r\n  - id: b\r\n    note: c\r\n"),
    Example(
      "a missing last line break is missing afterwards", "items:\n  - a", .insert(["items"], 1, "b"),
      "items:\n  - a\n  - b"),
    Example(
      "and so it is when the last item goes", "items:\n  - a\n  - b", .remove(["items"], 1), "items:\n  - a"),
    Example(
      "a text that ends with a line break brings the one that was missing", "items:\n  - a",
      .insert(["items"], 1, ["id": "b", "note": "c\nd\n"]),
      "items:\n  - a\n  - id: b\n    note: |\n      c\n      d\n"),
    Example(
      "so does one of ready text", "items: []", .text(["items"], 0, "- note: |\n    c\n"),
      "items:\n  - note: |\n      c\n"),
    Example(
      "and one deep in a value", "a: b", .set(["a"], [["c": "d\ne\n"]]), "a:\n  - c: |\n      d\n      e\n"),
    Example(
      "a byte-order mark stays", "\u{FEFF}- a\n- b\n", .remove([], 0), "\u{FEFF}- b\n"),
    Example(
      "ready text keeps its comments and takes the indentation", "items:\n    - a\n",
      .text(["items"], 1, "# 新\n- id: b\n  # note:\n"),
      "items:\n    - a\n    # 新\n    - id: b\n      # note:\n"),
    Example(
      "the last item leaves an empty list", "items: # 事项\n  - a\n", .remove(["items"], 0), "items: [] # 事项\n"),
    Example(
      "an empty list becomes one of dashes", "items: [] # 事项\nn: 1\n", .insert(["items"], 0, "a"),
      "items: # 事项\n  - a\nn: 1\n"),
    Example("so does a missing one", "items:\n", .insert(["items"], 0, "a"), "items:\n  - a\n"),
    Example("a plain value stays plain", "a:   b # c\n", .set(["a"], "新"), "a:   新 # c\n"),
    Example("even where others read a number", "a: 1\n", .set(["a"], "2"), "a: 2\n"),
    Example("a new number is quoted", "a: b\n", .field([], "c", "012"), "a: b\nc: \"012\"\n"),
    Example(
      "with the file's more frequent quote", "a: 'b'\n", .field([], "c", "true"), "a: 'b'\nc: 'true'\n"),
    Example("a quoted value stays quoted", "a: 'b'\n", .set(["a"], "it's"), "a: 'it''s'\n"),
    Example("a colon and a blank force quotes", "a: b\n", .set(["a"], "c: d"), "a: \"c: d\"\n"),
    Example("a blank and a hash force quotes", "a: b\n", .set(["a"], "c #d"), "a: \"c #d\"\n"),
    Example("a leading indicator forces quotes", "a: b\n", .set(["a"], "*c"), "a: \"*c\"\n"),
    Example("a comma is plain outside brackets", "a: b\n", .set(["a"], "c, d"), "a: c, d\n"),
    Example("and forces quotes inside", "a: [b]\n", .set(["a", "0"], "c, d"), "a: [\"c, d\"]\n"),
    Example(
      "text with line breaks stands below |-", "a: b # c\n", .set(["a"], "x\ny"), "a: |- # c\n  x\n  y\n"),
    Example(
      "and goes back", "a: |- # c\n  x\n  y\nz: 1\n", .set(["a"], "b\nc\n"), "a: | # c\n  b\n  c\nz: 1\n"),
    Example("text is never folded", "a: >-\n  x\n  y\n", .set(["a"], "x\ny"), "a: |-\n  x\n  y\n"),
    Example("double quotes hold line breaks", "a: \"b\"\n", .set(["a"], "x\ny"), "a: \"x\\ny\"\n"),
    Example(
      "a new field stands behind those that come before it", "- id: a\n  name: b\n  note: c\n",
      .field(["0"], "type", "d", after: ["id", "name"]), "- id: a\n  name: b\n  type: d\n  note: c\n"),
    Example(
      "a field may be set that is there", "- id: a\n  name: b\n", .field(["0"], "name", "c"),
      "- id: a\n  name: c\n"),
    Example(
      "a field goes with its comment", "a: 1\n# 乙\nb:\n  - x\n  # y\nc: 3\n", .drop([], "b"), "a: 1\nc: 3\n"),
    Example("the first field leaves its dash", "- id: a\n  name: b\n", .drop(["0"], "id"), "- name: b\n"),
    Example("a value may become a list", "a: b # c\n", .set(["a"], ["x", "w"]), "a: # c\n  - x\n  - w\n"),
    Example("and a list a value", "a: # c\n  - x\n  - y\nb: 1\n", .set(["a"], "z"), "a: z # c\nb: 1\n"),
    Example("brackets stay brackets", "a: [x]\n", .set(["a"], ["w", "z"]), "a: [w, z]\n"),
    Example("a field inside braces", "a: { b: c }\n", .field(["a"], "d", "e"), "a: { b: c, d: e }\n"),
  ]

  @Test(arguments: examples)
  func `an edit changes what it says and nothing else`(_ example: Example) throws {
    let document = try Document(example.before)
    let splices = try document.splices(for: [edit(example.change, document)])
    let bytes = try #require(splices.applied(to: document.bytes))
    #expect(String(decoding: bytes, as: UTF8.self) == example.after)
    #expect(bytes == Array(example.after.utf8))
    #expect(try document.edited(by: [edit(example.change, document)]).bytes == bytes)
  }

  @Test(arguments: ["a", "|\n        甲", "|+\n        甲", "甲\n    # 乙"])
  func `an item takes the place of the last one where the file ends without a line break`(_ note: String)
    throws
  {
    let source = try Document("- id: n\n  note: |\n    一\n    二\n")
    let head = "items:\n  - id: a\n    note: |\n      一\n"
    for (before, index) in [("items:\n", 0), (head, 1), (head + "\n", 1)] {
      let old = try Document("\(before)  - id: b\n    note: \(note)")
      let items = try old.node(["items"])
      let new = try old.edited(by: [
        .removeItem(from: items, index),
        .insertItem(in: items, at: index + 1, .item(of: source, in: try source.node([]), at: 0)),
      ])
      #expect(
        String(decoding: new.bytes, as: UTF8.self)
          == before + "  - id: n\n    note: |\n      一\n      二\n")
    }
  }

  @Test func `what edits make may be deeper or longer than is read elsewhere, and says so`() throws {
    let nested = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    let document = try Document("a: \(nested)\nb: 1\n")
    #expect(document.isWithin(.init()) && document.isWithin(.init(depth: 61)))
    #expect(
      !document.isWithin(.init(depth: 60)) && !document.isWithin(.init(bytes: document.bytes.count - 1)))
    #expect(try document.edited(by: []) === document)
    let deep = (0..<10).reduce(YAMLValue.scalar("x")) { value, _ in [value] }
    let shallow = try Document("a: { b: { c: { d: 1 } } }\n")
    let edited = try shallow.edited(by: [.replaceValue(try shallow.node(["a", "b", "c", "d"]), with: deep)])
    #expect(edited.isWithin(.init(depth: 14)) && !edited.isWithin(.init(depth: 13)))
    #expect(throws: YAMLError.self) { try Document(edited.bytes, limits: .init(depth: 13)) }
  }

  private func edit(_ change: Change, _ document: Document) throws -> Edit {
    switch change {
    case .set(let path, let value): .replaceValue(try document.node(path), with: value)
    case .field(let path, let key, let value, let after):
      .setField(in: try document.node(path), key, value, after: after)
    case .drop(let path, let key): .removeField(in: try document.node(path), key)
    case .insert(let path, let index, let value):
      .insertItem(in: try document.node(path), at: index, .value(value))
    case .text(let path, let index, let text):
      .insertItem(in: try document.node(path), at: index, .text(text))
    case .remove(let path, let index): .removeItem(from: try document.node(path), index)
    }
  }

  @Test func `a moved item changes only its indentation and its line ends`() throws {
    let source = try Document(
      "items:\r\n- a\r\n\r\n# 乙\r\n- id: b # 注\r\n  text: |\r\n    x\r\n\r\n      y\r\n  # 完\r\n\r\n- c\r\n")
    let target = try Document("items:\n    - d\n\n    - e\n")
    let moved = try source.moveItem(
      1, from: try source.node(["items"]), to: target, in: try target.node(["items"]), at: 1)
    #expect(moved.removal.applied(to: source.bytes) == Array("items:\r\n- a\r\n\r\n- c\r\n".utf8))
    let after =
      "items:\n    - d\n\n    # 乙\n    - id: b # 注\n      text: |\n        x\n\n          y\n      # 完\n\n    - e\n"
    #expect(moved.insertion.applied(to: target.bytes).map { String(decoding: $0, as: UTF8.self) } == after)
  }

  @Test func `several edits of one set`() throws {
    let document = try Document("items:\n  - id: a\n  - id: b\n")
    let items = try document.node(["items"])
    let splices = try document.splices(for: [
      .insertItem(in: items, at: 1, .value(["id": "x"])), .insertItem(in: items, at: 1, .value(["id": "z"])),
      .setField(in: try document.node(["items", "0"]), "note", "甲", after: []), .removeItem(from: items, 1),
    ])
    let after = "items:\n  - id: a\n    note: 甲\n  - id: x\n  - id: z\n"
    #expect(splices.applied(to: document.bytes).map { String(decoding: $0, as: UTF8.self) } == after)
  }

  @Test(arguments: ["items: [a, b]\n", "items: a\n", "items: {a: b}\n"])
  func `items stand behind dashes`(_ text: String) throws {
    let document = try Document(text)
    let error = #expect(throws: EditError.self) {
      try document.splices(for: [.insertItem(in: try document.node(["items"]), at: 0, .value("x"))])
    }
    #expect(error?.message.zh.isEmpty == false && error?.message.en.isEmpty == false)
  }

  @Test func `edits that touch the same text are refused`() throws {
    let document = try Document("items:\n  - id: a\n  - id: b\n")
    let items = try document.node(["items"])
    let first = try document.node(["items", "0"])
    let sets: [[Edit]] = [
      [.removeItem(from: items, 0), .removeItem(from: items, 0)],
      [.removeItem(from: items, 0), .replaceValue(try document.node(["items", "0", "id"]), with: "x")],
      [.removeItem(from: items, 0), .setField(in: first, "n", "x", after: [])],
      [.replaceValue(first, with: "x"), .replaceValue(first, with: "y")],
      [.replaceValue(items, with: []), .insertItem(in: items, at: 0, .value("x"))],
      [.setField(in: first, "n", "x", after: []), .setField(in: first, "n", "y", after: [])],
      [.removeItem(from: items, 7)], [.insertItem(in: items, at: 3, .value("x"))],
      [.replaceValue(NodeID(99), with: "x")], [.removeField(in: first, "x")],
      [.replaceValue(NodeID(1), with: "key")], [.insertItem(in: items, at: 0, .text("- a\n- b\n"))],
    ]
    for set in sets { #expect(throws: EditError.self) { try document.splices(for: set) } }
  }
}

extension Document {
  /// The node at a path of keys and indices.
  func node(_ path: [String]) throws -> NodeID {
    var node = try #require(root)
    for step in path {
      node = try #require(
        kind(node) == .mapping ? value(of: node, for: step) : Array(children(node))[Int(step) ?? 0])
    }
    return node
  }
}
