/// What items are combined and divided into (合并、分设), worked out over all lists before any text changes.
///
/// Nothing is made up: a field in which combined items differ is one that the reform has to say; of lists of values, such as
/// citations, all are kept.
struct ItemReplacements {
  /// What an item is to be that goes on as what it is combined or divided into.
  struct Kept {
    var id: String
    var fields: [ItemTask.FieldEdit] = []
    var act: ReformLink.Act
    /// What stands in the lines of the items that go on in it, with a line that says whose it is.
    var comments: [String] = []
  }

  /// By the item before.
  private(set) var kept: [String: Kept] = [:]
  /// Items that go on in another one.
  private(set) var folded: [String: Kept] = [:]
  /// What is parted from an item, beside what it goes on as.
  private(set) var parts: [String: [ItemTask.Part]] = [:]
  private(set) var open: [Diagnostic] = []
  /// Codes of items that go on in another one.
  private(set) var codes: [CodeChange] = []

  /// Ids that are not those of the items themselves, with the prefix of their kind and the number of the event.
  private(set) var newIDs: [(id: String, prefix: String, event: Int)] = []

  private let outcome: ReformOutcome
  private var members: [String: Member] = [:]
  /// Where the items go that are named here.
  private var goals: [String: ReformOutcome.Destination] = [:]
  /// By the paths of lists.
  private var comments: [String: ItemComments] = [:]

  private struct Member {
    let id: String
    let list: ListFile
    let item: ListFile.Item

    var kind: Kind { list.kind }

    func value(_ field: Field) -> YAMLValue? {
      kind.field(field.name).flatMap { list.value(item, $0) }.flatMap { list.document.plainValue($0) }
    }

    func canonical(_ field: Field) -> YAMLValue? {
      kind.field(field.name).flatMap { list.canonicalValue(item, $0) }
    }
  }

  init(_ outcome: ReformOutcome, in library: Library) {
    self.outcome = outcome
    let events = outcome.reform.events.enumerated().filter { $1.verb.isReplacing }
    guard !events.isEmpty else { return }
    let named = Set(events.flatMap(\.element.namedItems))
    for list in library.lists {
      for item in list.items {
        guard let id = list.id(item), named.contains(id) else { continue }
        members[id] = Member(id: id, list: list, item: item)
        goals[id] = list.organisation(of: item).map { .body($0) }
      }
    }
    for placing in outcome.placings where named.contains(placing.item) { goals[placing.item] = placing.to }
    for (number, event) in events {
      let act = ReformLink.Act(verb: event.verb, event: number)
      if event.verb == .combine { combine(event, act) } else { divide(event, act) }
    }
  }

  // MARK: - Several become one

  private mutating func combine(_ event: ReformEvent, _ act: ReformLink.Act) {
    let old = event.namedItems.compactMap { members[$0] }
    guard old.count > 1, let new = event.newItems.first else { return }
    let base = old.first { $0.id == new.id } ?? old[0]
    guard old.allSatisfy({ goals[$0.id] == goals[base.id] }) else {
      return tell(
        event, "合并的事项不归同一个机构。先写划转（transfer），再合并",
        "the items are not all of one body; transfer them first")
    }
    guard old.allSatisfy({ $0.kind.name == base.kind.name }) else {
      return tell(event, "合并的事项不在同一种清单里", "the items stand in lists of several kinds")
    }
    guard let said = fields(of: new, base.kind, event) else { return }
    var into = Kept(id: new.id ?? base.id, act: act)
    var codes: [ItemTask.FieldEdit] = []
    for field in base.kind.fields where field.name != "id" {
      if let own = said.first(where: { $0.name == field.name }) {
        into.fields.append(own)
      } else if field.name == "holder" {
        continue
      } else if field.type == .code {
        let code = base.value(field) ?? old.lazy.compactMap { $0.value(field) }.first
        codes.append(.init(name: field.name, value: code))
        if base.value(field) == nil, code != nil { into.fields.append(.init(name: field.name, value: code)) }
      } else {
        join(field, of: old, base, event, &into)
      }
    }
    for member in old where member.id != base.id { into.comments += comments(of: member) }
    kept[base.id] = into
    if into.id != base.id { newIDs.append((into.id, base.kind.prefix, act.event)) }
    for member in old where member.id != base.id {
      folded[member.id] = into
      for code in codes {
        guard let own = member.kind.field(code.name).flatMap({ member.list.text(member.item, $0) }),
          case .scalar(let new)? = code.value
        else { continue }
        folded[member.id]?.fields.append(code)
        if own != new { self.codes.append(CodeChange(item: member.id, old: own, new: new)) }
      }
    }
  }

  private mutating func comments(of member: Member) -> [String] {
    let list = member.list
    guard let items = list.head.items, list.document.bytes.contains(UInt8(ascii: "#")) else { return [] }
    let known = comments[list.path] ?? ItemComments(list.document, items: items)
    comments[list.path] = known
    guard let position = ReformWriting.positions(list, items)[list.node(member.item)] else { return [] }
    let texts = known.texts(ofItem: position)
    let head = "# 以下是并入的“\(list.name(member.item) ?? "")”（\(member.id)）原来的注释"
    return texts.isEmpty ? [] : [head] + texts
  }

