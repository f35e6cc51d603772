/// Walks over what lies between the nodes of a text: blanks, comments, dashes, colons, brackets.
///
/// It only goes forward, so that a walk over the whole text is linear.
struct TriviaReader {
  private let bytes: [UInt8]
  private(set) var place: Int
  /// Where the line begins in which `place` lies.
  private var lineStart: Int
  /// Whether something other than blanks stands before `place` in its line.
  private var isAfterContent = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = place
  }

  /// The column of the next byte, counted in bytes: blanks of indentation have one each.
  var column: Int { place - lineStart }

  /// Goes on to behind a node.
  mutating func skip(to end: Int) {
    guard end > place else { return }
    if let last = bytes[place..<end].lastIndex(of: newline) {
      lineStart = last + 1
      isAfterContent = end > lineStart
    } else {
      isAfterContent = true
    }
    place = end
  }

  /// Reads up to a place, or up to and with the first `mark` before it; what is neither blank nor comment is passed over.
  mutating func read(upTo end: Int, orPast mark: UInt8? = nil) -> [Trivia] {
    var found: [Trivia] = []
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "#") {
        found.append(.comment(comment()))
      } else if byte == newline {
        endLine(into: &found)
      } else {
        place += 1
        if isBlank(byte) { continue }
        isAfterContent = true
        if byte == mark { break }
      }
    }
    return found
  }

  /// The comment behind the content that has just been passed, in the same line.
  mutating func readTrailing() -> [Comment] {
    guard isAfterContent else { return [] }
    var end = place
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "#") else { return [] }
    place = end
    return [comment()]
  }

  /// The comments that follow on lines of their own and are indented at least so far.
  mutating func readClosing(from column: Int) -> [Trivia] {
    var taken: [Trivia] = []
    var ahead = self
    var pending: [Trivia] = []
    while ahead.place < bytes.count {
      let byte = bytes[ahead.place]
      if byte == newline {
        ahead.endLine(into: &pending)
      } else if isBlank(byte) {
        ahead.place += 1
      } else if byte == UInt8(ascii: "#"), !ahead.isAfterContent, ahead.column >= column {
        pending.append(.comment(ahead.comment()))
        taken += pending
        pending = []
        self = ahead
      } else {
        break
      }
    }
    return taken
  }

  private mutating func comment() -> Comment {
    let start = place
    var gap = 0
    while start - gap > lineStart, isBlank(bytes[start - gap - 1]) { gap += 1 }
    while place < bytes.count, bytes[place] != newline, !isReturnAtEnd(place) { place += 1 }
    return Comment(range: start..<place, gap: gap, isAlone: !isAfterContent)
  }

  private mutating func endLine(into found: inout [Trivia]) {
    let isEmpty = bytes[lineStart..<place].allSatisfy { isBlank($0) || $0 == carriageReturn }
    if isEmpty, found.last != .blank { found.append(.blank) }
    place += 1
    lineStart = place
    isAfterContent = false
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == carriageReturn }

  private func isReturnAtEnd(_ place: Int) -> Bool {
    bytes[place] == carriageReturn && (place + 1 == bytes.count || bytes[place + 1] == newline)
  }

  private var newline: UInt8 { 0x0A }
  private var carriageReturn: UInt8 { 0x0D }
}
