/// What edits have to know about a document, found in one walk over it.
struct EditContext {
  let document: Document
  let text: EditText
  /// The parent of each node; a root has itself.
  private let parents: [UInt32]
  private let keys: [Bool]
  /// The mapping at the root, if there is one.
  let rootMapping: NodeID?
  /// The quotation mark that the file uses more often.
  let quote: NodeStyle
  /// By how much sequences are indented below their key.
  let sequenceStep: Int

  init(_ document: Document) {
    self.document = document
    text = EditText(document.bytes)
    var parents = [UInt32](repeating: 0, count: document.nodeCount)
    var keys = [Bool](repeating: false, count: document.nodeCount)
    var open: [(id: NodeID, count: Int)] = []
    var single = 0
    var double = 0
    for index in 0..<UInt32(document.nodeCount) {
      let id = NodeID(index)
      while let last = open.last, document.next(last.id) <= id { open.removeLast() }
      if let last = open.last {
        parents[Int(index)] = last.id.index
        keys[Int(index)] = document.kind(last.id) == .mapping && last.count.isMultiple(of: 2)
        open[open.count - 1].count += 1
      } else {
        parents[Int(index)] = index
      }
      switch document.style(id) {
      case .singleQuoted: single += 1
      case .doubleQuoted: double += 1
      default: break
      }
      if document.kind(id) == .mapping || document.kind(id) == .sequence { open.append((id, 0)) }
    }
    self.parents = parents
    self.keys = keys
    quote = single > double ? .singleQuoted : .doubleQuoted
    rootMapping = document.root.flatMap { document.kind($0) == .mapping ? $0 : nil }
    sequenceStep = Self.sequenceStep(document, text, parents)
  }

  func contains(_ id: NodeID) -> Bool { Int(id.index) < document.nodeCount }

  func parent(_ id: NodeID) -> NodeID? {
    let parent = parents[Int(id.index)]
    return parent == id.index ? nil : NodeID(parent)
  }

  func isKey(_ id: NodeID) -> Bool { keys[Int(id.index)] }

  /// Whether a node stands inside brackets.
  func isInFlow(_ id: NodeID) -> Bool { parent(id).map { document.style($0) == .flow } ?? false }

  func isBlock(_ id: NodeID) -> Bool { document.style(id) == .block }

  /// Where the gap before a node begins that is the first inside its collections.
  func gapStart(before node: NodeID) -> Int {
    var index = node.index
    while index > 0 {
      index -= 1
      let id = NodeID(index)
      if isCollection(id), document.next(id) > node { continue }
      return document.range(id).upperBound
    }
    return text.start
  }

  /// The dash of an item.
  func dash(of item: NodeID, from gapStart: Int) -> Int? {
    var below = 0
    var leaf = item
    while isCollection(leaf), isBlock(leaf) {
      if document.kind(leaf) == .sequence { below += 1 }
      leaf = NodeID(leaf.index + 1)
    }
    let end = max(gapStart, document.range(leaf).lowerBound)
    let dashes = text.words(gapStart..<end)
      .filter { $0.count == 1 && text.bytes[$0.lowerBound] == UInt8(ascii: "-") }
    return dashes.count > below ? dashes[dashes.count - 1 - below].lowerBound : nil
  }

  /// Where a field begins: its `?`, its key's tag or anchor, or its key; nil for keys that are no text.
  func keyStart(_ key: NodeID, from gapStart: Int) -> Int? {
    guard !isCollection(key), !document.isMissing(key) else { return nil }
    let start = propertiesStart(key) ?? document.range(key).lowerBound
    guard start >= gapStart else { return nil }
    if let last = text.words(gapStart..<start).last, last.count == 1,
      text.bytes[last.lowerBound] == UInt8(ascii: "?")
    {
      return last.lowerBound
    }
    return start
  }

  func isCollection(_ id: NodeID) -> Bool {
    document.kind(id) == .mapping || document.kind(id) == .sequence
  }

  private func propertiesStart(_ id: NodeID) -> Int? {
    [document.tagRange(id), document.anchorRange(id)].compactMap { $0?.lowerBound }.min()
  }

  /// Behind the indicator, tag and anchor that a value stands behind; nil for a root without any.
  func slot(of node: NodeID) -> Int? {
    if let end = [document.tagRange(node), document.anchorRange(node)].compactMap({ $0?.upperBound }).max() {
      return end
    }
    let range = document.range(node)
    if document.isMissing(node) { return parent(node) == nil ? nil : range.lowerBound }
    var start = range.lowerBound
    let gapStart = gapStart(before: node)
    if isBlock(node) {
      let first = NodeID(node.index + 1)
      let own =
        document.kind(node) == .sequence ? dash(of: first, from: gapStart) : keyStart(first, from: gapStart)
      guard let own else { return nil }
      start = own
    }
    guard gapStart <= start else { return nil }
    return text.words(gapStart..<start).last?.upperBound
  }

  /// The last leaf of a subtree.
  func lastLeaf(_ id: NodeID) -> NodeID { NodeID(document.next(id).index - 1) }

  /// Whether a node ends with a text that would take in blank lines below it.
  func keepsBlankLines(_ id: NodeID) -> Bool {
    let leaf = lastLeaf(id)
    return isBlockScalar(leaf) && chomping(leaf) == UInt8(ascii: "+")
      && document.range(leaf).upperBound == document.range(id).upperBound
  }

  func isBlockScalar(_ id: NodeID) -> Bool {
    document.style(id) == .literal || document.style(id) == .folded
  }

  private func chomping(_ id: NodeID) -> UInt8? {
    document.bytes[document.range(id)].dropFirst().prefix(2).first {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
  }

  /// What keeps the meaning of a text block at the end of a file without a last line break, once it gets one.
  func stripping(_ id: NodeID) -> Splice? {
    let leaf = lastLeaf(id)
    let range = document.range(leaf)
    guard isBlockScalar(leaf), range.upperBound == text.count, text.breakLength(before: text.count) == 0,
      text.lineEnd(range.lowerBound) < text.count
    else { return nil }
    switch chomping(leaf) {
    case UInt8(ascii: "-"): return nil
    case nil: return Splice(range.lowerBound + 1..<range.lowerBound + 1, "-")
    default:
      let plus = document.bytes[range].firstIndex(of: UInt8(ascii: "+")) ?? range.lowerBound
      return Splice(plus..<plus + 1, "-")
    }
  }

  private static func sequenceStep(_ document: Document, _ text: EditText, _ parents: [UInt32]) -> Int {
    for index in 1..<max(1, UInt32(document.nodeCount)) {
      let id = NodeID(index)
      let key = NodeID(index - 1)
      guard document.kind(id) == .sequence, document.style(id) == .block, document.kind(key) == .scalar,
        parents[Int(key.index)] == parents[Int(index)], document.kind(NodeID(parents[Int(index)])) == .mapping
      else { continue }
      let gap = document.range(key).upperBound..<document.range(id).lowerBound
      guard !gap.isEmpty,
        let dash = text.words(gap).first(where: { $0.count == 1 && document.bytes[$0.lowerBound] == 0x2D })
      else { continue }
      let step = text.column(dash.lowerBound) - text.column(document.range(key).lowerBound)
      if (0...8).contains(step) { return step }
    }
    return 2
  }
}
