import Testing
import YAMLText

/// Fields in braces that come and go in one set of edits.
@Suite struct FlowEditTests {
  /// What becomes of `{ a: 1, b: [2, x], c: 3, d: 4 }`.
  private func edited(removing gone: [String], setting new: [(String, [String])] = []) throws -> String {
    let document = try Document("- { a: 1, b: [2, x], c: 3, d: 4 } # 注\n")
    let node = try document.node(["0"])
    let edits =
      gone.map { Edit.removeField(in: node, $0) }
      + new.map { Edit.setField(in: node, $0.0, .scalar("新"), after: $0.1) }
    return String(decoding: try document.edited(by: edits).bytes, as: UTF8.self)
  }

  @Test func `several fields go, side by side and apart`() throws {
    #expect(try edited(removing: ["b", "c"]) == "- { a: 1, d: 4 } # 注\n")
    #expect(try edited(removing: ["a", "b"]) == "- { c: 3, d: 4 } # 注\n")
    #expect(try edited(removing: ["c", "d"]) == "- { a: 1, b: [2, x] } # 注\n")
    #expect(try edited(removing: ["a", "c"]) == "- { b: [2, x], d: 4 } # 注\n")
    #expect(try edited(removing: ["a", "b", "c", "d"]) == "- {} # 注\n")
  }

  @Test func `one goes and another comes, wherever it stands`() throws {
    #expect(try edited(removing: ["b"], setting: [("名", ["a"])]) == "- { a: 1, 名: 新, c: 3, d: 4 } # 注\n")
    #expect(
      try edited(removing: ["b"], setting: [("名", ["a", "b"])]) == "- { a: 1, 名: 新, c: 3, d: 4 } # 注\n")
    #expect(try edited(removing: ["a"], setting: [("名", ["a"])]) == "- { 名: 新, b: [2, x], c: 3, d: 4 } # 注\n")
    #expect(try edited(removing: ["d"], setting: [("名", ["d"])]) == "- { a: 1, b: [2, x], c: 3, 名: 新 } # 注\n")
    #expect(
      try edited(removing: ["a", "b", "c", "d"], setting: [("名", [])]) == "- { 名: 新 } # 注\n")
  }

  @Test func `whatever comes and goes, the result says that and nothing else`() throws {
    let keys = ["a", "b", "c", "d", "e"]
    let document = try Document("x: { a: 1, b: { k: v }, c: \"3, 4\", d: [x, w], e: }\n")
    let node = try document.node(["x"])
    for bits in 0..<(1 << 10) {
      let gone = keys.indices.filter { bits & 1 << $0 != 0 }.map { keys[$0] }
      let behind = keys.indices.filter { bits & 1 << ($0 + 5) != 0 }.map { keys[$0] }
      let edits =
        gone.map { Edit.removeField(in: node, $0) }
        + behind.map { Edit.setField(in: node, "n\($0)", .scalar($0), after: [$0]) }
      let after = try document.edited(by: edits)
      let fields = after.entries(try after.node(["x"])).map { after.text($0.key) }
      var expected: [String] = []
      for key in keys {
        if !gone.contains(key) { expected.append(key) }
        if behind.contains(key) { expected.append("n\(key)") }
      }
      #expect(fields == expected, "\(String(decoding: after.bytes, as: UTF8.self))")
    }
  }
}

/// Headings between entries that go.
@Suite struct HeadingEditTests {
  private static let text = """
    items:
      - a

      # == 处罚 ==

      - b

      # == 检查 ==

      # 丙的
      - c
      - d

    """

  private func edited(removing gone: [Int]) throws -> String {
    let document = try Document(Self.text)
    let node = try document.node(["items"])
    return String(
      decoding: try document.edited(by: gone.map { .removeItem(from: node, $0) }).bytes, as: UTF8.self)
  }

  @Test func `headings stay, whatever goes around them`() throws {
    #expect(
      try edited(removing: [1]) == "items:\n  - a\n\n  # == 处罚 ==\n\n  # == 检查 ==\n\n  # 丙的\n  - c\n  - d\n")
    #expect(try edited(removing: [0, 1]) == "items:\n  # == 处罚 ==\n\n  # == 检查 ==\n\n  # 丙的\n  - c\n  - d\n")
    #expect(try edited(removing: [1, 2]) == "items:\n  - a\n\n  # == 处罚 ==\n\n  # == 检查 ==\n\n  - d\n")
    for gone in [[0], [0, 1, 2], [0, 1, 2, 3], [1, 2, 3], [2, 3], [0, 2]] {
      let after = try edited(removing: gone)
      #expect(after.contains("# == 处罚 ==") && after.contains("# == 检查 =="), "\(gone)\n\(after)")
      #expect(after.contains("# 丙的") != gone.contains(2), "\(gone)\n\(after)")
    }
  }
}
