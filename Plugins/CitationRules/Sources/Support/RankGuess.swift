import Qingdan

/// The rank that a document must have by its name, number or label; only where there is no doubt.
///
/// A bare 条例 may be the State Council's or a place's, 办法 and 规定 anybody's: of those nothing is said. Nor of
/// decisions, resolutions and interpretations, which the register does not collect.
struct RankGuess {
  let rank: Rank
  /// Where a local document holds.
  var place: String?

  /// - Parameter isKnown: whether a title of the register is near, so that 《…法》 without 中华人民共和国 is one of those.
  init?(_ citation: Citation, place: String?, isKnown: Bool) {
    guard let title = citation.title.map({ TraditionalCharacters.simplified($0.normalised) }),
      !["决定", "决议", "解释"].contains(where: title.hasSuffix)
    else { return nil }
    let isLaw = title.hasSuffix("法") && !["办法", "方法", "做法"].contains { title.hasSuffix($0) }
    let isNational = title.hasPrefix("中华人民共和国")
    let labels = citation.claimedRanks
    if isLaw, isNational || labels == [.law] || isKnown {
      rank = .law
    } else if let place, title.hasPrefix(place), title.hasSuffix("条例") {
      rank = .localRegulation
      self.place = place
    } else if title.hasSuffix("条例"), isNational || labels == [.administrativeRegulation] {
      rank = .administrativeRegulation
    } else if citation.numbers.contains(where: { $0.prefix == "国务院令" }) {
      rank = .administrativeRegulation
    } else {
      return nil
    }
    // A label that says otherwise leaves a doubt.
    if !labels.isEmpty, !labels.contains(rank) { return nil }
  }
}
