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
  private var current: (file: String, bytes: [UInt8])?
  /// Its lines, once somebody has asked for their numbers.
  private var table: LineTable?
  /// Where the characters of the file that take two units of UTF-16 begin, once somebody has asked.
  private var wide: [Int]?

  public init(_ origins: [Origin]) { self.origins = origins }

  public mutating func range(_ place: Place) -> SourceRange {
    open(place.file)
    guard let current, current.file == place.file else {
      let start = SourcePosition(line: 1, column: 1)
      return SourceRange(file: place.file, start: start, end: start)
    }
    let lines = lines(of: current.bytes)
    return SourceRange(
      file: place.file, start: lines.position(at: place.bytes.lowerBound),
      end: lines.position(at: place.bytes.upperBound))
  }

  /// The place with columns in units of UTF-16, as SARIF, GitHub and browsers count them.
  public mutating func utf16Range(_ place: Place) -> SourceRange {
    var found = range(place)
    guard let current, current.file == place.file else { return found }
    let wide: [Int] = self.wide ?? current.bytes.indices.filter { current.bytes[$0] >= 0xF0 }
    self.wide = wide
    guard !wide.isEmpty else { return found }
    let lines = lines(of: current.bytes)
    func moved(_ position: SourcePosition, _ offset: Int) -> SourcePosition {
      let start = lines.line(Int(position.line)).lowerBound
      let more = wide.count(below: offset) - wide.count(below: start)
      return SourcePosition(line: Int(position.line), column: Int(position.column) + max(0, more))
    }
    found.start = moved(found.start, place.bytes.lowerBound)
    found.end = moved(found.end, place.bytes.upperBound)
    return found
  }

  /// The text of a line (1-based) without its end; nil where the file cannot be read.
  public mutating func text(ofLine line: Int, in file: String) -> String? {
    open(file)
    guard let current, current.file == file else { return nil }
    let lines = lines(of: current.bytes)
    return line <= lines.count ? String(decoding: current.bytes[lines.line(line)], as: UTF8.self) : nil
  }

  /// The line in which a place begins, found without counting those before it; nil where the file cannot be read.
  public mutating func firstLine(of place: Place) -> String? {
    open(place.file)
    guard let current, current.file == place.file else { return nil }
    let bytes = current.bytes
    let offset = min(place.bytes.lowerBound, bytes.count)
    let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start = bytes[..<offset].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(where: isBreak) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func lines(of bytes: [UInt8]) -> LineTable {
    let lines = table ?? LineTable(bytes)
    table = lines
    return lines
  }

  private mutating func open(_ file: String) {
    guard current?.file != file else { return }
    for origin in origins where file.hasPrefix(origin.prefix) {
      guard let bytes = try? origin.tree.read(String(file.dropFirst(origin.prefix.count))) else { continue }
      current = (file, bytes)
      (table, wide) = (nil, nil)
      return
    }
  }
}

extension [Int] {
  /// How many of these sorted numbers are less than one.
  fileprivate func count(below limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
