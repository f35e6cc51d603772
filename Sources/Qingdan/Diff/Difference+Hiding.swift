import YAMLText

extension Difference {
  /// The same without what must not be shown, for whoever prints it.
  ///
  /// What was hidden has a fingerprint of its own, by which nothing can be guessed nor approved.
  public func hiding(_ secrets: Secrets) -> Difference {
    let kinds = before.library.context.kinds.merging(after.library.context.kinds) { $1 }
    var shown = self
    shown.secrets = secrets
    shown.items = items.map { item in item.hiding(secrets, kinds[item.item?.kind ?? ""]) }
    shown.bodies = bodies.map { body in
      var body = body
      body.name = secrets.shown(body.name)
      body.change = body.change.hiding(HiddenValues(secrets, nil, hidesAll: false))
      return body
    }
    shown.candidates = candidates.map { candidate in
      var candidate = candidate
      candidate.before.hide(secrets)
      candidate.after.hide(secrets)
      candidate.evidence = candidate.evidence.map { secrets.shown($0) }
      return candidate
    }
    let sources = SourceTexts(after.library.context.sources)
    shown.findings = secrets.concealing(findings, reading: sources)
    shown.notes = notes.map { secrets.shown($0) }
    return shown
  }
}

extension Difference.ItemChange {
  fileprivate func hiding(_ secrets: Secrets, _ kind: Kind?) -> Self {
    let open = HiddenValues(secrets, kind, hidesAll: false)
    let names = ([before, after].compactMap(\.self) + others).map { (name: $0.name, item: $0.id) }
    let name = kind?.field("name").flatMap { number in kind.map { $0[number] } }
    let isCovered =
      names.contains { secrets.coverItem(by: $0.name, of: Secrets.Origin(item: $0.item, field: name)) }
      || changes.contains { open.isCovered($0) }
    let values = HiddenValues(secrets, kind, hidesAll: isCovered)
    var shown = self
    shown.before?.hide(secrets, hidingAll: isCovered)
    shown.after?.hide(secrets, hidingAll: isCovered)
    for index in others.indices { shown.others[index].hide(secrets, hidingAll: isCovered) }
    shown.changes = changes.map { $0.hiding(values) }
    return shown
  }
}

extension ItemReference {
  fileprivate mutating func hide(_ secrets: Secrets, hidingAll isAll: Bool = false) {
    let origin = Secrets.Origin(item: id)
    name = secrets.shown(name, of: origin, hidingAll: isAll)
    organisationName = secrets.shown(organisationName, of: origin)
    // What is in its form tells nothing; anything else is somebody's words.
    organisation = organisation.map { secrets.shown($0, of: origin) }
    type = type.map { secrets.shown($0, of: origin) }
    code = code.map { secrets.shown($0, of: origin) }
    id = id.map { secrets.shown($0, of: origin) }
  }
}

extension Change {
  fileprivate func hiding(_ values: HiddenValues) -> Change {
    var shown = self
    let field = values.field(field)
    shown.before = before.map { values.shown($0, field, item) }
    shown.after = after.map { values.shown($0, field, item) }
    if shown.before != before || shown.after != after { shown.detail = .other }
    if case .stale(let act, let approved?) = explanation {
      shown.explanation = .stale(act: act, approved: values.shown(approved, field, item))
    }
    return shown
  }
}

/// Values of a kind as they may be printed.
private struct HiddenValues {
  private let secrets: Secrets
  private let kind: Kind?
  /// Whether nothing of the item may be shown.
  private let hidesAll: Bool

  init(_ secrets: Secrets, _ kind: Kind?, hidesAll: Bool) {
    self.secrets = secrets
    self.kind = kind
    self.hidesAll = hidesAll
  }

  func field(_ path: String?) -> Field? {
    guard let kind, let path else { return nil }
    return kind.field(path: path).map { kind[$0] }
  }

  /// Whether a value of a change says that the item is not public.
  func isCovered(_ change: Change) -> Bool {
    let field = field(change.field)
    return [change.before, change.after].contains { $0.map { covers($0, field, change.item) } ?? false }
  }

  private func covers(_ value: YAMLValue, _ field: Field?, _ item: String) -> Bool {
    switch value {
    case .null: false
    case .scalar(let text): secrets.coverItem(by: text, of: Secrets.Origin(item: item, field: field))
    case .sequence(let values): values.contains { covers($0, field, item) }
    case .mapping(let entries): entries.contains { covers($0.value, child($0.key, of: field), item) }
    }
  }

  func shown(_ value: YAMLValue, _ field: Field?, _ item: String) -> YAMLValue {
    switch value {
    case .null: value
    case .scalar(let text):
      .scalar(
        secrets.shown(
          text, of: Secrets.Origin(item: item, field: field), hidingAll: hidesAll && field?.type != .id))
    case .sequence(let values): .sequence(values.map { shown($0, field, item) })
    case .mapping(let entries):
      .mapping(
        entries.map { YAMLValue.Field($0.key, shown($0.value, child($0.key, of: field), item)) })
    }
  }

  /// The field of an item's value, or of a group's.
  private func child(_ key: String, of field: Field?) -> Field? {
    (field?.fields ?? kind?.fields ?? []).first { $0.name == key } ?? field
  }
}
