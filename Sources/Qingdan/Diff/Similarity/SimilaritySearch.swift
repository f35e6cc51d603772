/// Finds for each item that is gone the new one that is most like it, where both are each other's best by a margin.
///
/// The items that stayed compete: what is as like one of them as it is like another is of one template with both.
struct SimilaritySearch {
  struct Match {
    var gone: Int
    var new: Int
    var score: Float
    /// Whether nothing but its likeness speaks for it: two organisations that have nothing to do with each other.
    var isElsewhere: Bool
  }

  /// Below this two items are not like enough.
  static let threshold: Float = 0.72
  /// By so much the best has to be better than the second; else nobody can say which it is.
  static let margin: Float = 0.04
  /// How often those that are left are looked at again: whom a better match has taken no longer stands in the way.
  static let rounds = 4

  private var matches: [Match] = []
  /// How many items are gone and new; those behind them in the feature sets stayed.
  private let gone: Int
  private let new: Int
  private let sizes: (old: Int, new: Int)
  private var crowded = 0

  /// - Parameter lists: those of either state that the items stand in.
  init(
    _ score: SimilarityScore, gone: Int, new: Int, takenOld: Set<Int>, takenNew: Set<Int>,
    lists: [[ListFile]]
  ) {
    (self.gone, self.new) = (gone, new)
    sizes = (score.old.items.count, score.new.items.count)
    guard takenOld.count < gone, takenNew.count < new else { return }
    let members = score.new.items.indices.filter { !takenNew.contains($0) }
    let index = CandidateIndex(score.new, members: members, lineage: score.lineage)
    var scratch = CandidateIndex.Scratch(index)
    for item in score.old.items.indices where !takenOld.contains(item) {
      let family = score.lineage.family(score.old.items[item].organisation)
      let found = index.candidates(for: item, of: score.old, family: family, &scratch)
      if found.isCrowded, item < gone { crowded += 1 }
      for other in found.items where item < gone || other < new {
        let similarity = score(item, other)
        guard similarity.isLikely else { continue }
        let isElsewhere = similarity.relation == .other && !similarity.hasSameCode
        matches.append(
          Match(gone: item, new: other, score: similarity.score, isElsewhere: isElsewhere))
      }
    }
    dropCommonNames(score, lists)
  }

  private mutating func dropCommonNames(_ score: SimilarityScore, _ lists: [[ListFile]]) {
    let doubtful = matches.filter(\.isElsewhere)
    let names = doubtful.flatMap { [score.old.items[$0.gone].name, score.new.items[$0.new].name] }
    let common = CommonNames(among: Set(names), of: lists)
    matches.removeAll { match in
      match.isElsewhere
        && (common.contains(score.old.items[match.gone]) || common.contains(score.new.items[match.new]))
    }
  }

  /// In the order of the items that are gone.
  func pairs() -> [Match] {
    var result: [Match] = []
    var left = matches
    var isTakenOld = [Bool](repeating: false, count: sizes.old)
    var isTakenNew = [Bool](repeating: false, count: sizes.new)
    for _ in 0..<Self.rounds {
      let best = mutualBest(left)
      if best.isEmpty { break }
      result += best
      for match in best {
        isTakenOld[match.gone] = true
        isTakenNew[match.new] = true
      }
      left.removeAll { isTakenOld[$0.gone] || isTakenNew[$0.new] }
    }
    return result.sorted { $0.gone < $1.gone }
  }

  var notes: [Message] {
    guard crowded > 0 else { return [] }
    let limit = CandidateIndex.limit
    return [
      Message(
        zh: "有\(crowded)项消失的事项没有查找相近的新增事项：它们的名称、依据和内容都与\(limit)项以上的新增事项相同，分不出哪一项是它。"
          + "由人对照，把新旧标识写进动态调整记录",
        en:
          "no similar item was searched for \(crowded) of the items that are gone: name, basis and content are each shared by "
          + "more than \(limit) new items; compare them by hand and record the old and new ids in an adjustment"
      )
    ]
  }

  private func mutualBest(_ matches: [Match]) -> [Match] {
    var bestOld = [Best](repeating: Best(), count: sizes.old)
    var bestNew = [Best](repeating: Best(), count: sizes.new)
    for match in matches {
      bestOld[match.gone].see(match.score, match.new)
      bestNew[match.new].see(match.score, match.gone)
    }
    return matches.filter { match in
      match.gone < gone && match.new < new && bestOld[match.gone].isClear(match.new)
        && bestNew[match.new].isClear(match.gone)
    }
  }

  private struct Best {
    var item = -1
    var score: Float = 0
    var second: Float = 0

    func isClear(_ index: Int) -> Bool { item == index && score >= second + SimilaritySearch.margin }

    mutating func see(_ other: Float, _ index: Int) {
      if other > score {
        (second, score, item) = (score, other, index)
      } else {
        second = max(second, other)
      }
    }
  }
}

extension Similarity {
  /// Whether it is enough for a candidate.
  var isLikely: Bool {
    guard score >= SimilaritySearch.threshold else { return false }
    // A name alone has to be nearly the same.
    guard basis != nil || content != nil else { return name >= 0.75 }
    if hasSameCode { return true }
    // Items of one template share their basis and much of their names.
    if let content, content < 0.5 { return false }
    return relation == .other ? name >= 0.6 && score >= 0.75 : name >= 0.5
  }
}
