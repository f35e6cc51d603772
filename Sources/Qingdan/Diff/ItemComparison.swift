/// Compares items of one list of the older state with what they are in a list of the newer one.
public struct ItemComparison {
  private let before: ListFile
  private let after: ListFile
  /// The fields of both kinds by their names, as numbers; nil where a kind has no such field.
  private let columns: [(old: FieldNumber?, new: FieldNumber?)]
  /// Whether equal bytes mean equal values: the kind and the defaults are the same.
  private let isPlain: Bool
  private let isSameKind: Bool
  private let hasHolder: Bool
  /// Whether it is one file of one organisation, so that items of equal text are the same in all.
  private let isSameList: Bool
  private let weighing: ChangeWeighing
  private let values = ValueComparison()

  public init(_ before: ListFile, _ after: ListFile) {
    self.init(before, after, isSameKind: before.kind == after.kind)
  }

  /// - Parameter isSameKind: whether the kinds of both are equal, for whoever compares many lists of few kinds.
  init(_ before: ListFile, _ after: ListFile, isSameKind: Bool) {
    self.before = before
    self.after = after
    self.isSameKind = isSameKind
    hasHolder = after.kind.table.holder != nil
    isSameList =
      before.path == after.path && before.head.organisation == after.head.organisation
      && before.head.group == after.head.group
    let own = (0..<after.kind.table.width).map { FieldNumber($0) }
    if isSameKind {
      columns = own.map { ($0, $0) }
    } else {
      let names = before.kind.fields.map(\.name)
      columns =
        own.map { (before.kind.field(after.kind[$0].name), $0) }
        + names.filter { after.kind.field($0) == nil }.map { (before.kind.field($0), nil) }
    }
    isPlain = isSameKind && Self.hasSameDefaults(before, after)
    weighing = ChangeWeighing(kind: after.kind, former: isSameKind ? nil : before.kind)
  }

  private static func hasSameDefaults(_ before: ListFile, _ after: ListFile) -> Bool {
    switch (before.head.defaults, after.head.defaults) {
    case (nil, nil): true
    case (let old?, let new?): before.document.hasSameBytes(old, as: new, of: after.document)
    default: false
    }
  }

  /// What differs between an item and what it is now; empty where nothing but its form does.
  public func changes(_ old: ListFile.Item, _ new: ListFile.Item) -> [Change] {
    let (oldNode, newNode) = (before.node(old), after.node(new))
    let isSameText = isPlain && before.document.hasSameBytes(oldNode, as: newNode, of: after.document)
    if isSameText, isSameList { return [] }
    let organisation = organisationChange(old, new)
    var changes = [organisation].compactMap(\.self)
    if organisation == nil, var change = listChange(old) {
      let isOfHead = change.field != nil && before.path == after.path
      change.oldPlace = before.place((isOfHead ? before.head.nodes["organisation"] : nil) ?? oldNode)
      change.newPlace = after.place((isOfHead ? after.head.nodes["organisation"] : nil) ?? newNode)
      changes.append(change)
    }
    if !isSameText {
      for column in columns where !isWrittenAlike(column, old, new) {
        guard let field = field(column), field.name != organisation?.field else { continue }
        changes += self.changes(field, old, new, column.old, column.new)
      }
    }
    for index in changes.indices { weighing.weigh(&changes[index]) }
    return changes.filter { $0.severity > .format }.sorted { $0.severity > $1.severity }
  }

  private func id(_ item: ListFile.Item) -> String { before.id(item) ?? before.name(item) ?? "" }

  /// Whose the item was and is, where that is not the same.
  private func organisationChange(_ old: ListFile.Item, _ new: ListFile.Item) -> Change? {
    let holders = (before.kind.table.holder, after.kind.table.holder)
    // Several bodies in one holder are told as they are written.
    guard before.texts(old, holders.0).count < 2, after.texts(new, holders.1).count < 2 else { return nil }
    let (from, to) = (before.organisation(of: old), after.organisation(of: new))
    guard from != to, let from, let to else { return nil }
    let field = holders.1 == nil ? "organisation" : "holder"
    var change = Change(.transferred, item: id(old), field: field, before: .scalar(from), after: .scalar(to))
    change.oldPlace = before.place(holders.0.flatMap { before.value(old, $0) } ?? before.node(old))
    change.newPlace = after.place(holders.1.flatMap { after.value(new, $0) } ?? after.node(new))
    return change
  }

  /// Whose list an item of the same holder stands in, else in which file of it, where that is not the same.
  private func listChange(_ old: ListFile.Item) -> Change? {
    let (from, to) = (
      before.head.organisation ?? before.head.group, after.head.organisation ?? after.head.group
    )
    if from != to, let from, let to {
      return Change(
        .refiled, item: id(old), field: "organisation", before: .scalar(from), after: .scalar(to))
    }
    guard before.path != after.path else { return nil }
    return Change(.refiled, item: id(old), before: .scalar(before.path), after: .scalar(after.path))
  }

