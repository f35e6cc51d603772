/// The edits that make a value another one: what of it stays is not written anew, so that it keeps its comments.
///
/// Where it is not certain which part became which, the whole is written; the comments in it are told then (`LostComment`).
struct ValueEdits {
  private let document: Document
  /// The list whose fields these are; nil in a register, where values are what they say.
  private let list: ListFile?
  /// Who comes after bodies that are no more.
  private let heirs: [String: String]

  init(_ list: ListFile, _ heirs: [String: String]) {
    document = list.document
    self.list = list
    self.heirs = heirs
  }

  init(register document: Document) {
    self.document = document
    list = nil
    heirs = [:]
  }

  /// - Parameters:
  ///   - node: what the item has in the field, itself.
  ///   - field: the field, or one below it; nil where no kind of list says what stands here.
  func edits(_ node: NodeID, _ field: FieldNumber? = nil, into value: YAMLValue) -> [Edit] {
    guard document.style(node) == .block, !document.isNull(node) else {
      return [.replaceValue(node, with: value)]
    }
    switch (document.kind(node), value) {
    case (.sequence, .sequence(let new)): return elements(of: node, field, into: new)
    case (.mapping, .mapping(let new)) where isGroup(field): return parts(of: node, field, into: new)
    default: return [.replaceValue(node, with: value)]
    }
  }

  private func isGroup(_ field: FieldNumber?) -> Bool {
    guard let list, let field else { return true }
    return list.kind[field].type == .group
  }

  private func value(_ node: NodeID, _ field: FieldNumber?) -> YAMLValue? {
    guard let list, let field else { return document.plainValue(node) }
    return list.canonical(node, field)
  }

  // MARK: - Lists of values

  private func elements(of node: NodeID, _ field: FieldNumber?, into new: [YAMLValue]) -> [Edit] {
    let old = Array(document.children(node))
    let values = old.map { element(at: $0, field) }
    let origins = ElementOrigins(of: new, in: values, heirs)
    var edits = values.indices.filter { !origins.staying.contains($0) }.map {
      Edit.removeItem(from: node, $0)
    }
    var next = 0
    for (value, origin) in zip(new, origins.all) {
      if let origin, origins.staying.contains(origin) {
        next = origin + 1
        if values[origin] != value { edits += self.edits(old[origin], field, into: value) }
      } else if let origin, values[origin] == value {
        edits.append(.insertItem(in: node, at: next, .item(of: document, in: node, at: origin)))
      } else {
        edits.append(.insertItem(in: node, at: next, .value(value)))
      }
    }
    return edits
  }

  private func element(at node: NodeID, _ field: FieldNumber?) -> YAMLValue? {
    guard list != nil, field != nil else { return document.plainValue(node) }
    return document.kind(node) == .sequence ? nil : value(node, field)?.elements.first
  }

  // MARK: - Groups of fields

  private func parts(of node: NodeID, _ group: FieldNumber?, into new: [YAMLValue.Field]) -> [Edit] {
    let entries = document.entries(node).map { (key: document.text($0.key), value: $0.value) }
    let numbers = entries.map { entry in group.flatMap { list?.kind.table.number(of: entry.key, in: $0) } }
    // A part may stand under its title, or under another word for it.
    let names = zip(entries, numbers).map { entry, number in
      number.flatMap { list?.kind[$0].name } ?? entry.key
    }
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
      if self.value(value, number) == field.value { continue }
      edits +=
        list == nil || number != nil
        ? self.edits(value, number, into: field.value) : [.replaceValue(value, with: field.value)]
    }
    return edits
  }
}
