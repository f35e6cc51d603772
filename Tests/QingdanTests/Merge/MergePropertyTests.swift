import Foundation
import QingdanTesting
import Testing

@testable import Qingdan

/// Whatever two branches do to a small library, the merge says what a model on plain dictionaries says.
@Suite struct MergePropertyTests {
  static let cases = ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 300

  private let context: LibraryContext

  init() throws { context = try SmallKind.context.get() }

  @Test func `random triples merge as the model says`() async throws {
    var (conflicts, clean, errors, doubled) = (0, 0, 0, 0)
    for seed in 0..<UInt64(Self.cases) {
      var branches = MergeBranches(seed: seed)
      let base = branches.library()
      let ours = branches.branch(of: base)
      let theirs = branches.branch(of: base)
      var merged: [String: String] = [:]
      for path in base.files.keys.sorted() {
        guard let b = base.files[path], let o = ours.files[path], let t = theirs.files[path] else { continue }
        let outcome = try FileCase(seed: seed, base: b, ours: o, theirs: t, context: context).check()
        if outcome.conflicts.isEmpty { clean += 1 } else { conflicts += outcome.conflicts.count }
        merged[path] = try MergeResult(outcome.text, .ours, context).text
      }
      let whole = LibraryCase(seed: seed, base: base, ours: ours, theirs: theirs, merged: merged)
      let found = try await whole.check()
      errors += found.errors
      doubled += found.doubled
    }
    print(
      "merge: \(clean) files clean, \(conflicts) conflicts; over the library \(errors) losses, \(doubled) doubles"
    )
    #expect(clean > 0 && conflicts > 0 && errors > doubled && doubled > 0)
  }
}

/// One file of a random triple.
struct FileCase {
  let seed: UInt64
  let base: MergeModel.File
  let ours: MergeModel.File
  let theirs: MergeModel.File
  let context: LibraryContext

  func check() throws -> FileMerge.Outcome {
    let outcome = try SmallKind.mergeFiles(base.text, ours.text, theirs.text)
    let answer = MergeAnswer(base, ours, theirs)
    if case .refused(let refusal) = outcome {
      Issue.record("\(shown)\nrefused: \(refusal.message.en)")
      return .merged(Array(ours.text.utf8))
    }
    let note = Testing.Comment(rawValue: "\(shown)\n=== merged\n\(outcome.text)")
    #expect(Self.places(outcome) == places(answer), note)
    for side in [MergeResult.Side.ours, .theirs] {
      let result = try MergeResult(outcome.text, side, context)
      let expected = expected(answer, side)
      #expect(result.values == expected, note)
      if result.values != expected { print(seed, side, Self.difference(result.values, expected)) }
    }
    if outcome.conflicts.isEmpty {
      #expect(comments(of: outcome.text) == expectedComments(), note)
      checkOrder(try MergeResult(outcome.text, .ours, context).order, note)
    }
    let turned = try SmallKind.mergeFiles(base.text, theirs.text, ours.text)
    #expect(Self.places(turned) == Self.places(outcome), note)
    #expect(
      try MergeResult(turned.text, .theirs, context).values
        == MergeResult(outcome.text, .ours, context).values,
      note)
    return outcome
  }

  private var shown: String {
    "seed \(seed)\n=== base\n\(base.text)\n=== ours\n\(ours.text)\n=== theirs\n\(theirs.text)"
  }

  private static func difference(_ one: [String: [String: String]], _ other: [String: [String: String]])
    -> String
  {
    Set(one.keys).union(other.keys).sorted().filter { one[$0] != other[$0] }
      .map { "\($0): \(one[$0] ?? [:]) for \(other[$0] ?? [:])" }.joined(separator: "; ")
  }

  private static func places(_ outcome: FileMerge.Outcome) -> Set<String> {
    Set(
      outcome.conflicts.map { conflict in
        switch conflict.place {
        case .head(let key): "head \(key)"
        case .defaults(let path): "defaults \(path)"
        case .field(let item, let path): "\(item) \(path)"
        case .item(let item): "\(item) "
        }
      })
  }

  private func places(_ answer: MergeAnswer) -> Set<String> {
    Set(answer.conflicts.flatMap { id, paths in paths.keys.map { "\(id) \($0)" } })
  }

  private func expected(_ answer: MergeAnswer, _ side: MergeResult.Side) -> [String: [String: String]] {
    var values = answer.values
    for (id, paths) in answer.conflicts {
      for (path, sides) in paths {
        let value = side == .ours ? sides.0 : sides.1
        if path.isEmpty {
          if value == nil { values[id] = nil }
        } else {
          values[id]?[path] = value
        }
      }
    }
    for (path, sides) in answer.conflicts["defaults"] ?? [:] {
      for id in answer.relying[path] ?? [] { values[id]?[path] = side == .ours ? sides.0 : sides.1 }
    }
    return values
  }

  private func comments(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.split(separator: "# ", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first.map(
        String.init)
    }.sorted()
  }

  private func expectedComments() -> [String] {
    func item(_ file: MergeModel.File, _ id: String) -> MergeModel.Item? { file.items.first { $0.id == id } }
    var comments = ["说明"]
    let answer = MergeAnswer(base, ours, theirs)
    for id in answer.values.keys where id.hasPrefix("p-") {
      let (b, o, t) = (item(base, id), item(ours, id), item(theirs, id))
      guard let o, let t else {
        if let only = o ?? t { comments += [only.comment, only.notes["name"]].compactMap(\.self) }
        continue
      }
      comments += [o.comment == b?.comment ? t.comment : o.comment].compactMap(\.self)
      let names = [b, o, t].map { [$0?.fields["name"], $0?.notes["name"]] }
      comments += [names[1] == names[0] ? t.notes["name"] : o.notes["name"]].compactMap(\.self)
    }
    let headings = [base, ours, theirs].map { Set($0.headings.values) }
    comments += headings[1].union(headings[2]).filter {
      !headings[0].contains($0) || headings[1].contains($0) && headings[2].contains($0)
    }
    return comments.sorted()
  }

  /// Where one side left the order alone, the other's holds.
  private func checkOrder(_ order: [String], _ note: Testing.Comment) {
    let kept = Set(order)
    let ids = [base, ours, theirs].map { $0.items.map(\.id).filter(kept.contains) }
    let common = Set(ids[0]).intersection(ids[1]).intersection(ids[2])
    let orders = ids.map { $0.filter(common.contains) }
    let result = order.filter(common.contains)
    if orders[1] == orders[0] { #expect(result == orders[2], note) }
    if orders[2] == orders[0] { #expect(result == orders[1], note) }
  }
}