  private func field(_ column: (old: FieldNumber?, new: FieldNumber?)) -> Field? {
    column.new.map { after.kind[$0] } ?? column.old.map { before.kind[$0] }
  }

  /// Whether a field is in neither item, or with the same bytes in both: most are, and no value is made of those.
  private func isWrittenAlike(
    _ column: (old: FieldNumber?, new: FieldNumber?), _ old: ListFile.Item, _ new: ListFile.Item
  ) -> Bool {
    let one = column.old.flatMap { before.value(old, $0) }
    let other = column.new.flatMap { after.value(new, $0) }
    guard let one, let other else { return one == other }
    return isSameKind && before.document.hasSameBytes(one, as: other, of: after.document)
      && before.document.style(one) == after.document.style(other)
  }

  private func changes(
    _ field: Field, _ old: ListFile.Item, _ new: ListFile.Item, _ oldNumber: FieldNumber?,
    _ newNumber: FieldNumber?
  ) -> [Change] {
    let oldNode = oldNumber.flatMap { before.value(old, $0) }
    let newNode = newNumber.flatMap { after.value(new, $0) }
    var found = changes(
      field, path: field.name, item: id(old), from: oldNumber.flatMap { before.canonicalValue(old, $0) },
      to: newNumber.flatMap { after.canonicalValue(new, $0) })
    for index in found.indices {
      let path = found[index].field?.split(separator: ".").dropFirst() ?? []
      found[index].oldPlace = before.place(
        oldNode.map { before.node(at: path, below: $0) } ?? before.node(old))
      found[index].newPlace = after.place(newNode.map { after.node(at: path, below: $0) } ?? after.node(new))
    }
    return found
  }

  /// The changes of a field, or of the fields of a group that stands once.
  private func changes(
    _ field: Field, path: String, item: String, from old: YAMLValue?, to new: YAMLValue?
  ) -> [Change] {
    let (old, new) = field.isMany ? (old, new) : (old?.single, new?.single)
    if old == new { return [] }
    if field.type == .group, !field.isMany, !field.fields.isEmpty {
      return field.fields.flatMap { child in
        changes(
          child, path: "\(path).\(child.name)", item: item, from: old?[child.name], to: new?[child.name])
      }
    }
    guard let detail = values.change(from: old, to: new, of: field) else { return [] }
    let kind =
      ForceChange.kind(of: path, from: old, to: new, on: (before.head.effective, after.head.effective))
      ?? ChangeKind.of(field, isPower: hasHolder, from: old, to: new)
    return [Change(kind, item: item, field: path, before: old, after: new, detail: detail)]
  }
}

extension ListFile {
  /// The node of a field in a group, or the nearest one above it that there is.
  fileprivate func node(at path: some Sequence<Substring>, below top: NodeID) -> NodeID {
    var node = top
    for key in path {
      // A group that stands once may be written as a list of one.
      if document.kind(node) == .sequence, let only = document.children(node).first(where: { _ in true }) {
        node = only
      }
      guard document.kind(node) == .mapping, let next = document.value(of: node, for: String(key)) else {
        break
      }
      node = next
    }
    return node
  }
}

extension YAMLValue {
  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLValue? {
    guard case .mapping(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The element of a sequence of one, as which it is meant where a field has one value; else the value itself.
  fileprivate var single: YAMLValue {
    if case .sequence(let elements) = self, elements.count == 1 { elements[0] } else { self }
  }

  /// The texts of a sequence of scalars; one scalar stands for a sequence of one.
  var texts: [String] {
    switch self {
    case .scalar(let text): [text]
    case .sequence(let items): items.flatMap(\.texts)
    case .null, .mapping: []
    }
  }
}

/// What a change of a field is called.
enum ChangeKind {
  /// - Parameter isPower: whether the items are held by a body, so that their levels are who exercises them; those of a
  ///   disclosure item are only where it is published.
  static func of(_ field: Field, isPower: Bool, from old: YAMLValue?, to new: YAMLValue?) -> Change.Kind {
    if field.name == "name" { return .renamed }
    if field.type == .code || field.type == .id { return .recoded }
    if isPower, field.name == "levels", field.type == .choice { return ofLevels(field, old, new) }
    return .amended
  }

  /// Where one level gave it up and another took it, it went down (下放) or up (上收); a level more is none of both.
  private static func ofLevels(_ field: Field, _ old: YAMLValue?, _ new: YAMLValue?) -> Change.Kind {
    func ranks(_ value: YAMLValue?) -> Set<Int> {
      Set((value?.texts ?? []).compactMap { text in field.choices.firstIndex { $0.value == text } })
    }
    let (old, new) = (ranks(old), ranks(new))
    guard let lost = old.subtracting(new).min(), let gained = new.subtracting(old).min() else {
      return .amended
    }
    return gained > lost ? .devolved : .recalled
  }
}
