import Testing

@testable import Qingdan

@Suite struct UnifiedDiffTests {
  private func text(_ old: String, _ new: String, path: String = "a/b.yaml") -> String {
    String(decoding: UnifiedDiff(Array(old.utf8), Array(new.utf8), path: path).bytes, as: UTF8.self)
  }

  @Test func `a changed line stands between three lines of each side`() {
    let old = (1...9).map { "\($0)\n" }.joined()
    #expect(
      text(old, old.replacing("5\n", with: "五\n"))
        == "--- a/a/b.yaml\n+++ b/a/b.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n")
    #expect(text(old, old) == "")
  }

  @Test func `a text without a last line break, and one from nothing`() {
    #expect(
      text("a\nb", "a\nc", path: "x")
        == "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    #expect(text("", "a\n", path: "x") == "--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(text("a\n", "b\n", path: "甲 乙").hasPrefix("--- \"a/\\347\\224\\262 \\344\\271\\231\"\n"))
  }

  /// Applies a patch as its format says, and nothing else.
  private func applied(_ patch: [UInt8], to old: [UInt8]) -> [UInt8] {
    var result: [ArraySlice<UInt8>] = []
    let old = old.split(separator: 0x0A, omittingEmptySubsequences: false)
    var place = 0
    for line in patch.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst(2).dropLast() {
      switch line.first {
      case UInt8(ascii: "@"):
        let numbers = String(decoding: line, as: UTF8.self).split { !$0.isNumber }.compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        result += old[place..<start]
        place = start
      case UInt8(ascii: "-"): place += 1
      case UInt8(ascii: "+"): result.append(line.dropFirst())
      default:
        result.append(old[place])
        place += 1
      }
    }
    result += old[place...]
    return Array(result.joined(separator: [0x0A]))
  }

  @Test func `what is applied gives the new text, whatever was changed`() {
    for seed in UInt64(0)..<300 {
      var random = Chance(seed: seed)
      var lines = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        "\(Int.random(in: 0...9, using: &random))"
      }
      let old = lines.map { $0 + "\n" }.joined()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0...lines.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines.insert("x", at: place)
        case 1 where place < lines.count: lines.remove(at: place)
        case 2 where place < lines.count: lines[place] = "y"
        default: break
        }
      }
      let new = lines.map { $0 + "\n" }.joined()
      let patch = UnifiedDiff(Array(old.utf8), Array(new.utf8), path: "x").bytes
      if old == new {
        #expect(patch.isEmpty)
      } else {
        #expect(applied(patch, to: Array(old.utf8)) == Array(new.utf8), "seed \(seed)")
      }
    }
  }
}
