/// What anchors, aliases, merge keys, tags and directives say, written in the plain form that a library uses.
struct PlainForm {
  private let document: Document
  private static let deletion = Message(zh: "删掉它", en: "delete it")

  init(_ document: Document) { self.document = document }

  // MARK: Aliases and merge keys

  /// Writes out whatever aliases and merge keys stand for; nothing where that cannot be done, or would grow too long.
  func contentWrittenOut() -> [TextProblem.Fix] {
    var expansion = Expansion(document)
    let edits = expansion.edits()
    guard !edits.isEmpty, let splices = try? document.splices(for: edits) else { return [] }
    let title = Message(zh: "把引用的内容写在引用它的地方", en: "write the content out where it is used")
    return [TextProblem.Fix(title, splices, isSafe: true)]
  }

  // MARK: Anchors, tags, directives

  /// An anchor goes once no alias points at it.
  func deletion(ofAnchor anchor: Document.Property, used: Set<UInt32>) -> [TextProblem.Fix] {
    used.contains(anchor.node) ? [] : [TextProblem.Fix(Self.deletion, [without(anchor)], isSafe: true)]
  }

  /// The nodes that aliases point at.
  var aliased: Set<UInt32> {
    document.anchors.isEmpty ? [] : Set(document.tape.lazy.filter { $0.kind == .alias }.map(\.link))
  }

  /// A tag of YAML's own goes, for only a field's type says what a value is; text that would look like a number to
  /// other readers is quoted. What a tag of somebody else means is not known, so its deletion is not safe.
  func deletion(ofTag tag: Document.Property) -> [TextProblem.Fix] {
    let node = NodeID(tag.node)
    let name = document.tag(node) ?? ""
    let isText = name == "!" || name == Self.core + "str"
    guard isText, document.kind(node) == .scalar, document.style(node) == .plain else {
      let isKnown = Self.plain.contains { name == Self.core + $0 } || name == "!"
      return [TextProblem.Fix(Self.deletion, [without(tag)], isSafe: isKnown)]
    }
    let text = ScalarText(document.text(node))
    guard !document.isMissing(node) else {
      return [
        TextProblem.Fix(
          Message(zh: "写成空的文字 \"\"", en: "write the empty text \"\""),
          [Splice(Int(tag.start)..<Int(tag.end), text.doubleQuoted)], isSafe: true)
      ]
    }
    guard text.looksTyped else { return [TextProblem.Fix(Self.deletion, [without(tag)], isSafe: true)] }
    return [
      TextProblem.Fix(
        Message(zh: "删掉它，给值加半角双引号", en: "delete it and quote the value"),
        [without(tag), Splice(document.range(node), text.doubleQuoted)], isSafe: true)
    ]
  }

  /// A directive's line goes; not one that tags rely on.
  func deletion(ofDirective range: Range<Int>) -> [TextProblem.Fix] {
    guard document.tags.isEmpty else { return [] }
    let end = EditText(document.bytes).nextLine(range.upperBound)
    return [TextProblem.Fix(Self.deletion, [Splice(range.lowerBound..<end, "")], isSafe: true)]
  }

  /// Deletes a tag or an anchor with the blanks behind it, or with those before it at the end of a line.
  private func without(_ property: Document.Property) -> Splice {
    let text = EditText(document.bytes)
    let behind = text.skipBlanks(Int(property.end))
    guard behind == text.count || text.breakLength(at: behind) > 0 else {
      return Splice(Int(property.start)..<behind, "")
    }
    return Splice(text.trimBlanks(Int(property.start), to: text.start)..<Int(property.end), "")
  }

  private static let core = "tag:yaml.org,2002:"
  private static let plain = ["str", "map", "seq", "null", "int", "float", "bool", "timestamp"]
}

/// What nodes say, as values; the content behind aliases and merge keys is written out.
struct Expansion {
  private let document: Document
  /// How many more nodes may be written: content that refers to content could grow without end.
  private var room = 10_000

  init(_ document: Document) { self.document = document }

  /// Edits that write out every alias and merge key for which that can be done.
  mutating func edits() -> [Edit] {
    var edits: [Edit] = []
    var end: UInt32 = 0  // of a merge key's value, which goes as a whole
    var merges: [UInt32: UInt32] = [:]
    var keys: Set<UInt32> = []
    for index in 0..<UInt32(document.nodeCount) {
      let node = NodeID(index)
      if let next = merges[index] { end = max(end, next) }
      switch document.kind(node) {
      case .alias where index >= end && !keys.contains(index):
        if let value = value(node, depth: 0) { edits.append(.replaceValue(node, with: value)) }
      case .mapping:
        for entry in document.entries(node) where document.kind(entry.key) == .alias {
          keys.insert(entry.key.index)
        }
        guard index >= end, let (merge, more) = merge(in: node) else { continue }
        merges[merge.index] = document.next(merge).index
        edits += more
      default: continue
      }
    }
    return edits
  }

  /// The value of a mapping's only merge key, with the edits that put its fields there.
  private mutating func merge(in mapping: NodeID) -> (value: NodeID, edits: [Edit])? {
    let found = document.entries(mapping).filter { isMerge($0.key) }
    guard found.count == 1, let value = found.first?.value, let fields = merged(value, depth: 0) else {
      return nil
    }
    let missing = fields.filter { document.value(of: mapping, for: $0.key) == nil }
    return (
      value,
      [.removeField(in: mapping, "<<")] + missing.map { .setField(in: mapping, $0.key, $0.value, after: []) }
    )
  }

  private func isMerge(_ key: NodeID) -> Bool {
    document.kind(key) == .scalar && document.style(key) == .plain && document.equals(key, Array("<<".utf8))
  }

  /// The fields that a merge key brings; of two with one name the first counts.
  private mutating func merged(_ node: NodeID, depth: Int) -> [YAMLValue.Field]? {
    let node = document.target(node) ?? node
    if document.kind(node) == .mapping {
      guard case .mapping(let fields) = value(node, depth: depth) else { return nil }
      return fields
    }
    guard document.kind(node) == .sequence else { return nil }
    var fields: [YAMLValue.Field] = []
    for part in document.children(node) {
      guard document.kind(document.target(part) ?? part) == .mapping,
        let more = merged(part, depth: depth + 1)
      else { return nil }
      fields += more.filter { field in !fields.contains { $0.key == field.key } }
    }
    return fields
  }

  /// What a node says; nil where that is very long, or holds itself.
  mutating func value(_ node: NodeID, depth: Int) -> YAMLValue? {
    guard room > 0, depth < 60 else { return nil }
    if let target = document.target(node) { return value(target, depth: depth + 1) }
    room -= 1
    switch document.kind(node) {
    case .alias: return nil
    case .scalar: return document.isNull(node) ? .null : .scalar(document.text(node))
    case .sequence:
      var items: [YAMLValue] = []
      for child in document.children(node) {
        guard let item = value(child, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .sequence(items)
    case .mapping: return mapping(node, depth: depth)
    }
  }

  private mutating func mapping(_ node: NodeID, depth: Int) -> YAMLValue? {
    var fields: [YAMLValue.Field] = []
    var inherited: [YAMLValue.Field] = []
    for entry in document.entries(node) {
      if isMerge(entry.key) {
        guard let more = merged(entry.value, depth: depth + 1) else { return nil }
        inherited += more
        continue
      }
      guard document.kind(entry.key) == .scalar, let value = value(entry.value, depth: depth + 1) else {
        return nil
      }
      fields.append(.init(document.text(entry.key), value))
    }
    return .mapping(fields + inherited.filter { field in !fields.contains { $0.key == field.key } })
  }
}
