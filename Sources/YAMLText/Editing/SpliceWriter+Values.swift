extension SpliceWriter {
  /// Puts another value into a node's place.
  mutating func replace(_ node: NodeID, _ value: YAMLValue) throws(EditError) {
    let range = document.range(node)
    if context.isInFlow(node) {
      return splice(range, blank(before: range) + flow(value, in: node))
    }
    guard let place = ValuePlace(node, context) else { throw .oddKeys }
    if let inline = inline(value, in: node) { return put(inline, at: place) }
    let column = place.column
    if case .scalar(let string) = value {
      let inner = blockColumn(node, column)
      let keeps = context.isBlockScalar(node) && !text.isBlankLine(range.upperBound)
      let mark = document.style(node) == .folded && !string.utf8.dropLast().contains(0x0A) ? ">" : "|"
      if place.canHoldBlock(inner, text),
        let lines = values.block(string, mark: mark, column: inner, keeps: keeps)
      {
        return put(lines, at: place, endsWithBreak: value.endsWithBreak)
      }
      return put(fallback(ScalarText(string)), at: place)
    }
    if place.isRoot {
      return put([[]] + values.entries(value, column: 0), at: place, endsWithBreak: value.endsWithBreak)
    }
    var lines = values.lines(value, column: column, isItem: place.isItem)
    if place.isItem, !place.comment.isEmpty {
      lines[0] = EditText.blanks(column + 2) + lines[0]
      lines.insert([], at: 0)
    }
    put(lines, at: place, endsWithBreak: value.endsWithBreak)
  }

  private func blank(before range: Range<Int>) -> [UInt8] {
    guard range.isEmpty, range.lowerBound > 0 else { return [] }
    let last = text.bytes[range.lowerBound - 1]
    return last == 0x20 || last == 0x0A ? [] : [0x20]
  }

  private func flow(_ value: YAMLValue, in node: NodeID) -> [UInt8] {
    guard case .scalar(let string) = value else { return values.flow(value) }
    return styled(string, in: node, inFlow: true) ?? fallback(ScalarText(string))
  }

  /// A value that goes on one line; nil where it is better written below one another.
  private func inline(_ value: YAMLValue, in node: NodeID) -> [UInt8]? {
    switch value {
    case .scalar(let string):
      if context.isBlockScalar(node) { return nil }
      if let styled = styled(string, in: node, inFlow: false) { return styled }
      return string.utf8.contains(0x0A) ? nil : fallback(ScalarText(string))
    case .null, .sequence([]), .mapping([]): return values.flow(value)
    default:
      return context.isCollection(node) && !context.isBlock(node) ? values.flow(value) : nil
    }
  }

  /// The text in the style of the node that it replaces; nil where that does not allow it.
  private func styled(_ string: String, in node: NodeID, inFlow: Bool) -> [UInt8]? {
    let scalar = ScalarText(string)
    guard document.kind(node) == .scalar else {
      return string.utf8.contains(0x0A) ? nil : values.line(string, inFlow: inFlow)
    }
    switch document.style(node) {
    case .singleQuoted: return scalar.canBeSingleQuoted ? scalar.singleQuoted : nil
    case .doubleQuoted: return scalar.doubleQuoted
    default:
      let isNew = document.isMissing(node)
      return scalar.canBePlain(inFlow: inFlow) && !(isNew && scalar.looksTyped) ? Array(string.utf8) : nil
    }
  }

  private func fallback(_ scalar: ScalarText) -> [UInt8] { values.quoted(scalar) }

  /// Where the lines of a text block begin: where they did, or two further than the collection around.
  private func blockColumn(_ node: NodeID, _ column: Int) -> Int {
    if context.isBlockScalar(node), let margin = context.margin(of: node), margin > column { return margin }
    return column + 2
  }

  private mutating func put(_ inline: [UInt8], at place: ValuePlace) {
    splice(
      place.range, place.lead + inline + place.kept + (place.endsLine ? newline : []))
  }

  private mutating func put(_ lines: [[UInt8]], at place: ValuePlace, endsWithBreak: Bool) {
    var lines = lines
    let head = lines.removeFirst()
    if lines.isEmpty { return put(head, at: place) }
    let lead = head.isEmpty ? Array(place.lead.reversed().drop { $0 == 0x20 }.reversed()) : place.lead
    let below = joined(lines)
    let isRootStart = place.isRoot && lead.isEmpty && head.isEmpty && place.comment.isEmpty
    // A text that ends with a line break needs one, also at the end of the file.
    let needsBreak = place.endsLine || place.trailingEnd == text.count && endsWithBreak
    splice(
      place.range.lowerBound..<place.trailingEnd,
      (isRootStart ? [] : lead + head + place.comment + newline) + below + (needsBreak ? newline : []))
  }
}

