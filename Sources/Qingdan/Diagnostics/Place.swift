/// A stretch of bytes of one file of the library.
///
/// Rules work with bytes, since edits do; lines and columns are made from them only when something
/// is shown (`SourceTexts`).
public struct Place: Hashable, Comparable, Sendable {
  /// The path of the file, relative to the library's folder.
  public var file: String
  public var bytes: Range<Int>

  public init(file: String, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.bytes.lowerBound, lhs.bytes.upperBound)
      < (rhs.file, rhs.bytes.lowerBound, rhs.bytes.upperBound)
  }
}
