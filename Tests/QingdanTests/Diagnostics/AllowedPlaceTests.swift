import Testing

@testable import Qingdan

/// What a comment is about, and that it stays about the same when the file is edited.
@Suite struct AllowedPlaceTests {
  private func covered(_ text: String) throws -> [String?] {
    let document = try Document(Array(text.utf8))
    let places = AllowedPlace(document)
    return document.comments.map { comment in
      places.range(of: comment).map { String(decoding: document.bytes[$0], as: UTF8.self) }
    }
  }

  private let head = "list: powers\norganisation: a\n"

  @Test(
    arguments: [
      ("items:\n  # c\n  - id: a\n    name: b\n  - id: x\n", "  - id: a\n    name: b"),
      ("items:\n  - id: x\n\n  # c\n\n  # d\n  - id: a\n    name: b\n", "  - id: a\n    name: b"),
      ("items:\n  - id: a # c\n    name: b\n  - id: x\n", "  - id: a # c\n    name: b"),
      (
        "items:\n  - name: b\n    # c\n    id: a\n    note: d\n  - id: x\n",
        "name: b\n    # c\n    id: a\n    note: d"
      ),
      ("items:\n  - name: b # c\n    id: a\n", "  - name: b # c"),
      ("items:\n  - id: a\n    name: b # c\n    note: d\n", "    name: b # c"),
      ("items:\n  - id: a\n    # c\n    name: b\n    note: d\n", "    name: b"),
      (
        "items:\n  - id: a\n    # c\n    basis:\n      - x\n      - y\n    note: d\n",
        "    basis:\n      - x\n      - y"
      ),
      ("items:\n  - id: a\n    basis:\n      # c\n      - x\n      - y\n", "      - x"),
      ("items:\n  - id: a\n    basis:\n      - x # c\n      - y\n", "      - x # c"),
      (
        "items:\n  - id: a\n    # c\n    note: |\n      x\n      y\n    fee: z\n",
        "    note: |\n      x\n      y\n"
      ),
      ("items:\n  - id: a\n    limits:\n      # c\n      legal: x\n      promised: y\n", "      legal: x"),
      ("# c\nitems:\n  - id: a\n  - id: b\n", "items:"),
      ("defaults: # c\n  holder: a\nitems: []\n", "defaults: # c"),
      ("# c\neffective: 2025-03-01\nitems: []\n", "effective: 2025-03-01"),
      ("items:\n# c\n- id: a\n  name: b\n- id: x\n", "- id: a\n  name: b"),
      ("items:\n  # c\n  - { id: a, name: b }\n  - id: x\n", "  - { id: a, name: b }"),
    ])
  func `a comment is about a line, a field or an entry`(_ text: String, _ expected: String) throws {
    #expect(try covered(head + text).first == expected)
  }

  @Test(arguments: [
    "items:\n  - id: a\n    # c\n  - id: b\n", "items:\n  - id: a\n# c\n", "items:\n  - id: a\n    # c\n",
  ])
  func `a comment with nothing below it is about nothing`(_ text: String) throws {
    #expect(try covered(head + text) == [nil])
  }

  /// The values that a comment of a generated list is about, whatever their order and their quotes.
  private func meanings(_ bytes: [UInt8]) throws -> [String: Set<String>] {
    let document = try Document(bytes)
    let places = AllowedPlace(document)
    var meanings: [String: Set<String>] = [:]
    for comment in document.comments {
      guard let range = places.range(of: comment) else { continue }
      let nodes = (0..<document.nodeCount).map { NodeID(UInt32($0)) }.filter {
        document.kind($0) == .scalar && !document.isMissing($0)
          && range.contains(document.range($0).lowerBound)
      }
      // Keys come as themselves or as synonyms: only values are compared, and of these the long ones.
      let values = nodes.map { document.text($0) }.filter { $0.utf8.count > 12 }
      meanings[String(decoding: document.bytes[comment], as: UTF8.self)] = Set(values)
    }
    return meanings
  }

  @Test func `the canonical form keeps comments with what they are about`() throws {
    let context = try LibraryContext(MemoryTree(["library.yaml": "library: a\nformat: 1\nbase: standard\n"]))
    let comment = "# qingdan: allow a/b until 2025-12-31 because x"
    var seen = 0
    for seed in UInt64(0)..<60 {
      var random = Chance(seed: seed)
      // Fields in any order; the comment above an item, above a field, beside it, or above a value of several.
      let fields = [
        "id: p-0000000\(seed % 10)", "name: 名称名称名称\(seed)", "note: 说明说明说明\(seed)",
        "basis:\n      - 《甲法甲法甲法》\n      - 《乙法乙法乙法》",
      ].shuffled(using: &random)
      let marked = Int.random(in: 0..<4, using: &random)
      let way = Int.random(in: 0..<3, using: &random)
      var text = head + "items:\n"
      if way == 0 { text += "  \(comment)\n" }
      for (index, field) in fields.enumerated() {
        // Between a dash and its key nothing can stand alone.
        let isAbove = way == 1 && marked == index && index > 0
        if isAbove { text += "    \(comment)\n" }
        let isBeside = way == 2 && marked == index
        let first = field.split(separator: "\n")[0]
        text +=
          (index == 0 ? "  - " : "    ") + first
          + (isBeside && !first.hasPrefix("basis") ? "  \(comment)" : "") + "\n"
        for rest in field.split(separator: "\n").dropFirst() { text += rest + "\n" }
      }
      text += "  - id: p-99999999\n    name: 另一个事项另一个事项\n"
      let before = try meanings(Array(text.utf8))
      guard
        case .changed(let after) = CanonicalForm(in: context).outcome(
          Array(text.utf8), path: "organisations/a/powers.yaml")
      else { continue }
      if !before.isEmpty { seen += 1 }
      #expect(try meanings(after) == before, "\(text)\nbecame\n\(String(decoding: after, as: UTF8.self))")
    }
    #expect(seen > 20)
  }
}
