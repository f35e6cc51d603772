/// Acts that releases carried out, held against what their files say now.
///
/// A release names the acts that it is the first to contain, and what each file was: the first of them that names one
/// tells what was agreed.
public struct ReleasedActs: Sendable {
  private let chain: ReleaseChain
  private let store: any ObjectStore

  public init(_ chain: ReleaseChain, store: any ObjectStore) {
    self.chain = chain
    self.store = store
  }

  public struct Result: Sendable {
    /// Acts that were altered or are gone.
    public var altered: [Diagnostic] = []
    /// What could not be compared here.
    public var notCheckable: [Diagnostic] = []
    /// The files that these tell of.
    var paths: Set<String> = []
  }

  /// - Parameter context: with the acts of the tree.
  public func check(
    in tree: any FileTree, _ context: LibraryContext
  ) async throws(FileError) -> Result {
    let paths = Set(try tree.ownPaths())
    var result = Result()
    var differing: [Used] = []
    for act in used {
      guard paths.contains(act.file.path) else {
        result.add(gone(act), act.file.path)
        continue
      }
      guard Digest(of: try tree.read(act.file.path)) != act.file.digest else { continue }
      // Of an approval nothing comes later: it says who agreed to what.
      if act.file.path.hasPrefix("approvals/") {
        result.add(altered(act.file, act), act.file.path)
      } else {
        differing.append(act)
      }
    }
    for act in used {
      guard let ledger = act.release.release[LedgerFile.path(of: act.id)] else { continue }
      if paths.contains(ledger.path), Digest(of: try tree.read(ledger.path)) == ledger.digest { continue }
      result.add(altered(ledger, act), ledger.path)
    }
    guard !differing.isEmpty else { return result }
    let stored = (try? await store.bytes(of: differing.map(\.file.blob))) ?? [:]
    for act in differing {
      guard let bytes = stored[act.file.blob] else {
        result.notCheckable.append(absent(act))
        result.paths.insert(act.file.path)
        continue
      }
      // What cannot be read is told where it is read.
      guard let released = Self.adjustment(act, bytes), let now = context.acts.adjustment(act.id) else {
        continue
      }
      let alteration = ActAlteration(released, now: now)
      result.add(alteration.finding(act.release.release.version, advice: advice(act)), act.file.path)
    }
    return result
  }

  fileprivate struct Used {
    let id: String
    let release: ReleaseFile
    let file: Release.File
  }

  private var used: [Used] {
    var seen: Set<String> = []
    return chain.releases.flatMap { release in
      release.release.acts.compactMap { id in
        let file = release.release[Adjustment.path(of: id)] ?? release.release["approvals/\(id).yaml"]
        guard let file, seen.insert(id).inserted else { return nil }
        return Used(id: id, release: release, file: file)
      }
    }
  }

  private static func adjustment(_ act: Used, _ bytes: [UInt8]) -> Adjustment? {
    guard Digest(of: bytes) == act.file.digest else { return nil }
    let tree = MemoryTree([act.file.path: bytes])
    return Acts.read(tree, paths: [act.file.path], limit: .max).acts.adjustment(act.id)
  }

  private func gone(_ act: Used) -> Diagnostic? {
    let place = act.release.place(ofFile: act.file.path)
    return ActAlteration(Adjustment(act.id, place: place), now: nil).finding(
      act.release.release.version, at: place, advice: restore(act.file))
  }

  /// A file of the ledger, or an approval, is written once; what it said decides which acts still count.
  private func altered(_ ledger: Release.File, _ act: Used) -> Diagnostic {
    let (version, advice) = (act.release.release.version, restore(ledger))
    if ledger.path.hasPrefix("approvals/") {
      return Diagnostic(
        rule: "adjustment/altered", severity: .error,
        message: Message(
          zh: "审批 \(ledger.path) 和版本“\(version)”发布时不一样：发布凭的是当时写的。另有批准的，另写一个文件。\(advice.zh)",
          en:
            "\(ledger.path) is not as it was in release '\(version)', which rests on it; write another approval into a file of its own: \(advice.en)"
        ),
        place: Place(file: ledger.path, bytes: 0..<0))
    }
    return Diagnostic(
      rule: "adjustment/altered", severity: .error,
      message: Message(
        zh: "台账 \(ledger.path) 和版本“\(version)”发布时不一样，或者删掉了。台账只由工具写，不能改。\(advice.zh)",
        en:
          "\(ledger.path) of the ledger is not as it was in release '\(version)', or gone; only the tool writes it: \(advice.en)"
      ),
      place: act.release.place(ofFile: ledger.path))
  }

  private func restore(_ file: Release.File) -> Message {
    let command = "git cat-file blob \(file.blob.hex) > \(file.path)"
    return Message(zh: "在清单库的文件夹里运行：\(command)", en: "run in the library's folder: \(command)")
  }

  private func advice(_ act: Used) -> Message {
    Message(
      zh: "发布时的原文：git cat-file blob \(act.file.blob.hex)",
      en: "the text as it was released: git cat-file blob \(act.file.blob.hex)")
  }

  private func absent(_ act: Used) -> Diagnostic {
    let version = act.release.release.version
    return Diagnostic(
      rule: "release/not-checkable", severity: .note,
      message: Message(
        zh: "\(act.file.path) 在版本“\(version)”发布以后改动过；发布时的原文不在这里，看不出批准的内容改了没有。在有完整历史的克隆里再核对一次",
        en:
          "\(act.file.path) was changed after release '\(version)'; its released text is not here, so nobody can tell whether what was agreed changed; check it in a whole clone"
      ),
      place: Place(file: act.file.path, bytes: 0..<0))
  }
}

extension ReleasedActs.Result {
  fileprivate mutating func add(_ finding: Diagnostic?, _ path: String) {
    guard let finding else { return }
    altered.append(finding)
    paths.insert(path)
  }
}
