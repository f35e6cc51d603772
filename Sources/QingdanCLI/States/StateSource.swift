import Qingdan

/// Where a state of the library is read from, before anything of it is read.
struct StateSource {
  /// As it was named.
  var label: String
  var tree: any FileTree
  /// Gives the files of a base by what `library.yaml` calls it.
  var base: (String) async throws -> any FileTree
  /// Where the library lies in a revision; see `LibraryState`.
  var prefix = ""
  var day: Day?
  /// Whether it is a state of its own day, such as a release.
  var isDated = false

  /// A folder.
  init(folder: String, label: String) throws(FileError) {
    self.label = label
    tree = try FolderTree(folder)
    base = { try FolderTree(folder + "/" + $0) }
  }

  /// Files of a revision, of a release or of a day: those that a store holds are read when they are needed.
  init(
    label: String, tree: any FileTree, prefix: String = "", day: Day? = nil, isDated: Bool = false,
    base: @escaping (String) async throws -> any FileTree
  ) {
    self.label = label
    self.tree = tree
    self.prefix = prefix
    self.day = day
    self.isDated = isDated
    self.base = base
  }

  /// What git calls the content of a file, where that is known without reading it.
  func blob(_ path: String) -> BlobID? { (tree as? BlobTree)?.blob(path) }

  /// The same, with what is needed of its contents at hand.
  func loaded(_ isNeeded: (String) -> Bool) async throws -> StateSource {
    guard let blobs = tree as? BlobTree else { return self }
    var source = self
    source.tree = try await blobs.loading(isNeeded)
    return source
  }
}

extension String {
  /// Whether it is the path of a list within a library.
  var isListPath: Bool { hasPrefix("organisations/") && hasSuffix(".yaml") }
}
