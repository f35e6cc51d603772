/// A folder of files.
public struct FolderTree: FileTree {
  /// The folder, as the person gave it.
  public let path: String
  private let root: String
  private let limit: Int

  /// - Parameter limit: the size in bytes that no file may exceed.
  public init(_ path: String, limit: Int = 64 << 20) throws(FileError) {
    guard let root = SystemCall.resolved(path) else {
      let failure = SystemCall.failure(path)
      throw failure.reason == .missing ? FileError(path, .missingFolder) : failure
    }
    guard SystemCall.isFolder(root) else { throw FileError(path, .notAFolder) }
    self.path = path
    self.root = root
    self.limit = limit
  }

  public func paths() throws(FileError) -> [String] {
    var files: [String] = []
    var open = [""]
    while let folder = open.popLast() {
      for entry in try SystemCall.list(root + "/" + folder, named: folder.isEmpty ? self.path : folder) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        switch entry.kind {
        case .folder where UnreadNames.isForeign(path):
          // Nothing below it can be opened by its name: listed, so that it is told.
          files.append(path)
        case .folder:
          open.append(path)
          // Where a file should be: listed, so that it is read and refused, rather than overlooked.
          if path.hasSuffix(".yaml") || path.hasSuffix(".tsv") { files.append(path) }
        // A link is listed too, for the same reason: it may lead out.
        case .file, .link: files.append(path)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func isLinkedFolder(_ path: String) -> Bool {
    SystemCall.isLink(root + "/" + path) && !SystemCall.isFile(root + "/" + path)
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    let full = root + "/" + path
    guard let resolved = SystemCall.resolved(full) else { throw SystemCall.failure(path) }
    guard resolved.hasPrefix(root + "/") else { throw FileError(path, .leadsOut) }
    return try SystemCall.read(resolved, named: path, limit: limit)
  }
}

extension FolderTree {
  /// The bytes of a file that a person names, wherever it lies and whatever link leads there.
  public static func contents(of path: String, limit: Int = 64 << 20) throws(FileError) -> [UInt8] {
    try SystemCall.read(path, named: path, limit: limit)
  }
}
