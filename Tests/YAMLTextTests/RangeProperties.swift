import YAMLText

/// What must be true of the ranges of any document, however it is written.
enum RangeProperties {
  /// The first thing that is wrong; nil where all is well.
  static func violation(_ document: Document) -> String? {
    var edge = 0
    for root in document.roots {
      if let wrong = nesting(document, root, from: &edge, to: document.bytes.count) { return wrong }
    }
    for index in 0..<UInt32(document.nodeCount) where document.kind(NodeID(index)) == .scalar {
      if let wrong = reading(document, NodeID(index)) { return wrong }
    }
    return comments(document)
  }

  /// Ranges nest, follow each other in order and do not overlap.
  private static func nesting(_ document: Document, _ node: NodeID, from edge: inout Int, to end: Int)
    -> String?
  {
    let range = document.range(node)
    guard range.lowerBound >= edge, range.upperBound <= end else {
      return "node \(node.index) at \(range) is not within \(edge)..<\(end)"
    }
    edge = range.lowerBound
    for child in document.children(node) {
      if let wrong = nesting(document, child, from: &edge, to: range.upperBound) { return wrong }
    }
    edge = range.upperBound
    let isBlock = document.style(node) == .block
    let ends = document.children(node).map { document.range($0) }
    if isBlock, ends.first?.lowerBound != range.lowerBound || ends.last?.upperBound != range.upperBound {
      return "block collection \(node.index) at \(range) is not as long as its children"
    }
    return nil
  }

  /// The bytes of a scalar's range alone give its text.
  private static func reading(_ document: Document, _ node: NodeID) -> String? {
    let range = document.range(node)
    if range.isEmpty { return document.text(node).isEmpty ? nil : "a missing value with a text" }
    let bytes = Array(document.bytes[range])
    let wanted = (document.text(node), document.style(node))
    func reads(behind prefix: String, before suffix: String = "") -> Bool {
      guard let alone = try? Document(Array(prefix.utf8) + bytes + Array(suffix.utf8)), let root = alone.root
      else { return false }
      let leaf = alone.kind(root) == .scalar ? root : alone.children(root).first { _ in true }
      guard let leaf, alone.range(leaf).upperBound == alone.bytes.count - suffix.utf8.count else {
        return false
      }
      return (alone.text(leaf), alone.style(leaf)) == wanted
    }
    // `---` would be a marker at the start of a line.
    let isMarker = bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8)
    if reads(behind: isMarker ? " " : "") { return nil }
    // A colon at the end is text only in a key, a dash only inside brackets.
    if wanted.1 == .plain, reads(behind: "", before: ": x") || reads(behind: "[", before: "]") { return nil }
    // A number behind `|` counts from the indentation of the collection around.
    let isBlock = wanted.1 == .literal || wanted.1 == .folded
    if isBlock, bytes[1...2].contains(where: (UInt8(ascii: "1")...UInt8(ascii: "9")).contains) {
      if (0..<80).contains(where: { reads(behind: String(repeating: " ", count: $0) + "- ") }) { return nil }
    }
    return "\(String(decoding: bytes, as: UTF8.self).debugDescription) alone is not \(wanted)"
  }

  /// Comments are in order, begin with `#`, lie in no scalar but behind a block scalar's indicator, and are all
  /// of them: with each cut down to its `#`, the text has the same nodes and as many comments.
  private static func comments(_ document: Document) -> String? {
    let comments = document.comments
    var edge = 0
    for comment in comments {
      guard comment.lowerBound >= edge, document.bytes[comment.lowerBound] == UInt8(ascii: "#") else {
        return "comment at \(comment) out of order"
      }
      edge = comment.upperBound
    }
    let cut = comments.map { Splice($0.lowerBound + 1..<$0.upperBound, "") }
    guard let bytes = cut.applied(to: document.bytes), let bare = try? Document(bytes) else {
      return "without the words of its comments it is no YAML"
    }
    guard bare.roots.map({ bare.tree($0) }) == document.roots.map({ document.tree($0) }) else {
      return "without the words of its comments it says something else"
    }
    return bare.comments.count == comments.count
      ? nil : "\(bare.comments.count) comments of \(comments.count)"
  }
}
