extension DocumentWriter {
  /// What stands before a node on its line.
  struct Place {
    var isTop = false
    var isBehindDash = false
    var isBehindKey = false
    /// Whether a blank has to part it from what stands before.
    var needsBlank = true
  }

  /// Writes one node behind a dash, a colon or nothing, inside a block collection at `indent`.
  mutating func node(indent: Int, _ place: Place, depth: Int) -> Tree {
    budget -= 1
    let canNest = budget > 0 && depth < 6
    switch chance.number(0...(canNest ? 9 : 4)) {
    case 0 where !place.isTop: return missing()
    case 0...3: return scalar(indent: indent, place)
    case 4: return flow(indent: indent, place)
    case 5, 6, 7: return mapping(indent: indent, place, depth: depth)
    default: return sequence(indent: indent, place, depth: depth)
    }
  }

  private mutating func missing() -> Tree {
    features.insert(.missing)
    isKeeping = false
    isBehindBlockScalar = false
    return .missing
  }

  private mutating func mapping(indent: Int, _ place: Place, depth: Int) -> Tree {
    features.insert(.blockMapping)
    let column = open(indent: indent, place, canStandAtKey: false)
    var pairs: [Tree.Pair] = []
    for number in 0..<chance.number(1...4) {
      if number > 0 { startLine(indent: column) }
      if chance.one(in: 12) {
        pairs.append(explicitPair(column, depth: depth))
        continue
      }
      let key = key(number)
      text += ":"
      pairs.append(
        Tree.Pair(key: .scalar(key), value: node(indent: column, Place(isBehindKey: true), depth: depth + 1)))
    }
    return .mapping(pairs)
  }

  private mutating func explicitPair(_ column: Int, depth: Int) -> Tree.Pair {
    features.insert(.explicitKey)
    text += "?"
    let key = scalar(indent: column, Place(isBehindDash: true))
    startLine(indent: column)
    text += ":"
    return Tree.Pair(key: key, value: node(indent: column, Place(isBehindDash: true), depth: depth + 1))
  }

  private mutating func sequence(indent: Int, _ place: Place, depth: Int) -> Tree {
    features.insert(.blockSequence)
    let column = open(indent: indent, place, canStandAtKey: true)
    var items: [Tree] = []
    for number in 0..<chance.number(1...4) {
      if number > 0 { startLine(indent: column) }
      text += "-"
      items.append(node(indent: column, Place(isBehindDash: true), depth: depth + 1))
    }
    return .sequence(items)
  }

  /// Goes to where the first entry of a block collection stands, and returns its column.
  private mutating func open(indent: Int, _ place: Place, canStandAtKey: Bool) -> Int {
    if place.isTop, !place.needsBlank { return 0 }
    if place.isBehindDash, chance.one(in: 2) {
      features.insert(.compact)
      text += String(repeating: " ", count: chance.number(1...3))
      return column
    }
    if !place.isTop { properties() }
    var step = chance.number(1...8)
    if canStandAtKey, place.isBehindKey, chance.one(in: 3) {
      features.insert(.sequenceAtKey)
      step = 0
    } else if let feature = GeneratedDocument.Feature(rawValue: "indent\(step)"), indent >= 0 {
      features.insert(feature)
    }
    let column = place.isTop ? 0 : indent + step
    isKeeping = false
    isBehindBlockScalar = false
    endLine(place.isTop ? .commentBehindMarker : place.isBehindKey ? .commentBehindKey : .commentBehindDash)
    between(indent: column)
    text += String(repeating: " ", count: column)
    return column
  }

  /// Ends the line of an entry and begins that of the next, with comments and blank lines between them.
  private mutating func startLine(indent: Int) {
    endLine(.commentBehindValue)
    between(indent: indent)
    text += String(repeating: " ", count: indent)
  }

  private mutating func between(indent: Int) {
    for _ in 0..<2 {
      if !isKeeping, chance.one(in: 6) {
        features.insert(.blankLines)
        text += "\n"
      }
      if chance.one(in: 7) { ownLineComment(indent: indent, .commentAbove) }
    }
  }

  mutating func ownLineComment(indent: Int, _ feature: GeneratedDocument.Feature) {
    var indent = indent
    if !isBehindBlockScalar, chance.one(in: 3) {
      features.insert(.commentDeeper)
      indent += chance.number(1...5)
    }
    features.insert(feature)
    text += String(repeating: " ", count: indent) + comment() + "\n"
    isKeeping = false
    isBehindBlockScalar = false
  }

  /// Ends a line, perhaps with a comment; a block scalar has ended its own.
  mutating func endLine(_ feature: GeneratedDocument.Feature) {
    if text.isEmpty || text.hasSuffix("\n") { return }
    if chance.one(in: 6) {
      features.insert(feature)
      text += " " + comment()
    }
    text += "\n"
  }

  mutating func comment() -> String {
    let comment = "#" + chance.pick([" 说明", "", "- a: 'b' \"c", " [x, {y", " # again", "\t制表 é 𠮷"])
    comments.append(comment)
    return comment
  }

  /// Sometimes an anchor, sometimes a tag, sometimes both.
  mutating func properties() {
    if chance.one(in: 15) {
      features.insert(.anchor)
      anchors += 1
      text += " &a\(anchors)"
    }
    if chance.one(in: 15) {
      features.insert(.tag)
      text += chance.pick([" !!str", " !local", " !", " !<tag:example.com,2000:x>"])
    }
  }
}
