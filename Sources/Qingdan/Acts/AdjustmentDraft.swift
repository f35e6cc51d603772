/// The adjustments that a difference needs: what no act on file means, one for each body that has to apply (草稿).
public struct AdjustmentDraft: Sendable {
  /// The body that applies, and its changes in the order of the difference.
  public struct Part: Sendable {
    public var applicant: String
    public var changes: [ActChange]
    /// The names of the items, by id, for comments.
    public var names: [String: String]
  }

  /// Sorted by applicant.
  public private(set) var parts: [Part] = []
  /// What was left out, and why.
  public private(set) var notes: [Message] = []
  /// Items that an act cannot name, or not without doubt; while there are any the parts are not whole.
  public private(set) var obstacles: [Diagnostic] = []

  /// - Parameters:
  ///   - organisation: the body whose changes are wanted; nil for all.
  ///   - includesService: whether items are included that changed only in what needs no approval.
  public init(_ difference: Difference, organisation: String? = nil, includesService: Bool = false) {
    var found: [String: Part] = [:]
    var light = 0
    var nameless = 0
    var grouped: Set<String> = []
    var combined: Set<String> = []
    let ended = difference.before.library.context.acts.endedItems
    let register = difference.after.library.context.organisations
    for item in difference.items {
      let open = item.changes.filter(Self.isOpen)
      guard !open.isEmpty, let body = (item.before ?? item.after)?.organisation else { continue }
      let applicant: String
      if register[body] != nil {
        guard organisation == nil || body == organisation else { continue }
        applicant = body
      } else {
        let members = register.members(ofGroup: body, on: difference.after.day)?.map(\.id) ?? []
        guard let organisation, members.contains(organisation) else {
          if organisation == nil { grouped.insert(body) }
          continue
        }
        applicant = organisation
      }
      guard includesService || open.contains(where: { $0.severity >= .substance }) else {
        light += 1
        continue
      }
      guard (item.after ?? item.before)?.id != nil else {
        if let after = item.after { obstacles.append(Self.nameless(after)) } else { nameless += 1 }
        continue
      }
      let changes = Self.changes(item, open, of: difference, ended: ended, &combined)
      found[applicant, default: Part(applicant: applicant, changes: [], names: [:])].changes += changes
      for reference in [item.before, item.after].compactMap(\.self) + item.others {
        if let id = reference.id { found[applicant]?.names[id] = reference.name }
      }
    }
    parts = found.values.filter { !$0.changes.isEmpty }.sorted { $0.applicant < $1.applicant }
    obstacles += doubled(in: difference.after.library)
    obstacles.sort()
    note(light: light, nameless: nameless, grouped: grouped.sorted())
  }

  /// Whether an act must still be written for a change.
  private static func isOpen(_ change: Change) -> Bool {
    guard change.severity >= .service, change.kind != .reordered, change.kind != .refiled else {
      return false
    }
    switch change.explanation {
    case .none, .stale: return true
    case .pending, .approved: return false
    }
  }

  private static func nameless(_ item: ItemReference) -> Diagnostic {
    Diagnostic(
      rule: "id/missing", severity: .error,
      message: Message(
        zh: "“\(item.name)”没有 id，不能写进调整。先补上：qingdan validate --fix",
        en: "'\(item.name)' has no id and no act can name it; give it one: qingdan validate --fix"),
      place: item.place)
  }

  /// Ids of the drafted changes that two items have, with both places.
  private func doubled(in library: Library) -> [Diagnostic] {
    let named = Set(parts.flatMap { $0.changes.flatMap(\.allItems) })
    var first: [String: Place] = [:]
    var found: [Diagnostic] = []
    for list in library.lists {
      for item in list.items {
        guard let id = list.id(item), named.contains(id) else { continue }
        let place = list.place(list.node(item))
        guard let other = first[id] else {
          first[id] = place
          continue
        }
        found.append(
          Diagnostic(
            rule: "id/duplicate", severity: .error,
            message: Message(
              zh: "标识“\(id)”有两个事项在用，说不清调整的是哪一个。给其中一个换新的标识，再起草",
              en:
                "two items have the id '\(id)', and an act would not tell which it means; give one of them another id"
            ),
            place: place, item: id, notes: [.init(Message(zh: "另一个在这里", en: "the other is here"), at: other)])
        )
      }
    }
    return found
  }

  private mutating func note(light: Int, nameless: Int, grouped: [String]) {
    if light > 0 {
      notes.append(
        Message(
          zh: "另有 \(light) 个事项只有服务信息变更，不用报批，没有列入；要列入，加 --all",
          en:
            "\(light) items changed only in what needs no approval and were left out; include them with --all"
        ))
    }
    if nameless > 0 {
      notes.append(
        Message(
          zh: "有 \(nameless) 个取消的事项原来没有 id，不能写进调整",
          en: "\(nameless) items that were removed had no id and cannot be named in an act"))
    }
    for group in grouped {
      notes.append(
        Message(
          zh: "“\(group)”这一类机构共用的清单也有变更，没有列入；用 --organisation 写明由哪个机构申请",
          en: "the list that '\(group)' share changed too; say with --organisation which of them applies"))
    }
  }

