/// What items say before and after, and what of it an event may change (内容守恒).
extension ReformProof {
  /// Holds an item against those that it comes from: one, or several that an event combines.
  mutating func content(of new: Entry, _ sources: [(link: ReformLink, old: Entry)]) {
    let id = sources[0].link.after
    let isCombined = sources.contains { self.isCombined($0.link) }
    if sources.count > 1, !sources.allSatisfy({ self.isCombined($0.link) }) {
      tell("\(id) 由几个事项而来，没有合并的事件这样说", "\(id) comes from several items, and no event combines them")
    }
    if !sources.contains(where: { isOwned(new, from: $0.old) }) {
      tell(
        "\(id) 所在的清单（\(new.list.path)）写成了别的机构的，没有事件这样说",
        "\(id) stands in the list of another body (\(new.list.path)), and no event says so")
    }
    for (link, old) in sources {
      lineage(of: link, old)
      holder(link, old, new)
      guard old.list.kind.name == new.list.kind.name else {
        return tell("\(link.before) 换了一种清单", "\(link.before) stands in a list of another kind")
      }
    }
    if sources.count == 1, sources[0].link.fields.isEmpty,
      !(demands[sources[0].link.before]?.saysFields ?? false),
      !isCombined, areKindsSame, sources[0].old.isWritten(like: new)
    {
      return
    }
    if !isCombined, let (link, old) = sources.first { unknown(link, old, new) }
    for field in new.list.kind.fields where field.name != "id" && field.name != "holder" {
      if isCombined {
        for (link, _) in sources { certified(field, link, new) }
        let allowed = sources.map { self.allowed(field, $0.link, $0.old, new) }
        if has(new, field, allowed.flatMap(\.self)) { continue }
        let isSaid = allowed.contains { values in !values.contains { $0.isOld } }
        joined(field, new, sources.map(\.old), id, isSaid: isSaid)
      } else if let (link, old) = sources.first {
        check(field, link, old, new)
      }
    }
  }

  /// What stands under keys that no kind knows is not for events to change.
  private mutating func unknown(_ link: ReformLink, _ old: Entry, _ new: Entry) {
    let (was, now) = (old.unknown, new.unknown)
    for key in Set(was.keys).union(now.keys).sorted() where was[key] != now[key] {
      tell(
        "\(link.before) 的“\(key)”变了，没有事件这样说",
        "'\(key)' of \(link.before) changed, and no event says so")
    }
  }

  /// Whether an item has the same in a field as another one; what is written alike needs no other form to be compared.
  private func isSame(_ field: Field, _ old: Entry, _ new: Entry) -> Bool {
    if areKindsSame, old.isWritten(field, like: new) { return true }
    return old.value(field) == new.value(field)
  }

  private mutating func lineage(of link: ReformLink, _ old: Entry) {
    for act in link.acts {
      check(act, link.before)
      if let event = event(act), !isAbout(event, act.event, link, old) {
        tell(
          "凭证里 \(link.before) 写了第 \(act.event + 1) 个事件（\(event.verb.title.zh)），那个事件不管它",
          "event \(act.event + 1) (\(event.verb.title.en)) is named for \(link.before), and does not concern it"
        )
      }
    }
    for key in link.fields.keys.sorted()
    where !["holder", "organisation"].contains(key) && old.list.kind.field(named: key) == nil {
      tell("凭证里 \(link.before) 的“\(key)”不是清单的字段", "'\(key)' of \(link.before) is no field of its list")
    }
    if link.acts.isEmpty, !link.fields.isEmpty || link.before != link.after {
      tell("\(link.before) 有改动，没有写凭哪个事件", "\(link.before) changed without an event")
    }
    guard link.before != link.after else { return }
    let isNamed = link.acts.compactMap(event).contains { event in
      event.isPartial || event.verb.isReplacing && event.namedItems.contains(link.before)
    }
    if !isNamed {
      tell(
        "\(link.before) 成了 \(link.after)，没有事件说它分出一部分、合并或者分设",
        "\(link.before) became \(link.after), and no event takes a part of it, combines or divides it")
    }
  }