/// Where a value stands in block context, and what stands around it on its lines.
struct ValuePlace {
  /// What is replaced where the new value goes on one line.
  var range: Range<Int>
  /// What has to stand before the new value.
  var lead: [UInt8]
  /// The comment that was inside the range and stays behind the value.
  var kept: [UInt8]
  /// The comment that goes to the first line where the new value takes several.
  var comment: [UInt8]
  /// The end of the comment behind the value.
  var trailingEnd: Int
  /// Whether the range holds the line break at its end.
  var endsLine: Bool
  /// The column of the collection around.
  var column: Int
  var isItem: Bool
  var isRoot: Bool

  init?(_ node: NodeID, _ context: EditContext) {
    let document = context.document
    let text = context.text
    let content = document.range(node)
    let parent = context.parent(node)
    isRoot = parent == nil
    isItem = parent.map { document.kind($0) == .sequence } ?? false
    column = 0
    if let parent {
      guard let first = document.children(parent).first(where: { _ in true }) else { return nil }
      let gap = context.gapStart(before: first)
      let start = isItem ? context.dash(of: first, from: gap) : context.keyStart(first, from: gap)
      guard let start else { return nil }
      column = text.column(start)
    }
    endsLine = !content.isEmpty && text.breakLength(before: content.upperBound) > 0
    let behind = endsLine ? [] : text.comment(behind: content.upperBound)
    trailingEnd = behind.isEmpty ? content.upperBound : behind.endIndex
    let slot = context.slot(of: node)
    let begin: Int
    if let slot {
      begin = text.skipBlanks(slot)
    } else {
      begin = context.isBlock(node) ? text.lineStart(content.lowerBound) : content.lowerBound
    }
    let isOnLine =
      content.isEmpty
      || begin < text.count && text.breakLength(at: begin) == 0
        && text.bytes[begin] != UInt8(ascii: "#")
    if context.isBlockScalar(node) {
      let words = text.bytes[content.lowerBound..<text.lineEnd(content.lowerBound)]
      let header = words.prefix { $0 != 0x20 && $0 != 0x09 }
      kept = Array(text.comment(behind: header.endIndex))
    } else {
      kept = []
    }
    if content.isEmpty {
      range = content
      lead = slot == nil ? [] : [0x20]
    } else if isOnLine {
      range = begin..<content.upperBound
      lead = []
      if let slot, begin == slot { lead = [0x20] }
      // The blanks before the value go where nothing follows on its line.
      if let slot, begin > slot {
        range = slot..<content.upperBound
        lead = Array(text.bytes[slot..<begin])
      }
    } else {
      let from = slot ?? begin
      let comment = Array(text.comment(behind: from))
      range = from..<content.upperBound
      lead = [0x20]
      kept = comment + kept
    }
    comment = kept + Array(behind)
  }

  /// Whether the comments below would not become text of a block scalar.
  func canHoldBlock(_ column: Int, _ text: EditText) -> Bool {
    var line = endsLine ? range.upperBound : text.nextLine(trailingEnd)
    line = text.skipBlankLines(line)
    guard let hash = text.commentLine(line) else { return true }
    return hash - line < column
  }
}
