/// Lists that carry a version which `release create` did not write there: it alone writes versions, and a list that is
/// being worked on has none.
struct UnknownVersions {
  private let chain: ReleaseChain
  private let context: LibraryContext

  init(_ chain: ReleaseChain, _ context: LibraryContext) {
    self.chain = chain
    self.context = context
  }

  /// Of a library without any release: whatever a list says, no file bears it out.
  func findings(in tree: any FileTree) throws(FileError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for path in context.listPaths {
      guard let list = ListFile.load(path, try tree.read(path), in: context).list else { continue }
      if let version = list.head.version { found.append(absent(list, version)) }
    }
    return found
  }

  /// - Parameters:
  ///   - newest: the newest release.
  ///   - known: the version that it says the list has.
  func finding(_ list: ListFile, _ version: String, newest: String, known: String?) -> Diagnostic {
    guard chain[version] != nil else { return absent(list, version) }
    let expected = known.map { "“\($0)”" } ?? "没有版本号"
    return Diagnostic(
      rule: "release/version", severity: .error,
      message: Message(
        zh: "“\(list.path)”写的版本是“\(version)”，最新版本“\(newest)”里这个清单是\(expected)：像是退回了旧的文字",
        en:
          "'\(list.path)' says it is version '\(version)', while the newest release '\(newest)' has it as '\(known ?? "none")': it looks like an older text"
      ),
      place: place(list), advice: Self.advice)
  }

  private func absent(_ list: ListFile, _ version: String) -> Diagnostic {
    let path = Release.path(of: version)
    // A text that names no release was never one.
    let lost =
      Release.isVersion(version)
      ? Message(zh: "。发布过的，从 git 里取回 \(path)", en: "; restore \(path) from git if there was one")
      : Message(zh: "", en: "")
    return Diagnostic(
      rule: "release/version", severity: .error,
      message: Message(
        zh: "“\(list.path)”写的版本“\(version)”没有发布文件\(lost.zh)",
        en:
          "'\(list.path)' says it is version '\(version)', which no release file bears out\(lost.en)"
      ),
      place: place(list), advice: Self.advice)
  }

  private func place(_ list: ListFile) -> Place {
    list.head.nodes["version"].map { list.place($0) } ?? Place(file: list.path, bytes: 0..<0)
  }

  private static let advice = Message(
    zh: "版本号由 qingdan release create 写。正在修改的清单，删去 version 一行",
    en: "qingdan release create writes versions; in a list that is being worked on remove the line 'version'")
}