  /// Whether an event takes an item, or is about bodies or items that a field named which changed.
  private func isAbout(_ event: ReformEvent, _ number: Int, _ link: ReformLink, _ old: Entry) -> Bool {
    if demands[link.before]?.events.contains(number) ?? false { return true }
    let bodies = event.verb.changesBodies ? Set(event.sources.map(\.id)) : []
    return link.fields.keys.compactMap { old.list.kind.field(named: $0) }.contains { field in
      (old.value(field)?.scalars ?? []).contains { text in
        // Who is only called otherwise keeps its id.
        event.verb != .rename && bodies.contains { text.contains($0) } || succession.names(bodies, in: text)
          || field.type == .item && demands[text]?.events.contains(number) ?? false
      }
    }
  }

  /// Whether an item stands in the list of the body in whose it stood, of one that comes after that, or of the one that
  /// gets it.
  private func isOwned(_ new: Entry, from old: Entry) -> Bool {
    let (was, now) = (old.list.head, new.list.head)
    if was.organisation == now.organisation, was.group == now.group { return true }
    guard let owner = now.organisation else { return false }
    return succession.heirs[was.organisation ?? ""]?.contains(owner) ?? false
      || owner == new.organisation && owner != old.organisation
  }

  /// A field of what one item goes on as: what it was, or what the events say.
  private mutating func check(_ field: Field, _ link: ReformLink, _ old: Entry, _ new: Entry) {
    certified(field, link, new)
    let isSilent = link.fields[field.name] == nil
    let isSame = self.isSame(field, old, new)
    if isSilent, isSame, !(demands[link.before]?.saysFields ?? false) { return }
    if isSilent, !isSame {
      return tell(
        "\(link.before) 的\(field.title.zh)变了，没有事件这样说",
        "the \(field.title.en) of \(link.before) changed, and no event says so")
    }
    let allowed = self.allowed(field, link, old, new)
    if has(new, field, allowed) { return }
    guard allowed.contains(where: { $0.isOld }) else {
      return tell(
        "\(link.after) 的\(field.title.zh)不是改革事件写的",
        "the \(field.title.en) of \(link.after) is not what the events of the reform say")
    }
    if !isSame, !isFollowed(field, link, old, new) {
      tell(
        "\(link.before) 的\(field.title.zh)变了，写的事件管不到它",
        "the \(field.title.en) of \(link.before) changed by events that do not say so")
    }
  }

  /// Whether a field has a value that events give it; who has the item does not stand beside itself.
  private func has(_ new: Entry, _ field: Field, _ allowed: [Allowed]) -> Bool {
    let now = new.value(field)
    return allowed.contains { allowed in
      guard case .said(let value) = allowed else { return false }
      if value.isExactly(now) { return true }
      let others = value.value?.elements.filter { $0.namedBody != new.organisation ?? "" } ?? []
      return field.namesBodies
        && (others.isEmpty ? now == nil : ExpectedValue.value(.sequence(others)).isExactly(now))
    }
  }

  /// Tells where what a link says of a field is not so.
  private mutating func certified(_ field: Field, _ link: ReformLink, _ new: Entry) {
    guard let said = link.fields[field.name] else { return }
    let now = new.value(field)
    if said == .null ? now != nil : !ExpectedValue.value(said).isExactly(now) {
      tell(
        "\(link.after) 的\(field.title.zh)不是凭证里写的",
        "the \(field.title.en) of \(link.after) is not what the certificate says")
    }
  }

  /// Whether a value is the old one with the names of those who come after the bodies that the events of a link concern.
  private func isFollowed(_ field: Field, _ link: ReformLink, _ old: Entry, _ new: Entry) -> Bool {
    guard let was = old.value(field) else { return false }
    let bodies = link.acts.compactMap(event).filter(\.verb.changesBodies).flatMap(\.sources).map(\.id)
    let names = succession(
      of: field, [was], Set(bodies), from: old.organisation, to: goals(of: link.before, old), with: [new])
    // All of several bodies may be the holder now.
    return names.leads(from: was, to: new.value(field) ?? .sequence([]))
  }

  /// How a field goes on in what an item became: what is cited word for word, what names items by what these became.
  private func succession(
    of field: Field, _ was: [YAMLValue], _ bodies: Set<String>?, from holder: String?, to goals: [String],
    with heirs: [Entry]
  ) -> NameSuccession {
    let holders = Set(heirs.compactMap(\.organisation))
    switch field.type {
    case .citation: return succession.only([:])
    case .item:
      let named = Set(was.flatMap(\.scalars))
      return succession.only(named.reduce(into: [:]) { $0[$1] = names(of: $1, by: holders) })
    default: return succession.of(bodies, from: holder, to: holders.union(goals), with: holders)
    }
  }

