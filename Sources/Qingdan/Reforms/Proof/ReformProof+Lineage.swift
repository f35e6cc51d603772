/// Where every item goes and comes from (沿革).
extension ReformProof {
  mutating func lineage() {
    forwards()
    for id in Set(links.keys).union(ends.keys).subtracting(old.keys).sorted() {
      tell("凭证里的 \(id) 改革前没有", "there was no \(id) before")
    }
    creations()
    let made = Dictionary(grouping: certificate.created, by: \.item)
    for id in made.keys.sorted() where new[id] == nil {
      tell("凭证里新增的 \(id) 改革后没有", "the new \(id) is not there")
    }
    backwards(made)
  }

  /// Whether an item goes on as itself, without a word.
  func isPlain(_ id: String) -> Bool { links[id] == nil && ends[id] == nil && old[id] != nil }

  /// Whether nothing is said of an item, and it stands in a file of which no byte changed, under kinds that did not either:
  /// then it is the same, and counts the same, in both states.
  func isUntouched(_ id: String) -> Bool {
    guard areKindsSame, isPlain(id), let path = old[id]?.list.path, new[id]?.list.path == path else {
      return false
    }
    return certificate.before[path] == certificate.after[path]
  }

  /// What becomes of the items before.
  private mutating func forwards() {
    let ids = old.keys.filter { !isPlain($0) || new[$0] == nil || demands[$0] != nil }
    each(ids.sorted()) { proof, id in
      if let entry = proof.old[id] { proof.forwards(id, entry) }
    }
  }

  private mutating func forwards(_ id: String, _ entry: Entry) {
    let own = links[id] ?? []
    if let end = ends[id]?.first {
      if !own.isEmpty { tell("\(id) 又写取消又写去向", "\(id) ends and goes on at once") }
      if ends[id]?.count != 1 { tell("\(id) 的取消写了几次", "\(id) ends several times") }
      return check(end)
    }
    let all = own.isEmpty ? [ReformLink(before: id, after: id, acts: [])] : own
    for link in all where new[link.after] == nil {
      tell(
        "“\(entry.name)”（\(id)）改革后找不到了，也没有写取消：丢了",
        "'\(entry.name)' (\(id)) is lost: it is neither there nor ended")
    }
    let heirs = all.compactMap { new[$0.after] }
    asked(id, entry, all, heirs)
    if all.count > 1, heirs.count == all.count { elements(of: entry, id, all, heirs) }
  }

  /// What the items after come from.
  private mutating func backwards(_ creations: [String: [ReformCreation]]) {
    let named = certificate.links.filter { old[$0.before] != nil && ends[$0.before] == nil }
    let sources = Dictionary(grouping: named, by: \.after)
    let ids = new.keys.filter { id in
      !isUntouched(id) || sources[id] != nil || creations[id] != nil
    }.sorted()
    each(ids) { proof, id in
      let plain = proof.isPlain(id) ? [ReformLink(before: id, after: id, acts: [])] : []
      proof.check(id, (sources[id] ?? []) + plain, creations[id]?.first)
    }
  }

  /// Checks items, some of them on each thread.
  private mutating func each(
    _ ids: [String], _ check: @Sendable (inout ReformProof, String) -> Void
  ) {
    let proof = self
    faults += Parallel.map(ids.parts(of: 1_000)) { ids in
      var part = proof
      part.faults = []
      for id in ids { check(&part, id) }
      return part.faults
    }.flatMap(\.self)
  }

  private mutating func check(_ id: String, _ from: [ReformLink], _ creation: ReformCreation?) {
    guard let entry = new[id] else { return }
    if let creation {
      if !from.isEmpty { tell("\(id) 又写新增又写来源", "\(id) is new and comes from others at once") }
      check(creation, entry)
    } else if from.isEmpty {
      tell("“\(entry.name)”（\(id)）改革前没有，是多出来的", "'\(entry.name)' (\(id)) is invented: it comes from nothing")
    } else {
      content(of: entry, from.map { ($0, old[$0.before] ?? entry) })
    }
  }
}
