/// Makes the views of the changes of a difference in one language.
struct ChangeReader {
  private let difference: Difference
  private let language: Language
  private let before: ValueText
  private let after: ValueText

  init(_ difference: Difference, language: Language) {
    self.difference = difference
    self.language = language
    let names = Self.names(difference)
    before = ValueText(difference.before, names: names[.before] ?? [:], language: language)
    after = ValueText(difference.after, names: names[.after] ?? [:], language: language)
  }

  func view(_ change: Change, of item: Difference.ItemChange) -> ChangeView {
    let field = field(change, of: item)
    var view = ChangeView(
      change: change, title: title(change, field), remark: change.detail.remark, body: .none)
    if case .stale(_, let approved?) = change.explanation { view.approved = after.text(approved, field) }
    switch change.kind {
    case .added, .removed:
      view.body = .item(whole(change, item))
      if !item.others.isEmpty { view.remark = others(item) }
    case .merged, .split: view.body = .values(before: names(item, .before), after: names(item, .after))
    case .reordered, .converted, .suspended, .movedOut, .takenOver: view.body = .none
    case .refiled where change.field != nil: view.body = body(change, Self.body)
    case .refiled: view.body = .values(before: item.before?.list, after: item.after?.list)
    case .transferred, .devolved, .recalled:
      let (old, new) = (item.before?.organisationName ?? "", item.after?.organisationName ?? "")
      view.body =
        old == new || old.isEmpty || new.isEmpty
        ? body(change, field ?? Self.body) : .values(before: old, after: new)
      if !item.others.isEmpty { view.remark = others(item) }
    case .ended, .restored, .amended, .renamed, .recoded: view.body = body(change, field)
    }
    if let remark = ChangeWords.remark(change, others: item.others) { view.remark = remark }
    return view
  }

  /// What the organisation of a list is read as.
  private static let body = Field("organisation", .organisation)

  /// The same power with another body, as `HolderCheck` found it.
  private func others(_ item: Difference.ItemChange) -> Message {
    let names = item.others.map { "\($0.organisationName)“\($0.label)”" }.joined(separator: "、")
    return Message(zh: "同一职权的另一单位：\(names)", en: "the same power with another body: \(names)")
  }

  /// The field of a change, with all that its kind says of it.
  func field(_ change: Change, of item: Difference.ItemChange) -> Field? {
    guard let path = change.field, let kind = kind(item) else { return nil }
    return kind.field(path: path).map { kind[$0] }
  }

  func kind(_ item: Difference.ItemChange) -> Kind? {
    guard let name = item.item?.kind else { return nil }
    return difference.after.library.context.kinds[name] ?? difference.before.library.context.kinds[name]
  }

  /// 承诺时限（limits.promised）.
  private func title(_ change: Change, _ field: Field?) -> Message {
    if change.rule == "change/id-reused" || change.rule == "change/list-organisation",
      let rule = ChangeRules[change.rule]
    {
      return rule.title
    }
    if change.kind == .ended || change.kind == .restored, let field {
      return Message(
        zh: "\(change.title.zh)，\(field.title.zh)（\(field.name)）", en: "\(change.title.en), \(field.name)")
    }
    guard change.kind == .amended, let path = change.field else { return change.title }
    return field.map { Message(zh: "\($0.title.zh)（\(path)）", en: path) } ?? Message(zh: path, en: path)
  }

  private func body(_ change: Change, _ field: Field?) -> ChangeView.Body {
    switch change.detail {
    case .text(let pieces):
      return pieces.isReadWhole ? values(change, field) : .pieces(pieces)
    case .elements(let changes):
      let gone = changes.removed.map { ChangeView.Element(before: before.text($0, field)) }
      let new = changes.added.map { ChangeView.Element(after: after.text($0, field)) }
      let elements = gone + new + changes.changed.map { element($0, field) }
      return elements.isEmpty ? values(change, field) : .elements(elements)
    default: return values(change, field)
    }
  }

  private func values(_ change: Change, _ field: Field?) -> ChangeView.Body {
    .values(
      before: change.before.map { before.text($0, field) }, after: change.after.map { after.text($0, field) })
  }

  private func element(_ pair: ElementChanges.Pair, _ field: Field?) -> ChangeView.Element {
    var element = ChangeView.Element(
      before: before.text(pair.before, field), after: after.text(pair.after, field),
      remark: pair.change.remark)
    if case .text(let pieces) = pair.change, pieces.text(.before) == element.before {
      element.pieces = pieces
    } else if case .mapping = pair.before, case .mapping = pair.after {
      // A stage with its text, a citation with its words: what changed in it, not all of it twice.
      element.pieces = TextComparison.pieces(from: element.before ?? "", to: element.after ?? "")
    }
    return element
  }

  /// All fields of an item that came or went; what its heading says is left out.
  private func whole(_ change: Change, _ item: Difference.ItemChange) -> [ChangeView.Field] {
    let isNew = change.kind == .added
    guard case .mapping(let fields) = (isNew ? change.after : change.before) else { return [] }
    let kind = kind(item)
    return fields.compactMap { entry in
      guard entry.key != "id", entry.key != "name" else { return nil }
      let field = kind.flatMap { kind in kind.field(entry.key).map { kind[$0] } }
      return ChangeView.Field(
        title: field.map { Message(zh: $0.title.zh, en: $0.name) } ?? Message(zh: entry.key, en: entry.key),
        text: (isNew ? after : before).text(entry.value, field))
    }
  }

  /// The items on one side of a merger or a split.
  private func names(_ item: Difference.ItemChange, _ side: StateSide) -> String {
    item.members(side).map { $0.label }.joined(separator: Message(zh: "、", en: ", ")[language])
  }

  /// Names of items by id, read only where a change needs them.
  private static func names(_ difference: Difference) -> [StateSide: [String: String]] {
    let kinds = difference.after.library.context.kinds
    guard kinds.values.contains(where: { $0.allFields.contains { $0.field.type == .item } }) else {
      return [:]
    }
    return [StateSide.before: difference.before, .after: difference.after].mapValues { state in
      var names: [String: String] = [:]
      for list in state.library.lists {
        for item in list.items {
          guard let id = list.id(item), names[id] == nil, let name = list.name(item) else { continue }
          names[id] = difference.secrets?.shown(name, of: Secrets.Origin(item: id)) ?? name
        }
      }
      return names
    }
  }
}

extension Difference.ItemChange {
  /// The items of one side: of a merger several came before, of a split several come after.
  func members(_ side: StateSide) -> [ItemReference] {
    let own = side == .before ? before : after
    let others = mainKind == (side == .before ? .merged : .split) ? others : []
    return (own.map { [$0] } ?? []) + others.filter { $0 != own }
  }
}

extension ItemReference {
  /// 排污许可证核发（p-7k3f9q2m）.
  var label: String { id.map { "\(name)（\($0)）" } ?? name }
}
