import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Questions about paths that people type.
enum Files {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether anything stands there, be it a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The folder above, nil for one that has none in the path as written.
  static func parent(of path: String) -> String? {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? (path == "/" ? nil : "/") : String(path[..<slash])
  }

  /// The texts of statutes in a folder that somebody names.
  static func statuteTexts(_ folder: String) throws -> StatuteTexts {
    let tree = try FolderTree(folder)
    let texts = StatuteTexts(tree, paths: try tree.paths())
    guard !texts.isEmpty else {
      throw Failure(
        Message(
          zh: "“\(folder)”里没有法律、法规的文本。一个文本一个文件，以 .md 或者 .txt 结尾",
          en: "there is no text of a statute in '\(folder)'; each is a file that ends in .md or .txt"), .file)
    }
    return texts
  }

  /// Makes a folder and those above it; one that is there is fine.
  static func makeFolder(_ path: String) throws(FileError) {
    if exists(path) { return }
    if let parent = parent(of: path), !exists(parent) { try makeFolder(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(path, .system(errno: errno)) }
  }

  /// Where a path lies: behind its links, but a link in a folder that leads out of it stands for itself.
  static func located(_ path: String, in root: String) -> String? {
    let full = resolved(path)
    if let full, full == root || full.hasPrefix(root + "/") { return full }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let folder = resolved(parent(of: path) ?? "."), isTaken(folder + "/" + name),
      folder == root || folder.hasPrefix(root + "/")
    else { return full }
    return folder + "/" + name
  }

  /// The absolute path with links followed, nil where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
