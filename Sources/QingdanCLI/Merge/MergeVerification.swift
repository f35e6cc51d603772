import Qingdan
import QingdanProcess

/// Loads the states of a merge and proves it.
struct MergeVerification {
  let library: OpenLibrary
  let repository: GitRepository
  let heads: MergeHeads

  func report() async throws -> MergeReport {
    let result = try await result()
    let ours = try await state(heads.ours)
    let theirs = try await state(heads.theirs[0])
    let bases = try await heads.bases(in: repository)
    var proofs: [MergeProof] = []
    for base in bases {
      proofs.append(
        try MergeProof(base: try await self.base(base), ours: ours, theirs: theirs, result: result))
    }
    if proofs.isEmpty {
      let nothing = try await empty("∅")
      proofs.append(try MergeProof(base: nothing, ours: ours, theirs: theirs, result: result))
    }
    return MergeReport(heads: heads, bases: bases, proofs: proofs)
  }

  private func state(_ commit: CommitID) async throws -> LibraryState {
    do {
      var state = try await StateLoader(library).state(commit.hex)
      state.label = commit.short
      return state
    } catch let failure as Failure {
      guard let state = try? await unreadState(commit) else { throw failure }
      return state
    }
  }

  /// A commit in which lists cannot be read: no later one can mend it, so it is compared without them. Nil where there is
  /// more that cannot be read.
  private func unreadState(_ commit: CommitID) async throws -> LibraryState? {
    let tree = try await repository.tree(commit, below: repository.prefix).loading { _ in true }
    let folder = library.folder
    let context = try LibraryContext(tree) { base throws(FileError) in try FolderTree(folder + "/" + base) }
    guard context.unread.isEmpty, context.configuration.newerFormat == nil else { return nil }
    return LibraryState(label: commit.short, library: await Library(context, tree), tree: tree)
  }

  /// What is committed, or is to be.
  private func result() async throws -> LibraryState {
    if let commit = heads.commit { return try await state(commit) }
    let (tree, unmerged) = try await repository.index(below: repository.prefix)
    guard unmerged.isEmpty else {
      throw Failure(
        Message(
          zh: "还有 \(unmerged.count) 个文件没有解决冲突，所以没有核对：\(unmerged.joined(separator: "、"))。改好以后 git add",
          en:
            "\(unmerged.count) files conflict still, so nothing was verified: \(unmerged.joined(separator: ", "))"
        ),
        .findings)
    }
    let folder = library.folder
    let source = StateSource(label: "index", tree: tree) { base in try FolderTree(folder + "/" + base) }
    return try await StateLoader(library).loadAll(source)
  }

  /// The base; empty where the library was made later, on both sides.
  private func base(_ commit: CommitID) async throws -> LibraryState {
    let tree = try await repository.tree(commit, below: repository.prefix)
    guard tree.paths().contains("library.yaml") else { return try await empty(commit.short) }
    return try await state(commit)
  }

  private func empty(_ label: String) async throws -> LibraryState {
    let tree = MemoryTree.standardOnly
    return LibraryState(label: label, library: try await Library(tree), tree: tree)
  }
}

/// What a verification says.
struct MergeReport {
  let heads: MergeHeads
  let bases: [CommitID]
  let findings: [MergeFinding]
  let items: Int

  init(heads: MergeHeads, bases: [CommitID], proofs: [MergeProof]) {
    self.heads = heads
    self.bases = bases
    items = proofs.first?.items ?? 0
    // Histories that have crossed have several bases; what is right by one of them is right.
    findings = (proofs.first?.findings ?? []).filter { finding in
      proofs.dropFirst().allSatisfy { proof in
        proof.findings.contains {
          $0.kind.isError == finding.kind.isError && $0.item == finding.item && $0.field == finding.field
            && $0.files == finding.files
        }
      }
    }
  }

  var hasLoss: Bool { findings.contains { $0.kind.isError } }

  func text(_ language: Language) -> String {
    var lines = [head[language]]
    if bases.count > 1 {
      lines.append(
        Message(
          zh: "两边以前交叉合并过，有 \(bases.count) 个共同的起点：只报告对每一个起点都成立的。",
          en:
            "the histories have crossed and have \(bases.count) bases: what is right by one of them is not told"
        )[language])
    } else if bases.isEmpty {
      lines.append(
        Message(zh: "两边没有共同的历史，当作双方都是新写的来核对。", en: "the histories never met: both sides count as new")[
          language])
    }
    lines += findings.map { "[\($0.kind.title[language])] \($0.message[language])" }
    lines.append(total[language])
    return lines.joined(separator: "\n").visibleLines + "\n"
  }

  private var head: Message {
    let what = heads.commit?.short
    let base = bases.map(\.short).joined(separator: "、")
    let (ours, theirs) = (heads.ours.short, heads.theirs[0].short)
    return Message(
      zh:
        "核对合并\(what.map { " \($0)" } ?? "（正在进行）")：\(ours) 与 \(theirs)\(base.isEmpty ? "" : "，起点 \(base)")，\(items) 个事项。",
      en:
        "merge \(what ?? "under way") of \(ours) and \(theirs)\(base.isEmpty ? "" : ", base \(base)"): \(items) items"
    )
  }

  private var total: Message {
    let errors = findings.count { $0.kind.isError }
    let resolved = findings.count { $0.kind == .resolved }
    let unverified = findings.count { $0.kind == .unverified }
    let decided = Message(
      zh: (resolved == 0 ? "" : "；另有 \(resolved) 处双方都改了，请确认")
        + (unverified == 0 ? "" : "；有 \(unverified) 处没有核对，请自己看"),
      en: (resolved == 0 ? "" : "; \(resolved) changed by both, to be looked at")
        + (unverified == 0 ? "" : "; \(unverified) not verified"))
    guard errors > 0 else {
      return Message(zh: "双方的内容都在\(decided.zh)。", en: "nothing of either side was lost\(decided.en)")
    }
    return Message(
      zh: "\(errors) 处不对\(decided.zh)。改好以后\(heads.commit == nil ? " git add，再提交" : "另作一次提交")。",
      en: "wrong: \(errors)\(decided.en)")
  }

  var json: JSON {
    .object([
      "commit": heads.commit.map { .string($0.hex) }, "ours": .string(heads.ours.hex),
      "theirs": .string(heads.theirs[0].hex), "bases": .array(bases.map { .string($0.hex) }),
      "items": .number(items), "ok": .bool(!hasLoss), "findings": .array(findings.map(\.json)),
    ])
  }
}
