/// Sets in a merged text each value that its lines do not say yet: where both sides touched the lines of a field, or
/// where a default that an item relied on has changed.
struct MergeRepair {
  let rule: MergeRule
  let merged: MergeSide
  let values: MergeValues
  private var document: Document { merged.list.document }

  init(_ rule: MergeRule, _ merged: MergeSide) {
    self.rule = rule
    self.merged = merged
    values = MergeValues(merged)
  }

  /// The edits that make the text say what the rule says.
  ///
  /// - Parameter side: whose value stands where both changed one.
  func edits(prefer side: MergedValue.Side = .shown) -> [Edit] {
    var edits = head(prefer: side) + defaults(prefer: side)
    for (item, key) in zip(merged.list.items, merged.keys) { edits += self.edits(item, key, prefer: side) }
    return edits
  }

  func head(prefer side: MergedValue.Side) -> [Edit] {
    guard let root = document.root else { return [] }
    return rule.headKeys.flatMap { key -> [Edit] in
      let wanted = rule.head(key, prefer: side).value
      guard wanted != values.head[key] else { return [] }
      let node = document.value(of: root, for: key)
      return set(key, to: wanted, at: node, as: key, in: root, order: FileShape.list.fields.map(\.name))
    }
  }

  func defaults(prefer side: MergedValue.Side) -> [Edit] {
    let wanted = rule.fields.map { ($0, rule.defaults($0, prefer: side).value) }
    guard let node = merged.list.head.defaults, document.kind(node) == .mapping else {
      let fields = wanted.compactMap { name, value in value.map { YAMLValue.Field(name, $0) } }
      guard let root = document.root, !fields.isEmpty else { return [] }
      return [
        .setField(
          in: root, "defaults", .mapping(fields),
          after: FileShape.list.fields.map(\.name).filter { $0 != "items" && $0 != "note" })
      ]
    }
    return wanted.flatMap { name, value -> [Edit] in
      guard value != values.defaults[name] else { return [] }
      return set(name, to: value, in: node)
    }
  }

  /// The edits of one item.
  func edits(_ item: ListFile.Item, _ key: String, prefer side: MergedValue.Side) -> [Edit] {
    let node = merged.list.node(item)
    return rule.fields.flatMap { name -> [Edit] in
      let own = values.own[key]?[name]
      switch rule.entry(key, name) {
      case .written(let entry): return own == entry ? [] : set(name, to: entry, in: node)
      case .leftToDefaults: return own == nil ? [] : set(name, to: nil, in: node)
      case .disputed, .byValue: break
      }
      let merged = rule.value(key, name, prefer: side)
      let wanted = merged.value
      let standard = rule.defaults(name, prefer: side)
      // Whatever becomes of a default that conflicts, only items that both sides leave to it are to follow. And where
      // the item itself conflicts, there have to be lines to mark.
      let isExposed = own == nil && !(standard.conflicts.isEmpty && merged.conflicts.isEmpty)
      guard isExposed || wanted != (own ?? standard.value)?.said else { return [] }
      // A default would give what is to be nothing.
      let isMasked = wanted == nil && (isExposed || standard.value != nil)
      return set(name, to: isMasked ? .null : wanted, in: node)
    }
  }

  private func set(_ name: String, to value: YAMLValue?, in mapping: NodeID) -> [Edit] {
    let entry = document.entries(mapping).first {
      merged.list.kind.name(ofKey: document.text($0.key)) == name
    }
    let order = merged.list.kind.fields.map(\.name)
    let spelled = entry.map { document.text($0.key) } ?? name
    return set(name, to: value, at: entry?.value, as: spelled, in: mapping, order: order)
  }

  private func set(
    _ name: String, to value: YAMLValue?, at node: NodeID?, as key: String, in mapping: NodeID,
    order: [String]
  ) -> [Edit] {
    guard let value else { return node == nil ? [] : [.removeField(in: mapping, key)] }
    guard let node else {
      let before = order.prefix { $0 != name }
      let own = document.entries(mapping).map { document.text($0.key) }
      let after = own.filter { key in before.contains(rule.kind.name(ofKey: key)) }
      return [.setField(in: mapping, key, value, after: after)]
    }
    if document.kind(node) == .mapping, case .mapping(let fields) = value {
      return group(node, fields, rule.kind.field(name))
    }
    if document.kind(node) == .scalar, case .sequence(let items) = value, items.count == 1,
      case .scalar = items[0]
    {
      return [.replaceValue(node, with: items[0])]
    }
    return [.replaceValue(node, with: value)]
  }

  /// The fields of a group, each on its own, so that the comments of the others stay.
  private func group(_ node: NodeID, _ fields: [YAMLValue.Field], _ number: FieldNumber?) -> [Edit] {
    var edits: [Edit] = []
    var seen: Set<String> = []
    for (key, value) in document.entries(node) {
      let text = document.text(key)
      let child = number.flatMap { rule.kind.table.number(of: text, in: $0) }
      let name = child.map { rule.kind[$0].name } ?? text
      seen.insert(name)
      guard let wanted = fields.first(where: { $0.key == name })?.value else {
        edits.append(.removeField(in: node, text))
        continue
      }
      let present = child.map { merged.list.canonical(value, $0) } ?? document.writtenValue(value)
      if present != wanted { edits.append(.replaceValue(value, with: wanted)) }
    }
    for field in fields where !seen.contains(field.key) {
      edits.append(.setField(in: node, field.key, field.value, after: []))
    }
    return edits
  }
}
