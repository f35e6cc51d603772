import Qingdan
import Testing

/// Where a stretch of a value stands in the file, and what a fix writes there.
@Suite struct ScalarFixTests {
  /// A library of one list; it stands on no base, so that it is made in no time.
  private static func list(of bytes: [UInt8]) async throws -> ListFile {
    let kind = "kind: k\ntitle: 甲\nprefix: p\nfields: [{ name: note, type: text }]\n"
    let tree = MemoryTree([
      "library.yaml": Array("library: x\nformat: 1\n".utf8), "kinds/k.yaml": Array(kind.utf8),
      "organisations/a/k.yaml": bytes,
    ])
    return try #require(try await Library(tree).lists.first)
  }

  private static func list(_ value: String) async throws -> ListFile {
    try await list(
      of: Array("list: k\norganisation: a\nitems:\n  - id: p-7k3f9q2m\n    note: \(value)\n".utf8))
  }

  /// The value of `note` after a word of it was replaced by another; nil where no fix is offered.
  private static func replaced(_ word: String, by other: String, in value: String) async throws -> String? {
    let list = try await list(value)
    let field = try #require(list.kind.field("note"))
    let node = try #require(list.value(list.items[0], field))
    let text = list.document.text(node)
    let range = try #require(text.ranges(of: word).first)
    let bytes =
      text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
        from: text.startIndex, to: range.upperBound)
    guard let fix = list.fix(Message(zh: "", en: ""), [(bytes, other)], in: node, safe: true) else {
      return nil
    }
    let edited = try #require(fix.splices.applied(to: list.document.bytes))
    let document = try Document(edited)
    let root = try #require(document.root)
    let item = try #require(
      document.value(of: root, for: "items").map { document.children($0) }?.first { _ in true })
    return document.value(of: item, for: "note").map { document.text($0) }
  }

  @Test(arguments: [
    "一,二 三", "'一,二 三'", "\"一,二 三\"", "|\n      首行\n      一,二 三\n      末行", "|-\n        一,二 三\n          缩进",
    "首行\n      一,二 三", "'它''s\n\n      一,二 三'",
  ])
  func `a stretch is found and replaced in every style that writes it as it reads`(_ value: String)
    async throws
  {
    let list = try await Self.list(value)
    let field = try #require(list.kind.field("note"))
    let node = try #require(list.value(list.items[0], field))
    let expected = list.document.text(node).replacing("二", with: "甲乙")
    #expect(try await Self.replaced("二", by: "甲乙", in: value) == expected)
  }

  @Test(arguments: [
    ("一 二", "一 ", "#"), ("一二三", "二", ": "), ("'一二三'", "二", "'"), ("\"一二三\"", "二", "\\"), ("一二三", "一", "- "),
    ("一二三", "二", ","), (">-\n      一二\n      三", "二", "甲"), ("\"一\\u4e8c三\"", "二", "甲"),
    ("一二\n      三", "二 三", "甲"),
  ])
  func `no fix is offered that would mean something else to YAML`(
    _ value: String, _ word: String, _ other: String
  ) async throws {
    #expect(try await Self.replaced(word, by: other, in: value) == nil)
  }

  @Test(arguments: ["一", "[一]", "- 一", "一: 二", "一 #二", "~", "null", "", "'", "\"", "一\\二", "a, b", "@1"])
  func `a whole value is written so that it reads back`(_ text: String) async throws {
    for value in ["旧", "'旧'", "\"旧\"", ""] {
      let list = try await Self.list(value)
      let field = try #require(list.kind.field("note"))
      let item = try #require(list.document.root.flatMap { list.document.value(of: $0, for: "items") })
      let first = try #require(list.document.children(item).first { _ in true })
      let node = try #require(list.document.value(of: first, for: "note"))
      let fix = try #require(list.fix(Message(zh: "", en: ""), node, to: text, safe: true))
      let edited = try #require(fix.splices.applied(to: list.document.bytes))
      let result = try await Self.list(of: edited)
      #expect(result.text(result.items[0], field) == text, "\(value)")
    }
  }
}
