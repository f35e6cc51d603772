/// Proves a merge item by item, wherever in the library each stands.
struct ItemProof {
  private let states: MergeStates

  init(_ states: MergeStates) { self.states = states }

  func findings() -> [MergeFinding] {
    let ids = [states.base, states.ours, states.theirs, states.result].map { Set($0.items.keys) }
    return ids.reduce(into: Set()) { $0.formUnion($1) }.sorted().flatMap { findings($0) }
  }

  private typealias Standings = [MergeState.Standing]

  private func findings(_ id: String) -> [MergeFinding] {
    let base = states.base.items[id] ?? []
    let ours = states.ours.items[id] ?? []
    let theirs = states.theirs.items[id] ?? []
    let result = states.result.items[id] ?? []
    // What may stand in a list that cannot be read cannot be said to be missing.
    let places = Set((base + ours + theirs + result).map(\.file))
    let all = [(states.base, base), (states.ours, ours), (states.theirs, theirs), (states.result, result)]
    if all.contains(where: { $0.1.isEmpty && !places.isDisjoint(with: $0.0.unread) }) { return [] }
    // What stood twice before the merge is a finding of `validate`; which of the two is which cannot be said.
    if [base, ours, theirs].contains(where: { $0.count > 1 }) {
      let isRemoved = result.isEmpty && (ours.isEmpty || theirs.isEmpty)
      if isRemoved || !result.isEmpty && result.count <= max(ours.count, theirs.count) { return [] }
    } else if result.count < 2 {
      return findings(id, base.first, ours.first, theirs.first, result.first)
    }
    guard let first = result.first else { return [lost(id, ours.first ?? theirs.first ?? base[0])] }
    let files = result.map(\.file)
    return [
      MergeFinding(
        .doubled, item: id, name: first.name, files: files,
        Message(
          zh: "事项“\(first.name)”（\(id)）合并后有 \(result.count) 处：\(files.joined(separator: "、"))。留一处，其余删除",
          en: "item \(id) stands \(result.count) times: \(files.joined(separator: ", "))"))
    ]
  }

  private func lost(_ id: String, _ last: MergeState.Standing) -> MergeFinding {
    MergeFinding(
      .lost, item: id, name: last.name, files: [last.file],
      Message(
        zh: "事项“\(last.name)”（\(id)）合并后不见了，原在 \(last.file)，没有哪一方删除它。把它放回去",
        en: "item \(id) is gone, and nobody removed it; it stood in \(last.file)"))
  }

  private func findings(
    _ id: String, _ base: MergeState.Standing?, _ ours: MergeState.Standing?, _ theirs: MergeState.Standing?,
    _ result: MergeState.Standing?
  ) -> [MergeFinding] {
    guard let last = result ?? ours ?? theirs ?? base else { return [] }
    let subject = "“\(last.name)”（\(id)）"
    func finding(_ kind: MergeFinding.Kind, _ zh: String, _ en: String) -> [MergeFinding] {
      [MergeFinding(kind, item: id, name: last.name, files: [last.file], Message(zh: zh, en: en))]
    }
    let remover = ours == nil ? states.ours.label : states.theirs.label
    switch (ours, theirs) {
    case (nil, nil):
      guard result != nil else { return [] }
      return base == nil
        ? finding(.foreign, "事项\(subject)哪一方都没有，合并后却有了。另作一次提交添加", "item \(id) comes from no side")
        : finding(.returned, "事项\(subject)双方都删除了，合并后还在。删除它", "item \(id) was removed by both and is there")
    case (let side?, nil), (nil, let side?):
      guard let base else {
        guard let result else { return [lost(id, side)] }
        return fields(id, nil, ours, theirs, result)
      }
      let isMoved = base.file != side.file && !states.isRenamed(base.file, to: side.file)
      if base.values == side.values, isMoved {
        let mover = ours == nil ? states.theirs.label : states.ours.label
        return finding(
          .resolved,
          "事项\(subject)由 \(remover) 删除，\(mover) 把它从 \(base.file) 移到了 \(side.file)；git 不把这当作冲突，合并后\(result == nil ? "删除。要留就放回 \(side.file)" : "保留。不要就从 \(side.file) 删除")，对的就不用改。请确认",
          "item \(id) was removed by \(remover) and moved from \(base.file) to \(side.file) by \(mover), which git takes for no conflict; it was \(result == nil ? "removed" : "kept")"
        )
      }
      if base.values == side.values {
        return result == nil
          ? []
          : finding(
            .returned, "事项\(subject)由 \(remover) 删除，另一方没有改它，合并后却还在。删除它",
            "item \(id) was removed by \(remover) and is there again")
      }
      return finding(
        .resolved,
        "事项\(subject)由 \(remover) 删除，另一方作了修改，合并后\(result == nil ? "删除" : "保留")。请确认",
        "item \(id) was removed by \(remover) and changed by the other; it was \(result == nil ? "removed" : "kept")"
      )
    case (let ours?, let theirs?):
      guard let result else { return [lost(id, ours)] }
      return fields(id, base, ours, theirs, result)
    }
  }

  private func fields(
    _ id: String, _ base: MergeState.Standing?, _ ours: MergeState.Standing?, _ theirs: MergeState.Standing?,
    _ result: MergeState.Standing
  ) -> [MergeFinding] {
    // Without a side there is only one to compare with: it stands for both, so that every difference is one.
    guard let here = ours ?? theirs, let there = theirs ?? ours else { return [] }
    let proof = ValueProof(kind: result.kind, states: states)
    let sides = [base, ours, theirs, result].compactMap(\.self)
    let names = MergeValues.ordered(Set(sides.flatMap(\.values.keys)), result.kind)
    let entries = EntryProof(proof: proof, base: base, ours: here, theirs: there, result: result)
    var outcomes = names.flatMap { entries.outcomes($0) }
    // Git follows renames: what the other side put into the list by its old name comes along.
    outcomes += proof.outcomes(
      ["file"], base: base.map { .scalar($0.file) }, ours: .scalar(here.file), theirs: .scalar(there.file),
      result: .scalar(result.file)
    ).filter { !$0.kind.isError || ![here, there].contains { states.isRenamed($0.file, to: result.file) } }
    return outcomes.map { outcome in
      let isFile = outcome.path == ["file"]
      let title = isFile ? Message(zh: "所在文件", en: "file") : proof.title(outcome.path)
      return MergeFinding(
        outcome.kind, item: id, name: result.name, field: isFile ? nil : outcome.path.joined(separator: "."),
        files: [result.file],
        Message(
          zh: "事项“\(result.name)”（\(id)）的\(title.zh)：\(outcome.message.zh)",
          en: "item \(id), \(title.en): \(outcome.message.en)"))
    }
  }
}
