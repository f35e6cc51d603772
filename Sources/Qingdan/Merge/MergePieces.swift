/// The lines below `items:` of one side: its items, and the headings between them, each with the blank lines above.
struct MergePieces {
  struct Piece {
    /// The key of the item, or the text of the heading.
    var key: String
    var index: Int?
    /// How many blank lines stand above it.
    var blankLines: Int
    /// Its lines as they stand there, the blank lines above included.
    var range: Range<Int>
    var body: Range<Int>
  }

  let document: Document
  private(set) var pieces: [Piece] = []
  private(set) var places: [String: Int] = [:]
  /// From behind the line of `items:` to the end of the last piece.
  private(set) var region: Range<Int>

  /// - Parameter document: that of the lines.
  init?(_ side: MergeSide) {
    guard let lines = side.lines, let root = lines.document.root,
      let key = lines.document.entries(root).first(where: { lines.document.equals($0.key, "items") })?.key
    else { return nil }
    document = lines.document
    let bytes = document.bytes
    let start = Self.nextLine(bytes, document.range(key).upperBound)
    region = start..<start
    var end = start
    for (index, entry) in lines.entries.enumerated() {
      let blank = addHeadings(in: end..<entry.range.lowerBound)
      add(side.keys[index], index, blank, entry.range)
      end = entry.range.upperBound
    }
    region = start..<end
  }

  private mutating func add(_ key: String, _ index: Int?, _ above: Range<Int>, _ body: Range<Int>) {
    let blanks = document.bytes[above].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    places[key] = pieces.count
    pieces.append(
      Piece(
        key: key, index: index, blankLines: blanks, range: above.lowerBound..<body.upperBound, body: body))
  }

  /// The comments of a gap that a blank line parts from the item below; gives the blank lines that are left.
  private mutating func addHeadings(in gap: Range<Int>) -> Range<Int> {
    let bytes = document.bytes
    var above = gap.lowerBound
    var body: Int?
    var line = gap.lowerBound
    while line < gap.upperBound {
      let next = min(Self.nextLine(bytes, line), gap.upperBound)
      let isBlank = bytes[line..<next].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      if isBlank, let start = body {
        addHeading(above..<start, start..<line)
        above = line
        body = nil
      } else if !isBlank, body == nil {
        body = line
      }
      line = next
    }
    guard let start = body else { return above..<gap.upperBound }
    addHeading(above..<start, start..<gap.upperBound)
    return gap.upperBound..<gap.upperBound
  }

  private mutating func addHeading(_ above: Range<Int>, _ body: Range<Int>) {
    let text = String(decoding: document.bytes[body].filter { $0 != 0x20 && $0 != 0x0D }, as: UTF8.self)
    var number = 0
    while places["\n\(number)" + text] != nil { number += 1 }
    add("\n\(number)" + text, nil, above, body)
  }

  /// Whether a key is that of a heading: no id and no name holds a line break.
  static func isHeading(_ key: String) -> Bool { key.utf8.first == 0x0A }

  private static func nextLine(_ bytes: [UInt8], _ place: Int) -> Int {
    var place = place
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    return min(place + 1, bytes.count)
  }

  var keys: [String] { pieces.map(\.key) }

  /// What stands behind the last piece: comments at the end, or further keys.
  var tail: ArraySlice<UInt8> { document.bytes[region.upperBound...] }

  /// How many blank lines usually stand between two pieces.
  var usualBlankLines: Int? {
    var counts: [Int: Int] = [:]
    for piece in pieces.dropFirst() where piece.index != nil { counts[piece.blankLines, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
