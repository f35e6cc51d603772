/// Where the lines of a text begin, and how many characters lie before a place.
///
/// A line ends with LF, CR LF, or a CR alone. Columns count Unicode scalars, as editors do; a byte-order mark counts nothing.
public final class LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [UInt32]
  /// How many characters begin before each block; keeps a text of one endless line from costing its square.
  private let charactersBefore: [UInt32]
  private static let block = 4096

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 48 + 1)
    var charactersBefore: [UInt32] = []
    charactersBefore.reserveCapacity(bytes.count / Self.block + 1)
    bytes.withUnsafeBufferPointer { bytes in
      var characters = 0
      for offset in stride(from: 0, to: bytes.count, by: Self.block) {
        charactersBefore.append(UInt32(characters))
        let end = min(offset + Self.block, bytes.count)
        characters += characterCount(bytes, offset..<end)
        for place in offset..<end where bytes[place] == 0x0A || bytes[place] == 0x0D {
          if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { continue }
          starts.append(UInt32(place + 1))
        }
      }
    }
    self.starts = starts
    self.charactersBefore = charactersBefore
  }

  /// How many lines there are; the last may be empty.
  public var count: Int { starts.count }

  /// The place of a byte, 1-based; an offset outside the text gives the nearest place inside.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = max(Int(starts[line]), line == 0 ? min(byteOrderMarkLength(bytes), offset) : 0)
    return SourcePosition(line: line + 1, column: characters(before: offset) - characters(before: start) + 1)
  }

  /// The bytes of a line, its line break left out; the nearest line for a number that does not exist.
  public func line(_ number: Int) -> Range<Int> {
    let index = min(max(number, 1), starts.count) - 1
    let start = Int(starts[index])
    guard index + 1 < starts.count else { return start..<bytes.count }
    var end = Int(starts[index + 1]) - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func characters(before offset: Int) -> Int {
    let block = min(offset / Self.block, charactersBefore.count - 1)
    guard block >= 0 else { return 0 }
    return Int(charactersBefore[block])
      + bytes.withUnsafeBufferPointer { characterCount($0, block * Self.block..<offset) }
  }
}

extension Document {
  /// The place of a byte: 1-based line, and column in Unicode scalars.
  public func position(at offset: Int) -> SourcePosition { lines.position(at: offset) }

  /// The bytes of a line, 1-based, its line break left out.
  public func line(_ number: Int) -> Range<Int> { lines.line(number) }

  public func sourceRange(_ range: Range<Int>, file: String) -> SourceRange {
    SourceRange(file: file, start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }

  public func sourceRange(_ id: NodeID, file: String) -> SourceRange { sourceRange(range(id), file: file) }
}
