/// Whether a text says what a document says after a set of edits.
struct EditProof {
  private let plan: EditPlan
  private let old: Document
  /// The nodes that an edit names, in their order.
  private let named: [NodeID]

  init(_ plan: EditPlan) {
    self.plan = plan
    old = plan.context.document
    named = (Array(plan.replacements.keys) + plan.changes.keys).sorted()
  }

  /// The text, read, where it says that; else nil.
  func document(of bytes: [UInt8]) -> Document? {
    // The result may be deeper or longer than what was read under the usual limits.
    guard let new = try? Document(bytes, limits: Document.Limits(depth: 256, bytes: 1 << 31)),
      new.roots.count == old.roots.count,
      zip(old.roots, new.roots).allSatisfy({ matches($0, of: old, new, $1, isEdited: true) })
    else { return nil }
    return new
  }

  /// Whether an edit names a node, or one below it.
  private func isNamed(_ node: NodeID) -> Bool {
    var (low, high) = (0, named.count)
    while low < high {
      let middle = (low + high) / 2
      if named[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < named.count && named[low] < old.next(node)
  }

  private func matches(_ node: NodeID, of old: Document, _ new: Document, _ other: NodeID, isEdited: Bool)
    -> Bool
  {
    guard isEdited, isNamed(node) else { return old.says(node, theSameAs: other, of: new) }
    guard old.hasProperties(of: node, like: other, of: new) else { return false }
    if let value = plan.replacements[node] { return says(new, other, value) }
    if let change = plan.changes[node] { return matches(node, change, new, other) }
    guard old.kind(node) == new.kind(other) else { return false }
    switch old.kind(node) {
    case .scalar, .alias: return old.says(node, theSameAs: other, of: new)
    case .sequence, .mapping:
      var others = new.children(other)
      for child in old.children(node) {
        guard let other = others.next(), matches(child, of: old, new, other, isEdited: true) else {
          return false
        }
      }
      return others.next() == nil
    }
  }

  private func matches(
    _ node: NodeID, _ change: EditPlan.CollectionChange, _ new: Document, _ other: NodeID
  ) -> Bool {
    guard new.kind(other) == (old.kind(node) == .mapping ? .mapping : .sequence) else { return false }
    var others = new.children(other)
    let entries = plan.context.entries(of: node)
    for index in 0...entries.count {
      for entry in change.inserted[index] ?? [] {
        guard let first = others.next() else { return false }
        switch entry {
        case .value(let value): guard says(new, first, value) else { return false }
        case .field(let field):
          guard says(new, first, .scalar(field.key)), let second = others.next(),
            says(new, second, field.value)
          else { return false }
        case .item(let item):
          guard matches(item.node, of: item.document, new, first, isEdited: false) else { return false }
        }
      }
      guard index < entries.count, !change.removed.contains(index) else { continue }
      var child = NodeID(entries[index].lowerBound)
      while child.index < entries[index].upperBound {
        guard let other = others.next(), matches(child, of: old, new, other, isEdited: true) else {
          return false
        }
        child = old.next(child)
      }
    }
    return others.next() == nil
  }

  private func says(_ new: Document, _ node: NodeID, _ value: YAMLValue) -> Bool {
    var children = new.children(node)
    switch value {
    case .null: return new.isNull(node)
    case .scalar(let text):
      return new.kind(node) == .scalar && !new.isMissing(node) && new.equals(node, Array(text.utf8))
    case .sequence(let items):
      guard new.kind(node) == .sequence else { return false }
      for item in items { guard let child = children.next(), says(new, child, item) else { return false } }
    case .mapping(let fields):
      guard new.kind(node) == .mapping else { return false }
      for field in fields {
        guard let key = children.next(), says(new, key, .scalar(field.key)), let child = children.next(),
          says(new, child, field.value)
        else { return false }
      }
    }
    return children.next() == nil
  }
}
