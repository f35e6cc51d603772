import Testing

@testable import Qingdan

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)[...]) }

  @Test func `what is written is read back`() throws {
    let value = JSON.object([
      "a": .array([.null, .bool(true), .bool(false), .number(-17), .number(0), .array([]), .object([])]),
      "文": "引号\" 反斜线\\ 换\n行\t\r\u{1}\u{7F}\u{2028}<é𠮷😀",
    ])
    #expect(try read(value.line) == value)
    #expect(try read(value.pretty) == value)
  }

  @Test(arguments: [
    (#""\u4e2d\u6587""#, "中文"), (#""\ud842\udfb7""#, "𠮷"), (#""\/\b\f\n\r\t\"\\""#, "/\u{8}\u{C}\n\r\t\"\\"),
    (#""""#, ""),
  ])
  func `escapes are read as other tools write them`(_ text: String, _ meant: String) throws {
    #expect(try read(text) == .string(meant))
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("{a:1}", 1), ("01", 2), ("1.5", 1),
    ("1e3", 1), ("-", 1),
    ("99999999999999999999", 20), ("nul", 0), ("'a'", 0), ("\"a", 2), ("\"\\x\"", 3), ("\"\\u12g4\"", 3),
    ("\"\\ud800\"", 7),
    ("\"\u{1}\"", 1), ("{} {}", 3), ("{\"a\":1,\"a\":2}", 10), (String(repeating: "[", count: 40), 32),
  ])
  func `what is no JSON is refused at its place`(_ text: String, _ offset: Int) throws {
    let failure = try #require(throws: JSONReader.Failure.self) { try read(text) }
    #expect(failure.offset == offset, "\(failure)")
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(JSON([0x22, 0xC0, 0xAF, 0x22]) == nil)
  }
}
