extension DocumentWriter {
  mutating func flow(indent: Int, _ place: Place) -> Tree {
    if !place.isTop { properties() }
    if place.needsBlank { text += " " }
    isKeeping = false
    isBehindBlockScalar = false
    return flowCollection(indent: indent, depth: 0)
  }

  private mutating func flowCollection(indent: Int, depth: Int) -> Tree {
    budget -= 1
    let isMapping = chance.one(in: 2)
    features.insert(isMapping ? .flowMapping : .flowSequence)
    text += isMapping ? "{" : "["
    var pairs: [Tree.Pair] = []
    var items: [Tree] = []
    let count = chance.number(0...4)
    if count == 0 { features.insert(.emptyFlow) }
    for number in 0..<count {
      breakLine(indent: indent)
      if isMapping {
        pairs.append(flowPair(number, indent: indent, depth: depth))
      } else if chance.one(in: 6) {
        features.insert(.flowPair)
        items.append(.mapping([flowPair(number, indent: indent, depth: depth)]))
      } else {
        items.append(flowNode(indent: indent, depth: depth))
      }
      if chance.one(in: 5) { text += " " }
      if number + 1 < count || chance.one(in: 6) { text += "," }
    }
    breakLine(indent: indent)
    text += isMapping ? "}" : "]"
    return isMapping ? .mapping(pairs) : .sequence(items)
  }

  private mutating func flowPair(_ number: Int, indent: Int, depth: Int) -> Tree.Pair {
    let key = Tree.scalar(key(number))
    text += ":"
    if chance.one(in: 6) {
      features.insert(.missing)
      text += " "
      return Tree.Pair(key: key, value: .missing)
    }
    text += " "
    return Tree.Pair(key: key, value: flowNode(indent: indent, depth: depth))
  }

  private mutating func flowNode(indent: Int, depth: Int) -> Tree {
    if budget > 0, depth < 3, chance.one(in: 4) { return flowCollection(indent: indent, depth: depth + 1) }
    let word = chance.pick(["a", "行政 许可", "é", "𠮷野家", "2024-01-01", "-x", "b c"])
    switch chance.number(0...3) {
    case 0: text += "'\(word)'"
    case 1: text += "\"\(word)\""
    default: text += word
    }
    return .scalar(word)
  }

  /// Sometimes a new line, sometimes with a comment before it.
  private mutating func breakLine(indent: Int) {
    guard chance.one(in: 4) else {
      if text.hasSuffix(",") { text += " " }
      return
    }
    if chance.one(in: 2) {
      features.insert(.commentInFlow)
      text += " " + comment()
    }
    text += "\n" + String(repeating: " ", count: indent + 1 + chance.number(1...4))
  }
}
