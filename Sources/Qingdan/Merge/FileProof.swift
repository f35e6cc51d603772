/// Proves the files that are no lists, or cannot be read as such, by their bytes.
struct FileProof {
  private let states: MergeStates

  init(_ states: MergeStates) { self.states = states }

  func findings() throws(FileError) -> [MergeFinding] {
    var findings: [MergeFinding] = []
    let all = [states.base, states.ours, states.theirs, states.result]
    let mended = Set(states.unread.filter { !states.result.unread.contains($0) })
    // What cannot be read with one side has no bytes that the result ought to have.
    for path in all.reduce(into: Set<String>(), { $0.formUnion($1.others) }).subtracting(mended).sorted() {
      if let finding = try finding(path) { findings.append(finding) }
    }
    for path in states.result.unread {
      findings.append(
        MergeFinding(
          .unread, files: [path],
          Message(
            zh: "\(path)：合并后读不出清单，其中的事项没有核对。先改好它，看错在哪里：qingdan validate",
            en:
              "\(path) cannot be read as a list in the result; its items were not compared: see qingdan validate"
          )))
    }
    for state in [states.base, states.ours, states.theirs] {
      for path in state.unread where mended.contains(path) {
        findings.append(
          MergeFinding(
            .unverified, files: [path],
            Message(
              zh: "\(path)：在 \(state.label) 里读不出清单，合并后读得出；只在一边的事项没有核对。请自己看一遍",
              en: "\(path) cannot be read as a list in \(state.label), but in the result; look through it")))
      }
    }
    return findings
  }

  private func finding(_ path: String) throws(FileError) -> MergeFinding? {
    let base = try bytes(path, states.base)
    let ours = try bytes(path, states.ours)
    let theirs = try bytes(path, states.theirs)
    let result = try bytes(path, states.result)
    func finding(_ kind: MergeFinding.Kind, _ zh: String, _ en: String) -> MergeFinding {
      MergeFinding(kind, files: [path], Message(zh: "\(path)：\(zh)", en: "\(path): \(en)"))
    }
    if let result, Self.hasMarkers(result), ours.map(Self.hasMarkers) != true,
      theirs.map(Self.hasMarkers) != true
    {
      return finding(.unresolved, "里面还有冲突标记。改好以后去掉", "conflict markers are left")
    }
    if ours == theirs || theirs == base || ours == base {
      let expected = ours == theirs || theirs == base ? ours : theirs
      if result == expected { return nil }
      if result == nil {
        return finding(.lost, "合并后不见了，没有哪一方删除它。把它放回去", "is gone, and nobody removed it")
      }
      if expected == nil {
        return base == nil
          ? finding(.foreign, "哪一方都没有，合并后却有了", "comes from no side")
          : finding(.returned, "有一方删除了，合并后却还在。删除它", "was removed by one side and is there again")
      }
      return result == base
        ? finding(.changed, "有一方改了，合并后又是原样。取改了的那一方", "the change of one side is lost")
        : finding(.foreign, "只有一方改了，合并后却是另一个样子。取改了的那一方", "is what no side made of it")
    }
    if base != nil, result == base {
      return finding(
        .changed, "双方都改了，合并后又是原样。把双方的修改都放进去", "both sides changed it, and the result is as it was before")
    }
    let chosen =
      result == nil
      ? Message(zh: "合并后删除", en: "the merge removed it")
      : LineProof(base: base ?? [], ours: ours ?? [], theirs: theirs ?? [], result: result ?? [])
        .message(states.ours.label, states.theirs.label)
    return finding(.resolved, "双方都改了，\(chosen.zh)。请确认", "both sides changed it; \(chosen.en)")
  }

  private func bytes(_ path: String, _ state: MergeState) throws(FileError) -> [UInt8]? {
    do { return try state.state.tree.read(path) } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  /// Whether a line begins with each of git's markers, in their order.
  static func hasMarkers(_ bytes: [UInt8]) -> Bool {
    var marks = ["<<<<<<< ", "=======", ">>>>>>> "].map { Array($0.utf8) }[...]
    for line in bytes.split(separator: 0x0A) {
      if let mark = marks.first, line.starts(with: mark) { marks = marks.dropFirst() }
    }
    return marks.isEmpty
  }
}
