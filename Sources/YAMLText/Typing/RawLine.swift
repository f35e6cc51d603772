/// One line of a YAML text, taken apart as far as a look at the raw bytes can tell.
///
/// All places are offsets into the text; -1 means there is none.
struct RawLine {
  enum Kind: UInt8 {
    /// Nothing but blanks; a comment; `---`, `...` or a directive.
    case blank, comment, marker
    /// Text of a block scalar (`|`, `>`).
    case block
    /// A line that begins inside a quoted scalar or a flow collection opened further up.
    case quoted, flow
    /// A line with a dash or a key.
    case entry
    /// A line with neither: a scalar that stands below its key or dash, or something that YAML refuses.
    case text
    /// A further line of an unquoted scalar.
    case continuation
  }

  enum Style: UInt8 {
    case none, plain, quoted, flow, block, property
  }

  /// The line without its break.
  var start: Int
  var end: Int
  /// The first byte that is no space.
  var content: Int
  var kind: Kind
  var style: Style = .none
  /// The last of the dashes with which the line begins.
  var dash = -1
  var keyStart = -1
  var keyEnd = -1
  var colon = -1
  /// Where the value (or the text) begins.
  var value: Int
  /// The `#` of a comment behind the value.
  var hash = -1
  /// The column that further lines of the value must exceed.
  var parent = -1
  /// The column of the innermost key or dash above the line.
  var above = -1
  /// Where the quoted scalar or flow collection of this line begins, and the offset past its end.
  var open = -1
  var close = -1
  /// The line before has a key or dash without a value, so this line may lie deeper.
  var isOpened = false
  /// A text line to which no key or dash above belongs; YAML refuses it.
  var isBare = false
  /// A line with a key where only a further line of the text above could stand; YAML refuses it.
  var isMisplaced = false
  /// Something full-width stands in a flow collection where it may be a slip.
  var isSuspicious = false

  init() {
    self.init(.blank, start: 0, end: 0, content: 0)
  }

  init(_ kind: Kind, start: Int, end: Int, content: Int) {
    self.kind = kind
    self.start = start
    self.end = end
    self.content = content
    value = content
  }

  var column: Int { content - start }
  var hasKey: Bool { keyStart >= 0 }
  /// Where the key or, without one, the value begins: the content behind the dashes.
  var body: Int { hasKey ? keyStart : value }

  /// Where a message begins to show the line: the key or the last dash.
  var shown: Int { hasKey || dash < 0 ? body : dash }

  /// The value without the comment and the blanks behind it.
  func valueRange(in text: RawText) -> Range<Int> {
    let limit = hash >= 0 ? hash : end
    return value..<Swift.max(value, text.trimmedEnd(from: value, to: limit))
  }

  /// From a place in the line to its last byte that is no blank.
  func rest(from place: Int, in text: RawText) -> Range<Int> {
    place..<Swift.max(place, text.trimmedEnd(from: place, to: end))
  }

  /// Whether the line begins with `* `, as a list does in other notations.
  func isStarred(in text: RawText) -> Bool {
    !hasKey && dash < 0 && text[content] == UInt8(ascii: "*") && text.isBlank(content + 1)
  }
}
