/// An item that came from one body to another, with the days on which it did (实施主体沿革).
public struct HolderChange: Hashable, Sendable {
  public var from: String?
  public var to: String
  public var act: String
  public var title: String
  public var basis: String?
  /// From then on the new body has it in its own name.
  public var effective: Day?
  /// Until then the old body carries on with the work (调整到位).
  public var inPlace: Day?

  /// Whether a day lies between the two: the one has it, the other still does the work.
  public func isUnderWay(on day: Day) -> Bool {
    guard let effective, let inPlace else { return false }
    return effective <= day && day < inPlace
  }

  /// The same as it is on a day on which it is under way: a further reform may have given the item on, or put another body
  /// in the place of the old one.
  ///
  /// - Parameter changes: all of the item, the oldest first.
  func told(on day: Day, after changes: [HolderChange], _ register: OrganisationRegister) -> HolderChange {
    var told = self
    told.to = changes.last { $0.effective.map { $0 <= day } ?? false }?.to ?? to
    if let from, register[from]?.period.contains(day) == false {
      let heirs = register.heirs(of: from, on: day)
      told.from = heirs.count == 1 ? heirs[0] : from
    }
    return told
  }
}

extension Acts {
  /// What the ledger knows of an item's holders, the oldest first; a part has those of the item that it was.
  public func holderChanges(of item: String) -> [HolderChange] {
    (ledger.moves[item] ?? []).map { move in
      let reform = reform(move.act)
      return HolderChange(
        from: move.from, to: move.to, act: move.act, title: reform?.title ?? move.act, basis: reform?.basis,
        effective: reform?.dates.effective, inPlace: move.inPlace ?? reform?.dates.inPlace)
    }.sorted { ($0.effective?.number ?? 0) < ($1.effective?.number ?? 0) }
  }
}
