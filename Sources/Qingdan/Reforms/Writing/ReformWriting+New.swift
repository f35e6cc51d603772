/// Items that no list had (新增、承接).
extension ReformWriting {
  /// - Parameter replaced: the new ids of items that come in the place of others.
  mutating func create(beside replaced: [(id: String, prefix: String, event: Int)]) {
    var seeds: [String: Int] = [:]
    var ids = NewIDs(outcome, in: library)
    for (id, prefix, event) in replaced { ids.add(id, prefix: prefix, event: event) }
    for (number, event) in outcome.reform.events.enumerated() where event.verb.isMaking {
      for new in event.newItems {
        guard let kind = event.list.flatMap({ library.context.kinds[$0] }) else {
          open.append(ReformMessages.unknownKind(event, among: Array(library.context.kinds.values)))
          continue
        }
        guard case .body(let to)? = event.target else {
          open.append(ReformMessages.madeForNobody(event))
          continue
        }
        if let key = new.unknownKey(of: kind) {
          open.append(ReformMessages.unknownKey(key, of: kind, event))
        } else if new.fields.isEmpty {
          open.append(ReformMessages.emptyItem(event))
        } else {
          let seed = "\(outcome.reform.id)/\(to.id)/\(kind.name)/\(new.value("name")?.texts.first ?? "")"
          // Two of one name are two.
          let count = seeds[seed, default: 0]
          seeds[seed] = count + 1
          let id =
            new.id ?? ItemID.derived(prefix: kind.prefix, from: count == 0 ? seed : "\(seed)/\(count)")
          newItems[id] = new
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
}
