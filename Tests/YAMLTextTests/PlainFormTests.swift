import Testing
import YAMLText

/// The fixes that write anchors, aliases, merge keys, tags and directives out in plain form.
@Suite struct PlainFormTests {
  /// The text once every safe fix has been made, in as many rounds as that takes.
  private func mended(_ text: String) throws -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<8 {
      var splices: [Splice] = []
      for fix in try Document(bytes).problemsForLibrary().compactMap(\.fixes.first) where fix.isSafe {
        if (splices + fix.splices).applied(to: bytes) != nil { splices += fix.splices }
      }
      if splices.isEmpty { break }
      bytes = try #require(splices.applied(to: bytes))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    // An alias stands for text, a list, fields; comments and everything else stay.
    ("a: &x 许可 # 一\nb: *x # 二\n", "a: 许可 # 一\nb: 许可 # 二\n"),
    ("a: &x '12'\nb: *x\n", "a: '12'\nb: '12'\n"),
    ("a: &x\nb: *x\n", "a:\nb: ~\n"),
    ("a: &x [1, 二]\nb: [*x, 三]\n", "a: [1, 二]\nb: [[\"1\", 二], 三]\n"),
    ("a: &x\n  k: v\n  l: [w]\nb: *x\n", "a:\n  k: v\n  l: [w]\nb:\n  k: v\n  l:\n    - w\n"),
    ("a: &x |\n  一\n  二\nb: *x\nc: 三\n", "a: |\n  一\n  二\nb: |\n  一\n  二\nc: 三\n"),
    // An alias inside what another one stands for.
    ("a: &x 一\nb: &y [*x]\nc: *y\n", "a: 一\nb: [一]\nc:\n  - 一\n"),
    // An anchor that is set anew: an alias means the last one before it.
    ("a: &x 一\nb: *x\nc: &x 二\nd: *x\n", "a: 一\nb: 一\nc: 二\nd: 二\n"),
    // Merge keys: own fields count, then the first that brings one; one of a list, one inside another.
    ("a: &x { k: v, l: w }\nb:\n  <<: *x\n  k: 自\n", "a: { k: v, l: w }\nb:\n  k: 自\n  l: w\n"),
    ("a: &x { k: v }\nb:\n  <<: *x\n", "a: { k: v }\nb:\n  k: v\n"),
    (
      "a: &x {k: 1}\nb: &y {k: 2, l: 3}\nc:\n  m: n\n  <<: [*x, *y]\n",
      "a: {k: 1}\nb: {k: 2, l: 3}\nc:\n  m: n\n  k: \"1\"\n  l: \"3\"\n"
    ),
    (
      "a: &x {k: v}\nb: &y\n  <<: *x\n  l: w\nc:\n  <<: *y\n  m: n\n",
      "a: {k: v}\nb:\n  l: w\n  k: v\nc:\n  m: n\n  l: w\n  k: v\n"
    ),
    // Tags: text that looks like a number is quoted, for other readers.
    (
      "a: !!str 0012\nb: !!str 许可\nc: !!str\nd: !!int 5\ne: !!map\n  f: g\n",
      "a: \"0012\"\nb: 许可\nc: \"\"\nd: 5\ne:\n  f: g\n"
    ),
    ("a: !!str &x 5\nb: ! 真\nc: !!seq [d]\n", "a: \"5\"\nb: 真\nc: [d]\n"),
    ("%YAML 1.2\n%TAG !x! y:\n---\na: b\n", "%YAML 1.2\n---\na: b\n"),
  ])
  func `writes out what was meant`(_ text: String, _ plain: String) throws {
    #expect(try mended(text) == plain)
    #expect(try Document(plain).problemsForLibrary().isEmpty)
  }

  @Test(arguments: [
    // Content that holds itself; a key; a tag of somebody else, and the directive that it needs.
    "a: &x [*x]\n", "a: &x b\n? *x\n: c\n", "a: !mine b\n", "%TAG !x! y:\n---\na: !x!z b\n",
  ])
  func `leaves to a person what cannot be written out`(_ text: String) throws {
    #expect(try mended(text) == text)
    #expect(try !Document(text).problemsForLibrary().isEmpty)
  }

  @Test func `does not let content grow without end`() throws {
    var bomb = "a0: &a0 [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]\n"
    for level in 1...9 {
      bomb +=
        "a\(level): &a\(level) [" + (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
    }
    let problems = try Document(bomb).problemsForLibrary()
    #expect(problems.count { $0.rule == "yaml/alias" } == 90)
    let longest = problems.flatMap(\.fixes).flatMap(\.splices).map(\.replacement.count).reduce(0, +)
    #expect(longest < 200_000)
  }

  /// A thousand anchors and ten thousand aliases take one more reading of the text, not one each.
  @Test func `offers one fix for all aliases`() throws {
    let text =
      (0..<1000).map { "k\($0): &a\($0) 值\n" }.joined()
      + (0..<9000).map { "m\($0): *a\($0 % 1000)\n" }.joined()
    let problems = try Document(text).problemsForLibrary().filter { $0.rule == "yaml/alias" }
    #expect(problems.count == 1000)
    #expect(problems.map(\.fixes.count).reduce(0, +) == 1)
    #expect(problems[0].fixes[0].splices.count == 9000)
  }
}
