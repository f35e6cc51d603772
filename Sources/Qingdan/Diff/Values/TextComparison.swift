/// Compares two texts character by character, width, brackets, quotation marks and blanks being equal.
///
/// What was kept is shown as it stands now; a number is one character, so that 20 to 15 is not a 2 and a 1. The work is
/// bounded by `EditScript` to a multiple of the texts' length; two texts that are further apart are compared
/// sentence by sentence, and sentences that are further apart only by how they begin and end.
enum TextComparison {
  static func pieces(from before: String, to after: String) -> [TextPiece] {
    var characters = ComparedText.Symbols()
    let old = ComparedText(before, &characters)
    let new = ComparedText(after, &characters)
    let kept = Readable.kept(keptRuns(old, new), old.keys.count, new.keys.count)
    return Pieces(old, new).list(kept)
  }

  private static func keptRuns(_ old: ComparedText, _ new: ComparedText) -> [KeptRun] {
    let (all, others) = (0..<old.keys.count, 0..<new.keys.count)
    return EditScript.kept(old.keys[all], new.keys[others]) ?? bySentences(old, new)
  }

  /// First which sentences stayed, then the characters of those between them.
  private static func bySentences(_ old: ComparedText, _ new: ComparedText) -> [KeptRun] {
    var symbols: [ArraySlice<UInt32>: UInt32] = [:]
    func number(_ sentence: ArraySlice<UInt32>) -> UInt32 {
      let next = UInt32(symbols.count)
      return symbols[sentence, default: next].also { symbols[sentence] = $0 }
    }
    let (left, right) = (old.sentences, new.sentences)
    let (first, second) = (left.map { number(old.keys[$0]) }, right.map { number(new.keys[$0]) })
    let same =
      EditScript.kept(first[...], second[...], characters: old.keys.count + new.keys.count)
      ?? EditScript.ends(first[...], second[...])
    var result: [KeptRun] = []
    var begin = (0, 0)
    func fill(_ end: (Int, Int)) {
      let (changed, others) = (old.keys[begin.0..<end.0], new.keys[begin.1..<end.1])
      result += EditScript.kept(changed, others) ?? EditScript.ends(changed, others)
    }
    for run in same {
      let start = (left[run.before].lowerBound, right[run.after].lowerBound)
      fill(start)
      let last = (left[run.before + run.count - 1].upperBound, right[run.after + run.count - 1].upperBound)
      result.append(KeptRun(before: start.0, after: start.1, count: last.0 - start.0))
      begin = last
    }
    fill((old.keys.count, new.keys.count))
    return result
  }

  /// Lays the kept runs out as pieces of the original texts.
  private struct Pieces {
    private let old: ComparedText
    private let new: ComparedText

    init(_ old: ComparedText, _ new: ComparedText) {
      self.old = old
      self.new = new
    }

    func list(_ kept: [KeptRun]) -> [TextPiece] {
      var pieces: [TextPiece] = []
      func add(_ fate: TextPiece.Fate, _ text: Substring) {
        guard !text.isEmpty else { return }
        if pieces.last?.fate == fate {
          pieces[pieces.count - 1].text += text
        } else {
          pieces.append(TextPiece(fate, String(text)))
        }
      }
      var begin = (0, 0)
      for run in kept + [KeptRun(before: old.keys.count, after: new.keys.count, count: 0)] {
        add(.removed, old.text(begin.0..<run.before))
        add(.added, new.text(begin.1..<run.after))
        add(.kept, new.text(run.after..<(run.after + run.count)))
        begin = (run.before + run.count, run.after + run.count)
      }
      return pieces
    }
  }
}

extension UInt32 {
  fileprivate func also(_ body: (UInt32) -> Void) -> UInt32 {
    body(self)
    return self
  }
}
