/// Proves what stands above the items of each list.
struct HeadProof {
  private let states: MergeStates

  init(_ states: MergeStates) { self.states = states }

  func findings() -> [MergeFinding] {
    states.result.heads.keys.sorted().flatMap { findings($0) }
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
