/// What the search for similar items knows of one item: hashes only.
struct ItemFeatures {
  /// Only items of one kind and one type can be the same.
  var block: UInt64 = 0
  /// All of it but the id; nominates items of equal content, proves nothing.
  var content: UInt64 = 0
  /// Whether there is more in it than a name and whose it is.
  var saysMore = false
  var name: UInt64 = 0
  /// The official code; 0 for none.
  var code: UInt64 = 0
  /// Whose it is, and whose list it stands in, as numbers of `OrganisationLineage`; -1 for none.
  var organisation: Int32 = -1
  var listOrganisation: Int32 = -1
  /// Characters and pairs of characters of the name, sorted.
  var grams: Range<Int> = 0..<0
  /// What it cites.
  var citations: Range<Int> = 0..<0
  /// A sample of the clauses of all its texts but the name, sorted: the smallest hashes, so that two items that share
  /// much share much of their samples.
  var clauses: Range<Int> = 0..<0
}

/// A cited place: 《水法》第二条, with the words quoted from it.
struct CitationFeature {
  /// The title between the marks; of a text without marks all of it.
  var title: UInt32
  /// Title and place.
  var place: UInt32
  /// The words; 0 for none.
  var text: UInt32
}

/// The features of many items, side by side.
struct FeatureSet {
  var items: [ItemFeatures] = []
  var hashes: [UInt32] = []
  var citations: [CitationFeature] = []

  func grams(_ index: Int) -> ArraySlice<UInt32> { hashes[items[index].grams] }
  func clauses(_ index: Int) -> ArraySlice<UInt32> { hashes[items[index].clauses] }
  func citations(_ index: Int) -> ArraySlice<CitationFeature> { citations[items[index].citations] }
}
