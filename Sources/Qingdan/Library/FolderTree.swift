/// A folder of files.
public struct FolderTree: FileTree {
  /// The folder, as the person gave it.
  public let path: String
  private let root: String
  private let limit: Int

  /// - Parameter limit: the size in bytes that no file may exceed.
  public init(_ path: String, limit: Int = 64 << 20) throws(FileError) {
    guard let root = SystemCall.resolved(path) else { throw FileError(path, .missing) }
    guard SystemCall.isFolder(root) else { throw FileError(path, .notAFile) }
    self.path = path
    self.root = root
    self.limit = limit
  }

  public func paths() throws(FileError) -> [String] {
    var files: [String] = []
    var open = [""]
    while let folder = open.popLast() {
      for entry in try SystemCall.list(root + "/" + folder, named: folder) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        switch entry.kind {
        case .folder: open.append(path)
        // A link is listed, so that it is read and refused where it leads out, rather than overlooked.
        case .file, .link: files.append(path)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    let full = root + "/" + path
    guard let resolved = SystemCall.resolved(full) else { throw FileError(path, .missing) }
    guard resolved.hasPrefix(root + "/") else { throw FileError(path, .leadsOut) }
    return try SystemCall.read(resolved, named: path, limit: limit)
  }
}
