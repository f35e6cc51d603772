import Qingdan

/// What the search for similar items made of two states.
struct CandidateTally {
  private(set) var found = 0
  private(set) var planted = 0
  /// Pairs that are none, or the wrong one.
  private(set) var wrong: [String] = []
  private(set) var missed: [String] = []
  /// How many items only went or only came.
  private(set) var others = 0

  init() {}

  mutating func add(_ other: CandidateTally) {
    found += other.found
    planted += other.planted
    wrong += other.wrong
    missed += other.missed
    others += other.others
  }

  init(_ planted: PlantedLibrary) async throws {
    let before = try await Library(MemoryTree(planted.before))
    let after = try await Library(MemoryTree(planted.after))
    let (gone, new) = (Self.missing(before, in: after), Self.missing(after, in: before))
    let result = SimilarItems(before: before.context, after: after.context).candidates(gone: gone, new: new)
    self.planted = planted.renamed.count
    others = planted.removed + planted.added
    var seen: Set<String> = []
    for pair in result.pairs {
      let (old, other) = (gone[pair.gone], new[pair.new])
      let (oldID, newID) = (old.list.id(old.item) ?? "", other.list.id(other.item) ?? "")
      if planted.renamed[oldID]?.id == newID {
        found += 1
        seen.insert(oldID)
      } else {
        let evidence = pair.evidence.map(\.zh).joined(separator: "，")
        wrong.append(
          "\(oldID) \(old.list.name(old.item) ?? "") → \(newID) \(other.list.name(other.item) ?? ""): \(pair.score) \(evidence)"
        )
      }
    }
    for item in gone {
      guard let id = item.list.id(item.item), let plan = planted.renamed[id], !seen.contains(id) else {
        continue
      }
      let name = item.list.name(item.item) ?? ""
      missed.append("\(id) \(name): \(plan.changes.map(\.rawValue).sorted().joined(separator: ", "))")
    }
  }

  /// The items of a state whose ids the other has not.
  static func missing(_ library: Library, in other: Library) -> [UnmatchedItem] {
    let ids = Set(other.lists.flatMap { list in list.items.compactMap { list.id($0) } })
    return library.lists.flatMap { list in
      list.items.filter { !ids.contains(list.id($0) ?? "") }.map { UnmatchedItem(list: list, item: $0) }
    }
  }
}
