import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// What the rules of texts make of a value: it stays a text, and a long one is read once.
@Suite struct TextFixTests {
  private func mended(_ note: String) async throws -> (note: String?, mends: Int) {
    let library = SmallLibrary(
      "  - id: p-7k3f9q2m\n    name: 甲许可\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n    note: \(note)\n"
    )
    var mending = Mending(library.tree, try SmallLibrary.registry, unsafe: true)
    try await mending.run { try LibraryContext($0) }
    let text = String(decoding: try mending.tree.read(SmallLibrary.path), as: UTF8.self)
    let written = text.split(separator: "\n").last?.drop { $0 == " " }
    return (
      written?.hasPrefix("note: ") == true ? String(written?.dropFirst(6) ?? "") : nil, mending.mends.count
    )
  }

  @Test(
    arguments: [
      ("Ｎｏ", "\"No\""), ("ｙ", "\"y\""), ("１２", "\"12\""), ("１.５", "\"1.5\""), ("ｎｕｌｌ", "\"null\""),
      ("２０２５-０１-０１", "\"2025-01-01\""), ("０x１F", "\"0x1F\""), ("'１２'", "'12'"), ("\"Ｎｏ\"", "\"No\""),
      ("12　", "\"12\""), ("甲１２", "甲12"), ("ＰＭ2.5", "PM2.5"), ("2025－01－01", "2025－01－01"), ("～", "～"),
    ])
  func `a text that would look like a number, a flag or nothing is quoted, once`(
    _ note: String, _ after: String
  )
    async throws
  {
    let first = try await mended(note)
    #expect(first.note == after)
    #expect(first.mends == (note == after ? 0 : 1))
    let again = try await mended(after)
    #expect(again.note == after && again.mends == 0)
  }

  /// Where each of so many characters looks for its place or its pair from the start, this takes many minutes.
  @Test(arguments: ["nested", "quoted", "lines"])
  func `a long text of mixed widths is mended at a stretch`(_ form: String) async throws {
    let count = 20_000
    func text(_ open: String, _ close: String, _ letter: String) -> String {
      switch form {
      case "nested": String(repeating: open, count: count) + "甲" + String(repeating: close, count: count)
      // A quote that is written twice: no place in the text is its place in the file.
      case "quoted": "'甲''" + String(repeating: letter, count: count) + "'"
      default: "甲\n      " + String(repeating: letter, count: count)
      }
    }
    let library = SmallLibrary(
      "  - id: p-7k3f9q2m\n    name: 甲许可\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n    note: "
        + text("（", ")", "Ａ") + "\n")
    let found = try #require(
      try await library.run().diagnostics.first { $0.rule.rawValue.hasPrefix("text/") })
    let fix = try #require(found.fixes.first)
    #expect(fix.splices.count == count)
    let before = Array(try #require(library.files[SmallLibrary.path]).utf8)
    let after = String(decoding: try #require(fix.splices.applied(to: before)), as: UTF8.self)
    #expect(after.hasSuffix("note: " + text("（", "）", "A") + "\n"))
  }
}