  // MARK: - From changes of a difference to those of an act

  private static func changes(
    _ item: Difference.ItemChange, _ open: [Change], of difference: Difference,
    ended: Set<String>, _ combined: inout Set<String>
  ) -> [ActChange] {
    if item.isReused, let id = item.before?.id {
      let (old, new) = (difference.before.library.item(id), difference.after.library.item(id))
      return [
        whole(.cancel, id, old.map { $0.list.canonicalItem($0.item) }),
        whole(.add, id, new.map { $0.list.canonicalItem($0.item) }),
      ]
    }
    var result: [ActChange] = []
    var amendment = ActChange(.amend, items: [])
    let isReplaced = item.mainKind == .merged || item.mainKind == .split
    for change in open where !isReplaced || change.kind == .merged || change.kind == .split {
      let id = item.after?.id ?? change.item
      switch change.kind {
      case .added:
        // What ended and is there again comes back.
        result.append(whole(ended.contains(id) ? .restore : .add, id, change.after))
      case .removed: result.append(whole(.cancel, change.item, change.before))
      case .merged:
        guard combined.insert(id).inserted else { continue }
        let old = [item.before].compactMap(\.self) + item.others
        result.append(
          ActChange(
            .combine, items: old.compactMap(\.id).sorted(), into: [id],
            was: Self.digests(old.compactMap(\.id), in: difference.before.library),
            content: [id: change.after?.digest].compactMapValues(\.self)))
      case .split:
        let new = ([item.after].compactMap(\.self) + item.others).compactMap(\.id)
        let contents = new.map { id in
          (id, difference.after.library.item(id).map { $0.list.canonicalItem($0.item).digest })
        }
        result.append(
          ActChange(
            .divide, items: [change.item], into: new.sorted(),
            was: Self.digests([change.item], in: difference.before.library),
            content: Dictionary(contents) { first, _ in first }.compactMapValues(\.self)))
      case .transferred:
        result.append(
          ActChange(
            .transfer, items: [id], to: change.after?.texts.first, from: change.before?.texts ?? []))
      case .devolved, .recalled:
        let was = change.before?.texts ?? []
        result += (change.after?.texts ?? []).filter { !was.contains($0) }.map {
          ActChange(change.kind == .devolved ? .devolve : .recall, items: [id], to: $0, from: was)
        }
      case .ended:
        guard let field = change.field, let day = change.after?.texts.first else { continue }
        let was = difference.before.library.item(change.item).map {
          $0.list.canonicalItem($0.item).withoutEnd
        }
        result.append(
          ActChange(
            field == "until" ? .cancel : .suspend, items: [id],
            content: [id: was?.digest].compactMapValues(\.self), days: [field: day]))
      case .restored:
        let now = difference.after.library.item(id).map { $0.list.canonicalItem($0.item) }
        result.append(whole(.restore, id, now))
      case .amended, .renamed, .recoded:
        guard let field = change.field else { continue }
        amendment.items = [id]
        amendment.fields.append(field)
        amendment.was[field] = ExpectedValue(of: change.before)
        amendment.values[field] = ExpectedValue(of: change.after)
      case .reordered, .refiled, .converted, .suspended, .movedOut, .takenOver: continue
      }
    }
    return result + (amendment.fields.isEmpty ? [] : [amendment])
  }

  private static func digests(_ ids: [String], in library: Library) -> [String: ExpectedValue] {
    let found = ids.compactMap { id in
      library.item(id).map { (id, ExpectedValue.digest($0.list.canonicalItem($0.item).digest)) }
    }
    return Dictionary(found) { first, _ in first }
  }

  private static func whole(_ verb: ItemVerb, _ id: String, _ value: YAMLValue?) -> ActChange {
    ActChange(verb, items: [id], content: [id: value?.digest].compactMapValues(\.self))
  }
}

extension Adjustment {
  /// 市生态环境局权责事项动态调整（新增1项、变更2项）.
  public static func title(of changes: [ActChange], applicant: String, kind: String = "权责事项") -> String {
    let counts = ItemVerb.allCases.compactMap { verb -> String? in
      let count = Set(changes.filter { $0.verb == verb }.map(\.items)).count
      return count > 0 ? "\(verb.title.zh)\(count)项" : nil
    }
    return "\(applicant)\(kind)动态调整（\(counts.joined(separator: "、"))）"
  }
}
