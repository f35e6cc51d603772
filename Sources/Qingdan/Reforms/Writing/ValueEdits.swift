/// The edits that make a value of an item another one: what of it stays is not written anew, so that it keeps its comments.
///
/// Where it is not certain which part became which, the whole is written; the comments in it are told then (`LostComment`).
struct ValueEdits {
  private let list: ListFile
  /// Who comes after bodies that are no more.
  private let heirs: [String: String]

  private var document: Document { list.document }

  init(_ list: ListFile, _ heirs: [String: String]) {
    self.list = list
    self.heirs = heirs
  }

  /// - Parameters:
  ///   - node: what the item has in the field, itself.
  ///   - field: the field, or one below it.
  func edits(_ node: NodeID, _ field: FieldNumber, into value: YAMLValue) -> [Edit] {
    guard document.style(node) == .block, !document.isNull(node) else {
      return [.replaceValue(node, with: value)]
    }
    switch (document.kind(node), value) {
    case (.sequence, .sequence(let new)): return elements(of: node, field, into: new)
    case (.mapping, .mapping(let new)) where list.kind[field].type == .group:
      return parts(of: node, field, into: new)
    default: return [.replaceValue(node, with: value)]
    }
  }

  // MARK: - Lists of values

  private func elements(of node: NodeID, _ field: FieldNumber, into new: [YAMLValue]) -> [Edit] {
    let whole = [Edit.replaceValue(node, with: .sequence(new))]
    let old = Array(document.children(node))
    let values = old.map { element(at: $0, field) }
    // For each new element the old one that it is; both in one order, or nobody can tell.
    var used = Set<Int>()
    let origins = new.map { value in
      let origin = values.indices.first { !used.contains($0) && isSame(values[$0], value) }
      if let origin { used.insert(origin) }
      return origin
    }
    let kept = origins.compactMap(\.self)
    guard !kept.isEmpty, kept == kept.sorted() else { return whole }
    var edits = values.indices.filter { !used.contains($0) }.map { Edit.removeItem(from: node, $0) }
    var next = 0
    for (value, origin) in zip(new, origins) {
      guard let origin else {
        edits.append(.insertItem(in: node, at: next, .value(value)))
        continue
      }
      next = origin + 1
      if values[origin] != value { edits += self.edits(old[origin], field, into: value) }
    }
    return edits
  }

  private func element(at node: NodeID, _ field: FieldNumber) -> YAMLValue? {
    document.kind(node) == .sequence ? nil : list.canonical(node, field)?.elements.first
  }

  /// Whether it says the same, whoever comes after a body that it names.
  private func isSame(_ old: YAMLValue?, _ new: YAMLValue) -> Bool {
    old == new || old?.replacing(heirs) == new
  }

  // MARK: - Groups of fields

  private func parts(of node: NodeID, _ group: FieldNumber, into new: [YAMLValue.Field]) -> [Edit] {
    let entries = document.entries(node).map { (key: document.text($0.key), value: $0.value) }
    let numbers = entries.map { list.kind.table.number(of: $0.key, in: group) }
    // A part may stand under its title, or under another word for it.
    let names = zip(entries, numbers).map { entry, number in number.map { list.kind[$0].name } ?? entry.key }
    guard Set(names).count == names.count, !entries.isEmpty else {
      return [.replaceValue(node, with: .mapping(new))]
    }
    var edits: [Edit] = []
    for (index, entry) in entries.enumerated() where !new.contains(where: { $0.key == names[index] }) {
      edits.append(.removeField(in: node, entry.key))
    }
    guard edits.count < entries.count else { return [.replaceValue(node, with: .mapping(new))] }
    var before: [String] = []
    for field in new {
      guard let index = names.firstIndex(of: field.key) else {
        edits.append(.setField(in: node, field.key, field.value, after: before))
        continue
      }
      before.append(entries[index].key)
      let value = entries[index].value
      let number = numbers[index]
      let old = number.map { list.canonical(value, $0) } ?? document.plainValue(value)
      if old == field.value { continue }
      edits +=
        number.map { self.edits(value, $0, into: field.value) } ?? [.replaceValue(value, with: field.value)]
    }
    return edits
  }
}
