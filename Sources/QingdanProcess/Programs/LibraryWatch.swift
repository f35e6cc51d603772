import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a library before a program runs, to be held against those after it.
struct LibraryWatch: Sendable {
  private let tree: FolderTree
  private let digests: [String: Digest?]
  private let rights: [String: Rights]

  /// Who may do what with a file or a folder.
  private struct Rights: Hashable {
    let mode: UInt32
    let owner: UInt32
    let group: UInt32

    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      (mode, owner, group) = (UInt32(status.st_mode), status.st_uid, status.st_gid)
    }
  }

  init(_ folder: String) throws(FileError) {
    tree = try FolderTree(folder)
    digests = try Self.digests(tree)
    rights = Self.rights(tree, digests.keys)
  }

  /// What cannot be read has no digest, before and after.
  private static func digests(_ tree: FolderTree) throws(FileError) -> [String: Digest?] {
    var digests: [String: Digest?] = [:]
    for path in try tree.paths() {
      do { digests[path] = .some(try tree.digest(path)) } catch { digests[path] = .some(nil) }
    }
    return digests
  }

  /// Of the files, and of the folders that hold them.
  private static func rights(_ tree: FolderTree, _ files: some Sequence<String>) -> [String: Rights] {
    var rights: [String: Rights] = ["": Rights(tree.path)].compactMapValues { $0 }
    for file in files {
      var path = file[...]
      while !path.isEmpty, rights[String(path)] == nil {
        rights[String(path)] = Rights("\(tree.path)/\(path)")
        path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      }
    }
    return rights
  }

  /// That files were changed, made or removed since, or that others may now use them; nil where all is as it was.
  func change() -> ProgramFault? {
    guard let now = try? Self.digests(tree) else { return .library([tree.path]) }
    let files = Set(digests.keys).union(now.keys).filter { digests[$0] != now[$0] }.sorted()
    if !files.isEmpty { return .library(files) }
    let rights = Self.rights(tree, now.keys)
    let others = rights.keys.filter { rights[$0] != self.rights[$0] }.sorted()
    return others.isEmpty ? nil : .rights(others.map { $0.isEmpty ? tree.path : $0 })
  }
}
