/// Finds the word that somebody probably meant.
public enum Spelling {
  /// The nearest of `words`, if it is near enough to be worth a question; at most a third of the letters may differ.
  ///
  /// Of two letters one is half the word: 市极 means 市级, and 镇级 by no means 省级.
  public static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let other = Array(candidate.lowercased().unicodeScalars)
      let isShort = max(letters.count, other.count) <= 2
      let limit = isShort ? 1 : max(letters.count, other.count) / 3
      if isShort, letters.first != other.first, letters.reversed() != other { continue }
      guard other.count <= 64, abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// How many letters to add, remove, change or swap with their neighbour.
  public static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var earlier: [Int] = []
    var previous = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var row = [i + 1]
      for (j, right) in b.enumerated() {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (left == right ? 0 : 1))
        if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { cost = min(cost, earlier[j - 1] + 1) }
        row.append(cost)
      }
      (earlier, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
