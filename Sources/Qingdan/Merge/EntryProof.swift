/// Proves one field of one item, by what the item itself says with each side.
struct EntryProof {
  let proof: ValueProof
  let base: MergeState.Standing?
  let ours: MergeState.Standing
  let theirs: MergeState.Standing
  let result: MergeState.Standing

  func outcomes(_ name: String) -> [ValueProof.Outcome] {
    var sides = MergedValue.Sides(
      base: base?.values[name], ours: ours.values[name], theirs: theirs.values[name])
    let value = result.values[name]
    let isOurs = base?.own[name] != ours.own[name]
    switch entry(name) {
    case .written(let entry):
      // The other side changed at most the default below it.
      let other = isOurs ? sides.theirs : sides.ours
      let isOfOne = isOurs != (base?.own[name] != theirs.own[name])
      if isOfOne, value != entry.said, value == other { return [replaced(name, entry, by: value, isOurs)] }
      if isOfOne, isOurs { sides.theirs = sides.base } else if isOfOne { sides.ours = sides.base }
    case .disputed: sides = sides.disputed
    case .leftToDefaults:
      guard let old = base?.own[name] else { break }
      // The entry was taken away: what the default of the result gives is right, whoever changed that.
      if result.own[name] == nil { return [] }
      if theirs.own[name] == old { sides.theirs = sides.base }
      if ours.own[name] == old { sides.ours = sides.base }
    case .byValue: break
    }
    return proof.outcomes(
      [name], base: sides.base, ours: sides.ours, theirs: sides.theirs, result: value)
  }

  /// Entries are compared where the item stands below the same defaults; one that was moved takes along what they gave.
  private func entry(_ name: String) -> EntryMerge {
    guard ours.file == theirs.file, base == nil || base?.file == ours.file else { return .byValue }
    func side(_ standing: MergeState.Standing) -> EntryMerge.Side {
      EntryMerge.Side(own: standing.own[name], standard: standing.defaults[name])
    }
    return EntryMerge(base: base.map(side), ours: side(ours), theirs: side(theirs))
  }

  private func replaced(
    _ name: String, _ entry: YAMLValue, by value: YAMLValue?, _ isOurs: Bool
  ) -> ValueProof.Outcome {
    let writer = (isOurs ? proof.states.ours : proof.states.theirs).label
    let (should, stands) = (ValueProof.shown(entry.said), ValueProof.shown(value))
    return ValueProof.Outcome(
      path: [name], kind: .changed,
      message: Message(
        zh: "\(writer) 在事项里写明了\(should.zh)，合并后是\(stands.zh)，随了缺省值。在事项里写上\(should.zh)",
        en: "\(writer) wrote \(should.en) into the item; the result has \(stands.en) by a default"))
  }
}
