extension SavedPlan.TextSplice {
  /// The changes from one text to another, whole lines each: between items that stand in both, so that a list of which two
  /// items go is not written out as a whole. Linear but for the order of the items.
  static func all(from old: [UInt8], to new: [UInt8]) -> [Self] {
    var splices: [Self] = []
    var (start, begin) = (0, 0)
    for (end, stop) in anchors(old, new) + [(old.count, new.count)] {
      if let splice = one(old, start..<end, new, begin..<stop) { splices.append(splice) }
      (start, begin) = (end, stop)
    }
    return splices
  }

  /// Where the same item begins in both, in rising order: by its first line, where that is told once in each.
  private static func anchors(_ old: [UInt8], _ new: [UInt8]) -> [(Int, Int)] {
    let before = items(old)
    let after = items(new)
    let shared = before.compactMap { line, place -> (old: Int, new: Int)? in
      guard let place, let other = after[line] ?? nil else { return nil }
      return (place, other)
    }.sorted { $0.new < $1.new }
    let moved = Set(ItemOrder.moved(shared.map(\.old)))
    return shared.indices.filter { !moved.contains($0) }.map { (shared[$0].old, shared[$0].new) }
  }

  private struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    /// All at once: one byte after the other costs most of a splice.
    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// The places of lines that begin an item; nil for a line that stands there several times.
  private static func items(_ text: [UInt8]) -> [Line: Int?] {
    var places: [Line: Int?] = [:]
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let bytes = text[start..<end]
      if bytes.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "-") {
        let line = Line(bytes: bytes)
        places.updateValue(places[line] == nil ? start : nil, forKey: line)
      }
      start = end + 1
    }
    return places
  }

  /// All lines between the first and the last that differ; nil where none does.
  private static func one(
    _ old: [UInt8], _ range: Range<Int>, _ new: [UInt8], _ other: Range<Int>
  ) -> Self? {
    let (old, new) = (old[range], new[other])
    guard old != new else { return nil }
    let newline = UInt8(ascii: "\n")
    let least = min(old.count, new.count)
    var start = 0
    while start < least, old[range.lowerBound + start] == new[other.lowerBound + start] { start += 1 }
    while start > 0, old[range.lowerBound + start - 1] != newline { start -= 1 }
    var end = 0
    while end < least - start, old[old.endIndex - end - 1] == new[new.endIndex - end - 1] { end += 1 }
    // Whole lines only, so that no character is cut.
    func beginsLine(_ text: ArraySlice<UInt8>, _ place: Int) -> Bool {
      place == text.startIndex || text[place - 1] == newline
    }
    while end > 0, !beginsLine(old, old.endIndex - end) || !beginsLine(new, new.endIndex - end) { end -= 1 }
    return Self(
      at: range.lowerBound + start,
      old: String(decoding: old[(range.lowerBound + start)..<(range.upperBound - end)], as: UTF8.self),
      new: String(decoding: new[(other.lowerBound + start)..<(other.upperBound - end)], as: UTF8.self))
  }
}
