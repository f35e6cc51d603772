/// The comments of a list, each with the item in whose lines it stands.
struct ItemComments {
  struct Comment {
    /// From its `#` on, without blanks at its end.
    let text: String
    /// From 1.
    let line: Int
    /// The place of the item in the sequence; nil of what belongs to the whole list.
    let position: Int?
  }

  private(set) var all: [Comment] = []

  /// - Parameter items: nil where the document is no list; all comments belong to the whole then.
  init(_ document: Document, items: NodeID?) {
    guard document.bytes.contains(UInt8(ascii: "#")) else { return }
    let entries = items.flatMap { document.style($0) == .block ? try? EntryLines($0, of: document) : nil }
    let document = entries?.document ?? document
    let ranges = entries?.entries.map(\.range) ?? []
    var next = 0
    for comment in document.comments {
      while next < ranges.count, ranges[next].upperBound <= comment.lowerBound { next += 1 }
      let isInside = next < ranges.count && ranges[next].contains(comment.lowerBound)
      let text = String(decoding: document.bytes[comment], as: UTF8.self)
      all.append(
        Comment(
          text: String(text.reversed().drop { $0.isWhitespace }.reversed()),
          line: Int(document.lines.position(at: comment.lowerBound).line),
          position: isInside ? next : nil))
    }
  }

  func texts(ofItem position: Int) -> [String] { all.filter { $0.position == position }.map(\.text) }
}

extension Document {
  /// With lines of comments above items, below those that stand there already; nil where the items are not such that they
  /// can have any.
  func commenting(_ comments: [(position: Int, lines: [String])], aboveItemsOf sequence: NodeID) -> Document?
  {
    guard style(sequence) == .block, let lines = try? EntryLines(sequence, of: self), !lines.isCompact else {
      return nil
    }
    let (document, newline) = (lines.document, lines.newline)
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: lines.column)
    var splices: [Splice] = []
    for (position, texts) in comments {
      let entry = lines.entries[position]
      let line = document.lines.position(at: document.range(entry.node).lowerBound).line
      let start = document.lines.line(Int(line)).lowerBound
      guard entry.range.contains(start),
        document.bytes[start...].dropFirst(lines.column).first == UInt8(ascii: "-")
      else { continue }
      splices.append(Splice(start..<start, texts.flatMap { blanks + Array($0.utf8) + newline }))
    }
    return splices.applied(to: document.bytes).flatMap { try? Document($0) }
  }
}
