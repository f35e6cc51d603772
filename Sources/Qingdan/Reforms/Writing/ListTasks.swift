/// What a reform does to the items of one list, by their place in it.
struct ListTasks {
  let list: ListFile
  var tasks: [Int: ItemTask] = [:]
  /// Bodies that are named beside holders and are there no more, replaced by who comes after them.
  var references: [Edit] = []
  /// What the tool cannot do by itself.
  var open: [Diagnostic] = []
  private(set) var codes: [CodeChange] = []
  var unsettled: [UnsettledField] = []
  /// The keys of mentions in fields that the reform itself writes.
  private(set) var overwritten: Set<String> = []

  let outcome: ReformOutcome
  let register: OrganisationRegister
  var reform: Reform { outcome.reform }

  /// - Parameters:
  ///   - placings: those of this list, by the ids of the items.
  init(
    _ list: ListFile, _ outcome: ReformOutcome, _ selections: ReformSelections,
    placings: [String: ReformOutcome.Placing], _ replacements: ItemReplacements, _ maker: CodeMaker,
    _ register: OrganisationRegister
  ) {
    self.list = list
    self.register = register
    self.outcome = outcome
    let matches = Dictionary(grouping: selections.matches(in: list), by: \.id)
    for item in list.items {
      guard let id = list.id(item) else { continue }
      var task = ItemTask()
      if let placing = placings[id] { place(placing, item, &task) }
      recode(item, id, by: maker, but: replacements.kept[id]?.fields ?? [], &task)
      replace(id, by: replacements, &task)
      for match in matches[id] ?? [] {
        let number = selections.entries[match.entry].event
        if task.fold != nil, reform.events[number].verb == .amend {
          tellFolded(reform.events[number], into: task.fold ?? "", id)
          continue
        }
        amend(reform.events[number], item, id, &task)
        if !task.isEmpty { task.add(.init(verb: reform.events[number].verb, event: number)) }
      }
      if !task.isEmpty { tasks[item.index] = task }
    }
    replaceReferences()
  }

  /// Writes the new names of bodies into texts, where somebody said so.
  mutating func accept(_ mentions: [ReformMention]) {
    for mentions in mentions.byText {
      guard let mention = mentions.first, let new = mentions.rewritten,
        let number = list.kind.field(mention.field), let whole = list.canonicalValue(mention.entry, number)
      else { continue }
      let item = mention.entry
      var task = tasks[item.index] ?? ItemTask()
      if task.goal == .leave || task.fields.contains(where: { $0.name == mention.field }) {
        overwritten.formUnion(mentions.map(\.key))
        continue
      }
      for mention in mentions { task.add(outcome.act(ending: mention.body)) }
      references.append(.replaceValue(mention.node, with: .scalar(new)))
      let known = task.followed[mention.field] ?? whole
      task.follow(mention.field, known.replacing(mention.text, with: new))
      tasks[item.index] = task
    }
  }

  /// Codes that are made of the holder's are made anew where that is another one.
  ///
  /// - Parameter said: fields that another event gives the item.
  private mutating func recode(
    _ item: ListFile.Item, _ id: String, by maker: CodeMaker, but said: [ItemTask.FieldEdit],
    _ task: inout ItemTask
  ) {
    let held = task.fields.first { $0.name == "holder" }?.value?.texts ?? []
    guard let body = task.destination ?? (held.count == 1 ? held[0] : nil) else { return }
    for field in list.kind.fields
    where field.type == .code && !said.contains(where: { $0.name == field.name }) {
      guard let number = list.kind.field(field.name), let old = list.text(item, number),
        let change = maker.change(id, old, field, to: body)
      else { continue }
      if let new = change.new { task.set(field.name, .scalar(new)) }
      codes.append(change)
    }
  }

  /// What it is combined or divided into; what leaves the library is not.
  private func replace(_ id: String, by replacements: ItemReplacements, _ task: inout ItemTask) {
    guard task.goal != .leave, let new = replacements.kept[id] ?? replacements.folded[id] else { return }
    task.add(new.act)
    if replacements.kept[id] == nil { task.fold = new.id } else if new.id != id { task.newID = new.id }
    for field in new.fields { task.set(field.name, field.value, isOwn: true) }
    if task.fold == nil { task.comments = new.comments }
    task.parts += replacements.parts[id] ?? []
  }

  // MARK: - Where an item goes

