/// The files of a library at one moment, each read once: whatever others write in the meantime, nobody who reads from it
/// sees a part of that and not the rest without knowing. Who writes holds its digests against the files as they are then.
public struct SnapshotTree: FileTree {
  private let base: any FileTree
  private let names: [String]
  private let contents: [String: [UInt8]]
  private let digests = KnownDigests()

  /// Reads what a library is loaded from; a file that cannot be read is asked for again, and told of, when it is wanted.
  public init(of tree: any FileTree) throws(FileError) {
    names = try tree.paths()
    base = tree
    let paths = try ReleasedFiles.paths(in: tree)
    let texts = Parallel.map(paths) { try? tree.read($0) }
    contents = Dictionary(uniqueKeysWithValues: zip(paths, texts)).compactMapValues(\.self)
  }

  public func paths() -> [String] { names }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = contents[path] { return bytes }
    return try base.read(path)
  }

  public func isLinkedFolder(_ path: String) -> Bool { base.isLinkedFolder(path) }

  public func digest(_ path: String) throws(FileError) -> Digest {
    if let bytes = contents[path] { return digests.digest(path, of: bytes) }
    return try base.digest(path)
  }
}
