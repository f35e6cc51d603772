import Testing
import YAMLText

@Suite struct LibraryProblemTests {
  /// The rules that speak, with what they point at.
  private func findings(_ text: String) throws -> [String] {
    let document = try Document(text)
    return document.problemsForLibrary().map {
      "\($0.rule) \(String(decoding: document.bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test func `says nothing about plain data`() throws {
    #expect(try findings("%YAML 1.2\n---\n# a\na: [b, {c: d}]\n'e': |\n  f << & * !\n...\n") == [])
    #expect(try findings("“引号”: 省略…… —— ①②③ 《》·×\n") == [])
  }

  @Test func `names both places of a double key`() throws {
    let document = try Document("a: 1\nb: {c: 1, 'c': 2}\n\"\\x61\": 2\n")
    let problems = document.problemsForLibrary()
    #expect(problems.map(\.rule) == ["yaml/duplicate-key", "yaml/duplicate-key"])
    #expect(problems.map(\.range) == [15..<18, 23..<29])
    #expect(problems.map { $0.notes[0].range } == [9..<10, 0..<1])
  }

  @Test func `finds double keys in mappings of any size`() throws {
    for count in [2, 8, 15, 16, 17, 18, 40, 1000] {
      for double in [0, count / 2, count - 1] {
        let keys = (0..<count).map { "键\($0): x\n" }.joined() + "键\(double): y\n"
        let problems = try Document(keys).problemsForLibrary()
        #expect(problems.map(\.rule) == ["yaml/duplicate-key"], "\(count) keys, number \(double) twice")
        let place = keys.utf8.count - "键\(double): y\n".utf8.count
        #expect(problems.first?.range.lowerBound == place)
      }
    }
  }

  @Test func `tells texts apart that only look alike to a quick look`() throws {
    // Equal length, equal first and last eight bytes.
    #expect(try findings("abcdefgh1abcdefgh: x\nabcdefgh2abcdefgh: y\n") == [])
  }

  @Test func `finds anchors, aliases, tags, merge keys, directives and further documents`() throws {
    #expect(
      try findings("%TAG !x! y\n---\na: &b !!str c\nd: *b\n<<: {e: f}\n--- g\n") == [
        "yaml/directive %TAG !x! y", "yaml/anchor &b", "yaml/tag !!str", "yaml/alias *b", "yaml/merge-key <<",
        "yaml/several-documents ---",
      ])
  }

  @Test func `finds keys that are no text`() throws {
    #expect(try findings("{a: b}: c\n[d]: e\n") == ["yaml/complex-key {a: b}", "yaml/complex-key [d]"])
    #expect(
      try findings("? - a\n: b\n? &x y\n: 1\n? *x\n: 2\n").filter { $0.hasPrefix("yaml/complex") }.count == 2)
  }

  @Test(arguments: [
    "\u{85}", "\u{2028}", "\u{2029}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}",
    "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ])
  func `finds hidden characters wherever they stand`(_ hidden: String) throws {
    let isBreak = ["\u{85}", "\u{2028}", "\u{2029}"].contains(hidden)
    for place in 0..<140 {
      let text =
        "- '" + String(repeating: "x", count: place) + hidden + String(repeating: "政", count: 50) + "'\n"
      let problems = try Document(text).problemsForLibrary()
      #expect(problems.map(\.rule) == [isBreak ? "yaml/odd-line-break" : "yaml/bidirectional-control"])
      #expect(problems.first?.range == 3 + place..<3 + place + hidden.utf8.count)
      let fix = try #require(problems.first?.fixes.first)
      let fixed = try #require(fix.splices.applied(to: Array(text.utf8)))
      #expect(fixed.count == text.utf8.count - hidden.utf8.count)
      #expect(fix.isSafe == !isBreak)
    }
  }

  @Test func `finds carriage returns that stand alone, and only those`() throws {
    let text = "a: 1\r\nb: \"x\\r\"\r\n"
    #expect(try findings(text) == [])
    for place in 0..<70 {
      let text = "# " + String(repeating: "x", count: place) + "\rb: 1\r\nc: 2\r"
      let problems = try Document(text).problemsForLibrary()
      #expect(problems.map(\.rule) == ["yaml/odd-line-break", "yaml/odd-line-break"])
      #expect(problems.map(\.range.lowerBound) == [place + 2, text.utf8.count - 1])
      let fixed = problems.flatMap { $0.fixes[0].splices }.applied(to: Array(text.utf8))
      #expect(fixed.map { String(decoding: $0, as: UTF8.self) }?.utf8.filter { $0 == 0x0D }.count == 1)
      let lines = LineTable(Array(text.utf8))
      #expect(lines.count == 4)
      #expect(lines.position(at: place + 3) == SourcePosition(line: 2, column: 1))
    }
  }

  @Test func `finds hidden characters behind escapes`() throws {
    #expect(try findings(#"a: "b\u202Ec""#) == [#"yaml/bidirectional-control "b\u202Ec""#])
    #expect(try findings(#"a: "b\Nc""#) == [#"yaml/odd-line-break "b\Nc""#])
  }

  @Test func `says the first thousand cases of each rule`() throws {
    let text = "a: &x 1\n" + "b:\n" + String(repeating: "- *x\n", count: 5000)
    #expect(try Document(text).problemsForLibrary().filter { $0.rule == "yaml/alias" }.count == 1000)
  }
}
