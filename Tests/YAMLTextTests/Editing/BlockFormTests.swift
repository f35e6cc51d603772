import Testing
import YAMLText

@Suite struct BlockFormTests {
  private func written(_ text: String) throws -> String? {
    let document = try Document(text)
    let root = try #require(document.root)
    let list = try #require(document.value(of: root, for: "items"))
    return document.spliceForBlockForm(of: list).map {
      String(decoding: [$0].applied(to: Array(text.utf8)) ?? [], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("items: [a, 'b']\nz: 1\n", "items:\n  - a\n  - b\nz: 1\n"),
    (
      "items: [{ id: p1, t: [一, 二] }, { id: p2, u: ~ }] # 尾\n",
      "items:\n  - id: p1\n    t:\n      - 一\n      - 二\n  - id: p2\n    u: ~ # 尾\n"
    ),
    (
      "items: [\n  {id: '0012'},\n  {id: \"a\\nb\"}\n]",
      "items:\n  - id: \"0012\"\n  - id: |-\n      a\n      b"
    ),
    ("a:\n- b\nitems: [c]\r\n", "a:\n- b\nitems:\n- c\r\n"),
  ])
  func `writes each entry on lines of its own`(_ text: String, _ block: String) throws {
    #expect(try written(text) == block)
  }

  @Test(arguments: ["items: [a, # 注释\n  b]\n", "items:\n  - a\n", "items: {a: b}\n", "items: &x [*x]\n"])
  func `leaves what would lose something`(_ text: String) throws {
    #expect(try written(text) == nil)
  }
}
