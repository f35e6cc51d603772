import CStandard

/// The base library that the program carries: every file below `Lists/standard`, embedded when it was built.
///
/// A library that says `base: standard` stands on these files, wherever the program was copied.
public enum StandardLibrary {
  /// One embedded file.
  public struct File: Hashable, Sendable {
    /// The path below `Lists/standard`, such as `registers/statutes.tsv`.
    public let path: String
    let index: Int

    /// The file's bytes, copied once out of the program; keep them rather than asking twice.
    public var bytes: [UInt8] {
      guard let file = cstandard_at(index)?.pointee else { return [] }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
  }

  /// All files, sorted by path as bytes.
  public static let files: [File] = (0..<cstandard_count()).compactMap { index in
    cstandard_at(index).map { File(path: String(cString: $0.pointee.path), index: index) }
  }

  /// The bytes of one file, or nil where the base library has none of that path.
  public static func bytes(of path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
}
