import QingdanTesting
import Testing

@testable import Qingdan

/// Words in texts, and what a plan writes down of a file that changes.
@Suite struct ReformTextTests {
  @Test func `a word is found wherever it stands, and only there`() {
    let finder = WordFinder(["市水务局", "XX市生态环境局", "abc"])
    func isFound(_ text: String) -> Bool {
      var text = text
      return text.withUTF8 { finder.isFound(in: $0) }
    }
    #expect(["abc", "xabc", "由市水务局", "市水务局由", "XX市生态环境局"].allSatisfy(isFound))
    #expect(!["", "ab", "市水务", "市生态环境局", "水务局市"].contains(where: isFound))
    #expect(!WordFinder([]).isEverFound)
    var random = Chance(seed: 5)
    let letters = Array("ab市局")
    for _ in 0..<2_000 {
      func text(_ most: Int) -> String {
        String(
          (0..<Int.random(in: 0...most, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          })
      }
      let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in text(5) }.filter {
        $0.utf8.count >= 3
      }
      let whole = text(20)
      var bytes = whole
      let found = bytes.withUTF8 { WordFinder(words).isFound(in: $0) }
      #expect(found == words.contains { whole.contains($0) }, "\(words) in \(whole)")
    }
  }

  private func plan(_ old: String, _ new: String) -> [SavedPlan.TextSplice] {
    SavedPlan.TextSplice.all(from: Array(old.utf8), to: Array(new.utf8))
  }

  @Test func `of a list from which two items go only these are written down`() {
    let items = (0..<50).map { "  - id: p-\($0)\n    name: 事项\($0)\n\n" }
    let old = "list: powers\nitems:\n" + items.joined()
    let new =
      "list: powers\neffective: 2027-03-01\nitems:\n"
      + items.enumerated().filter { $0.offset != 7 && $0.offset != 30 }.map(\.element).joined()
    let splices = plan(old, new)
    #expect(splices.map(\.old) == ["", items[7], items[30]])
    #expect(splices.map(\.new) == ["effective: 2027-03-01\n", "", ""])
  }

  @Test func `splices lead from the old text to the new one and back`() throws {
    var random = Chance(seed: 9)
    let lines = ["- a\n", "  - b\n", "  - b: 1\n", "x: 甲\n", "x: 乙\n", "\n", "# c\n"]
    for _ in 0..<2_000 {
      func text() -> String {
        let all = (0..<Int.random(in: 0...12, using: &random)).map { _ in
          lines.randomElement(using: &random) ?? ""
        }
        return all.joined() + (Bool.random(using: &random) ? "" : "end")
      }
      let (old, new) = (text(), text())
      let splices = plan(old, new)
      let forward = splices.map { Splice($0.at..<$0.at + $0.old.utf8.count, $0.new) }
      #expect(forward.applied(to: Array(old.utf8)) == Array(new.utf8), "\(old)→\(new)")
      let certificate = ReformCertificate("r", before: [:], after: [:], links: [], ended: [])
      let saved = SavedPlan(
        reform: "r", effective: nil, accepted: [], certificate: certificate,
        files: [.init(path: "a", isNew: false, splices: splices)])
      #expect(saved.old(saved.files[0], from: Array(new.utf8)) == Array(old.utf8), "\(old)→\(new)")
    }
  }
}

extension WordFinder {
  fileprivate var isEverFound: Bool {
    var text = "abc市水务局"
    return text.withUTF8 { isFound(in: $0) }
  }
}
