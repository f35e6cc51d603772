/// Items that no list had (新增、承接).
extension ReformWriting {
  /// - Parameter replaced: the new ids of items that come in the place of others.
  mutating func create(beside replaced: [(id: String, prefix: String, event: Int)]) {
    var seeds: [String: Int] = [:]
    var ids = NewIDs(outcome, in: library)
    for (id, prefix, event) in replaced { ids.add(id, prefix: prefix, event: event) }
    for (number, event) in outcome.reform.events.enumerated() where event.verb.isMaking {
      for new in event.newItems {
        guard case .body(let to)? = event.target, let kind = event.list.flatMap({ library.context.kinds[$0] })
        else {
          let known = library.context.kinds.values.map(\.name).sorted().joined(separator: "、")
          tell(
            event, "没有写明清单的种类（list：\(known)）或者归哪个机构（to）",
            "write the kind of list ('list': \(known)) and the body ('to')")
          continue
        }
        if let key = new.unknownKey(of: kind) {
          tell(event, "“\(key)”不是\(kind.title.zh)的要素", "'\(key)' is no field of \(kind.title.en)")
        } else if new.fields.isEmpty {
          tell(
            event, "新事项的内容没有写：item: { name: …, … }",
            "the new item says nothing: item: { name: …, … }")
        } else {
          let seed = "\(outcome.reform.id)/\(to.id)/\(kind.name)/\(new.value("name")?.texts.first ?? "")"
          // Two of one name are two.
          let count = seeds[seed, default: 0]
          seeds[seed] = count + 1
          let id =
            new.id ?? ItemID.derived(prefix: kind.prefix, from: count == 0 ? seed : "\(seed)/\(count)")
          newNames[id] = new.value("name")?.texts.first
          add(new, as: id, kind, to: to.id)
          let act = ReformLink.Act(verb: event.verb, event: number)
          created.append(ReformCreation(item: id, act: act, basis: basis(of: act)))
          ids.add(id, prefix: kind.prefix, event: number)
        }
      }
    }
    open += ids.findings
  }

  private mutating func add(_ new: NewItem, as id: String, _ kind: Kind, to body: String) {
    let path = target(of: kind, body)
    var fields = [YAMLValue.Field("id", .scalar(id))] + new.fields
    if let holder = kind.table.holder, !new.fields.contains(where: { kind.field($0.key) == holder }) {
      if byPath[path]?.plainDefault("holder") != .scalar(body) {
        fields.append(.init("holder", .scalar(body)))
      }
    }
    news[path, default: []].append(.mapping(fields))
  }

  private mutating func tell(_ event: ReformEvent, _ zh: String, _ en: String) {
    open.append(ReformMessages.byHand(event, zh, en, at: event.newItems.first?.place))
  }
}
