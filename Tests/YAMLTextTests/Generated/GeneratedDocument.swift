import YAMLText

/// A document made by chance, with what it says and what occurs in it.
struct GeneratedDocument {
  var text: String
  var tree: Tree
  var comments: [String]
  var features: Set<Feature>

  var bytes: [UInt8] { Array(text.utf8) }

  /// What a generator must be able to make; a test checks that all of them occurred.
  enum Feature: String, CaseIterable {
    case plain, singleQuoted, doubleQuoted, literal, folded, severalLines, escapes
    case blockMapping, blockSequence, flowMapping, flowSequence, flowPair, emptyFlow, compact, explicitKey
    case indent1, indent2, indent3, indent4, indent5, indent6, indent7, indent8, sequenceAtKey
    case missing, anchor, tag, marker, byteOrderMark, carriageReturns, noLastLineBreak, blankLines
    case oneByte, twoBytes, threeBytes, fourBytes, keptBreaks, strippedBreaks, indentationIndicator,
      moreIndented
    case commentAbove, commentBehindValue, commentBehindKey, commentBehindDash, commentBehindHeader
    case commentInFlow, commentAtStart, commentAtEnd, commentBehindMarker, commentDeeper
  }
}

extension GeneratedDocument {
  init(seed: UInt64) {
    var writer = DocumentWriter(seed: seed)
    self = writer.document()
  }
}

/// Writes a document while inventing it.
struct DocumentWriter {
  var chance: Chance
  var text = ""
  var comments: [String] = []
  var features: Set<GeneratedDocument.Feature> = []
  /// How many more nodes may be made.
  var budget: Int
  /// Blank lines would belong to the scalar just written, because it keeps its line breaks.
  var isKeeping = false
  /// A line of deeper blanks would belong to the block scalar just written.
  var isBehindBlockScalar = false
  var anchors = 0

  init(seed: UInt64) {
    chance = Chance(seed: seed)
    budget = chance.number(1...40)
  }

  var column: Int {
    text.count - (text.lastIndex(of: "\n").map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0)
  }

  mutating func document() -> GeneratedDocument {
    if chance.one(in: 4) { ownLineComment(indent: 0, .commentAtStart) }
    let hasMarker = chance.one(in: 4)
    if hasMarker {
      features.insert(.marker)
      text += "---"
    }
    var tree = node(indent: -1, Place(isTop: true, needsBlank: hasMarker), depth: 0)
    endLine(.commentBehindMarker)
    if chance.one(in: 4) { ownLineComment(indent: 0, .commentAtEnd) }
    if !isKeeping, chance.one(in: 5) { text += "\n" }
    if chance.one(in: 6), text.hasSuffix("\n") {
      features.insert(.noLastLineBreak)
      text.removeLast()
      let isContent = text.split(separator: "\n", omittingEmptySubsequences: false).last?.contains {
        $0 != " "
      }
      if isBehindBlockScalar, isContent == true || isKeeping { tree = tree.withoutLastLineBreak }
    }
    var result = text
    if chance.one(in: 5) {
      features.insert(.carriageReturns)
      result = result.replacing("\n", with: "\r\n")
    }
    if chance.one(in: 8) {
      features.insert(.byteOrderMark)
      result = "\u{FEFF}" + result
    }
    return GeneratedDocument(text: result, tree: tree, comments: comments, features: features)
  }
}

extension Tree {
  /// The tree whose last scalar lost the line break that ended it.
  var withoutLastLineBreak: Tree {
    switch self {
    case .scalar(let text): .scalar(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    case .missing: self
    case .sequence(let items): .sequence(items.dropLast() + items.suffix(1).map(\.withoutLastLineBreak))
    case .mapping(let pairs):
      .mapping(
        pairs.dropLast() + pairs.suffix(1).map { Pair(key: $0.key, value: $0.value.withoutLastLineBreak) })
    }
  }
}
