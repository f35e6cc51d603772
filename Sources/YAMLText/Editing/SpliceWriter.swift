/// Writes the splices of edits, each in the manner of its surroundings.
struct SpliceWriter {
  let context: EditContext
  let values: ValueWriter
  private var pieces: [Piece] = []
  /// The text blocks at the end of the file that must not get a line break.
  private var stripped: Set<Int> = []

  /// A splice, and at which column what it writes stands.
  private struct Piece {
    var splice: Splice
    var column: Int
  }

  init(_ context: EditContext) {
    self.context = context
    values = ValueWriter(quote: context.quote, sequenceStep: context.sequenceStep)
  }

  var document: Document { context.document }
  var text: EditText { context.text }
  var newline: [UInt8] { context.text.newline }

  mutating func splice(_ range: Range<Int>, _ bytes: [UInt8], column: Int = 0) {
    pieces.append(Piece(splice: Splice(range, bytes), column: column))
  }

  /// Keeps a text block at the end of the file what it is when a line break is put behind it.
  mutating func keepText(of node: NodeID) {
    guard let strip = context.stripping(node), stripped.insert(strip.range.lowerBound).inserted else {
      return
    }
    splice(strip.range, strip.replacement)
  }

  /// The splices in order; those at one place become one, the deepest first, for it belongs to what stands above.
  func finished() throws(EditError) -> [Splice] {
    let ordered = pieces.enumerated().sorted { left, right in
      let (a, b) = (left.element.splice.range, right.element.splice.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
      let (c, d) = (left.element.column, right.element.column)
      return c == d ? left.offset < right.offset : c > d
    }.map(\.element.splice)
    var result: [Splice] = []
    for splice in ordered {
      if let last = result.last {
        if last.range == splice.range, splice.range.isEmpty {
          result[result.count - 1].replacement += splice.replacement
          continue
        }
        guard splice.range.lowerBound >= last.range.upperBound else { throw .overlap }
      }
      result.append(splice)
    }
    return result
  }

  func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: newline)) }
}
