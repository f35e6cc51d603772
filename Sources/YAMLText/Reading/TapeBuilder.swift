/// Makes the tape from the events of a parser, whichever it is.
///
/// The parser says where things stand in characters; every place is turned into bytes by one walk over the text.
struct TapeBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  let depth: Int
  /// How deep collections have come to nest.
  private(set) var deepest = 0
  var tape: [TapeNode] = []
  var arena: [UInt8] = []
  var textEnds: [UInt32] = [0]
  var tags: [Document.Property] = []
  var anchors: [Document.Property] = []
  var parts: [Document.Part] = []
  /// Up to where the text has been walked over.
  var cursor: TextCursor
  /// Where the last thing ended that a missing value could stand behind.
  var edge: Int
  /// The parser sees a condensed text, so the texts of scalars are still to be put together.
  var isCondensed: Bool { cursor.countsRuns }
  /// A text that was put together, until the next.
  var expanded: [UInt8] = []
  /// A text could not be put together: what was made so far is not to be used.
  var isUnsound = false
  private var open: [UInt32] = []
  private var nodesByAnchor: [[UInt8]: UInt32] = [:]

  /// A place as a parser gives it.
  struct Mark {
    var character: Int
    var line: Int
  }

  /// What may stand before a node's content.
  struct Properties {
    var isTagged: Bool
    var anchor: UnsafeBufferPointer<UInt8>?

    static var none: Properties { Properties(isTagged: false, anchor: nil) }
    var isEmpty: Bool { !isTagged && anchor == nil }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
    cursor = TextCursor(offset: start, character: 0)
    edge = start
    tape.reserveCapacity(bytes.count / 32 + 8)
    open.reserveCapacity(64)
  }

  static func read(_ bytes: [UInt8], limits: Document.Limits) throws(YAMLError) -> TapeBuilder {
    try bytes.withUnsafeBufferPointer { (bytes) throws(YAMLError) in
      let start = try Encoding.check(bytes, limits: limits)
      if let draft = readCondensed(bytes, from: start, limits) { return draft }
      return try readWhole(bytes, from: start, limits)
    }
  }

  static func readWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limits: Document.Limits
  ) throws(YAMLError) -> TapeBuilder {
    var builder = TapeBuilder(bytes, from: start, depth: limits.depth)
    try LibYAML.read(bytes, from: start, into: &builder)
    return builder
  }

  /// The quick way, which leaves everything that is wrong or in doubt to the other.
  static func readCondensed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limits: Document.Limits
  ) -> TapeBuilder? {
    guard let text = CondensedText.condensed(bytes, from: start) else { return nil }
    var builder = TapeBuilder(bytes, from: start, depth: limits.depth)
    builder.cursor.countsRuns = true
    let isRead = text.withUnsafeBufferPointer { text in
      do { try LibYAML.read(condensed: text, into: &builder) } catch { return false }
      return true
    }
    return isRead && !builder.isUnsound ? builder : nil
  }
}

// The events.
extension TapeBuilder {
  mutating func documentStart(
    _ start: Mark, _ end: Mark, isImplicit: Bool, prefixes: [Document.TagPrefix], hasDirectives: Bool
  ) throws(YAMLError) {
    nodesByAnchor = [:]
    var directives: [Range<Int>] = []
    if !isImplicit {
      cursor.advance(to: start.character, in: bytes)
      let first = cursor.offset
      cursor.advance(to: end.character, in: bytes)
      if hasDirectives { directives = Self.directives(bytes, first..<cursor.offset) }
      edge = cursor.offset
      // libyaml writes the prefix out for every tag that uses it.
      if prefixes.contains(where: { $0.prefix.count > 1024 }) {
        throw YAMLError(
          TextProblem(
            "yaml/too-large", .error,
            Message(zh: "%TAG 指令的前缀超过1024字节", en: "the prefix of a %TAG directive exceeds 1024 bytes"),
            at: first..<cursor.offset), in: bytes)
      }
    }
    parts.append(
      Document.Part(
        root: NodeID(UInt32(tape.count)), marker: edge - (isImplicit ? 0 : 3)..<edge, hasExplicitEnd: false,
        directives: directives, tagPrefixes: prefixes))
  }

  mutating func documentEnd(_ end: Mark, isImplicit: Bool) {
    guard !isImplicit else { return }
    parts[parts.count - 1].hasExplicitEnd = true
    cursor.advance(to: end.character, in: bytes)
    edge = cursor.offset
  }

