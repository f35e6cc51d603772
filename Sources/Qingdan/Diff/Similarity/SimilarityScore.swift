/// How like two items are, part by part; each between 0 and 1.
struct Similarity {
  var name: Float
  /// Nil where neither item cites anything.
  var basis: Float?
  /// Nil where neither has any other text.
  var content: Float?
  var hasSameCode: Bool
  var relation: OrganisationLineage.Relation
  var score: Float
}

/// Measures items of two states against each other.
struct SimilarityScore {
  let old: FeatureSet
  let new: FeatureSet
  let weights: FeatureWeights
  /// The words of the names of both states.
  let words: (old: KnownWords, new: KnownWords)
  let lineage: OrganisationLineage

  init(_ old: FeatureSet, _ new: FeatureSet, _ lineage: OrganisationLineage) {
    self.old = old
    self.new = new
    self.lineage = lineage
    weights = FeatureWeights([old, new])
    words = (KnownWords(old), KnownWords(new))
  }

  func callAsFunction(_ left: Int, _ right: Int) -> Similarity {
    let (a, b) = (old.items[left], new.items[right])
    let isSameName = a.name == b.name && !a.grams.isEmpty
    let name = isSameName ? 1 : min(0.99, likeness(old.grams(left), new.grams(right), a.block))
    let basis = basis(old.citations(left), new.citations(right))
    let content = content(old.clauses(left), new.clauses(right))
    let hasSameCode = a.code != 0 && a.code == b.code
    let relation = relation(a, b)
    let score = total(name, basis, content, hasSameCode, relation)
    return Similarity(
      name: name, basis: basis, content: content, hasSameCode: hasSameCode, relation: relation, score: score)
  }

  private func total(
    _ name: Float, _ basis: Float?, _ content: Float?, _ hasSameCode: Bool,
    _ relation: OrganisationLineage.Relation
  ) -> Float {
    // What is not there counts neither way, but a name alone has to be nearly the same.
    var sum = 0.45 * name
    var weight: Float = 0.45
    if let basis {
      sum += 0.3 * basis
      weight += 0.3
    }
    if let content {
      sum += 0.25 * content
      weight += 0.25
    }
    var score = sum / weight
    if hasSameCode { score += 0.3 * (1 - score) }
    switch relation {
    case .same: break
    case .successor, .related: score *= 0.98
    case .other: score *= 0.9
    }
    return score
  }

  private func relation(_ a: ItemFeatures, _ b: ItemFeatures) -> OrganisationLineage.Relation {
    let own = lineage.relation(a.organisation, b.organisation)
    return own == .other ? lineage.relation(a.listOrganisation, b.listOrganisation) : own
  }

  /// How like two names of one block are: what they share, and what of the rest tells items apart.
  private func likeness(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, _ block: UInt64) -> Float {
    overlap(a, b, words.new.weighing(block), words.old.weighing(block))
  }

  /// The weight of what two sorted sets share, in the mean of both.
  ///
  /// - Parameters:
  ///   - left: by how much counts what only the first has.
  ///   - right: by how much counts what only the second has.
  private func overlap(
    _ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, _ left: (UInt32) -> Float = { _ in 1 },
    _ right: (UInt32) -> Float = { _ in 1 }
  ) -> Float {
    var (i, j) = (a.startIndex, b.startIndex)
    var shared: Float = 0
    var all: Float = 0
    while i < a.endIndex || j < b.endIndex {
      if j == b.endIndex || (i < a.endIndex && a[i] < b[j]) {
        all += left(a[i]) * weights.weight(a[i])
        i += 1
      } else if i == a.endIndex || b[j] < a[i] {
        all += right(b[j]) * weights.weight(b[j])
        j += 1
      } else {
        let weight = weights.weight(a[i])
        shared += 2 * weight
        all += 2 * weight
        i += 1
        j += 1
      }
    }
    return all > 0 ? shared / all : 0
  }

  /// The samples hold the smallest hashes of each item; only as far as the shorter one reaches is anything known.
  private func content(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Float? {
    guard !a.isEmpty || !b.isEmpty else { return nil }
    let limit = FeatureReader.clauseLimit
    let reach = min(
      a.count == limit ? a[a.endIndex - 1] : .max, b.count == limit ? b[b.endIndex - 1] : .max)
    return overlap(a.prefix { $0 <= reach }, b.prefix { $0 <= reach })
  }

  private func basis(_ a: ArraySlice<CitationFeature>, _ b: ArraySlice<CitationFeature>) -> Float? {
    guard !a.isEmpty || !b.isEmpty else { return nil }
    var sum: Float = 0
    var all: Float = 0
    for (own, others) in [(a, b), (b, a)] {
      for citation in own {
        let weight = weights.weight(citation.place)
        all += weight
        sum += weight * (others.lazy.map { likeness(citation, $0) }.max() ?? 0)
      }
    }
    return all > 0 ? sum / all : 0
  }

  private func likeness(_ a: CitationFeature, _ b: CitationFeature) -> Float {
    if a.place == b.place { return 1 }
    let isSameText = a.text != 0 && a.text == b.text
    if a.title == b.title { return isSameText ? 0.95 : 0.4 }
    return isSameText ? 0.9 : 0
  }
}
