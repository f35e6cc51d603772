import Foundation
import Qingdan
import Testing

/// Whatever a list looks like, the canonical form says the same, keeps every comment once, and is its own form.
@Suite struct CanonicalFormPropertyTests {
  static let cases = ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 400

  private let form: CanonicalForm

  init() throws {
    form = CanonicalForm(
      in: try LibraryContext(MemoryTree(["library.yaml": "library: a\nformat: 1\nbase: standard\n"])))
  }

  @Test func `generated lists come into the form with every comment`() throws {
    var seen: Set<String> = []
    var changed = 0
    for seed in 0..<UInt64(Self.cases) {
      let list = GeneratedList(seed: seed)
      let before = Array(list.text.utf8)
      let old = try #require(try? Document(before), "seed \(seed)\n\(list.text)")
      seen.formUnion(list.features)
      switch form.outcome(before, path: "organisations/a/powers.yaml") {
      case .same: continue
      case .refused(let reasons):
        // A key may stand twice, as itself and as a synonym, in no generated list: nothing is refused.
        Issue.record("seed \(seed): \(reasons.map(\.message.en))\n\(list.text)")
      case .changed(let after):
        changed += 1
        let text = String(decoding: after, as: UTF8.self)
        let new = try #require(try? Document(after), "seed \(seed)\n\(list.text)\nbecame\n\(text)")
        // A comment indented like the text block above it is part of that text.
        for comment in old.comments.map({ String(decoding: before[$0], as: UTF8.self) }) {
          #expect(
            text.ranges(of: comment).count == 1, "seed \(seed): \(comment)\n\(list.text)\nbecame\n\(text)")
        }
        #expect(new.comments.count == old.comments.count, "seed \(seed)")
        #expect(tree(old) == tree(new), "seed \(seed)\n\(list.text)\nbecame\n\(text)")
        let again = form.outcome(after, path: "organisations/a/powers.yaml")
        #expect(again == .same, "seed \(seed)\n\(list.text)\nbecame\n\(text)\nbecame\n\(again.text)")
      }
    }
    #expect(changed > Self.cases / 2)
    print("canonical form: \(Self.cases) lists, with \(seen.sorted().joined(separator: ", "))")
    #expect(
      seen.isSuperset(of: [
        "CRLF", "alone dash", "block >", "block |", "byte-order mark", "chomping ", "chomping +",
        "chomping -",
        "comment alone", "comment behind something", "comment below an item", "dash below key",
        "document start",
        "double quotes", "flow over several lines", "missing value", "no last newline",
        "plain over two lines",
        "quoted over two lines", "sequence not indented", "single quotes", "synonym", "value below its key",
      ]) || Self.cases < 400)
  }

  /// What a document says, whatever the order of its keys; titles of fields stand for the fields.
  private func tree(_ document: Document) -> String { document.root.map { tree($0, document) } ?? "" }

  private static let titles = [
    "职权名称": "name", "事项名称": "name", "职权类型": "type", "设定依据": "basis", "法律依据": "basis",
    "承诺时限": "promised",
  ]

  private func tree(_ node: NodeID, _ document: Document) -> String {
    switch document.kind(node) {
    case .scalar: document.isNull(node) ? "null" : ScalarText.quoted(document.text(node))
    case .alias: "*"
    case .sequence: "[" + document.children(node).map { tree($0, document) }.joined(separator: ",") + "]"
    case .mapping:
      "{"
        + document.entries(node).map { key, value in
          let name = document.text(key)
          return ScalarText.quoted(Self.titles[name] ?? name) + ":" + tree(value, document)
        }.sorted().joined(separator: ",") + "}"
    }
  }
}

private enum ScalarText {
  static func quoted(_ text: String) -> String { JSON.string(text).line }
}

extension CanonicalForm.Outcome {
  fileprivate var text: String {
    if case .changed(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { "\(self)" }
  }
}
