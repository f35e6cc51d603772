/// A library's files with some of them changed or added, but not yet written.
public struct OverlayTree: FileTree {
  private let base: any FileTree
  public var changes: [String: [UInt8]] = [:] { didSet { digests = KnownDigests() } }
  private var digests = KnownDigests()

  public init(_ base: any FileTree) { self.base = base }

  public func paths() throws(FileError) -> [String] {
    let paths = try base.paths()
    let added = Set(changes.keys).subtracting(paths)
    return added.isEmpty ? paths : (paths + added).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = changes[path] { return bytes }
    return try base.read(path)
  }

  public func digest(_ path: String) throws(FileError) -> Digest {
    if let bytes = changes[path] { return digests.digest(path, of: bytes) }
    return try base.digest(path)
  }
}
