/// The releases of a library, each standing on the one before it.
public struct ReleaseChain: Sendable {
  /// From the first on, as far as they hang together; those that do not come last.
  public let releases: [ReleaseFile]
  /// What is wrong with the files and with how they hang together.
  public let findings: [Diagnostic]

  /// Reads `releases/` of a library.
  public static func read(_ tree: any FileTree) throws(FileError) -> ReleaseChain {
    var files: [ReleaseFile] = []
    var findings: [Diagnostic] = []
    for path in try tree.ownPaths() where Release.version(of: path) != nil {
      let (file, found) = ReleaseFile.read(path, in: tree)
      if let file { files.append(file) }
      findings += found
    }
    return ReleaseChain(files, findings: findings)
  }

  init(_ files: [ReleaseFile], findings: [Diagnostic] = []) {
    releases = Self.ordered(files)
    self.findings = findings + ChainCheck(releases).findings
  }

  /// The release that stands last.
  public var newest: ReleaseFile? { releases.last }

  public subscript(version: String) -> ReleaseFile? { releases.first { $0.release.version == version } }

  /// The release that corrects this one: of several the last, and where that one was corrected too, what corrects it.
  public func correction(of version: String) -> ReleaseFile? {
    var seen: Set<String> = [version]
    var found: ReleaseFile?
    var current = version
    while let next = releases.last(where: { $0.release.corrects?.version == current }),
      seen.insert(next.release.version).inserted
    {
      found = next
      current = next.release.version
    }
    return found
  }

  /// The release whose state holds on a day: the newest that is effective by then, or what corrects it.
  ///
  /// A correction speaks for what it corrects, whenever it was made; it begins no time of its own.
  public func release(on day: Day) -> ReleaseFile? {
    let own = releases.last { $0.release.corrects == nil && $0.release.effective <= day }
    return own.map { correction(of: $0.release.version) ?? $0 }
  }

  /// The acts that any of them carried out.
  public var acts: Set<String> { Set(releases.flatMap(\.release.acts)) }

  /// The first release that contains one of some acts.
  func release(holding acts: [String]) -> Release? {
    releases.first { $0.release.acts.contains(where: acts.contains) }?.release
  }

  /// The first day that the releases can answer for.
  public var firstDay: Day? { releases.first?.release.effective }

  /// Along `previous`; of releases that share one, in the order of their names.
  private static func ordered(_ files: [ReleaseFile]) -> [ReleaseFile] {
    var followers: [String?: [Int]] = [:]
    for (index, file) in files.enumerated() {
      followers[file.release.previous?.version, default: []].append(index)
    }
    var order: [Int] = []
    var seen: Set<Int> = []
    var open: [Int] = (followers[nil] ?? []).reversed()
    while let index = open.popLast() {
      guard seen.insert(index).inserted else { continue }
      order.append(index)
      open += (followers[files[index].release.version] ?? []).reversed()
    }
    return order.map { files[$0] } + files.indices.filter { !seen.contains($0) }.map { files[$0] }
  }
}
