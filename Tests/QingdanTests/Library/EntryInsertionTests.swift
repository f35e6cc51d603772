import Qingdan
import Testing

@Suite struct EntryInsertionTests {
  private func added(to text: String) throws -> String? {
    let document = try Document(text)
    guard let splice = EntryInsertion(document).splice(adding: ["- id: new", "  name: 新"], to: "items") else {
      return nil
    }
    return [splice].applied(to: document.bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("items:\n", "items:\n  - id: new\n    name: 新\n"), ("items:", "items:\n  - id: new\n    name: 新\n"),
    ("items: []\n", "items:\n  - id: new\n    name: 新\n"),
    ("items: # 事项\nnote: a\n", "items: # 事项\n  - id: new\n    name: 新\nnote: a\n"),
    ("items: [] # 事项\n", "items: # 事项\n  - id: new\n    name: 新\n"),
    ("items: ~\n", "items:\n  - id: new\n    name: 新\n"),
    ("items:\n- id: a\n", "items:\n- id: a\n\n- id: new\n  name: 新\n"),
    ("items:\n  - id: a\n  - id: b", "items:\n  - id: a\n  - id: b\n  - id: new\n    name: 新\n"),
    (
      "items:\n    - id: a # 甲\n      # 甲的\n\n# 完\n",
      "items:\n    - id: a # 甲\n      # 甲的\n\n    - id: new\n      name: 新\n\n# 完\n"
    ),
    ("items:\n  - note: |\n      甲\n", "items:\n  - note: |\n      甲\n\n  - id: new\n    name: 新\n"),
    (
      "items:\n  - note: |\n      甲\n\nnote: b\n",
      "items:\n  - note: |\n      甲\n\n  - id: new\n    name: 新\n\nnote: b\n"
    ),
    ("items:\r\n  - id: a\r\n", "items:\r\n  - id: a\r\n\r\n  - id: new\r\n    name: 新\r\n"),
    (
      "items:\r\n  - note: |\r\n      甲\r\n",
      "items:\r\n  - note: |\r\n      甲\r\n\r\n  - id: new\r\n    name: 新\r\n"
    ),
  ])
  func `an entry is added in the manner of those that are there`(_ before: String, _ after: String) throws {
    #expect(try added(to: before) == after)
    let old = try Document(before)
    let new = try Document(after)
    func count(_ document: Document) -> Int {
      document.root.flatMap { document.value(of: $0, for: "items") }.map {
        Array(document.children($0)).count
      } ?? 0
    }
    #expect(count(new) == count(old) + 1)
  }

  @Test(arguments: ["items: [a]\n", "items: a\n", "other: 1\n", "- a\n", "{items: }\n"])
  func `nothing is added where no such sequence stands`(_ text: String) throws {
    #expect(try added(to: text) == nil)
  }

  @Test(arguments: [
    ("a:\n  - v:\n      - x: 1\n", "a:\n  - v:\n      - x: 1\n      - id: new\n        name: 新\n"),
    ("a:\n- v:\n  - x: 1 # 甲\n\nb: 2\n", "a:\n- v:\n  - x: 1 # 甲\n  - id: new\n    name: 新\n\nb: 2\n"),
  ])
  func `an entry is added to a sequence further in`(_ before: String, _ after: String) throws {
    let document = try Document(before)
    let entry = try #require(
      document.root.flatMap { document.value(of: $0, for: "a") }.flatMap {
        Array(document.children($0)).first
      })
    let inner = try #require(document.value(of: entry, for: "v"))
    let splice = try #require(
      EntryInsertion(document).splice(adding: ["- id: new", "  name: 新"], toSequence: inner))
    #expect([splice].applied(to: document.bytes) == Array(after.utf8))
  }
}
