import Qingdan

/// The files of a library before a program runs, to be held against those after it.
struct LibraryWatch: Sendable {
  private let tree: FolderTree
  private let digests: [String: Digest?]

  init(_ folder: String) throws(FileError) {
    tree = try FolderTree(folder)
    digests = try Self.digests(tree)
  }

  /// What cannot be read has no digest, before and after.
  private static func digests(_ tree: FolderTree) throws(FileError) -> [String: Digest?] {
    var digests: [String: Digest?] = [:]
    for path in try tree.paths() {
      do { digests[path] = .some(try tree.digest(path)) } catch { digests[path] = .some(nil) }
    }
    return digests
  }

  /// The files that were changed, made or removed since.
  func changes() -> [String] {
    guard let now = try? Self.digests(tree) else { return [tree.path] }
    return Set(digests.keys).union(now.keys).filter { digests[$0] != now[$0] }.sorted()
  }
}
