/// A rule on file for the time between a reform and the day on which it is in place (过渡规则): `registers/transitions.yaml`.
///
/// Such rules are made for certain documents and certain reforms only; none is assumed (`people.md` 23). Model:
/// 北京市人大常委会 2018-11-23 决定, for duties in 地方性法规 that the plan of 2018 moved.
public struct Transition: Hashable, Sendable {
  public enum Carrier: String, Hashable, Sendable, CaseIterable {
    /// 原机关继续承担.
    case old
    /// 新机关承担.
    case new
  }

  public static let path = "registers/transitions.yaml"

  /// The document that says so.
  public var basis: String
  /// The reforms that it is for; all where none is named.
  public var reforms: [String]
  /// The ranks of the documents that it covers; all where none is named.
  public var ranks: [Rank]
  public var period: Period
  /// Who carries on with the work until it is in place.
  public var carrier: Carrier
  public var place: Place

  /// Whether it holds for an item on a day.
  ///
  /// - Parameter ranks: those of the documents on which the item rests.
  func covers(_ change: HolderChange, _ ranks: Set<Rank>, on day: Day) -> Bool {
    (reforms.isEmpty || reforms.contains(change.act)) && period.contains(day)
      && (self.ranks.isEmpty || !ranks.isDisjoint(with: self.ranks))
  }
}

extension Transition {
  static func all(_ record: Record) -> [Transition] {
    record.records("transitions").compactMap { entry in
      guard let basis = entry.text("basis"), let carrier = entry.text("carrier").flatMap(Carrier.init) else {
        return nil
      }
      // With a rank that nobody knows it would hold for all of them.
      let ranks = entry.texts("ranks").compactMap(Rank.init)
      guard ranks.count == entry.texts("ranks").count else { return nil }
      return Transition(
        basis: basis, reforms: entry.texts("reforms"), ranks: ranks,
        period: Period(from: entry.day("from"), until: entry.day("until")), carrier: carrier,
        place: entry.place)
    }
  }
}
