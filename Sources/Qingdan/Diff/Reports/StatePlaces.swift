/// Which of the two states something stands in.
enum StateSide: Hashable, Sendable { case before, after }

/// Lines and columns of the places in the two states of a difference.
struct StatePlaces {
  private let documents: [StateSide: [String: Document]]
  private var sources: [StateSide: SourceTexts]

  init(_ difference: Difference) {
    let states = [StateSide.before: difference.before, .after: difference.after]
    documents = states.mapValues { state in
      Dictionary(state.library.lists.map { ($0.path, $0.document) }) { first, _ in first }
    }
    sources = states.mapValues { SourceTexts([SourceTexts.Origin(prefix: "", tree: $0.tree)]) }
  }

  mutating func range(_ place: Place, _ side: StateSide) -> SourceRange {
    if let document = documents[side]?[place.file] {
      return document.sourceRange(place.bytes, file: place.file)
    }
    let start = SourcePosition(line: 1, column: 1)
    return sources[side]?.range(place) ?? SourceRange(file: place.file, start: start, end: start)
  }
}
