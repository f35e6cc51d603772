extension Sequence {
  /// What stands there again by some key, in its order, each with the first of the same key.
  func repeated<Key: Hashable>(by key: (Element) -> Key) -> [(again: Element, first: Element)] {
    var first: [Key: Element] = [:]
    return compactMap { element in
      let key = key(element)
      if let earlier = first[key] { return (element, earlier) }
      first[key] = element
      return nil
    }
  }
}
