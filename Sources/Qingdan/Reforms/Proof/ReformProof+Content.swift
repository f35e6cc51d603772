/// What items say before and after, and what of it an event may change (内容守恒).
extension ReformProof {
  /// Holds an item against those that it comes from: one, or several that an event combines.
  mutating func content(of new: Entry, _ sources: [(link: ReformLink, old: Entry)]) {
    let id = sources[0].link.after
    let isCombined = sources.contains { $0.link.isCombined }
    if sources.count > 1, !sources.allSatisfy({ $0.link.isCombined }) {
      tell("\(id) 由几个事项而来，没有合并的事件这样说", "\(id) comes from several items, and no event combines them")
    }
    for (link, old) in sources {
      lineage(of: link)
      holder(link, old, new)
      guard old.list.kind.name == new.list.kind.name else {
        return tell("\(link.before) 换了一种清单", "\(link.before) stands in a list of another kind")
      }
    }
    if sources.count == 1, sources[0].link.fields.isEmpty, !isCombined, areKindsSame,
      sources[0].old.isWritten(like: new)
    {
      return
    }
    for field in new.list.kind.fields where field.name != "id" && field.name != "holder" {
      var isChanged = false
      for (link, old) in sources where said(field, link, old, new) { isChanged = true }
      if isCombined {
        if !isChanged { joined(field, new, sources.map(\.old), id) }
      } else if let (link, old) = sources.first, link.fields[field.name] == nil,
        !isSame(field, old, new)
      {
        tell(
          "\(link.before) 的\(field.title.zh)变了，没有事件这样说",
          "the \(field.title.en) of \(link.before) changed, and no event says so")
      }
    }
  }

  /// Whether an item has the same in a field as another one; what is written alike needs no other form to be compared.
  private func isSame(_ field: Field, _ old: Entry, _ new: Entry) -> Bool {
    if areKindsSame, old.isWritten(field, like: new) { return true }
    return old.value(field)?.digest == new.value(field)?.digest
  }

