/// What a comment of ours is about: the line in which it stands, or the next one where it stands alone.
///
/// Above an entry of a list the whole entry is meant: an item, or one of its values; an item also beside and above its
/// `id`, which `fmt` writes first. Else the field is meant that begins in the line, and of what stands at the very left,
/// such as `items:`, the line alone.
struct AllowedPlace {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// Nil where nothing follows to which the comment could belong: it stands at the end of something.
  func range(of comment: Range<Int>) -> Range<Int>? {
    let own = Int(document.position(at: comment.lowerBound).line)
    guard isAlone(comment, in: document.line(own)) else { return field(in: document.line(own)) }
    let column = indentation(document.line(own))
    for number in (own + 1)..<max(own + 1, document.lines.count + 1) {
      let line = document.line(number)
      let indentation = indentation(line)
      guard line.lowerBound + indentation < line.upperBound,
        document.bytes[line.lowerBound + indentation] != UInt8(ascii: "#")
      else { continue }
      return indentation < column ? nil : entry(in: line) ?? field(in: line)
    }
    return nil
  }

  /// What to remove for a comment to be gone: its line, or the blanks before it too.
  func removal(of comment: Range<Int>) -> Range<Int> {
    let number = Int(document.position(at: comment.lowerBound).line)
    let line = document.line(number)
    if isAlone(comment, in: line) {
      let isLast = number == document.lines.count
      return line.lowerBound..<(isLast ? line.upperBound : document.line(number + 1).lowerBound)
    }
    let blanks = document.bytes[line.lowerBound..<comment.lowerBound].reversed()
      .prefix { $0 == 0x20 || $0 == 0x09 }
    return comment.lowerBound - blanks.count..<comment.upperBound
  }

  /// Whether nothing but blanks stands before a comment.
  private func isAlone(_ comment: Range<Int>, in line: Range<Int>) -> Bool {
    line.lowerBound + indentation(line) >= comment.lowerBound
  }

  private func indentation(_ line: Range<Int>) -> Int {
    let mark = line.lowerBound == 0 && document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return mark + document.bytes[line].dropFirst(mark).prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// The entry of a list that begins in a line.
  private func entry(in line: Range<Int>) -> Range<Int>? {
    let content = line.lowerBound + indentation(line)
    guard isDash(content, in: line), var node = first(from: content) else { return nil }
    // The first entry begins where its list does.
    if document.kind(node) == .sequence, document.style(node) == .block { node = NodeID(node.index + 1) }
    return reaching(line, document.range(node))
  }

  /// The field or the value that begins in a line.
  private func field(in line: Range<Int>) -> Range<Int> {
    guard var node = first(from: line.lowerBound) else { return line }
    // A list begins where its first entry does, and a mapping where its first key does.
    while document.kind(node) == .sequence || document.kind(node) == .mapping, document.style(node) == .block
    {
      node = NodeID(node.index + 1)
    }
    let range = document.range(node)
    guard range.lowerBound <= line.upperBound else { return line }
    let behind = document.bytes[range.upperBound...].drop { $0 == 0x20 }.first
    guard document.kind(node) == .scalar, behind == UInt8(ascii: ":") else { return reaching(line, range) }
    if document.equals(node, "id"), let item = mapping(around: node), isEntry(item) {
      return reaching(line, document.range(item))
    }
    let value = NodeID(node.index + 1)
    let isTop = range.lowerBound == line.lowerBound && document.kind(value) != .scalar
    return isTop ? line : reaching(line, document.range(value))
  }

  private func first(from place: Int) -> NodeID? {
    let index = (0..<document.nodeCount).partitionPoint { start(NodeID(UInt32($0))) >= place }
    return index < document.nodeCount ? NodeID(UInt32(index)) : nil
  }

  /// The mapping of a key.
  private func mapping(around key: NodeID) -> NodeID? {
    (0..<key.index).reversed().lazy.map { NodeID($0) }
      .first { document.kind($0) == .mapping && document.next($0) > key }
  }

  /// Whether a mapping stands behind a dash.
  private func isEntry(_ mapping: NodeID) -> Bool {
    document.bytes[..<start(mapping)].last { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D } == UInt8(ascii: "-")
  }

  private func start(_ node: NodeID) -> Int { document.range(node).lowerBound }

  private func isDash(_ place: Int, in line: Range<Int>) -> Bool {
    guard place < line.upperBound, document.bytes[place] == UInt8(ascii: "-") else { return false }
    return place + 1 == line.upperBound || document.bytes[place + 1] == 0x20
  }

  private func reaching(_ line: Range<Int>, _ node: Range<Int>) -> Range<Int> {
    min(line.lowerBound, node.lowerBound)..<max(line.upperBound, node.upperBound)
  }
}
