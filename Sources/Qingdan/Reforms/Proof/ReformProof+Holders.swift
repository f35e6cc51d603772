/// Whose items are before and after, and that what each event asks of them was done (改革的要求落实).
extension ReformProof {
  /// Holds what an item became against what the events ask of it: each is named, and each body has what goes to it, once.
  mutating func asked(_ id: String, _ entry: Entry, _ links: [ReformLink], _ heirs: [Entry]) {
    let demand = demands[id]
    for link in links {
      let named = Set(link.acts.map(\.event))
      for number in (demand?.events ?? []).subtracting(named).sorted() {
        tell(
          "第 \(number + 1) 个事件（\(title(number).zh)）管 \(id)，凭证里它的去向没有写这个事件",
          "event \(number + 1) (\(title(number).en)) is about \(id), and the certificate does not name it there"
        )
      }
    }
    guard heirs.count == links.count else { return }
    if demand?.isEnded ?? false {
      return tell("\(id) 应当离开清单，还在", "\(id) should leave the lists, and is still there")
    }
    let goals = goals(of: id, entry)
    let events = (demand?.events ?? []).compactMap { reform?.events[$0] }
    for event in events where event.verb == .combine {
      guard let into = event.newItems.first?.id ?? event.namedItems.first,
        !links.contains(where: { isCombined($0) && $0.after == into })
      else { continue }
      tell("\(id) 应当合并到 \(into)，凭证里没有", "\(id) should go on in \(into), and does not")
    }
    let parts = events.filter { $0.verb == .divide }
    let count = (demand?.goals?.count ?? 1) + parts.reduce(0) { $0 + $1.newItems.count - 1 }
    for body in Set(goals).subtracting(heirs.compactMap(\.organisation)).sorted() {
      tell("\(id) 应当归 \(body)，改革后没有", "\(id) should be with \(body), and is not")
    }
    if links.count != count {
      tell("\(id) 应当成为 \(count) 项，凭证里是 \(links.count) 项", "\(id) should become \(count), not \(links.count)")
    }
    if links.count == count, let demand { each(demand, events, id, entry, Array(zip(links, heirs))) }
    for item in parts.flatMap(\.newItems) {
      let isThere = zip(links, heirs).contains { link, heir in
        (item.id ?? link.after) == link.after
          && says(item, heir, but: demand?.hasParts ?? false ? "note" : nil)
      }
      if !isThere {
        tell(
          "\(id) 分设的“\(item.value("name")?.shortText ?? item.id ?? "")”改革后没有，或者不是事件写的",
          "'\(item.value("name")?.shortText ?? item.id ?? "")', into which \(id) is divided, is not there as its event says"
        )
      }
    }
  }

  /// What an item is to be is there one by one: with its body, in its words, by its name.
  private mutating func each(
    _ demand: ReformDemand, _ events: [ReformEvent], _ id: String, _ old: Entry,
    _ heirs: [(link: ReformLink, new: Entry)]
  ) {
    guard let goals = demand.goals, goals.count > 1 else { return }
    let replaced = Set(events.map(\.verb)).intersection([.combine, .divide])
    // What it is divided into is where the item itself is.
    let others = heirs.dropFirst(goals.count).map { _ in ReformDemand.Goal(body: goals[0].body) }
    let all = goals.enumerated().map { (isPart: $0 > 0, goal: $1) } + others.map { (isPart: false, goal: $0) }
    let isThere = Matching.covers(all, by: heirs) { wanted, heir in
      let note = heir.new.list.text(heir.new.item, heir.new.list.kind.field("note")) ?? ""
      let isNoted = wanted.goal.words.map { "；\(note)".hasSuffix("；范围：\($0)") } ?? true
      let isNamed = !wanted.isPart || heir.new.name == wanted.goal.name ?? name(of: heir.link, old, heir.new)
      return heir.new.organisation == wanted.goal.body && (isNoted || replaced.contains(.combine))
        && (!replaced.isEmpty || isNamed && wanted.isPart == (heir.link.after != id))
    }
    if isThere { return }
    func text(_ mark: String) -> String {
      goals.map { goal in
        let words = [goal.words, goal.name].compactMap(\.self).joined(separator: "，")
        return words.isEmpty ? goal.body : "\(goal.body)（\(words)）"
      }.joined(separator: mark)
    }
    tell(
      "\(id) 应当成为 \(text("、"))，改革后不是各有一项",
      "\(id) should become \(text(", ")), each of them once, and does not")
  }

  private func title(_ number: Int) -> Message {
    reform?.events[number].verb.title ?? Message(zh: "", en: "")
  }

