/// An item before a declared rule: in its list, or, where the rule needs other lists too, what was kept of it.
struct RuleItem {
  enum Source {
    case live(ListCheck, ListFile.Item)
    case stored(StoredItems, Int)
  }

  let rule: RuleBody
  let source: Source
  /// Its number among all items that are judged; for what may stand in the library once.
  var number = 0
  /// What the other lists hold; empty where the rule needs none.
  var targets: [StoredTargets] = []

  /// Gives the values of a path, by its number, until `body` has seen enough.
  func forEach(_ slot: Int, _ body: (RuleText) -> Bool) {
    let path = rule.paths[slot]
    switch (path.source, source) {
    case (.organisation, _):
      if let id = organisation { _ = body(RuleText(Array(id.utf8)[...], at: place)) }
    case (.day, _):
      if let day { _ = body(RuleText(Array(day.description.utf8)[...], at: place)) }
    case (.linked(_, let target, let field), .stored(let items, let item)):
      _ = items.forEach(item, slot) { link in
        for found in targets[target].items(with: link.string, in: 0) {
          let goesOn = targets[target].lists[found.list].forEach(found.item, field) { text in
            text.withText { body(RuleText(Array($0)[...], at: link.range)) }
          }
          if !goesOn { return false }
        }
        return true
      }
    case (_, .live(let check, let item)): _ = check.list.forEachText(item, path.numbers, body)
    case (_, .stored(let items, let item)): _ = items.forEach(item, slot, body)
    }
  }

  func first(_ slot: Int) -> RuleText? {
    var found: RuleText?
    forEach(slot) {
      found = $0
      return false
    }
    return found
  }

  /// Whether a path leads through an item that is not in the lists that were read.
  func leadsNowhere(_ slot: Int) -> Bool {
    guard case .linked(_, let target, _) = rule.paths[slot].source, case .stored(let items, let item) = source
    else { return false }
    var isLost = true
    _ = items.forEach(item, slot) { link in
      isLost = targets[target].items(with: link.string, in: 0).isEmpty
      return isLost
    }
    return isLost
  }

  var day: Day? {
    switch source {
    case .live(let check, _): check.day
    case .stored(let items, _): items.day
    }
  }

  private var organisation: String? {
    switch source {
    case .live(let check, _): check.list.head.organisation
    case .stored(let items, _): items.organisation
    }
  }

  var file: String {
    switch source {
    case .live(let check, _): check.list.path
    case .stored(let items, _): items.file
    }
  }

  /// Where the item stands.
  var place: Range<Int> {
    switch source {
    case .live(let check, let item): check.list.document.range(check.list.node(item))
    case .stored(let items, let item): items.place(item)
    }
  }

  var id: String? { first(RuleBody.id)?.string }
  /// How messages name it.
  var label: Message {
    let name = [RuleBody.name, RuleBody.id].lazy.compactMap { first($0)?.string }.first ?? ""
    return Message(zh: "“\(name)”", en: "'\(name)'")
  }

  /// 经办: the list's organisation, and the office where the item names one.
  func owner(in context: LibraryContext) -> String? {
    guard let body = context.shortName(organisation) else { return nil }
    return rule.office.flatMap { first($0)?.string }.map { "\(body) \($0)" } ?? body
  }
}
