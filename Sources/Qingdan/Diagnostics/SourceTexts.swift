/// The texts that findings point into, read again when something is shown; one file at a time is kept,
/// since findings come file by file.
public struct SourceTexts {
  /// Where files come from: a library has no prefix, its base has `standard:`.
  public struct Origin: Sendable {
    public let prefix: String
    public let tree: any FileTree

    public init(prefix: String, tree: any FileTree) {
      self.prefix = prefix
      self.tree = tree
    }
  }

  private let origins: [Origin]
  private var current: (file: String, bytes: [UInt8], lines: LineTable)?

  public init(_ origins: [Origin]) { self.origins = origins }

  public mutating func range(_ place: Place) -> SourceRange {
    open(place.file)
    guard let current, current.file == place.file else {
      let start = SourcePosition(line: 1, column: 1)
      return SourceRange(file: place.file, start: start, end: start)
    }
    return SourceRange(
      file: place.file, start: current.lines.position(at: place.bytes.lowerBound),
      end: current.lines.position(at: place.bytes.upperBound))
  }

  /// The text of a line (1-based) without its end; nil where the file cannot be read.
  public mutating func text(ofLine line: Int, in file: String) -> String? {
    open(file)
    guard let current, current.file == file, line <= current.lines.count else { return nil }
    return String(decoding: current.bytes[current.lines.line(line)], as: UTF8.self)
  }

  private mutating func open(_ file: String) {
    guard current?.file != file else { return }
    for origin in origins where file.hasPrefix(origin.prefix) {
      guard let bytes = try? origin.tree.read(String(file.dropFirst(origin.prefix.count))) else { continue }
      current = (file, bytes, LineTable(bytes))
      return
    }
  }
}
