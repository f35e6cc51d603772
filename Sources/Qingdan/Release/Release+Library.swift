extension Release {
  /// The release of a library as it stands.
  ///
  /// - Parameters:
  ///   - library: what was read of the tree.
  ///   - tree: the library's files.
  ///   - previous: the newest release so far.
  ///   - format: how the repository of the library names its objects.
  public init(
    _ version: String, effective: Day, of library: Library, in tree: any FileTree,
    after previous: ReleaseFile?,
    corrects: Correction? = nil, acts: [String] = [], format: BlobID.Format = .sha1
  ) throws(FileError) {
    var lists: [String: ListEntry] = [:]
    for list in library.lists { lists[list.path] = ListEntry(version: list.head.version, items: list.count) }
    self.init(
      version: version, effective: effective,
      previous: previous.map { Link(version: $0.release.version, digest: $0.digest) }, corrects: corrects,
      acts: acts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, base: try Base(of: library.context),
      files: try ReleasedFiles.entries(of: tree, lists: lists, format: format))
  }
}
