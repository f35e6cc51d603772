import QingdanTesting
import Testing

@testable import Qingdan

/// The whole library of a random triple, after its files were merged one by one as git does.
struct LibraryCase {
  let seed: UInt64
  let base: MergeModel
  let ours: MergeModel
  let theirs: MergeModel
  let merged: [String: String]

  private struct Standing: Equatable {
    var file: String
    var values: [String: String]
    var own: [String: String] = [:]
    var defaults: [String: String] = [:]
  }

  /// What `MergeProof` finds is what dictionaries find.
  func check() async throws -> (errors: Int, doubled: Int) {
    let result = try await Self.state("result", merged)
    let proof = try MergeProof(
      base: try await Self.state("base", base.texts), ours: try await Self.state("ours", ours.texts),
      theirs: try await Self.state("theirs", theirs.texts), result: result)
    let errors = proof.findings.filter { $0.kind.isError }
    let note = Testing.Comment(rawValue: "seed \(seed): \(errors.map(\.message.en))")
    #expect(Set(errors.compactMap(\.item)) == expected(result.library), note)
    #expect(errors.allSatisfy { $0.item != nil }, note)
    return (errors.count, errors.count { $0.kind == .doubled })
  }

  static func state(_ label: String, _ texts: [String: String]) async throws -> LibraryState {
    try await LibraryState(label, reading: MemoryTree(SmallKind.files.merging(texts) { $1 }))
  }

  /// The ids of what was lost, doubled, or is not what it should be.
  private func expected(_ result: Library) -> Set<String> {
    let sides = [base, ours, theirs].map(Self.standings)
    var merged: [String: [Standing]] = [:]
    for list in result.lists {
      guard let text = self.merged[list.path],
        let read = try? MergeResult(text, .ours, result.context).values
      else { continue }
      for (id, values) in read where id.hasPrefix("p-") {
        let keys = list.items.map { list.id($0) ?? "" }
        let own = MergeValues(list, keys: keys).own[id] ?? [:]
        let written = own.filter { MergeModel.standing.contains($0.key) }.mapValues(\.summary)
        // Fields without a default are as the item says them.
        let others = values.filter { !MergeModel.standing.contains($0.key) }
        merged[id, default: []].append(
          Standing(file: list.path, values: values, own: others.merging(written) { $1 }))
      }
    }
    let ids = sides.reduce(into: Set(merged.keys)) { $0.formUnion($1.keys) }
    return ids.filter { id in
      Self.isWrong(sides[0][id], sides[1][id], sides[2][id], merged[id] ?? [])
    }
  }

  private static func isWrong(_ b: Standing?, _ o: Standing?, _ t: Standing?, _ all: [Standing]) -> Bool {
    if all.count > 1 { return true }
    let r = all.first
    guard let o, let t else {
      guard let only = o ?? t else { return r != nil }
      guard let b else { return r?.file != only.file || r?.values != only.values }
      return b.values == only.values && b.file == only.file && r != nil
    }
    guard let r else { return true }
    func isOff(_ b: String?, _ o: String?, _ t: String?, _ r: String?) -> Bool {
      if o == t || b == t { return r != o }
      return o == b && r != t
    }
    let paths = [b?.values ?? [:], o.values, t.values, r.values].reduce(into: Set()) { $0.formUnion($1.keys) }
    return isOff(b?.file, o.file, t.file, r.file)
      || paths.contains { path in
        let off = isOff(b?.values[path], o.values[path], t.values[path], r.values[path])
        guard let b, b.file == o.file, b.file == t.file else { return off }
        return isOffAsWritten(path, b, o, t, r) ?? off
      }
  }

  /// For an item that stays in its list, where it says something itself; nil where values decide.
  private static func isOffAsWritten(
    _ path: String, _ b: Standing, _ o: Standing, _ t: Standing, _ r: Standing
  ) -> Bool? {
    let (base, ours, theirs) = (b.own[path], o.own[path], t.own[path])
    func isOff(_ wanted: String?) -> Bool { r.values[path] != (wanted == "~" ? nil : wanted) }
    switch (base, ours, theirs) {
    case (nil, nil, nil): return nil
    case (_, nil, nil): return r.own[path] == nil ? false : nil
    case (_, let ours?, _) where theirs == ours || theirs == base: return isOff(ours)
    case (_, _, let theirs?) where ours == base: return isOff(theirs)
    case (nil, .some, .some): return false
    case (_, nil, base) where o.defaults[path] == b.defaults[path]:
      return r.own[path] != nil && isOff(o.values[path])
    case (_, base, nil) where t.defaults[path] == b.defaults[path]:
      return r.own[path] != nil && isOff(t.values[path])
    default: return nil
    }
  }

  private static func standings(_ model: MergeModel) -> [String: Standing] {
    var all: [String: Standing] = [:]
    for (path, file) in model.files {
      for item in file.items {
        all[item.id] = Standing(
          file: path, values: file.effective(item), own: item.fields, defaults: file.defaults)
      }
    }
    return all
  }
}