  /// By what an item may be named afterwards: the part of it that the same body has, or what it was combined into.
  private func names(of item: String, by holders: Set<String>) -> Set<String> {
    let became = Set((links[item] ?? []).map(\.after))
    if became.count == 1 { return became }
    return became.filter { new[$0]?.organisation.map(holders.contains) ?? false }
  }

  /// What several items have together where the event says nothing of it: all of their values, or the one that they share.
  private mutating func joined(
    _ field: Field, _ new: Entry, _ old: [Entry], _ id: String, isSaid: Bool
  ) {
    if isSaid {
      return tell(
        "\(id) 的\(field.title.zh)不是改革事件写的",
        "the \(field.title.en) of \(id) is not what the events of the reform say")
    }
    let was = old.compactMap { $0.value(field) }
    let now = new.value(field)
    let names = succession(of: field, was, nil, from: old.first?.organisation, to: [], with: [new])
    func leads(_ value: YAMLValue) -> Bool { now.map { names.leads(from: value, to: $0) } ?? false }
    if field.type == .code {
      guard was.contains(where: leads) || was.isEmpty && now == nil else {
        return tell("\(id) 的\(field.title.zh)不是合并以前的", "\(id) has a \(field.title.en) that none had before")
      }
      return
    }
    if field.isJoinable {
      let (all, kept) = (was.flatMap(\.elements), now?.elements ?? [])
      for element in all where !names.isKept(element, in: kept) {
        tell(
          "合并成 \(id) 以后，\(field.title.zh)少了“\(element.shortText)”",
          "\(id) has lost a \(field.title.en) of those that it comes from: \(element.shortText)")
      }
      let added = kept.filter { element in !all.contains { names.leads(from: $0, to: element) } }
      for element in added {
        tell(
          "合并成 \(id) 以后，\(field.title.zh)多了“\(element.shortText)”",
          "\(id) has a \(field.title.en) that none had: \(element.shortText)")
      }
      // Where all have the same, it stays as they have it.
      let isOnce = Matching.covers(kept, by: Array(Set(all))) { names.leads(from: $1, to: $0) }
      if added.isEmpty, !isOnce, !was.allSatisfy(leads) {
        tell(
          "合并成 \(id) 以后，\(field.title.zh)里有写了几遍的",
          "\(id) has some \(field.title.en) several times")
      }
      return
    }
    let isOpen = field.isDay && was.count < old.count && !was.isEmpty
    if !was.allSatisfy(leads) || was.isEmpty && now != nil || isOpen {
      tell(
        "合并成 \(id) 以后的\(field.title.zh)，合并的事件没有写",
        "the event does not say the \(field.title.en) of \(id), in which the items differ")
    }
  }

  /// What stands in a list of values of an item stands in one of those that it becomes.
  mutating func elements(of old: Entry, _ id: String, _ links: [ReformLink], _ heirs: [Entry]) {
    let amended = links.flatMap(\.acts).compactMap(event).flatMap(\.changes)
    for field in old.list.kind.fields where field.isMany && field.name != "holder" {
      if amended.contains(where: { $0.verb == .amend && $0.items.contains(id) && $0.names(field.name) }) {
        continue
      }
      let (was, kept) = (old.value(field), heirs.flatMap { $0.value(field)?.elements ?? [] })
      let names = succession(
        of: field, [was].compactMap(\.self), nil, from: old.organisation, to: [], with: heirs)
      for element in was?.elements ?? [] where !names.isKept(element, in: kept) {
        tell(
          "\(id) 分开以后，\(field.title.zh)少了“\(element.shortText)”",
          "no part of \(id) has its \(field.title.en) any more: \(element.shortText)")
      }
    }
  }
}

extension ExpectedValue {
  /// Whether a canonical value is this very one: what differs in blanks or width alone is another text to a proof.
  func isExactly(_ actual: YAMLValue?) -> Bool {
    guard case .value(let value) = self else { return matches(actual) }
    return actual == value || actual == .sequence([value])
  }
}

extension Kind {
  func field(named name: String) -> Field? { fields.first { $0.name == name } }
}

extension YAMLValue {
  /// All texts in it.
  var scalars: [String] {
    switch self {
    case .null: []
    case .scalar(let text): [text]
    case .sequence(let items): items.flatMap(\.scalars)
    case .mapping(let fields): fields.flatMap(\.value.scalars)
    }
  }
}
