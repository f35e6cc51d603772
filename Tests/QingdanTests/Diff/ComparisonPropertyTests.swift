import Foundation
import Qingdan
import Testing

/// What random work did to a made-up library is what comparing finds, no more and no less.
@Suite struct ComparisonPropertyTests {
  static let cases = ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 300

  private static let context = Result { () throws(FileError) in
    try LibraryContext(GeneratedLibrary.empty.tree)
  }

  /// A change as the test knows it: which item, of which type, in which field.
  private struct Known: Hashable, Comparable, CustomStringConvertible {
    let item: String
    let kind: Change.Kind
    var field: String?

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
    var description: String { "\(item) \(kind.rawValue) \(field ?? "")" }
  }

  private func state(_ library: GeneratedLibrary, _ label: String) async throws -> LibraryState {
    // One context for all: reading the registers is most of the work.
    let context = try Self.context.get()
    return LibraryState(label: label, library: await Library(context, library.tree), tree: library.tree)
  }

  @Test func `generated work is found exactly`() async throws {
    var seen: Set<Change.Kind> = []
    for seed in 0..<UInt64(Self.cases) {
      var random = Chance(seed: seed)
      let old = GeneratedLibrary(using: &random)
      var new = old
      new.work(using: &random)
      let difference = Comparison(
        before: try await state(old, "a"), after: try await state(new, "b")
      ).difference()
      let found = difference.changes.filter { $0.kind != .reordered }
        .map { Known(item: $0.item, kind: $0.kind, field: $0.field) }.sorted()
      #expect(found == Self.expected(old, new), "seed \(seed)")
      let moved = difference.changes.filter { $0.kind == .reordered }
      #expect(moved.count == Self.reordered(old, new), "seed \(seed)")
      seen.formUnion(difference.changes.map(\.kind))
      #expect(difference.candidates.isEmpty, "seed \(seed): \(difference.candidates)")
    }
    #expect(seen.isSuperset(of: [.added, .removed, .amended, .renamed, .transferred, .reordered]))
  }

  @Test func `the way back says the opposite`() async throws {
    for seed in 0..<UInt64(Self.cases / 3) {
      var random = Chance(seed: seed)
      let old = GeneratedLibrary(using: &random)
      var new = old
      new.work(using: &random)
      let (before, after) = (try await state(old, "a"), try await state(new, "b"))
      let there = Comparison(before: before, after: after).difference().changes
      let back = Comparison(before: after, after: before).difference().changes
      func swapped(_ kind: Change.Kind) -> Change.Kind {
        kind == .added ? .removed : kind == .removed ? .added : kind
      }
      let mirrored = back.map { Known(item: $0.item, kind: swapped($0.kind), field: $0.field) }
      #expect(
        there.map { Known(item: $0.item, kind: $0.kind, field: $0.field) }.filter { $0.kind != .reordered }
          .sorted()
          == mirrored.filter { $0.kind != .reordered }.sorted(), "seed \(seed)")
    }
  }

  @Test func `a patch makes the older state the newer one, byte for byte`() async throws {
    var pieces = 0
    for seed in 0..<UInt64(Self.cases) {
      var random = Chance(seed: seed)
      let old = GeneratedLibrary(using: &random)
      var new = old
      new.work(using: &random)
      let made = try LibraryPatch(from: try await state(old, "a"), to: try await state(new, "b"))
      // As it is carried: written, and read again.
      let patch = try LibraryPatch(Array(made.text.utf8))
      #expect(patch == made, "seed \(seed)")
      var files = try Self.files(old.tree)
      for write in try patch.applied(to: old.tree).writes { files[write.path] = write.new }
      #expect(files == (try Self.files(new.tree)), "seed \(seed)")
      #expect(try patch.applied(to: new.tree).writes.isEmpty, "seed \(seed)")
      if made.text.contains("- keep: ") { pieces += 1 }
    }
    #expect(pieces > Self.cases / 3)
  }

  @Test func `a patch is refused where its items are not what they were, and names them`() async throws {
    var refused = 0
    for seed in 0..<UInt64(Self.cases / 3) {
      var random = Chance(seed: seed)
      let old = GeneratedLibrary(using: &random)
      var new = old
      new.work(using: &random)
      var other = old
      other.work(using: &random)
      let patch = try LibraryPatch(from: try await state(old, "a"), to: try await state(new, "b"))
      let (olds, others, news) = (
        try Self.files(old.tree), try Self.files(other.tree), try Self.files(new.tree)
      )
      let clashing = olds.keys.filter {
        olds[$0] != news[$0] && olds[$0] != others[$0] && others[$0] != news[$0]
      }
      do {
        _ = try patch.applied(to: other.tree)
        #expect(clashing.isEmpty, "seed \(seed)")
      } catch let refusal as PatchRefusal {
        refused += 1
        #expect(refusal.reasons.count == clashing.count, "seed \(seed)")
      }
    }
    #expect(refused > 0)
  }

  private static func files(_ tree: MemoryTree) throws -> [String: [UInt8]] {
    try Dictionary(uniqueKeysWithValues: tree.paths().map { ($0, try tree.read($0)) })
  }

  /// What was done, told from the two models alone.
  private static func expected(_ old: GeneratedLibrary, _ new: GeneratedLibrary) -> [Known] {
    func items(_ library: GeneratedLibrary) -> [String: (
      list: GeneratedLibrary.List, item: GeneratedLibrary.Item
    )] {
      Dictionary(
        uniqueKeysWithValues: library.lists.flatMap { list in list.items.map { ($0.id, (list, $0)) } })
    }
    let (before, after) = (items(old), items(new))
    var known: [Known] = []
    for (id, was) in before {
      guard let now = after[id] else {
        known.append(Known(item: id, kind: .removed))
        continue
      }
      if was.list.organisation != now.list.organisation {
        known.append(Known(item: id, kind: .transferred, field: "holder"))
      }
      if was.item.name != now.item.name { known.append(Known(item: id, kind: .renamed, field: "name")) }
      let fields: [(String, Bool)] = [
        ("type", was.item.type != now.item.type), ("office", was.item.office != now.item.office),
        ("basis", was.item.basis != now.item.basis),
        ("limits.promised", was.item.promised != now.item.promised),
      ]
      for (field, isChanged) in fields where isChanged {
        known.append(Known(item: id, kind: .amended, field: field))
      }
    }
    for id in after.keys where before[id] == nil { known.append(Known(item: id, kind: .added)) }
    return known.sorted()
  }

  /// The fewest items that must have moved within their lists, by the longest run that kept its order.
  private static func reordered(_ old: GeneratedLibrary, _ new: GeneratedLibrary) -> Int {
    zip(old.lists, new.lists).reduce(0) { sum, lists in
      let was = Dictionary(
        uniqueKeysWithValues: lists.0.items.enumerated().map { ($0.element.id, $0.offset) })
      let order = lists.1.items.compactMap { was[$0.id] }
      var longest: [Int] = []
      for (index, value) in order.enumerated() {
        longest.append(1 + (0..<index).filter { order[$0] < value }.map { longest[$0] }.reduce(0, max))
      }
      return sum + order.count - longest.reduce(0, max)
    }
  }
}
