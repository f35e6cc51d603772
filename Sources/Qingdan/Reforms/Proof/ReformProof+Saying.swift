/// What the events of a reform say of the fields of an item.
extension ReformProof {
  /// What a field of an item may be after a reform.
  enum Allowed {
    /// What it was, with the names of bodies in it followed.
    case old
    case said(ExpectedValue)

    var isOld: Bool { if case .old = self { true } else { false } }

    static func said(_ value: YAMLValue?) -> Allowed { .said(value.map { .value($0) } ?? .absent) }
  }

  /// What a field may be in what an item became: what the events say of it, else what it was.
  func allowed(_ field: Field, _ link: ReformLink, _ old: Entry, _ new: Entry) -> [Allowed] {
    guard let demand = demands[link.before], let reform else { return [.old] }
    let events = demand.events.sorted().map { reform.events[$0] }
    let said = self.said(field, link.before, events, reform, old, new)
    if field.name == "note" {
      let notes = self.notes(demand, said.map(\.value) ?? old.value(field), new)
      if !notes.isEmpty { return notes.map { .said(.scalar($0)) } }
    }
    let isNew = link.after != link.before
    let left = said.map { Allowed.said($0) } ?? .old
    let divided = events.filter { $0.verb == .divide }.flatMap { event in
      self.divided(field, by: event, link, old, new, demand, left)
    }
    if isNew, divided.isEmpty, events.contains(where: \.isPartial) {
      // An official code is that of one item.
      if field.type == .code { return [.said(nil)] }
      if field.name == "name" {
        let parting = events.filter { event in
          event.isPartial && event.receivers.contains { $0.id == new.organisation }
        }
        return parting.map { event in
          .said(event.partName(of: link.before).map { .scalar($0) } ?? said.map(\.value) ?? old.value(field))
        }
      }
    }
    let code = computed(field, old, new).map { Allowed.said(.scalar($0)) }
    return [code].compactMap(\.self) + (divided.isEmpty ? [left] : divided)
  }

  /// What a field may be in one of those into which an item is divided: what is said of that very one, else what it was.
  private func divided(
    _ field: Field, by event: ReformEvent, _ link: ReformLink, _ old: Entry, _ new: Entry,
    _ demand: ReformDemand, _ left: Allowed
  ) -> [Allowed] {
    let items = event.newItems
    let base = items.firstIndex { $0.id == link.before }
    let own = items.indices.filter { index in
      items[index].id.map { $0 == link.after } ?? !items.contains { $0.id == link.after }
        && says(items[index], new, but: demand.hasParts ? "note" : nil)
    }
    return own.map { index in
      if let edit = items[index].edits(of: old.list.kind).first(where: { $0.name == field.name }) {
        return .said(edit.value)
      }
      // An official code is that of one item.
      return field.type == .code && index != base ? .said(nil) : left
    }
  }

  /// What the name of an item becomes by its events, but for what a part is called.
  func name(of link: ReformLink, _ old: Entry, _ new: Entry) -> String {
    guard let field = old.list.kind.fields.first(where: { $0.name == "name" }), let reform else {
      return old.name
    }
    let events = (demands[link.before]?.events ?? []).sorted().map { reform.events[$0] }
    return said(field, link.before, events, reform, old, new).map { $0.value?.texts.first ?? "" } ?? old.name
  }

