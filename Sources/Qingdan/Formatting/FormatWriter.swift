/// Writes twigs in the canonical form.
struct FormatWriter {
  private let document: Document
  private var text = ""
  /// How long a line may become when a collection in brackets over several lines is put on one.
  private static let width = 110

  private init(_ document: Document) { self.document = document }

  /// The text with LF as line ends.
  static func write(_ root: Twig, of document: Document) -> String {
    var writer = FormatWriter(document)
    writer.block(root, indent: 0)
    writer.alone(root.after, indent: 0)
    return writer.text
  }

  // MARK: Blocks

  private mutating func block(_ twig: Twig, indent: Int, isOpen: Bool = false) {
    for (index, child) in twig.children.enumerated() {
      write(child, in: twig, indent: indent, at: index, isOpen: isOpen && index == 0)
    }
  }

  /// - Parameter isOpen: whether the line has begun, with the dash of the item that this is the first entry of.
  private mutating func write(_ child: Twig, in twig: Twig, indent: Int, at index: Int, isOpen: Bool) {
    let child = settled(child)
    let isItem = twig.holdsItems && document.kind(child.node) == .mapping && !child.children.isEmpty
    let isBlock = isItem || isBlock(child, indent: indent)
    if !isOpen { above(child, in: twig, indent: indent, isFirst: index == 0) }
    if !isOpen { text += String(repeating: " ", count: indent) }
    if let key = child.key {
      text += keyText(key, child.name, inFlow: false) + ":"
    } else {
      text += "-"
    }
    // What stands behind the key or the dash.
    if isBlock {
      let opensLine = child.key == nil && child.trailing.isEmpty
      if opensLine {
        text += " "
      } else {
        end(child.trailing)
      }
      block(child, indent: indent + 2, isOpen: opensLine)
      alone(dense(child.after, child), indent: indent + 2)
    } else {
      value(child, indent: indent)
    }
  }

  /// The comments and the blank line above an entry.
  private mutating func above(_ child: Twig, in twig: Twig, indent: Int, isFirst: Bool) {
    var lines = child.before
    // Nothing but the head of the file stands above its first line.
    while isFirst, lines.first == .blank { lines.removeFirst() }
    if twig.isDense { lines.removeAll { $0 == .blank } }
    if twig.holdsItems, !isFirst, lines.first != .blank { lines.insert(.blank, at: 0) }
    alone(lines, indent: indent)
  }

  private func dense(_ lines: [Trivia], _ twig: Twig) -> [Trivia] {
    twig.isDense ? lines.filter { $0 != .blank } : lines
  }

  private mutating func alone(_ lines: [Trivia], indent: Int) {
    for line in lines {
      switch line {
      case .blank: if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
      case .comment(let comment):
        text += String(repeating: " ", count: indent) + string(comment.range) + "\n"
      }
    }
  }

  /// The comment at the end of a line, and the end of the line.
  private mutating func end(_ comments: [Comment]) {
    if let comment = comments.first {
      text += String(repeating: " ", count: max(1, comment.isAlone ? 1 : comment.gap)) + string(comment.range)
    }
    text += "\n"
  }

  /// A line has room for one comment: the others go above.
  private func settled(_ child: Twig) -> Twig {
    var child = child
    let isCollection = document.kind(child.node) != .scalar
    var comments = child.header + child.trailing
    child.header = []
    if comments.count > 1 {
      child.before += comments.dropFirst().map { .comment($0) }
      comments = [comments[0]]
    }
    child.trailing = comments
    // What stands above the first entry of an item goes above the item's dash.
    if child.key == nil, isCollection, comments.isEmpty, var first = child.children.first,
      isBlock(child, indent: 0)
    {
      first = settled(first)
      child.before += first.before.filter { $0 != .blank }
      first.before = []
      child.children[0] = first
    }
    return child
  }

  /// Whether a node is written over several lines below its key or dash.
  private func isBlock(_ twig: Twig, indent: Int) -> Bool {
    let kind = document.kind(twig.node)
    guard kind == .mapping || kind == .sequence, !twig.children.isEmpty else { return false }
    if document.style(twig.node) == .block || twig.holdsItems { return true }
    if twig.children.contains(where: { holdsComments($0) }) || !twig.after.isEmpty { return true }
    let range = document.range(twig.node)
    guard document.bytes[range].contains(0x0A) else { return false }
    let lead = twig.key.map { keyText($0, twig.name, inFlow: false).columns + 2 } ?? 2
    let line = flow(twig)
    return line.contains("\n") || indent + lead + line.columns > Self.width
  }

  private func holdsComments(_ twig: Twig) -> Bool {
    !twig.before.allSatisfy { $0 == .blank } || !twig.trailing.isEmpty || !twig.header.isEmpty
      || !twig.after.isEmpty
      || twig.children.contains(where: holdsComments)
  }

  // MARK: Values

  private mutating func value(_ twig: Twig, indent: Int) {
    guard document.kind(twig.node) == .scalar else {
      text += " " + flow(twig)
      return end(twig.trailing)
    }
    if let block = BlockScalarForm(twig, document, indent: indent + 2) {
      text += " " + block.header
      end(twig.trailing)
      return text += block.lines.map { $0 + "\n" }.joined()
    }
    let line = scalar(twig.node, inFlow: false)
    if !line.isEmpty { text += " " + line }
    end(twig.trailing)
  }

  private func scalar(_ node: NodeID, inFlow: Bool) -> String {
    let range = document.range(node)
    let isPlain = document.style(node) == .plain
    if isPlain, !document.bytes[range].contains(0x0A) { return string(range) }
    let text = document.text(node)
    if isPlain, ScalarForm.isPlain(text, inFlow: inFlow) { return text }
    return ScalarForm.line(text, inFlow: inFlow)
  }

  private func keyText(_ key: NodeID, _ name: String?, inFlow: Bool) -> String {
    if let name { return ScalarForm.line(name, inFlow: inFlow) }
    return document.isMissing(key) ? "\"\"" : scalar(key, inFlow: inFlow)
  }

  private func flow(_ twig: Twig) -> String {
    switch document.kind(twig.node) {
    case .scalar, .alias: return scalar(twig.node, inFlow: true)
    case .sequence: return "[" + twig.children.map { flow($0) }.joined(separator: ", ") + "]"
    case .mapping:
      let entries = twig.children.map { child in
        keyText(child.key ?? child.node, child.name, inFlow: true) + ": " + flow(child)
      }
      return entries.isEmpty ? "{}" : "{ " + entries.joined(separator: ", ") + " }"
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: document.bytes[range], as: UTF8.self)
  }
}
