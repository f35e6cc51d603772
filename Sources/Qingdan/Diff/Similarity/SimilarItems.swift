/// The items that may be the same under another id: one gone, one new, and what speaks for it.
///
/// They are candidates, never facts; a person says whether they are the same. The time grows with the number of items,
/// not with its square.
public struct SimilarItems: Sendable {
  public struct Pair: Hashable, Sendable {
    /// Places in the two arrays that were searched.
    public var gone: Int
    public var new: Int
    /// 1 for equal content.
    public var score: Double
    public var evidence: [Message]
  }

  private let before: LibraryContext
  private let after: LibraryContext

  public init(before: LibraryContext, after: LibraryContext) {
    self.before = before
    self.after = after
  }

  /// - Returns: the pairs in the order of the items that are gone, each item in one pair at most, and what was not
  ///   searched.
  public func candidates(
    gone: [UnmatchedItem], new: [UnmatchedItem]
  ) -> (pairs: [Pair], notes: [Message]) {
    guard !gone.isEmpty, !new.isEmpty else { return ([], []) }
    let lineage = OrganisationLineage([after.organisations, before.organisations], of: gone + new)
    let (old, features) = Parallel.both(
      { self.features(of: gone + KeptItems.sample(beside: gone), lineage) },
      { self.features(of: new + KeptItems.sample(beside: new), lineage) })
    let equal = EqualContent(gone: gone, new: new).pairs(old, features)
    let score = SimilarityScore(old, features, lineage)
    let search = SimilaritySearch(
      score, gone: gone.count, new: new.count, takenOld: Set(equal.map(\.gone)),
      takenNew: Set(equal.map(\.new)), lists: [KeptItems.lists(of: gone), KeptItems.lists(of: new)])
    let evidence = SimilarityEvidence(gone: gone, new: new, before: before, after: after)
    var pairs = equal.map { pair in
      Pair(gone: pair.gone, new: pair.new, score: 1, evidence: evidence.ofEqual(pair.gone, pair.new))
    }
    pairs += search.pairs().map { match in
      let similarity = score(match.gone, match.new)
      return Pair(
        gone: match.gone, new: match.new, score: SimilarityEvidence.rounded(similarity.score),
        evidence: evidence.of(match.gone, match.new, similarity))
    }
    return (pairs.sorted { $0.gone < $1.gone }, search.notes)
  }

  private func features(of items: [UnmatchedItem], _ lineage: OrganisationLineage) -> FeatureSet {
    var reader = FeatureReader(lineage)
    for item in items { reader.add(item) }
    return reader.features
  }
}

extension OrganisationLineage {
  init(_ registers: [OrganisationRegister], of items: [UnmatchedItem]) {
    var others: [String] = []
    for item in items {
      if let id = item.list.organisation(of: item.item), id != others.last { others.append(id) }
      if let id = item.list.head.organisation ?? item.list.head.group, id != others.last { others.append(id) }
    }
    self.init(registers, others: others)
  }
}
