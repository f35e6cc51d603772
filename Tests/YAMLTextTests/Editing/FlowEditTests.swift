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
