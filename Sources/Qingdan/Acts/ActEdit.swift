public import YAMLText

/// Changes of the file of an adjustment or a reform in place: comments and what a person wrote stay.
public struct ActEdit {
  private let document: Document
  private let root: NodeID

  /// Nil where the file is no mapping.
  public init?(bytes: [UInt8]) {
    guard let document = try? Document(bytes), let root = document.root, document.kind(root) == .mapping
    else {
      return nil
    }
    self.document = document
    self.root = root
  }

  /// Adds opinions behind those that are there.
  ///
  /// - Parameter fields: behind which the first ones stand.
  public func adding(
    _ opinions: [Opinion], behind fields: [String] = ["adjustment", "title", "applicant", "changes"]
  ) throws(EditError) -> [UInt8] {
    let items = opinions.map { opinion -> Edit.Item in .text("- { \(Self.text(opinion)) }") }
    var bytes = document.bytes
    for item in items {
      // Each edit is one of the text before it, so that comments are met once only.
      guard let next = try? Document(bytes), let root = next.root else { throw .unreadable }
      bytes = try Self.adding(item, to: next, root, behind: fields)
    }
    return bytes
  }

  private static func adding(
    _ item: Edit.Item, to document: Document, _ root: NodeID, behind fields: [String]
  ) throws(EditError) -> [UInt8] {
    let edit: Edit
    guard let list = document.value(of: root, for: "opinions"),
      document.kind(list) == .sequence || document.isNull(list)
    else {
      let empty = try document.splices(for: [
        .setField(
          in: root, "opinions", .sequence([]), after: fields)
      ])
      guard let bytes = empty.applied(to: document.bytes), let next = try? Document(bytes),
        let root = next.root,
        let list = next.value(of: root, for: "opinions")
      else { throw .unreadable }
      return try applied([.insertItem(in: list, at: 0, item)], to: next)
    }
    let count = document.kind(list) == .sequence ? Array(document.children(list)).count : 0
    edit = .insertItem(in: list, at: count, item)
    return try applied([edit], to: document)
  }

  private static func applied(_ edits: [Edit], to document: Document) throws(EditError) -> [UInt8] {
    guard let bytes = try document.splices(for: edits).applied(to: document.bytes) else { throw .unreadable }
    return bytes
  }

  private static func text(_ opinion: Opinion) -> String {
    func scalar(_ text: String) -> String { ScalarForm.line(text, inFlow: true) }
    var parts = ["role: \(opinion.role.rawValue)"]
    if let organisation = opinion.organisation { parts.append("organisation: \(scalar(organisation))") }
    parts.append("opinion: \(opinion.verdict.rawValue)")
    if let date = opinion.date { parts.append("date: \(date)") }
    if let document = opinion.document { parts.append("document: \(scalar(document))") }
    if let content = opinion.content { parts.append("content: \"\(content.prefixed)\"") }
    return parts.joined(separator: ", ")
  }

  /// Writes the values before and after anew, from the two states.
  ///
  /// - Parameter changes: those of the act in the order of its file, as they are to be.
  public func renewed(_ changes: [ActChange]) throws(EditError) -> [UInt8] {
    guard let list = document.value(of: root, for: "changes"), document.kind(list) == .sequence else {
      throw .unreadable
    }
    var bytes = document.bytes
    for change in changes {
      guard let next = try? Document(bytes), let node = Self.node(of: change, in: next) else { continue }
      var edits: [Edit] = []
      if change.verb == .amend {
        edits.append(.setField(in: node, "was", Self.values(change.was), after: ["item", "fields"]))
        edits.append(
          .setField(in: node, "values", Self.values(change.values), after: ["item", "fields", "was"]))
      } else if change.verb.isPlacing, let from = change.from {
        let value: YAMLValue = from.count == 1 ? .scalar(from[0]) : .sequence(from.map(YAMLValue.scalar))
        edits.append(.setField(in: node, "from", value, after: ["item"]))
      } else if let content = Self.content(change) {
        if change.verb == .combine || change.verb == .divide {
          edits.append(.setField(in: node, "was", Self.values(change.was), after: ["item", "items", "into"]))
        }
        for field in change.verb.ends {
          if let day = change.days[field] {
            edits.append(.setField(in: node, field, .scalar(day), after: ["item"]))
          } else if next.value(of: node, for: field) != nil {
            edits.append(.removeField(in: node, field))
          }
        }
        edits.append(
          .setField(in: node, "content", content, after: ["item", "items", "into", "was", "from", "until"]))
      }
      for edit in edits {
        guard let current = try? Document(bytes), let node = Self.node(of: change, in: current) else {
          throw .unreadable
        }
        bytes = try Self.applied([edit.moved(to: node)], to: current)
      }
    }
    return bytes
  }

