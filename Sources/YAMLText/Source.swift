/// A place in a source file: 1-based line and column, counted in Unicode scalars as editors do.
public struct SourcePosition: Hashable, Comparable, Sendable {
  public var line: UInt32
  public var column: UInt32

  public init(line: Int, column: Int) {
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// A half-open stretch of one source file.
public struct SourceRange: Hashable, Comparable, Sendable {
  /// The path of the file, relative to the library's folder.
  public var file: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.start, lhs.end) < (rhs.file, rhs.start, rhs.end)
  }
}

extension SourceRange: CustomStringConvertible {
  /// The form that every editor and CI log can click on.
  public var description: String { "\(file):\(start.line):\(start.column)" }
}
