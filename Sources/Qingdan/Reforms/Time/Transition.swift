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
  /// Who made the documents that it covers; whoever it was where none is named.
  public var issuers: [String]
  /// Where the local documents hold that it covers; all where none is named.
  public var places: [String]
  public var period: Period
  /// Who carries on with the work until it is in place.
  public var carrier: Carrier
  public var place: Place

  /// Whether it holds for an item on a day.
  ///
  /// - Parameter grounds: the documents on which the item rests; one of them must be all that the rule asks.
  func covers(_ change: HolderChange, _ grounds: [Ground], on day: Day) -> Bool {
    let asksNothing = ranks.isEmpty && issuers.isEmpty && places.isEmpty
    return (reforms.isEmpty || reforms.contains(change.act)) && period.contains(day)
      && (asksNothing || grounds.contains(where: covers))
  }

  private func covers(_ ground: Ground) -> Bool {
    (ranks.isEmpty || ground.rank.map(ranks.contains) ?? false)
      && (issuers.isEmpty || !ground.issuers.isDisjoint(with: issuers))
      && (places.isEmpty || ground.place.map(places.contains) ?? false)
  }

  /// What a rule asks of a document on which an item rests.
  struct Ground: Hashable, Sendable {
    /// The register's, else what the citation claims (【规章】).
    var rank: Rank?
    let issuers: Set<String>
    var place: String?

    /// - Parameter issuers: those on file; where there are none, whoever makes documents of the rank by 《中华人民共和国立法法》.
    init(rank: Rank?, issuers: [String], place: String?) {
      self.rank = rank
      self.place = place
      guard issuers.isEmpty else {
        self.issuers = Set(issuers)
        return
      }
      switch (rank, place) {
      case (.law, _): self.issuers = ["全国人民代表大会", "全国人民代表大会常务委员会"]
      case (.administrativeRegulation, _): self.issuers = ["国务院"]
      case (.localRegulation, let place?):
        self.issuers = ["\(place)人民代表大会", "\(place)人民代表大会常务委员会"]
      case (.governmentRule, let place?): self.issuers = ["\(place)人民政府"]
      default: self.issuers = []
      }
    }

    /// Those that a citation names.
    static func all(_ cited: CitedStatutes) -> [Ground] {
      zip(cited.reading.citations, cited.statutes).map { citation, match in
        let statute = match?.statute
        return Ground(
          rank: statute?.rank ?? citation.claimedRanks.first,
          issuers: citation.issuers + [statute?.issuer].compactMap(\.self), place: statute?.place)
      }
    }
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
        basis: basis, reforms: entry.texts("reforms"), ranks: ranks, issuers: entry.texts("issuers"),
        places: entry.texts("places"), period: Period(from: entry.day("from"), until: entry.day("until")),
        carrier: carrier,
        place: entry.place)
    }
  }
}
