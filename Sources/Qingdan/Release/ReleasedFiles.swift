/// Which files of a library a release holds: everything that it is loaded from.
///
/// Releases themselves and publications are not among them: they come after.
public enum ReleasedFiles {
  private static let folders = [
    "adjustments/", "approvals/", "columns/", "kinds/", "layouts/", "ledger/", "organisations/", "reforms/",
    "registers/", "rules/",
  ]
  private static let single = ["library.yaml", "plugins.lock"]

  public static func contains(_ path: String) -> Bool {
    if single.contains(path) { return true }
    return folders.contains { path.hasPrefix($0) } && (path.hasSuffix(".yaml") || path.hasSuffix(".tsv"))
  }

  /// Their paths, sorted by their bytes.
  public static func paths(in tree: any FileTree) throws(FileError) -> [String] {
    try tree.ownPaths().filter(contains)
  }

  /// Whether a file is a list.
  public static func isList(_ path: String) -> Bool {
    path.hasPrefix("organisations/") && path.hasSuffix(".yaml")
  }

  /// Whether a file is written once and for all: what an act did is not edited afterwards.
  public static func isFinal(_ path: String) -> Bool { path.hasPrefix("ledger/") }

  /// The files of a library as a release names them.
  ///
  /// - Parameters:
  ///   - lists: what stands in each list, by its path.
  ///   - format: how the repository of the library names its objects.
  static func entries(
    of tree: any FileTree, lists: [String: Release.ListEntry], format: BlobID.Format = .sha1
  ) throws(FileError) -> [Release.File] {
    var files: [Release.File] = []
    for path in try paths(in: tree) {
      let bytes = try tree.read(path)
      files.append(
        Release.File(
          path: path, digest: Digest(of: bytes), blob: BlobID(of: bytes, format), list: lists[path]))
    }
    return files
  }
}

extension Release.Base {
  /// What a library stands on now; nil where it stands on nothing.
  ///
  /// The digest is that of the lines that `sha256sum` writes for the base's files, in the order of their paths, and
  /// then for those of its own base, with the name of that one and `:` before each path.
  public init?(of context: LibraryContext) throws(FileError) {
    guard let name = context.configuration.base, context.sources.count > 1 else { return nil }
    let nearest = context.sources[1].prefix
    var lines = ""
    for source in context.sources.dropFirst() {
      let prefix = source.prefix == nearest ? "" : source.prefix
      for path in try ReleasedFiles.paths(in: source.tree) {
        lines += "\(Digest(of: try source.tree.read(path)).hex)  \(prefix)\(path)\n"
      }
    }
    self.init(name: name, digest: Digest(of: Array(lines.utf8)))
  }
}
