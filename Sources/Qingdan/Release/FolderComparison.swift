/// The working folder held against the newest release, file by file.
struct FolderComparison {
  private let newest: ReleaseFile
  private let chain: ReleaseChain
  private let store: any ObjectStore
  private let context: LibraryContext
  /// Files of which something was said already.
  private let told: Set<String>

  init(
    _ newest: ReleaseFile, _ chain: ReleaseChain, store: any ObjectStore, context: LibraryContext,
    told: Set<String>
  ) {
    self.newest = newest
    self.chain = chain
    self.store = store
    self.context = context
    self.told = told
  }

  func run(in tree: any FileTree, into result: inout ReleaseVerification.Result) async throws(FileError) {
    let paths = Set(try ReleasedFiles.paths(in: tree))
    var differing: [(file: Release.File, bytes: [UInt8]?)] = []
    for file in newest.release.files {
      result.files += 1
      let bytes = paths.contains(file.path) ? try tree.read(file.path) : nil
      if bytes.map({ Digest(of: $0) }) != file.digest { differing.append((file, bytes)) }
    }
    let released = try await store.bytes(of: differing.map(\.file.blob))
    for (file, bytes) in differing where !told.contains(file.path) {
      if let bytes {
        judge(file, bytes, released: released[file.blob], into: &result)
      } else {
        result.findings.append(missing(file))
      }
    }
    for path in paths.subtracting(newest.release.files.map(\.path)).sorted() {
      result.inProgress.append(
        note(path, Message(zh: "版本“\(version)”以后新增的文件", en: "new since release '\(version)'")))
    }
    try compareBase(into: &result)
  }

  private var version: String { newest.release.version }

  /// A file that is not what was released: work on its way where the list says so, else a finding.
  private func judge(
    _ file: Release.File, _ bytes: [UInt8], released: [UInt8]?, into result: inout ReleaseVerification.Result
  ) {
    if ReleasedFiles.isFinal(file.path) {
      result.findings.append(finalChanged(file, bytes, released))
      return
    }
    guard let entry = file.list else {
      result.inProgress.append(
        note(
          file.path, at: ByteDifference(released ?? bytes, bytes).place,
          Message(zh: "版本“\(version)”以后改动过", en: "changed since release '\(version)'")))
      return
    }
    let now = ListFile.load(file.path, bytes, in: context).list
    let written = now.map { $0.head.version } ?? entry.version
    if let now, let written, written != entry.version {
      result.findings.append(
        UnknownVersions(chain, context).finding(now, written, newest: version, known: entry.version))
      return
    }
    guard written == entry.version else {
      result.inProgress.append(
        note(
          file.path, at: now?.head.nodes["version"].map { now?.place($0).bytes ?? 0..<0 } ?? 0..<0,
          Message(
            zh: "清单正在修改，版本“\(version)”以后的改动等下一个版本发布",
            en: "the list is being worked on; what changed since release '\(version)' waits for the next one")
        ))
      return
    }
    let before = released.flatMap { ListFile.load(file.path, $0, in: context).list }
    result.findings.append(
      ChangedList(path: file.path, version: version, entry: entry, before: before, now: now).finding(
        ByteDifference(released ?? [], bytes), isKnown: released != nil))
  }

  private func missing(_ file: Release.File) -> Diagnostic {
    let count = file.list.map { Message(zh: "，其中有 \($0.items) 个事项", en: " with \($0.items) items") }
    return Diagnostic(
      rule: "release/missing-file", severity: .error,
      message: Message(
        zh: "版本“\(version)”里的“\(file.path)”不见了\(count?.zh ?? "")。从 git 里取回；不再要的清单，先写明其中事项的去向",
        en:
          "'\(file.path)' of release '\(version)' is gone\(count?.en ?? ""); restore it from git, or say first where its items went"
      ),
      place: newest.place(ofFile: file.path))
  }

  private func finalChanged(_ file: Release.File, _ bytes: [UInt8], _ released: [UInt8]?) -> Diagnostic {
    Diagnostic(
      rule: "release/changed", severity: .error,
      message: Message(
        zh: "“\(file.path)”记的是已经做完的调整或者改革，版本“\(version)”发布以后不能再改。从 git 里取回",
        en:
          "'\(file.path)' records an act that is done, and may not change after release '\(version)'; restore it from git"
      ),
      place: Place(file: file.path, bytes: ByteDifference(released ?? bytes, bytes).place))
  }

  private func compareBase(into result: inout ReleaseVerification.Result) throws(FileError) {
    let base = try Release.Base(of: context)
    guard base != newest.release.base else { return }
    if base == nil, let name = context.configuration.base {
      result.findings.append(
        Diagnostic(
          rule: "release/base", severity: .error,
          message: Message(
            zh: "找不到基础库“\(name)”，没有和版本“\(version)”的基础库核对。它换了位置的，改 library.yaml 的 base",
            en:
              "the base '\(name)' is not there, so it was not held against that of release '\(version)'; if it moved, mend 'base' in library.yaml"
          ), place: Place(file: "library.yaml", bytes: 0..<0)))
      return
    }
    let (before, now) = (newest.release.base?.name ?? "—", base?.name ?? "—")
    result.inProgress.append(
      note(
        "library.yaml",
        Message(
          zh: before == now ? "基础库“\(now)”与版本“\(version)”发布时不同" : "基础库由“\(before)”换成了“\(now)”",
          en: before == now
            ? "the base '\(now)' is not the one of release '\(version)'"
            : "the base was '\(before)' and is '\(now)'")
      ))
  }

  private func note(_ path: String, at bytes: Range<Int> = 0..<0, _ message: Message) -> Diagnostic {
    Diagnostic(
      rule: "release/in-progress", severity: .note,
      message: Message(zh: "“\(path)”：\(message.zh)", en: "'\(path)': \(message.en)"),
      place: Place(file: path, bytes: bytes))
  }
}

/// Where two texts begin to differ.
struct ByteDifference {
  /// How many bytes they have in common.
  let start: Int
  /// The first byte that differs, in the newer text.
  let place: Range<Int>

  init(_ before: [UInt8], _ now: [UInt8]) {
    var start = 0
    while start < before.count, start < now.count, before[start] == now[start] { start += 1 }
    self.start = start
    place = start..<min(start + 1, now.count)
  }
}
