/// Which new names somebody accepted, as a state after the reform shows it.
extension ReformMention {
  static func accepted(
    of outcome: ReformOutcome, from before: LibraryState, to after: LibraryState
  ) -> [ReformMention] {
    let all = all(of: outcome, in: before.library)
    let items = Set(all.map(\.item))
    let (old, new) = (StatedItems(items, in: before), StatedItems(items, in: after))
    return Dictionary(grouping: all, by: \.fieldKey).values.flatMap { mentions -> [ReformMention] in
      guard let first = mentions.first else { return [] }
      let was = old.value(first.item, first.field)?.scalars ?? []
      let now = new.value(first.item, first.field)?.scalars ?? []
      guard was.count == now.count else { return [] }
      var texts = mentions.byText
      return zip(was, now).flatMap { was, now -> [ReformMention] in
        guard let place = texts.firstIndex(where: { $0[0].text == was }) else { return [] }
        return texts.remove(at: place).accepted(in: now)
      }
    }
  }
}

extension [ReformMention] {
  /// Those of one text whose new names stand in what the text has become; none where it became something else.
  fileprivate func accepted(in now: String) -> [ReformMention] {
    guard let text = first?.text else { return [] }
    let new = [UInt8](now.utf8)
    func end(of words: some StringProtocol, from start: Int) -> Int? {
      new[start...].starts(with: words.utf8) ? start + words.utf8.count : nil
    }
    // How far the new text is read, with those that were accepted on the way there.
    var ways: [Int: [ReformMention]] = [0: []]
    var last = text.startIndex
    for mention in self {
      var next: [Int: [ReformMention]] = [:]
      for (start, taken) in ways {
        guard let middle = end(of: text[last..<mention.range.lowerBound], from: start) else { continue }
        if let end = end(of: text[mention.range], from: middle) { next[end] = taken }
        if let name = mention.new, let end = end(of: name, from: middle) { next[end] = taken + [mention] }
      }
      ways = next
      last = mention.range.upperBound
    }
    return ways.first { start, _ in end(of: text[last...], from: start) == new.count }?.value ?? []
  }
}
