import YAMLText

/// Which element of a list was which element of another: equal ones, then those with one key, then those alike.
///
/// The first two steps are linear. The third looks at every pair of what is left, and only where that is at most
/// `mostWork` steps; beyond, what is left is removed and added.
struct ElementMatching {
  /// Places in the older and in the newer list, in the order of the older.
  private(set) var pairs: [(before: Int, after: Int)] = []
  private(set) var unmatchedBefore: [Int]
  private(set) var unmatchedAfter: [Int]

  static let mostWork = 1 << 20

  init(_ before: [YAMLValue], _ after: [YAMLValue], of field: Field) {
    // Where a list begins and ends alike is by far the most of it.
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before[head...].reversed(), after[head...].reversed()).prefix { $0 == $1 }.count
    unmatchedBefore = Array(head..<(before.count - tail))
    unmatchedAfter = Array(head..<(after.count - tail))
    pairs = (0..<head).map { ($0, $0) }
    pairs += (0..<tail).map { (before.count - tail + $0, after.count - tail + $0) }
    join {
      before[$0]
    } after: {
      after[$0]
    }
    if unmatchedBefore.isEmpty, unmatchedAfter.isEmpty {
      pairs.sort { $0.before < $1.before }
      return
    }
    let (old, new) = (
      normalised(before, unmatchedBefore, of: field), normalised(after, unmatchedAfter, of: field)
    )
    join {
      old[$0]
    } after: {
      new[$0]
    }
    switch field.type {
    case .choice, .organisation, .item, .id, .code, .flag, .integer, .date, .url, .phone, .deadline:
      dropRepeats(old, new)
    case .citation:
      let isLeft = (Set(unmatchedBefore), Set(unmatchedAfter))
      joinKeys(
        before.indices.map { isLeft.0.contains($0) ? CitationComparison.statute(of: before[$0]) : nil },
        after.indices.map { isLeft.1.contains($0) ? CitationComparison.statute(of: after[$0]) : nil })
    case .group:
      if let telling = field.tellingChild {
        joinKeys(old.map { $0.scalar(telling.name) }, new.map { $0.scalar(telling.name) })
      }
      joinAlike(old, new)
    case .text: joinAlike(old, new)
    }
    pairs.sort { $0.before < $1.before }
  }

  /// The normal forms of those that are left; of a set's elements, those that were met count too.
  private func normalised(_ values: [YAMLValue], _ left: [Int], of field: Field) -> [YAMLValue] {
    switch field.type {
    case .citation, .group, .text:
      var result = [YAMLValue](repeating: .null, count: values.count)
      for place in left { result[place] = values[place].normalised }
      return result
    default: return values.map(\.normalised)
    }
  }

  /// Whether what stayed stands in another order.
  var isReordered: Bool { zip(pairs, pairs.dropFirst()).contains { $0.after > $1.after } }

  private mutating func join<Key: Hashable>(before old: (Int) -> Key?, after new: (Int) -> Key?) {
    guard !unmatchedBefore.isEmpty, !unmatchedAfter.isEmpty else { return }
    var next = FirstOfKey(unmatchedAfter, new)
    var taken: Set<Int> = []
    unmatchedBefore.removeAll { place in
      guard let key = old(place), let partner = next.take(key) else { return false }
      pairs.append((place, partner))
      taken.insert(partner)
      return true
    }
    if !taken.isEmpty { unmatchedAfter.removeAll { taken.contains($0) } }
  }

  /// Hands out places by their keys, each once, the first first.
  private struct FirstOfKey<Key: Hashable> {
    /// Of a few places: hashing would cost more than looking.
    private var few: [(key: Key?, place: Int)] = []
    /// Of many: the places of each key, the first of them last.
    private var many: [Key: [Int]] = [:]

    init(_ places: [Int], _ key: (Int) -> Key?) {
      if places.count <= 8 {
        few = places.map { (key($0), $0) }
      } else {
        for place in places.reversed() { key(place).map { many[$0, default: []].append(place) } }
      }
    }

    mutating func take(_ key: Key) -> Int? {
      if let index = few.firstIndex(where: { $0.key == key }) { return few.remove(at: index).place }
      return many.isEmpty ? nil : many[key]?.popLast()
    }
  }

  private mutating func joinKeys(_ old: [String?], _ new: [String?]) {
    join {
      old[$0]
    } after: {
      new[$0]
    }
  }

  /// A set has each of its elements once, however often it is written.
  private mutating func dropRepeats(_ old: [YAMLValue], _ new: [YAMLValue]) {
    let kept = Set(pairs.map { old[$0.before] })
    var seen = kept
    unmatchedBefore.removeAll { !seen.insert(old[$0]).inserted }
    seen = kept
    unmatchedAfter.removeAll { !seen.insert(new[$0]).inserted }
  }

  private mutating func joinAlike(_ old: [YAMLValue], _ new: [YAMLValue]) {
    guard !unmatchedBefore.isEmpty, !unmatchedAfter.isEmpty else { return }
    let oldShapes = unmatchedBefore.map { TextShape(old[$0]) }
    let newShapes = unmatchedAfter.map { TextShape(new[$0]) }
    let size = oldShapes.reduce(0) { $0 + $1.count } * newShapes.count
    guard size + newShapes.reduce(0, { $0 + $1.count }) * oldShapes.count <= Self.mostWork else { return }
    var found: [(score: Double, before: Int, after: Int)] = []
    for (left, shape) in zip(unmatchedBefore, oldShapes) {
      for (right, other) in zip(unmatchedAfter, newShapes) {
        let score = shape.likeness(to: other)
        if score >= TextShape.alike { found.append((score, left, right)) }
      }
    }
    // The best first; of equal ones those that stand nearest to the beginning.
    found.sort { ($1.score, $0.before, $0.after) < ($0.score, $1.before, $1.after) }
    var takenBefore: Set<Int> = []
    var takenAfter: Set<Int> = []
    for pair in found where !takenBefore.contains(pair.before) && !takenAfter.contains(pair.after) {
      takenBefore.insert(pair.before)
      takenAfter.insert(pair.after)
      pairs.append((pair.before, pair.after))
    }
    unmatchedBefore.removeAll { takenBefore.contains($0) }
    unmatchedAfter.removeAll { takenAfter.contains($0) }
  }
}

extension Field {
  /// The field of a group that says which of its many one is: a body, an item, a stage; nil where only its text does.
  var tellingChild: Field? {
    guard let first = fields.first else { return nil }
    return switch first.type {
    case .id, .code, .organisation, .item, .choice: first
    case .text: fields.count { $0.type == .text } > 1 ? first : nil
    default: nil
    }
  }
}

extension YAMLValue {
  /// The scalar under a key of a mapping.
  func scalar(_ key: String) -> String? {
    guard case .mapping(let fields) = self,
      case .scalar(let text)? = fields.first(where: { $0.key == key })?.value
    else { return nil }
    return text
  }
}
