/// A library's files with some of them changed, added or gone, but not yet written.
public struct OverlayTree: FileTree {
  private let base: any FileTree
  public var changes: [String: [UInt8]] = [:] { didSet { digests = KnownDigests() } }
  /// Files that are there no more.
  public var removed: Set<String> = []
  private var digests = KnownDigests()

  public init(_ base: any FileTree) { self.base = base }

  public func paths() throws(FileError) -> [String] {
    var paths = try base.paths()
    if !removed.isEmpty { paths.removeAll(where: removed.contains) }
    let added = Set(changes.keys).subtracting(paths)
    return added.isEmpty ? paths : (paths + added).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = changes[path] { return bytes }
    guard !removed.contains(path) else { throw FileError(path, .missing) }
    return try base.read(path)
  }

  /// A file as it was before any change.
  func before(_ path: String) throws(FileError) -> [UInt8] { try base.read(path) }

  public func isLinkedFolder(_ path: String) -> Bool { base.isLinkedFolder(path) }

  public func digest(_ path: String) throws(FileError) -> Digest {
    if let bytes = changes[path] { return digests.digest(path, of: bytes) }
    guard !removed.contains(path) else { throw FileError(path, .missing) }
    return try base.digest(path)
  }
}