  mutating func alias(_ start: Mark, _ end: Mark, name: [UInt8]) throws(YAMLError) {
    cursor.advance(to: start.character, in: bytes)
    let first = cursor.offset
    cursor.advance(to: end.character, in: bytes)
    edge = cursor.offset
    guard let target = nodesByAnchor[name] else {
      let name = String(decoding: name, as: UTF8.self)
      throw YAMLError(
        TextProblem(
          "yaml/unknown-alias", .error,
          Message(
            zh: "“*\(name)”引用的锚点没有定义。如果本意是文字，给整个值加半角双引号",
            en: "there is no anchor '\(name)' before this alias; put quotation marks around it if it is text"),
          at: first..<edge), in: bytes)
    }
    append(first..<edge, link: target, TapeNode.meta(.alias, .plain))
  }

  /// A block collection, or a pair in a flow sequence, gets its range from its children.
  mutating func collectionStart(
    _ kind: NodeKind, _ start: Mark, _ end: Mark, isFlow: Bool, _ properties: Properties
  ) throws(YAMLError) {
    var meta = TapeNode.meta(kind, isFlow ? .flow : .block)
    if !properties.isEmpty { meta |= take(properties, at: start) }
    var first = cursor.offset
    if isFlow, start.character == end.character {
      // A pair in a flow sequence: its mark is empty, or that of its `?`.
      meta |= TapeNode.Flag.pair
    } else if isFlow {
      cursor.advance(to: end.character - 1, in: bytes)
      first = cursor.offset
      if bytes[first] == UInt8(ascii: "?") { meta |= TapeNode.Flag.pair }
      cursor.advance(to: end.character, in: bytes)
      edge = cursor.offset
    }
    open.append(UInt32(truncatingIfNeeded: tape.count))
    append(first..<first, link: 0, meta)
    deepest = max(deepest, open.count)
    guard open.count > depth else { return }
    // The cursor is past a bracket already, and cannot go back to it.
    if !isFlow {
      cursor.advance(to: start.character, in: bytes)
      first = cursor.offset
    }
    throw YAMLError(
      TextProblem(
        "yaml/too-deep", .error,
        Message(
          zh: "嵌套超过\(depth)层。清单一般不到十层，看看这里的括号或缩进是不是写错了",
          en: "nested more than \(depth) levels deep"), at: first..<first), in: bytes)
  }

  mutating func collectionEnd(_ end: Mark) {
    guard let index = open.popLast().map(Int.init) else { return }
    if tape[index].style == .flow, !tape[index].has(TapeNode.Flag.pair) {
      cursor.advance(to: end.character, in: bytes)
      edge = cursor.offset
    } else if index + 1 < tape.count {
      tape[index].start = tape[index + 1].start
    }
    tape[index].end = UInt32(truncatingIfNeeded: edge)
    tape[index].link = UInt32(truncatingIfNeeded: tape.count)
  }
}

extension TapeBuilder {
  mutating func append(_ range: Range<Int>, link: UInt32, _ meta: UInt32) {
    tape.append(
      TapeNode(
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound),
        link: link, meta: meta))
  }

  /// Walks over the tag and the anchor before the next node and remembers them; returns their flags.
  mutating func take(_ properties: Properties, at start: Mark) -> UInt32 {
    cursor.advance(to: start.character, in: bytes)
    let node = UInt32(truncatingIfNeeded: tape.count)
    let inFlow = open.last.map { tape[Int($0)].style == .flow } ?? false
    var flags: UInt32 = 0
    for _ in 0..<(properties.isTagged && properties.anchor != nil ? 2 : 1) {
      if flags != 0 { Gap.skipBlanks(bytes, &cursor) }
      let range = Gap.property(bytes, &cursor, inFlow: inFlow)
      let property = Document.Property(
        node: node, start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound))
      if bytes[range.lowerBound] == UInt8(ascii: "&") {
        anchors.append(property)
        flags |= TapeNode.Flag.anchored
      } else {
        tags.append(property)
        flags |= TapeNode.Flag.tagged
      }
    }
    if let anchor = properties.anchor { nodesByAnchor[Array(anchor)] = node }
    return flags
  }

  private static func directives(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      var end = place
      while end < range.upperBound, lineBreakLength(bytes, at: end) == 0 { end += 1 }
      if bytes[place] == UInt8(ascii: "%") {
        let words = bytes[place..<end].prefix { $0 != UInt8(ascii: "#") }
        let blanks = words.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        result.append(place..<words.endIndex - blanks)
      }
      place = end < range.upperBound ? end + lineBreakLength(bytes, at: end) : end
    }
    return result
  }
}
