/// Whether another first or last day ends an item that was in force, or brings one back that was not.
///
/// An item that came with its last day (a power for a time) ends as it was decided, and to prolong it amends it; a last
/// day that comes later, or earlier than it stood, is a decision to end it.
enum ForceChange {
  /// - Parameter days: those of the lists, on which each is judged.
  /// - Returns: nil where the item is in force as before, for longer or shorter.
  static func kind(
    of field: String, from old: YAMLValue?, to new: YAMLValue?, on days: (old: Day?, new: Day?)
  ) -> Change.Kind? {
    let (was, now) = (day(old), day(new))
    switch field {
    case "until":
      switch (was, now) {
      case (nil, _?): return .ended
      case (_?, nil): return .restored
      case (let was?, let now?) where now < was: return .ended
      // It was over already.
      case (let was?, _?) where days.old.map({ was <= $0 }) ?? false: return .restored
      default: return nil
      }
    case "from":
      let (hadBegun, hasBegun) = (begun(was, days.old), begun(now, days.new))
      return hadBegun == hasBegun ? nil : hasBegun ? .restored : .ended
    default: return nil
    }
  }

  private static func begun(_ from: Day?, _ day: Day?) -> Bool {
    guard let from, let day else { return true }
    return from <= day
  }

  private static func day(_ value: YAMLValue?) -> Day? {
    guard case .scalar(let text) = value else { return nil }
    return Day(text)
  }
}