  private mutating func place(
    _ placing: ReformOutcome.Placing, _ item: ListFile.Item, _ task: inout ItemTask
  ) {
    let event = reform.events[placing.event]
    task.add(.init(verb: event.verb, event: placing.event))
    guard placing.isPartial else { return place(placing.to, placing, event, item, &task) }
    var parts = [ReformOutcome.Remainder(to: placing.to, event: placing.event)] + placing.parts
    task.words = event.scope?.stays
    tellOtherRests(parts.map { reform.events[$0.event] }, placing)
    if let rest = placing.remainder {
      let other = reform.events[rest.event]
      task.add(.init(verb: other.verb, event: rest.event))
      if rest.to.isInLibrary {
        place(rest.to, placing, other, item, &task)
      } else {
        // The first part goes on as the item: nothing else is left of it.
        let first = parts.removeFirst()
        task.words = reform.events[first.event].scope?.moved
        place(first.to, placing, reform.events[first.event], item, &task)
      }
    }
    for part in parts {
      let other = reform.events[part.event]
      task.add(.init(verb: other.verb, event: part.event))
      let isFirst = part.event == placing.event
      self.part(
        to: part.to, by: other,
        id: isFirst
          ? nil
          : ItemID.derived(prefix: list.kind.prefix, from: "\(reform.id)/\(placing.item)/\(part.event)"),
        item, &task)
    }
  }

  /// Of one item only one thing can stay, however many bodies get a part of it.
  private mutating func tellOtherRests(_ events: [ReformEvent], _ placing: ReformOutcome.Placing) {
    let words = events.map { $0.scope?.stays }
    guard let index = words.firstIndex(where: { $0 != words[0] }) else { return }
    open.append(
      ReformMessages.byHand(
        events[index],
        "“\(placing.name)”（\(placing.item)）分给几家，各条的 scope.stays 写的不一样（“\(words[0] ?? "")”“\(words[index] ?? "")”）。几部分都划走以后留下的只有一样，各条写成相同的",
        "several bodies get parts of '\(placing.name)' (\(placing.item)), and their scope.stays differ; what all of them leave is one thing: write the same in each",
        item: placing.item))
  }

  /// What goes to bodies outside the library is in their lists, by acts of their own.
  private func part(
    to goal: ReformOutcome.Destination, by event: ReformEvent, id: String?, _ item: ListFile.Item,
    _ task: inout ItemTask
  ) {
    guard case .body(let to) = goal else { return }
    let name = list.id(item).flatMap(event.partName).map {
      ItemTask.FieldEdit(name: "name", value: .scalar($0))
    }
    // An official code is that of one item: the part gets its own.
    let codes = list.kind.fields.filter { $0.type == .code }.compactMap { field in
      list.kind.field(field.name).flatMap { list.value(item, $0) }.map { _ in
        ItemTask.FieldEdit(name: field.name, value: nil)
      }
    }
    task.parts.append(
      ItemTask.Part(
        to: to, words: event.scope?.moved, id: id,
        fields: codes + [name, level(of: to, by: event)].compactMap(\.self)))
  }

  /// What comes to another level is exercised there (行使层级).
  private func level(of body: String, by event: ReformEvent) -> ItemTask.FieldEdit? {
    guard event.verb.changesLevel, let number = list.kind.field("levels"),
      let level = event.body?.level ?? register[body]?.level,
      list.kind[number].choices.contains(where: { $0.value == level })
    else { return nil }
    return .init(name: "levels", value: .sequence([.scalar(level)]))
  }

  private mutating func place(
    _ goal: ReformOutcome.Destination, _ placing: ReformOutcome.Placing, _ event: ReformEvent,
    _ item: ListFile.Item, _ task: inout ItemTask
  ) {
    if case .body(let to) = goal {
      let level = level(of: to, by: event)
      if let level { task.set(level.name, level.value) }
      if event.verb == .recall, to == placing.from { tellHeld(event, placing, level, item) }
    }
    switch goal {
    case .body(let to) where list.head.organisation == placing.from: task.goal = .move(to: to)
    case .body(let to): hold(to, from: placing.from, item, &task)
    case .others, .outside, .nowhere:
      if let until = event.lastDay(in: reform) {
        if let old = list.period(item).until, old < until { tellLonger(event, placing, old, until) }
        task.set("until", .scalar("\(until)"))
      } else {
        task.goal = .leave
      }
    }
  }

