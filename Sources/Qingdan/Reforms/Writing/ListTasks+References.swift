/// Bodies that are named beside holders: those that end are replaced by who comes after them.
extension ListTasks {
  mutating func replaceReferences() {
    let heirs = outcome.heirs
    guard !heirs.isEmpty || !outcome.ended.isEmpty || tasks.values.contains(where: \.changesHolder) else {
      return
    }
    let holder = list.kind.table.holder
    for value in list.values(of: .organisation) {
      let text = list.text(value)
      guard let item = value.item else {
        followDefault(text, value)
        continue
      }
      let top = list.kind.table.topName(of: value.field)
      let task = tasks[item.index]
      guard let heir = heir(of: text, item) else {
        tellUnsettled(text, value)
        continue
      }
      // Its holder is said by where it goes, and what is set anew as a whole is right already.
      let isSet = task?.fields.contains { $0.name == top } ?? false
      if value.field == holder || isSet || task?.goal == .leave { continue }
      if heirs[text] != nil { tasks[item.index, default: ItemTask()].add(outcome.act(ending: text)) }
      if isDoubled(heir, in: top, item, task) {
        replace(top, of: item, holder: list.kind.table.holder == nil ? nil : self.holder(of: item, task))
      } else {
        references.append(.replaceValue(value.node, with: .scalar(heir)))
        if let number = list.kind.field(top), let whole = list.canonicalValue(item, number) {
          let known = tasks[item.index]?.followed[top] ?? whole
          tasks[item.index]?.follow(top, known.replacing(text, with: heir))
        }
      }
    }
    for index in tasks.keys.sorted() { leaveHolders(in: ListFile.Item(index: index)) }
  }

  /// Who comes after a body that a field names: for an item that goes, whoever gets it comes after whose it was.
  private func heir(of body: String, _ item: ListFile.Item) -> String? {
    let destination = body == list.head.organisation ? tasks[item.index]?.destination : nil
    return destination ?? outcome.heirs[body]
  }

  /// The list of a body that ends keeps what it says; items that leave it say who comes after.
  private mutating func followDefault(_ body: String, _ value: ListFile.Value) {
    if list.head.organisation == body { return passOn(value.field) }
    guard let heir = outcome.heirs[body] else { return }
    references.append(.replaceValue(value.node, with: .scalar(heir)))
    guard value.field != list.kind.table.holder else { return }
    // What leaves the list takes along what it had from there, and what stays has what the default is then.
    passOn(value.field)
    let top = list.kind.table.topName(of: value.field)
    guard let number = list.kind.field(top) else { return }
    for item in list.items where !list.hasOwn(item, number) {
      guard let whole = list.canonicalValue(item, number), tasks[item.index]?.goal != .leave else { continue }
      tasks[item.index, default: ItemTask()].add(outcome.act(ending: body))
      let known = tasks[item.index]?.followed[top] ?? whole
      tasks[item.index]?.follow(top, known.replacing(body, with: heir))
    }
  }

  private func title(_ field: String) -> Message {
    list.kind.field(field).map { list.kind[$0].title } ?? Message(zh: field, en: field)
  }

  /// A body that is no more, with none or several that come after it: a person says who it is.
  private mutating func tellUnsettled(_ body: String, _ value: ListFile.Value) {
    guard outcome.ended.contains(body), value.field != list.kind.table.holder, let item = value.item,
      let id = list.id(item)
    else { return }
    let top = list.kind.table.topName(of: value.field)
    let task = tasks[item.index]
    guard task?.goal != .leave, !(task?.fields.contains { $0.name == top } ?? false) else { return }
    unsettled.append(
      UnsettledField(
        item: id, name: list.name(item) ?? "", field: top, title: title(top), value: body,
        place: list.place(value)))
  }

  /// Items that others name (关联事项) and that left the lists, or became others: what became one other is followed, the rest
  /// is told.
  mutating func followItems(_ gone: [String: [String]], _ replacements: ItemReplacements) {
    guard !gone.isEmpty else { return }
    for value in list.values(of: .item) {
      guard let became = gone[list.text(value)], let item = value.item, let id = list.id(item) else {
        continue
      }
      let top = list.kind.table.topName(of: value.field)
      let task = tasks[item.index]
      if task?.goal == .leave || task?.fold != nil
        || task?.fields.contains(where: { $0.name == top }) ?? false
      {
        continue
      }
      if became.count == 1,
        let act = (replacements.folded[list.text(value)] ?? replacements.kept[list.text(value)])?.act
      {
        follow(value, top, item, to: became[0], by: act, gone)
        continue
      }
      unsettled.append(
        UnsettledField(
          item: id, name: list.name(item) ?? "", field: top, title: title(top), value: list.text(value),
          became: became, place: list.place(value)))
    }
  }

