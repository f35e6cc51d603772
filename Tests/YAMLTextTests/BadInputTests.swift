import Testing
import YAMLText

@Suite struct BadInputTests {
  private func rule(_ bytes: [UInt8]) -> String? { refusal(bytes)?.problem.rule }

  @Test func `an empty file, or one of comments, has no root`() throws {
    for text in ["", "\n", "# 说明\n", "\u{FEFF}", "  \n\n# a"] {
      let document = try Document(text)
      #expect(document.root == nil)
      #expect(document.roots.isEmpty && document.nodeCount == 0)
    }
    #expect(try Document("# a\n# b\n").comments == [0..<3, 4..<7])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x61], "UTF-16"), ([0x61, 0, 0x3A, 0], "UTF-16"),
      ([0, 0x61, 0, 0x3A], "UTF-16"), ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0x61, 0, 0, 0], "UTF-32"),
    ] as [([UInt8], String)])
  func `names a wide encoding`(_ bytes: [UInt8], _ name: String) throws {
    let error = try #require(refusal(bytes))
    #expect(error.problem.rule == "yaml/encoding")
    #expect(error.problem.message.zh.contains(name))
    #expect(error.problem.message.zh.contains("UTF-8"))
  }

  @Test func `names GB18030 and says how to save it`() throws {
    // 名称: 排污许可证核发, as Notepad of an older Windows saves it.
    let bytes: [UInt8] = [
      0xC3, 0xFB, 0xB3, 0xC6, 0x3A, 0x20, 0xC5, 0xC5, 0xCE, 0xDB, 0xD0, 0xED, 0xBF, 0xC9, 0xD6, 0xA4, 0xBA,
      0xCB,
      0xB7, 0xA2, 0x0A,
    ]
    let error = try #require(refusal(Array("# a\n".utf8) + bytes))
    #expect(error.problem.rule == "yaml/encoding")
    #expect(error.problem.message.zh.contains("文件不是UTF-8编码"))
    #expect(error.problem.message.zh.contains("GB18030") && error.problem.message.zh.contains("另存为"))
  }

  @Test(
    arguments: [
      ([0xE4, 0xB8], 0), ([0x61, 0xE4, 0x61, 0x61], 1), ([0x61, 0x80], 1), ([0x61, 0xC0, 0x80], 1),
      ([0x61, 0xED, 0xA0, 0x80], 1), ([0x61, 0xF8, 0x88, 0x80, 0x80], 1),
      ([0x61, 0xF4, 0x90, 0x80, 0x80], 1),
      ([0xE6, 0x94, 0xBF, 0x0A, 0xE6, 0x94, 0x0A], 4),
    ] as [([UInt8], Int)])
  func `points at the byte that is no UTF-8`(_ bytes: [UInt8], _ place: Int) throws {
    let error = try #require(refusal(bytes))
    #expect(error.problem.rule == "yaml/encoding")
    #expect(error.problem.range == place..<place + 1)
  }

  @Test func `finds the bad byte behind megabytes of good ones`() throws {
    let error = try #require(refusal(Array(repeating: "- 政务公开\n", count: 100_000).joined().utf8 + [0xFF]))
    #expect(error.position == SourcePosition(line: 100_001, column: 1))
  }

  @Test(arguments: ["\0", "\u{1}", "\u{7F}", "\u{80}", "\u{FFFE}", "\u{FFFF}", "\u{B}"])
  func `points at a control character and offers to delete it`(_ control: String) throws {
    let text = "名称: 排污\(control)许可\n"
    let error = try #require(refusal(text))
    #expect(error.problem.rule == "yaml/control-character")
    #expect(error.problem.range == 14..<14 + control.utf8.count)
    #expect(error.position == SourcePosition(line: 1, column: 7))
    let fixed = try #require(error.problem.fixes.first?.splices.applied(to: Array(text.utf8)))
    #expect(fixed == Array("名称: 排污许可\n".utf8))
  }

  @Test(arguments: ["a: \u{FEFF}b\n", "a: b\n\u{FEFF}c: d\n", "\u{FEFF}\u{FEFF}a: b\n", "a: b\n\u{FEFF}"])
  func `points at a byte-order mark in the middle and offers to delete it`(_ text: String) throws {
    let error = try #require(refusal(text))
    #expect(error.problem.rule == "yaml/byte-order-mark")
    #expect(error.problem.range.count == 3)
    let fixed = try #require(error.problem.fixes.first?.splices.applied(to: Array(text.utf8)))
    #expect(refusal(fixed) == nil)
  }

  @Test func `finds a byte-order mark wherever it stands`() throws {
    for place in 0..<400 {
      let text =
        String(repeating: "x", count: place + 1) + "\u{FEFF}" + String(repeating: "y", count: 399 - place)
      #expect(refusal(text)?.problem.range == place + 1..<place + 4)
    }
  }

  @Test func `a byte-order mark at the beginning counts no column`() throws {
    let document = try Document("\u{FEFF}a: b\nc: d\n")
    let root = try #require(document.root)
    #expect(document.range(root) == 3..<12)
    #expect(document.position(at: 3) == SourcePosition(line: 1, column: 1))
    #expect(document.position(at: 6) == SourcePosition(line: 1, column: 4))
    #expect(document.position(at: 0) == SourcePosition(line: 1, column: 1))
  }

  @Test func `points at an alias without an anchor`() throws {
    let error = try #require(refusal("a: &x 1\nb: *y\n"))
    #expect(error.problem.rule == "yaml/unknown-alias")
    #expect(error.problem.range == 11..<13)
    #expect(rule(Array("--- &x a\n--- *x\n".utf8)) == "yaml/unknown-alias")
    #expect(refusal("a: &x [*x]\nb: *x\n") == nil)
  }

  @Test func `points at the markers git leaves in a conflict`() throws {
    let error = try #require(refusal("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> main\n"))
    #expect(error.problem.rule == "yaml/conflict-marker")
    #expect(error.position == SourcePosition(line: 2, column: 1))
    #expect(error.problem.notes.count == 1)
  }

  @Test func `stops at its limits`() throws {
    func nested(_ depth: Int) -> [UInt8] { Array(String(repeating: "[", count: depth).utf8) }
    #expect(rule(nested(65)) == "yaml/too-deep")
    #expect(refusal(nested(65))?.problem.range == 64..<64)
    #expect(rule(nested(200_000)) == "yaml/too-deep")
    #expect(rule(Array(String(repeating: "- ", count: 100_000).utf8)) == "yaml/too-deep")
    #expect(rule(Array(String(repeating: "? ", count: 100_000).utf8)) == "yaml/too-deep")
    #expect(rule(Array(String(repeating: "{a: ", count: 100_000).utf8)) == "yaml/too-deep")
    #expect(refusal(nested(64) + Array(String(repeating: "]", count: 64).utf8)) == nil)
    let long = Array(String(repeating: "a", count: 101).utf8)
    #expect(refusal(long, limits: .init(bytes: 100))?.problem.rule == "yaml/too-large")
    #expect(refusal(long, limits: .init(bytes: 101)) == nil)
  }

  @Test func `refuses directives that would take libyaml for ever`() {
    let many = (0...1000).map { "%TAG !a\($0)! x\n" }.joined() + "--- a\n"
    #expect(rule(Array(many.utf8)) == "yaml/too-large")
    let long = "%TAG ! " + String(repeating: "x", count: 2000) + "\n--- !a b\n"
    #expect(rule(Array(long.utf8)) == "yaml/too-large")
  }

  @Test func `survives every prefix and every damaged byte of a document`() throws {
    let seed = Runs.seed
    var chance = Chance(seed: seed)
    for number in 0..<UInt64(max(20, Runs.cases / 20)) {
      let bytes = GeneratedDocument(seed: seed &+ number).bytes
      for end in stride(from: 0, through: bytes.count, by: 1 + bytes.count / 60) {
        try look(Array(bytes[..<end]))
        var damaged = bytes
        if let place = damaged.indices.randomElement(using: &chance) {
          damaged[place] = chance.pick(
            Array("\t \n\r:-#[]{}&*!|>'\"%@`,?\u{0}\u{85}".utf8) + [0xFF, 0xE2, 0x80])
        }
        try look(damaged)
      }
    }
  }

  /// Reads a text and everything it can be asked.
  private func look(_ bytes: [UInt8]) throws {
    if let error = refusal(bytes) {
      #expect(error.problem.range.lowerBound >= 0 && error.problem.range.upperBound <= bytes.count)
      return
    }
    let document = try Document(bytes)
    for problem in document.problemsForLibrary() { #expect(problem.range.upperBound <= bytes.count) }
    for index in 0..<UInt32(document.nodeCount) {
      let node = NodeID(index)
      _ = (document.text(node), document.tag(node), document.anchor(node), document.hash(node))
      let range = document.range(node)
      #expect(range.upperBound <= bytes.count)
      #expect(document.position(at: range.lowerBound) <= document.position(at: range.upperBound))
    }
    _ = document.comments
  }
}
