/// The texts that findings point into, read again when something is shown; one file at a time is kept,
/// since findings come file by file.
public struct SourceTexts {
  private let trees: [any FileTree]
  private var current: (file: String, bytes: [UInt8], lines: LineTable)?

  /// - Parameter trees: where a file is looked for: the library, then its base.
  public init(_ trees: [any FileTree]) { self.trees = trees }

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
    for tree in trees {
      guard let bytes = try? tree.read(file) else { continue }
      current = (file, bytes, LineTable(bytes))
      return
    }
  }
}