  private mutating func join(
    _ field: Field, of old: [Member], _ base: Member, _ event: ReformEvent, _ into: inout Kept
  ) {
    let values = old.compactMap { member in member.canonical(field).map { (member, $0) } }
    // As they are written: the proof takes what differs in blanks alone as different, too.
    let others = Set(values.map(\.1))
    guard let first = values.first, others.count > 1 || values.count < old.count else { return }
    if field.isJoinable {
      let all = union(field, [base] + old)
      into.fields.append(.init(name: field.name, value: all.isEmpty ? nil : .sequence(all)))
    } else if others.count == 1, !field.isDay {
      into.fields.append(.init(name: field.name, value: first.0.value(field)))
    } else {
      let said = old.map { $0.value(field)?.shortText ?? "没有" }
      tell(
        event,
        "合并的事项“\(field.title.zh)”不一样（\(said.joined(separator: "；"))）。合并后用哪个，写在 into 里：into: { id: \(into.id), \(field.name): … }",
        "the items differ in '\(field.title.en)'; say which it is: into: { id: \(into.id), \(field.name): … }"
      )
    }
  }

  /// All values, each once, those of the first item first; bodies that are no more are who comes after them, and who has the
  /// item does not stand beside itself.
  private func union(_ field: Field, _ members: [Member]) -> [YAMLValue] {
    var seen: Set<Digest> = []
    var all: [YAMLValue] = []
    let goal = field.namesBodies ? members.first.flatMap { goals[$0.id] } : nil
    for member in members {
      guard let number = member.kind.field(field.name), let node = member.list.value(member.item, number)
      else { continue }
      for element in member.list.canonical(node, number)?.elements ?? [] {
        let value = element.replacing(outcome.heirs)
        if let body = value.namedBody, goal == .body(body) { continue }
        if seen.insert(value.digest).inserted { all.append(value) }
      }
    }
    return all
  }

  // MARK: - One becomes several

  private mutating func divide(_ event: ReformEvent, _ act: ReformLink.Act) {
    guard let old = event.namedItems.first.flatMap({ members[$0] }), event.newItems.count > 1 else { return }
    // Where none goes on as the item, its code is nobody's any more.
    let same = event.newItems.firstIndex { $0.id == old.id }
    let base = same ?? 0
    var all: [(id: String, fields: [ItemTask.FieldEdit])] = []
    for (index, new) in event.newItems.enumerated() {
      guard var fields = fields(of: new, old.kind, event) else { return }
      let id =
        new.id
        ?? ItemID.derived(prefix: old.kind.prefix, from: "\(outcome.reform.id)/\(old.id)/\(index)")
      if index != same {
        // An official code is that of one item.
        for field in old.kind.fields where field.type == .code && old.value(field) != nil {
          if !fields.contains(where: { $0.name == field.name }) {
            fields.append(.init(name: field.name, value: nil))
          }
        }
      }
      all.append((id, fields))
    }
    let names = all.map { part in
      part.fields.first { $0.name == "name" }?.value?.texts.first ?? old.list.name(old.item) ?? ""
    }
    guard Set(names).count == names.count else {
      return open.append(ReformMessages.sameNames(event, old.id))
    }
    for field in old.kind.fields where field.isMany {
      guard let lost = lost(field, old, all.map(\.fields)) else { continue }
      return tell(
        event, "分设后的事项都没有原来的“\(field.title.zh)”：\(lost)。写进其中一个，或者另用 amend 变更",
        "none of the items has this '\(field.title.en)' any more: \(lost); write it into one of them")
    }
    newIDs += all.filter { $0.id != old.id }.map { ($0.id, old.kind.prefix, act.event) }
    kept[old.id] = Kept(id: all[base].id, fields: all[base].fields, act: act)
    parts[old.id] = all.indices.filter { $0 != base }.map { index in
      ItemTask.Part(to: nil, words: nil, id: all[index].id, fields: all[index].fields)
    }
  }

  /// An element of the item that none of the parts has; nil where each is somewhere.
  private func lost(_ field: Field, _ old: Member, _ parts: [[ItemTask.FieldEdit]]) -> String? {
    let said = parts.map { part in part.first { $0.name == field.name } }
    guard said.allSatisfy({ $0 != nil }), case .sequence(let elements)? = old.canonical(field) else {
      return nil
    }
    let kept = Set(said.flatMap { $0?.value?.elements ?? [] }.map(\.digest))
    return elements.first { !kept.contains($0.digest) }?.shortText
  }

  // MARK: - What the file says

  /// The fields by their own names; nil where a key is none of the kind's.
  private mutating func fields(
    of new: NewItem, _ kind: Kind, _ event: ReformEvent
  ) -> [ItemTask.FieldEdit]? {
    if let key = new.unknownKey(of: kind) {
      open.append(ReformMessages.unknownKey(key, of: kind, event))
      return nil
    }
    let edits = new.edits(of: kind)
    guard !edits.contains(where: { $0.name == "holder" }) else {
      tell(
        event, "归谁不在这里写：另写一条划转（transfer），合并、分设后的事项随着走",
        "whose it is does not stand here: write a transfer, and the items follow")
      return nil
    }
    return edits
  }

  private mutating func tell(_ event: ReformEvent, _ zh: String, _ en: String) {
    open.append(
      ReformMessages.byHand(
        event, zh, en, at: event.newItems.first?.place, item: event.namedItems.first))
  }
}

extension NewItem {
  /// A key that is no field of a kind.
  func unknownKey(of kind: Kind) -> String? { fields.first { kind.field($0.key) == nil }?.key }

  /// What it says, by the fields' own names.
  func edits(of kind: Kind) -> [ItemTask.FieldEdit] {
    fields.compactMap { field in
      kind.field(field.key).map {
        .init(name: kind[$0].name, value: kind.canonical(field.value, $0))
      }
    }
  }
}

extension Field {
  /// Whether what items have in it can stand together: a place in a hierarchy cannot.
  var isJoinable: Bool { isMany && name != "path" }
  /// Whether it says from when or until when an item is in force: none is another day than any.
  var isDay: Bool { name == "from" || name == "until" }
}