  /// The value that events give a field; nil where none says anything of it.
  private func said(
    _ field: Field, _ id: String, _ events: [ReformEvent], _ reform: Reform, _ old: Entry, _ new: Entry
  ) -> ExpectedValue? {
    var said: ExpectedValue?
    for event in events {
      switch (event.verb, field.name) {
      case (.combine, _):
        for edit in event.newItems.flatMap({ $0.edits(of: old.list.kind) }) where edit.name == field.name {
          said = edit.value.map { .value($0) } ?? .absent
        }
      case (.amend, _):
        for change in event.changes where change.items.contains(id) {
          for path in change.paths.map({ $0.split(separator: ".") }) where path.first == field.name[...] {
            guard let value = change.value(path.joined(separator: "."), of: old.list.kind) else { continue }
            let was = said.map(\.value) ?? old.value(field)
            let now = YAMLValue.setting(value.value, at: path.dropFirst().map(String.init)[...], of: was)
            said = now.map { .value($0.ordered(by: field.fields.map(\.name))) } ?? .absent
          }
        }
      case (.suspend, "until"):
        said = (event.until ?? reform.dates(of: event).effective).map { .value(.scalar("\($0)")) } ?? .absent
      case (.cancel, "until"): said = event.lastDay(in: reform).map { .value(.scalar("\($0)")) }
      case (.restore, "until"): said = .absent
      case (.entrust, "entrusted"), (.endEntrustment, "entrusted"):
        said = entrusted(by: event, reform, said.map(\.value) ?? old.value(field))
      case (let verb, "levels") where verb.changesLevel:
        // What stays behind keeps its level.
        guard let body = new.organisation, event.receivers.contains(where: { $0.id == body }),
          let level = level(of: body), field.choices.contains(where: { $0.value == level })
        else { continue }
        said = .value(.sequence([.scalar(level)]))
      default: break
      }
    }
    return said
  }

  private func level(of body: String) -> String? {
    reform?.established.first { $0.body.id == body }?.body.level ?? register[body]?.level
  }

  /// Those to whom an item is entrusted: of the event, and the others of before.
  private func entrusted(by event: ReformEvent, _ reform: Reform, _ old: YAMLValue?) -> ExpectedValue {
    // Of the members of a class, and of those of before, those count that come after what ends by the reform.
    func heir(_ body: String) -> String {
      let heirs = succession.heirs[body] ?? []
      return heirs.count == 1 ? heirs.first ?? body : body
    }
    let named = event.targets(in: register, on: reform.dates(of: event).effective)
    var bodies: [String] = []
    if event.verb == .entrust {
      for body in named.map(heir) where !bodies.contains(body) { bodies.append(body) }
    }
    let others = (old?.elements ?? []).compactMap { element -> YAMLValue? in
      guard let body = element.scalar("organisation") else { return element }
      if named.contains(body) || bodies.contains(heir(body)) { return nil }
      return YAMLValue.setting(.scalar(heir(body)), at: ["organisation"], of: element)
    }
    let new = bodies.map { body in
      YAMLValue.mapping(
        [("organisation", body), ("document", event.document), ("until", event.until.map { "\($0)" })]
          .compactMap { key, value in value.map { .init(key, .scalar($0)) } })
    }
    let all = others + new
    return all.isEmpty ? .absent : .value(.sequence(all))
  }

  /// What the note of an item that is taken in part may say: what it said, and which part this is (范围).
  private func notes(_ demand: ReformDemand, _ old: YAMLValue?, _ new: Entry) -> [String] {
    let words = (demand.goals ?? []).filter { $0.body == new.organisation }.compactMap(\.words)
    return words.map { "\((old?.texts.first).map { "\($0)；" } ?? "")范围：\($0)" }
  }

  /// A code made of that of the body which has the item, made anew for the one that has it now.
  private func computed(_ field: Field, _ old: Entry, _ new: Entry) -> String? {
    guard field.grammar.flatMap(CodeGrammar.init(named:))?.isComputed ?? false,
      let body = new.organisation, body != old.organisation, let was = old.value(field)?.texts.first
    else { return nil }
    let founded = reform?.established.first { $0.body.id == body }?.body.creditCode
    return (founded ?? register[body]?.creditCode).map { $0 + was.dropFirst($0.count) }
  }
}

extension YAMLValue {
  /// The parts of a group in the order of its fields, as canonical values have them.
  fileprivate func ordered(by order: [String]) -> YAMLValue {
    guard case .mapping(let parts) = self else { return self }
    func place(_ part: Field) -> Int { order.firstIndex(of: part.key) ?? order.count }
    return .mapping(parts.sorted { place($0) < place($1) })
  }
}
