/// What the ledger says that an item was on a past day, where the list says only what it is now.
public struct ItemOnDay: Hashable, Sendable {
  /// The first change of holder after the day: until then the body that it went from had it.
  public var change: HolderChange?
  /// The first renaming after the day, with the name until then.
  public var renaming: ItemPast.Fact?
  /// The act that brought it into the lists after the day.
  public var coming: ItemPast.Fact?

  public var isAsNow: Bool { change == nil && renaming == nil && coming == nil }
}

extension Acts {
  /// Nothing of days of which a release tells: it is the text as it was published.
  public func item(_ id: String, on day: Day) -> ItemOnDay {
    if let published, published <= day { return ItemOnDay() }
    func isLater(_ other: Day?) -> Bool { other.map { day < $0 } ?? false }
    let facts = past(of: id).facts.filter { isLater($0.day) }
    var change = holderChanges(of: id).first { isLater($0.effective) }
    // Who had it before the first day of which anything is recorded would be a guess (`people.md` 10).
    if let recordedSince, day < recordedSince { change?.from = nil }
    return ItemOnDay(
      change: change,
      renaming: facts.first { $0.name != nil }, coming: facts.first { $0.name == nil })
  }

  /// Of all items of a list that were something else on a day.
  func items(of list: ListFile, on day: Day) -> [ListFile.Item: ItemOnDay] {
    guard !ledger.moves.isEmpty || !ledger.oldNames.isEmpty else { return [:] }
    var found: [ListFile.Item: ItemOnDay] = [:]
    for item in list.items {
      let then = list.id(item).map { self.item($0, on: day) }
      if let then, !then.isAsNow { found[item] = then }
    }
    return found
  }
}

extension ListFile {
  /// Whether an item is in the list on a day: in force, and listed by then as far as the ledger knows.
  public func isListed(_ item: Item, on day: Day, _ acts: Acts) -> Bool {
    guard period(item).contains(day) else { return false }
    let ledger = acts.ledger
    guard !ledger.additions.isEmpty || !ledger.takenOver.isEmpty, let id = id(item) else { return true }
    return acts.item(id, on: day).coming == nil
  }
}
