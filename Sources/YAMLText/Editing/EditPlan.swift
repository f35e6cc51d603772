/// What a set of edits does to each node of a document.
struct EditPlan {
  let context: EditContext
  private(set) var replacements: [NodeID: YAMLValue] = [:]
  private(set) var changes: [NodeID: CollectionChange] = [:]

  private var counts: [NodeID: Int] = [:]
  private var sources: [ItemPlace: ItemText.Source] = [:]

  /// Where items are taken from.
  private struct ItemPlace: Hashable {
    var document: ObjectIdentifier
    var sequence: NodeID
  }

  /// What happens to the entries of one collection.
  struct CollectionChange {
    var removed: Set<Int> = []
    /// By the index before which they stand, in the order of the edits.
    var inserted: [Int: [NewEntry]] = [:]
  }

  enum NewEntry {
    case value(YAMLValue)
    case field(YAMLValue.Field)
    case item(ItemText)

    /// Whether it ends with a text that ends with a line break.
    var endsWithBreak: Bool {
      switch self {
      case .value(let value): value.endsWithBreak
      case .field(let field): field.value.endsWithBreak
      case .item(let item): item.endsWithBreak
      }
    }
  }

  init(_ edits: [Edit], _ context: EditContext) throws(EditError) {
    self.context = context
    for edit in edits { try add(edit) }
    try refuseNesting()
  }

  private mutating func add(_ edit: Edit) throws(EditError) {
    switch edit {
    case .replaceValue(let node, let value): try replace(node, value)
    case .setField(let mapping, let key, let value, let after):
      let keys = try keys(of: mapping)
      if let index = keys.firstIndex(where: { names($0, key) }) {
        return try replace(context.document.next(keys[index]), value)
      }
      let last = keys.lastIndex { node in after.contains { names(node, $0) } }
      try check(value)
      let field = YAMLValue.Field(key, value)
      let index = last.map { $0 + 1 } ?? (after.isEmpty ? keys.count : 0)
      for case .field(let other) in changes[mapping, default: .init()].inserted.values.joined()
      where other.key.utf8.elementsEqual(key.utf8) { throw .overlap }
      changes[mapping, default: .init()].inserted[index, default: []].append(.field(field))
    case .removeField(let mapping, let key):
      guard let index = try keys(of: mapping).firstIndex(where: { names($0, key) }) else {
        throw EditError(zh: "没有“\(key)”这个字段", en: "there is no field '\(key)'")
      }
      try remove(index, from: mapping)
    case .insertItem(let sequence, let index, let item):
      try checkItems(sequence)
      guard (0...count(sequence)).contains(index) else { throw .noNode }
      changes[sequence, default: .init()].inserted[index, default: []].append(try entry(item))
    case .removeItem(let sequence, let index):
      try checkItems(sequence)
      guard (0..<count(sequence)).contains(index) else { throw .noNode }
      try remove(index, from: sequence)
    }
  }

  private mutating func count(_ sequence: NodeID) -> Int {
    if let count = counts[sequence] { return count }
    let count = context.document.children(sequence).count
    counts[sequence] = count
    return count
  }

  private mutating func entry(_ item: Edit.Item) throws(EditError) -> NewEntry {
    switch item {
    case .value(let value):
      try check(value)
      return .value(value)
    case .text(let text): return .item(try ItemText(text))
    case .item(let document, let sequence, let index):
      let place = ItemPlace(document: ObjectIdentifier(document), sequence: sequence)
      if let source = sources[place] { return .item(try ItemText(from: source, at: index)) }
      let source = try ItemText.Source(of: document, in: sequence)
      sources[place] = source
      return .item(try ItemText(from: source, at: index))
    }
  }

  private mutating func replace(_ node: NodeID, _ value: YAMLValue) throws(EditError) {
    guard context.contains(node) else { throw .noNode }
    guard !context.isKey(node) else { throw .key }
    try check(value)
    guard replacements.updateValue(value, forKey: node) == nil else { throw .overlap }
  }

  private mutating func remove(_ index: Int, from collection: NodeID) throws(EditError) {
    guard changes[collection, default: .init()].removed.insert(index).inserted else { throw .overlap }
  }

  private func check(_ value: YAMLValue) throws(EditError) {
    guard value.depth > 60 else { return }
    throw EditError(zh: "要写的内容嵌套超过60层", en: "the value nests more than 60 levels deep")
  }

  /// Items stand one below the other; an empty `[]` or a missing value may become such a list.
  private func checkItems(_ sequence: NodeID) throws(EditError) {
    guard context.contains(sequence) else { throw .noNode }
    let document = context.document
    if document.isNull(sequence), !context.isKey(sequence) { return }
    guard document.kind(sequence) == .sequence else {
      throw EditError(zh: "这里不是一组以“- ”开头的事项", en: "these are not items behind dashes")
    }
    let isEmpty = document.next(sequence).index == sequence.index + 1
    guard document.style(sequence) == .block || isEmpty && !context.isInFlow(sequence) else {
      throw EditError(
        zh: "方括号里的事项不能这样改。先写成一行一个“- ”：qingdan fmt",
        en: "items inside brackets cannot be edited; run qingdan fmt first")
    }
  }

  private func keys(of mapping: NodeID) throws(EditError) -> [NodeID] {
    guard context.contains(mapping), context.document.kind(mapping) == .mapping else { throw .noNode }
    return context.document.entries(mapping).map(\.key)
  }

  private func names(_ node: NodeID, _ key: String) -> Bool { context.document.equals(node, Array(key.utf8)) }

  /// No edit may touch what another one takes away.
  private func refuseNesting() throws(EditError) {
    var gone: [Range<UInt32>] = replacements.keys.map { $0.index..<context.document.next($0).index }
    var touched = replacements.keys.map(\.index)
    for (collection, change) in changes {
      touched.append(collection.index)
      if replacements[collection] != nil { throw .overlap }
      guard !change.removed.isEmpty else { continue }
      for (index, range) in context.entries(of: collection).enumerated() where change.removed.contains(index)
      {
        gone.append(range)
      }
    }
    gone.sort { $0.lowerBound < $1.lowerBound }
    touched.sort()
    var next = 0
    var end: UInt32 = 0
    var first: UInt32?
    for node in touched {
      while next < gone.count, gone[next].lowerBound <= node {
        // Within a set, ranges that meet are nested: nodes have no other way to overlap.
        if gone[next].lowerBound < end { throw .overlap }
        end = gone[next].upperBound
        first = gone[next].lowerBound
        next += 1
      }
      guard node < end else { continue }
      if node == first, replacements[NodeID(node)] != nil, context.document.next(NodeID(node)).index == end {
        continue
      }
      throw .overlap
    }
  }
}

extension EditContext {
  /// The nodes of each entry of a collection.
  func entries(of collection: NodeID) -> [Range<UInt32>] {
    if document.kind(collection) == .mapping {
      return document.entries(collection).map { $0.key.index..<document.next($0.value).index }
    }
    return document.children(collection).map { $0.index..<document.next($0).index }
  }
}

extension Document.Children {
  var count: Int { reduce(0) { count, _ in count + 1 } }
}