  /// What a body has on its own level alone nobody can recall to it.
  private mutating func tellHeld(
    _ event: ReformEvent, _ placing: ReformOutcome.Placing, _ level: ItemTask.FieldEdit?,
    _ item: ListFile.Item
  ) {
    let now = list.kind.field("levels").flatMap { list.canonicalValue(item, $0) }
    guard level.map({ $0.value == now }) ?? true else { return }
    open.append(
      ReformMessages.byHand(
        event,
        "“\(placing.name)”（\(placing.item)）本来就是“\(placing.from ?? "")”的事项，行使层级也不变，没有什么可以上收。核对标识，或者从这一条里去掉",
        "'\(placing.name)' (\(placing.item)) is an item of '\(placing.from ?? "")' as it is, on the same level, so that nothing is recalled; check the id, or take it out",
        item: placing.item))
  }

  /// Who cancels an item does not let it last longer.
  private mutating func tellLonger(
    _ event: ReformEvent, _ placing: ReformOutcome.Placing, _ old: Day, _ until: Day
  ) {
    open.append(
      ReformMessages.byHand(
        event,
        "“\(placing.name)”（\(placing.item)）自\(old.chinese)起本来就不再有效，这里的 until（\(until)）反而推迟了。去掉 until，或者写更早的日期",
        "'\(placing.name)' (\(placing.item)) ends on \(old) as it is, and this 'until' (\(until)) would let it last longer; leave it out, or write an earlier day",
        item: placing.item))
  }

  /// In a list that is not the holder's own the item stays where it is.
  private func hold(
    _ to: String, from: String?, _ item: ListFile.Item, _ task: inout ItemTask
  ) {
    guard let number = list.kind.table.holder else { return }
    let own = list.texts(item, number)
    // The default itself is replaced.
    if !list.hasOwn(item, number), own.count == 1, outcome.heirs[own[0]] == to {
      return task.follow("holder", .scalar(to))
    }
    let new = own.map { $0 == from ? to : $0 }
    task.set("holder", new.count > 1 ? .sequence(new.map(YAMLValue.scalar)) : .scalar(to))
  }

  // MARK: - What else is said of it

  private mutating func amend(
    _ event: ReformEvent, _ item: ListFile.Item, _ id: String, _ task: inout ItemTask
  ) {
    switch event.verb {
    case .amend:
      for change in event.changes where change.items.contains(id) {
        for path in change.paths {
          set(path, change.value(path, of: list.kind), item, id, event, &task)
          if let was = change.was[path], !holds(was, path, item) {
            open.append(
              ReformMessages.otherThanSaid(path, list.canonicalValue(item, path: path), event, item: id))
          }
        }
      }
    case .suspend:
      task.set("until", (event.until ?? reform.dates(of: event).effective).map { .scalar("\($0)") })
    case .restore: task.set("until", nil)
    case .entrust: entrust(event, item, &task)
    case .endEntrustment: endEntrustment(event, item, &task)
    default: break
    }
  }

  private mutating func set(
    _ path: String, _ value: ExpectedValue?, _ item: ListFile.Item, _ id: String, _ event: ReformEvent,
    _ task: inout ItemTask
  ) {
    let keys = path.split(separator: ".").map(String.init)
    guard let value, let top = keys.first, value.value != nil || value == .absent else {
      return open.append(ReformMessages.unsaid(path, event, item: id))
    }
    guard let number = list.kind.field(top), list.kind[number].name == top else {
      open.append(ReformMessages.unknownField(path, of: list.kind, event, item: id))
      return
    }
    if let field = list.kind.several(above: path) {
      return open.append(ReformMessages.severalGroups(path, of: field, event, item: id))
    }
    // Of a group several parts may be amended, one after the other.
    let known = task.fields.first { $0.name == top }.map(\.value)
    let old = known ?? list.canonicalValue(item, number)
    task.set(top, YAMLValue.setting(value.value, at: keys.dropFirst(), of: old))
  }

  /// Whether an item has what an event says that it had (`was`).
  private func holds(_ was: ExpectedValue, _ path: String, _ item: ListFile.Item) -> Bool {
    let now = list.canonicalValue(item, path: path)
    guard let said = was.value, let number = list.kind.field(path: path) else { return was.matches(now) }
    return list.kind.canonical(said, number).map { ExpectedValue.value($0).matches(now) } ?? (now == nil)
  }

  /// What goes on in another item has no fields of its own to be amended.
  private mutating func tellFolded(_ event: ReformEvent, into new: String, _ id: String) {
    open.append(
      ReformMessages.byHand(
        event, "“\(id)”合并到“\(new)”里了，不再单独变更。要改的写在合并的 into 里，或者变更“\(new)”",
        "'\(id)' goes on in '\(new)'; write it into 'into' of the combination, or amend '\(new)'", item: id))
  }
}
