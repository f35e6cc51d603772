/// Proves what stands above the items of each list.
struct HeadProof {
  private let states: MergeStates

  init(_ states: MergeStates) { self.states = states }

  func findings() -> [MergeFinding] {
    let all = [states.base, states.ours, states.theirs]
    // A list with items is missed by these.
    let empty = all.reduce(into: Set()) { $0.formUnion($1.empty) }
    let unread = states.unread.union(states.result.unread)
    let gone = empty.filter { states.result.heads[$0] == nil && !unread.contains($0) }
    return gone.sorted().compactMap { lost($0) }
      + states.result.heads.keys.filter { !unread.contains($0) }.sorted().flatMap {
        returned($0) ?? findings($0)
      }
  }

  /// What is to be said of a list without items that the result has not.
  private func lost(_ file: String) -> MergeFinding? {
    let base = states.base.heads[file]
    let (ours, theirs) = (states.ours, states.theirs)
    let sides = [ours, theirs].filter { $0.heads[file] != nil }
    guard sides.allSatisfy({ $0.empty.contains(file) }), let last = sides.first?.heads[file] else {
      return nil
    }
    // Git follows renames, also those of folders.
    let isRenamed = states.result.heads.contains { name, head in
      head == last && [states.base, sides[0]].allSatisfy { $0.heads[name] == nil }
    }
    if isRenamed { return nil }
    if base != nil, sides.count == 1 {
      if base == last { return nil }
      let remover = (sides[0].label == ours.label ? theirs : ours).label
      return MergeFinding(
        .resolved, files: [file],
        Message(
          zh: "\(file)：由 \(remover) 删除，\(sides[0].label) 作了修改，合并后删除。请确认",
          en: "\(file) was removed by \(remover) and changed by \(sides[0].label); it was removed"))
    }
    return MergeFinding(
      .lost, files: [file],
      Message(
        zh: "\(file)：合并后不见了，没有哪一方删除它。把它放回去", en: "\(file) is gone, and nobody removed it"))
  }

  /// A list without items that one side removed, and the other left alone; nil for any other.
  private func returned(_ file: String) -> [MergeFinding]? {
    guard let base = states.base.heads[file], states.result.empty.contains(file) else { return nil }
    let (ours, theirs) = (states.ours.heads[file], states.theirs.heads[file])
    guard (ours == nil) != (theirs == nil), ours ?? theirs == base, states.base.empty.contains(file) else {
      return nil
    }
    return [
      MergeFinding(
        .returned, files: [file],
        Message(
          zh: "\(file)：有一方删除了，合并后却还在。删除它",
          en: "\(file) was removed by one side and is there again"))
    ]
  }

  private func findings(_ file: String) -> [MergeFinding] {
    guard let result = states.result.heads[file] else { return [] }
    let base = states.base.heads[file]
    let (ours, theirs) = (states.ours.heads[file], states.theirs.heads[file])
    // A file of one side only, which may have been renamed there: its head is that side's.
    guard let here = ours ?? theirs, let there = theirs ?? ours else {
      return [
        MergeFinding(
          .foreign, files: [file],
          Message(zh: "\(file)：哪一方都没有这个清单", en: "\(file): no side has this list"))
      ]
    }
    let proof = ValueProof(kind: nil, states: states)
    let keys = [base ?? [:], here, there, result].reduce(into: Set()) { $0.formUnion($1.keys) }
    return keys.sorted().flatMap { key -> [MergeFinding] in
      // Git follows renames: what the other side changed in a file that it knows by its old name comes along.
      if base == nil, ours == nil || theirs == nil, isElsewhere(key, result[key]) { return [] }
      return proof.outcomes(
        [key], base: base?[key], ours: here[key], theirs: there[key], result: result[key]
      ).map { outcome in
        let title = FileShape.list.field(key)?.summary ?? Message(zh: key, en: key)
        return MergeFinding(
          outcome.kind, field: key, files: [file],
          Message(
            zh: "\(file) 的\(title.zh)：\(outcome.message.zh)", en: "\(file), \(key): \(outcome.message.en)"))
      }
    }
  }

  /// Whether a side has a value in a list that the result has no more.
  private func isElsewhere(_ key: String, _ value: YAMLValue?) -> Bool {
    [states.ours, states.theirs].contains { state in
      state.heads.contains { states.result.heads[$0.key] == nil && $0.value[key] == value }
    }
  }
}