  /// Names another item in the place of one; once, where it stands there already.
  private mutating func follow(
    _ value: ListFile.Value, _ top: String, _ item: ListFile.Item, to new: String, by act: ReformLink.Act,
    _ gone: [String: [String]]
  ) {
    guard let number = list.kind.field(top), let whole = list.canonicalValue(item, number) else { return }
    tasks[item.index, default: ItemTask()].add(act)
    let known = tasks[item.index]?.followed[top] ?? whole
    let named = known.replacing(list.text(value), with: new)
    guard case .sequence(let elements) = named, elements.count(where: { $0 == .scalar(new) }) > 1 else {
      references.append(.replaceValue(value.node, with: .scalar(new)))
      tasks[item.index]?.follow(top, named)
      return
    }
    // What else it names and became another is followed with it: the field is written as a whole.
    let others = gone.compactMapValues { $0.count == 1 ? $0[0] : nil }
    var once: [YAMLValue] = []
    for element in elements.map({ $0.replacing(others) }) where !once.contains(element) {
      once.append(element)
    }
    rewrite(number, of: item)
    tasks[item.index]?.set(top, .sequence(once))
  }

  /// Takes back what was to be replaced in a field that is written as a whole.
  mutating func rewrite(_ number: FieldNumber, of item: ListFile.Item) {
    guard list.hasOwn(item, number), let node = list.value(item, number) else { return }
    let nodes = node.index..<list.document.next(node).index
    references.removeAll { edit in
      if case .replaceValue(let other, _) = edit { nodes.contains(other.index) } else { false }
    }
  }

  /// Writes a default that names bodies with heirs into the items that go and have it from there.
  private mutating func passOn(_ field: FieldNumber) {
    let top = list.kind.table.topName(of: field)
    guard let number = list.kind.field(top), number != list.kind.table.holder,
      let old = list.defaultValue(number).flatMap({ list.document.plainValue($0) })
    else { return }
    for (index, task) in tasks {
      let item = ListFile.Item(index: index)
      guard task.goes, !list.hasOwn(item, number), !task.fields.contains(where: { $0.name == top }) else {
        continue
      }
      var heirs = outcome.heirs
      if let to = task.destination, let own = list.head.organisation { heirs[own] = to }
      let new = old.replacing(heirs)
      if list.kind[number].namesBodies, let to = task.destination,
        new.elements.contains(where: { $0.namedBody == to })
      {
        let left = new.elements.filter { $0.namedBody != to }
        tasks[index]?.set(top, left.isEmpty ? nil : .sequence(left))
      } else if new != old {
        tasks[index]?.set(top, new)
      }
    }
  }
}

extension YAMLValue {
  /// The body that an element is, alone or as one to whom something is entrusted; nil of what says more than that.
  var namedBody: String? {
    switch self {
    case .scalar(let body): body
    case .mapping(let fields)
    where fields.allSatisfy { ["organisation", "document", "until"].contains($0.key) }:
      scalar("organisation")
    default: nil
    }
  }

  /// A value with another one at a path of keys below; nil where nothing is left of it.
  static func setting(_ new: YAMLValue?, at keys: ArraySlice<String>, of old: YAMLValue?) -> YAMLValue? {
    guard let key = keys.first else { return new }
    // Of several groups nobody can say which one a part is meant of: they stay.
    if case .sequence? = old { return old }
    var fields: [YAMLValue.Field] = []
    if case .mapping(let all)? = old { fields = all }
    let below = setting(new, at: keys.dropFirst(), of: fields.first { $0.key == key }?.value)
    if let index = fields.firstIndex(where: { $0.key == key }) {
      if let below { fields[index].value = below } else { fields.remove(at: index) }
    } else if let below {
      fields.append(.init(key, below))
    }
    return fields.isEmpty ? nil : .mapping(fields)
  }

  /// With one text for another, wherever it is a whole value.
  func replacing(_ old: String, with new: String) -> YAMLValue { replacing([old: new]) }

  /// The same of several texts at once: what comes in the place of one is not replaced again.
  func replacing(_ new: [String: String]) -> YAMLValue {
    switch self {
    case .null: self
    case .scalar(let text): .scalar(new[text] ?? text)
    case .sequence(let items): .sequence(items.map { $0.replacing(new) })
    case .mapping(let fields): .mapping(fields.map { .init($0.key, $0.value.replacing(new)) })
    }
  }
}

extension ReformOutcome {
  /// The event by which a body is there no more, or has another name.
  func act(ending body: String) -> ReformLink.Act {
    let number =
      reform.events.firstIndex { event in
        event.verb == .rename && event.sources.contains { $0.id == body }
          || event.body?.id != body && event.verb != .transfer && event.sources.contains { $0.id == body }
            && (event.ended.contains { $0.id == body } || event.body != nil)
      } ?? 0
    return ReformLink.Act(verb: reform.events[number].verb, event: number)
  }
}