  private static func values(_ values: [String: ExpectedValue]) -> YAMLValue {
    .mapping(values.sorted { $0.key < $1.key }.map { YAMLValue.Field($0.key, $0.value.yaml) })
  }

  private static func content(_ change: ActChange) -> YAMLValue? {
    let known = change.content.sorted { $0.key < $1.key }
    guard let first = known.first else { return nil }
    let concerned = change.verb == .combine || change.verb == .divide ? change.into : change.items
    if concerned.count == 1 { return .scalar(first.value.prefixed) }
    return .mapping(known.map { YAMLValue.Field($0.key, .scalar($0.value.prefixed)) })
  }

  /// The mapping that says a change.
  private static func node(of change: ActChange, in document: Document) -> NodeID? {
    guard let root = document.root, let list = document.value(of: root, for: "changes"),
      document.kind(list) == .sequence
    else { return nil }
    for entry in document.children(list) where document.kind(entry) == .mapping {
      guard let node = document.value(of: entry, for: change.verb.rawValue), document.kind(node) == .mapping
      else {
        continue
      }
      let record = Record(file: "", document: document, node: node)
      let items = change.verb == .combine ? record.texts("items") : record.texts("item")
      if items == change.items, record.texts("into") == change.into,
        Set(record.texts("fields")) == Set(change.fields)
      {
        return node
      }
    }
    return nil
  }
}

extension Edit {
  /// The same at another node.
  fileprivate func moved(to node: NodeID) -> Edit {
    if case .setField(_, let key, let value, let after) = self {
      .setField(in: node, key, value, after: after)
    } else {
      self
    }
  }
}

extension EditError {
  static let unreadable = EditError(
    zh: "这个文件不像一个动态调整。先用 qingdan validate 看它哪里不对",
    en: "the file is no adjustment; see qingdan validate")
}

extension ActChange {
  /// The change with the values that two states give it.
  public func renewed(before: Library, after: Library) -> ActChange {
    let ids = Set(allItems)
    let (old, new) = (StatedItems(ids, in: before), StatedItems(ids, in: after))
    var change = self
    switch verb {
    case .amend:
      guard let item = items.first else { return change }
      // A field without a difference is not renewed: another act has dealt with it.
      for path in paths {
        change.was[path] = ExpectedValue(of: old.value(item, path))
        change.values[path] = ExpectedValue(of: new.value(item, path))
      }
    case .add, .restore: for id in items { change.content[id] = new.whole(id)?.digest }
    case .cancel, .suspend:
      guard let id = items.first else { return change }
      change.days = verb.ends.reduce(into: [:]) { days, field in
        let now = new.value(id, field)
        if let day = now?.texts.first, now != old.value(id, field) { days[field] = day }
      }
      // What has been carried out already does not tell any more what it was.
      guard let was = old.whole(id), !new.holds(id) || !change.days.isEmpty else { return self }
      change.content[id] = change.days["until"] == nil ? was.digest : was.withoutEnd.digest
    case .combine, .divide:
      for id in into { change.content[id] = new.whole(id)?.digest }
      for id in items { change.was[id] = old.whole(id).map { .digest($0.digest) } ?? change.was[id] }
    case .devolve, .recall:
      let from = items.first.map(old.seat) ?? []
      if !from.isEmpty, from != items.first.map(new.seat) { change.from = from }
    case .transfer:
      // What has been carried out already does not tell any more where it came from.
      let from = items.first.map(old.holders) ?? []
      if !from.isEmpty, from != [to].compactMap(\.self) { change.from = from }
    }
    return change
  }

  /// What is not in a state as the act says it; nil where all of it is.
  public func discrepancy(in library: Library) -> Message? {
    let items = StatedItems(Set(allItems), in: library)
    func name(_ id: String) -> String { items.name(id).map { "“\($0)”" } ?? id }
    if verb == .amend, let item = self.items.first, items.holds(item) {
      let wrong = paths.filter { path in values[path].map { !$0.matches(items.value(item, path)) } ?? false }
      guard let path = wrong.first else { return nil }
      let title = items.kind(item).flatMap { kind in kind.field(path: path).map { kind[$0].title } }
      return Message(
        zh: "\(name(item))的\(title?.zh ?? path)", en: "\(title?.en ?? path) of \(name(item))")
    }
    guard items.shows(self) == false else { return nil }
    let names = allItems.map(name).joined(separator: "、")
    return Message(zh: "\(verb.title.zh)\(names)", en: "\(verb.title.en) of \(names)")
  }
}