  /// The bodies with which an item is to be, one for each part of it.
  func goals(of id: String, _ old: Entry) -> [String] {
    demands[id]?.goals?.map(\.body) ?? [old.organisation].compactMap(\.self)
  }

  /// Whether an item has all that an event writes of it.
  func says(_ item: NewItem, _ new: Entry, but left: String? = nil) -> Bool {
    item.edits(of: new.list.kind).allSatisfy { edit in
      guard edit.name != left, let field = new.list.kind.field(edit.name) else { return true }
      let now = new.list.canonicalValue(new.item, field)
      return edit.value.map { ExpectedValue.value($0).isExactly(now) } ?? (now == nil)
    }
  }

  /// Whose it is: the body that the events say, and where that is another one the certificate says so.
  mutating func holder(_ link: ReformLink, _ old: Entry, _ new: Entry) {
    let now = new.organisation ?? ""
    if let said = link.holders, !said.contains(now) {
      return tell(
        "\(link.after) 的实施主体不是凭证里写的", "the holder of \(link.after) is not what the certificate says")
    }
    if link.holders == nil, old.organisation != new.organisation {
      return tell(
        "\(link.before) 由 \(old.organisation ?? "") 换到了 \(now)，没有事件这样说",
        "\(link.before) went from \(old.organisation ?? "") to \(now), and no event says so")
    }
    if now != old.organisation, !goals(of: link.before, old).contains(now) {
      return tell(
        "\(link.after) 归了 \(now)，改革事件里没有它", "\(link.after) went to \(now), which its events do not name")
    }
    guard let field = old.list.kind.table.holder, !isCombined(link) else { return }
    let (was, holders) = (
      old.list.texts(old.item, field), new.list.texts(new.item, new.list.kind.table.holder)
    )
    let isAlone = now != old.organisation && holders == [now]
    if !isAlone, holders != was.map({ $0 == old.organisation ? now : $0 }) {
      tell(
        "\(link.after) 的实施主体不是改革事件写的：\(holders.joined(separator: "、"))",
        "the holders of \(link.after) are not what the events say: \(holders.joined(separator: ", "))")
    }
  }

  // MARK: - New items

  /// Each item that an event makes is there.
  mutating func creations() {
    let made = Dictionary(grouping: certificate.created, by: \.act)
    for (number, event) in (reform?.events ?? []).enumerated() where event.verb.isMaking {
      let entries = made[.init(verb: event.verb, event: number)] ?? []
      for item in reform?.isRecorded ?? true ? [] : event.newItems {
        let isThere = entries.contains { entry in
          (item.id ?? entry.item) == entry.item && new[entry.item].map { says(item, $0) } ?? false
        }
        if !isThere {
          tell(
            "第 \(number + 1) 个事件新增的“\(item.value("name")?.shortText ?? "")”改革后没有，或者不是事件写的",
            "'\(item.value("name")?.shortText ?? "")', which event \(number + 1) makes, is not there as it says"
          )
        }
      }
    }
    for (act, entries) in made where entries.count > event(act)?.newItems.count ?? 0 {
      tell(
        "第 \(act.event + 1) 个事件没有新增 \(entries.count) 个事项",
        "event \(act.event + 1) does not make \(entries.count) items")
    }
  }

  /// A new item is what the event says, with the defaults of its list.
  mutating func check(_ creation: ReformCreation, _ new: Entry) {
    check(creation.act, creation.item)
    if creation.basis ?? "" == "" {
      tell("\(creation.item) 新增，没有写依据", "\(creation.item) is new without a basis")
    }
    guard let event = event(creation.act) else { return }
    check(creation.basis, of: event, creation.item)
    if !event.verb.isMaking {
      tell("\(creation.item) 新增，凭的不是新增、承接的事件", "\(creation.item) is new by an event that makes nothing")
    }
    let kind = new.list.kind
    let items = event.newItems.filter { $0.id == nil || $0.id == creation.item }
    let isSaid = items.contains { item in
      let said = Set(item.edits(of: kind).map(\.name) + ["id", "holder"])
      return says(item, new)
        && kind.fields.allSatisfy { field in
          said.contains(field.name)
            || !(kind.field(field.name).map { new.list.hasOwn(new.item, $0) } ?? false)
        }
    }
    if !isSaid {
      tell("\(creation.item) 的内容不是新增的事件写的", "\(creation.item) is not what its event says")
    }
    if case .body(let to)? = event.target, to.id != new.organisation {
      tell("\(creation.item) 不归事件写的机构", "\(creation.item) is not with the body that its event names")
    }
  }
}