  private mutating func lineage(of link: ReformLink) {
    for act in link.acts { check(act, link.before) }
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

  /// Whether an event beside a combination changes the field; tells where what a link says of it is not so, or nothing
  /// entitles it.
  private mutating func said(_ field: Field, _ link: ReformLink, _ old: Entry, _ new: Entry) -> Bool {
    guard let said = link.fields[field.name] else { return false }
    let now = new.value(field)
    if said == .null ? now != nil : !ExpectedValue.value(said).matches(now) {
      tell(
        "\(link.after) 的\(field.title.zh)不是凭证里写的",
        "the \(field.title.en) of \(link.after) is not what the certificate says")
    }
    let isEntitled = link.acts.contains { act in
      guard let event = event(act), mayChange(field, said, link, old, new, by: event) else { return false }
      // What bodies become, and what names items itself, concerns whatever names them.
      let isOwn = event.verb == .amend || event.verb.isReplacing || event.verb.changesBodies
      return isOwn || takes(act, link.before, of: old.organisation)
    }
    if isEntitled { return true }
    // What combined items have in common is told apart.
    if !link.isCombined {
      tell(
        "\(link.before) 的\(field.title.zh)变了，写的事件管不到它",
        "the \(field.title.en) of \(link.before) changed by events that do not say so")
    }
    return false
  }

  private func mayChange(
    _ field: Field, _ value: YAMLValue, _ link: ReformLink, _ old: Entry, _ new: Entry, by event: ReformEvent
  ) -> Bool {
    let says = event.newItems.contains { item in
      item.edits(of: old.list.kind).contains { $0.name == field.name && ($0.value ?? .null) == value }
    }
    switch event.verb {
    case .amend:
      return event.changes.contains { change in
        change.items.contains(link.before) && change.names(field.name)
          && change.values[field.name].map { $0.matches(new.value(field)) } ?? true
      }
    case .combine: return says
    case .divide: return says || field.type == .code && value == .null && link.after != link.before
    case .suspend, .restore, .cancel: return field.name == "until" || field.name == "from"
    case .entrust, .endEntrustment: return field.name == "entrusted"
    default: break
    }
    if event.isPartial, field.type == .code, value == .null, link.after != link.before { return true }
    if event.isPartial, field.name == "note" || field.name == "name" && event.scope?.name == value.texts.first
    {
      return true
    }
    if event.verb.changesLevel, field.name == "levels" { return true }
    if let grammar = field.grammar.flatMap(CodeGrammar.init(named:)), grammar.isComputed { return true }
    // What names whose it was may name who has it now.
    if let from = old.organisation,
      let to = link.holders?.first,
      old.value(field)?.replacing(from, with: to).digest == value.digest
    {
      return true
    }
    // Only what names a body that is no more, or is called otherwise, may name another one.
    let bodies = Set(event.sources.map(\.id))
    return old.value(field)?.scalars.contains { text in
      oldNames.contains { bodies.contains($0) && Self.names(text, $0, $1) }
    } ?? false
  }

  /// What several items have together where the event says nothing of it: all of their values, or the one that they share.
  private mutating func joined(_ field: Field, _ new: Entry, _ old: [Entry], _ id: String) {
    let was = old.compactMap { $0.value(field) }
    let now = new.value(field)
    if field.type == .code {
      guard was.contains(where: { $0.digest == now?.digest }) || was.isEmpty && now == nil else {
        return tell("\(id) 的\(field.title.zh)不是合并以前的", "\(id) has a \(field.title.en) that none had before")
      }
      return
    }
    if field.isJoinable {
      let all = was.flatMap(\.elements)
      let kept = Set(now?.elements.map(\.digest) ?? [])
      for element in all where !kept.contains(element.digest) && !namesOld(element) {
        tell(
          "合并成 \(id) 以后，\(field.title.zh)少了“\(element.shortText)”",
          "\(id) has lost a \(field.title.en) of those that it comes from: \(element.shortText)")
      }
      let known = Set(all.map(\.digest))
      for element in now?.elements ?? []
      where !known.contains(element.digest) && !all.contains(where: namesOld) {
        tell(
          "合并成 \(id) 以后，\(field.title.zh)多了“\(element.shortText)”",
          "\(id) has a \(field.title.en) that none had: \(element.shortText)")
      }
      return
    }
    let values = Set(was.map(\.digest))
    let isOpen = field.isDay && was.count < old.count && !was.isEmpty
    if values.count > 1 || values.first != now?.digest || isOpen {
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
      let kept = Set(heirs.flatMap { $0.value(field)?.elements ?? [] }.map(\.digest))
      for element in old.value(field)?.elements ?? []
      where !kept.contains(element.digest) && !namesOld(element) {
        tell(
          "\(id) 分开以后，\(field.title.zh)少了“\(element.shortText)”",
          "no part of \(id) has its \(field.title.en) any more: \(element.shortText)")
      }
    }
  }

  /// A new item is what the event says, with the defaults of its list.
  mutating func check(_ creation: ReformCreation, _ new: Entry) {
    check(creation.act, creation.item)
    if creation.basis ?? "" == "" {
      tell("\(creation.item) 新增，没有写依据", "\(creation.item) is new without a basis")
    }
    guard let event = event(creation.act) else { return }
    if !event.verb.isMaking {
      tell("\(creation.item) 新增，凭的不是新增、承接的事件", "\(creation.item) is new by an event that makes nothing")
    }
    let kind = new.list.kind
    let items = event.newItems.filter { $0.id == nil || $0.id == creation.item }
    let isSaid = items.contains { item in
      let said = item.edits(of: kind)
      return kind.fields.allSatisfy { field in
        guard field.name != "id", let number = kind.field(field.name) else { return true }
        guard let value = said.first(where: { $0.name == field.name })?.value else {
          return field.name == "holder" || !new.list.hasOwn(new.item, number)
        }
        return ExpectedValue.value(value).matches(new.value(field))
      }
    }
    if !isSaid {
      tell("\(creation.item) 的内容不是新增的事件写的", "\(creation.item) is not what its event says")
    }
    if case .body(let to)? = event.target, to.id != new.organisation {
      tell("\(creation.item) 不归事件写的机构", "\(creation.item) is not with the body that its event names")
    }
  }

  /// Whose it is: where the certificate says so, one of the bodies that its events name.
  private mutating func holder(_ link: ReformLink, _ old: Entry, _ new: Entry) {
    guard let said = link.holders else {
      if old.organisation != new.organisation {
        tell(
          "\(link.before) 由 \(old.organisation ?? "") 换到了 \(new.organisation ?? "")，没有事件这样说",
          "\(link.before) went from \(old.organisation ?? "") to \(new.organisation ?? ""), and no event says so"
        )
      }
      return
    }
    guard let now = new.organisation, said.contains(now) else {
      return tell(
        "\(link.after) 的实施主体不是凭证里写的", "the holder of \(link.after) is not what the certificate says")
    }
    let taking = link.acts.filter { takes($0, link.before, of: old.organisation) }
    let named = taking.compactMap(event).flatMap {
      [$0.body?.id].compactMap(\.self) + $0.receivers.map(\.id)
    }
    if now != old.organisation, !named.contains(now) {
      tell("\(link.after) 归了 \(now)，改革事件里没有它", "\(link.after) went to \(now), which its events do not name")
    }
  }

  // MARK: - Old names

  private func namesOld(_ value: YAMLValue) -> Bool {
    value.scalars.contains { text in oldNames.contains { Self.names(text, $0, $1) } }
  }

  private static func names(_ text: String, _ id: String, _ names: [String]) -> Bool {
    text == id || names.contains { text.contains($0) }
  }

  static func oldNames(_ reform: Reform?, _ register: OrganisationRegister) -> [String: [String]] {
    let ids = Set(reform?.events.filter { $0.verb.changesBodies }.flatMap(\.sources).map(\.id) ?? [])
    return Dictionary(
      uniqueKeysWithValues: ids.map { id in
        (
          id,
          register[id]?.names.flatMap { [$0.name, $0.name.withoutPlace].compactMap(\.self) + $0.short } ?? []
        )
      })
  }
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
