/// The difference of two texts line by line, in the form that `git apply` and `patch` read.
public struct UnifiedDiff {
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let path: String
  /// How many lines around a change are shown.
  private static let context = 3

  /// - Parameter path: the file, as it is called in the head.
  public init(_ old: [UInt8], _ new: [UInt8], path: String) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
    self.path = path
  }

  /// Each with its line break; the last may have none.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Empty where nothing differs.
  public var bytes: [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    var result = Array("--- \(name("a"))\n+++ \(name("b"))\n".utf8)
    for hunk in hunks { write(hunk, to: &result) }
    return result
  }

  /// In quotes where a blank or a character outside of ASCII would end it.
  private func name(_ side: String) -> String {
    let text = "\(side)/\(path)"
    let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
    guard !isPlain else { return text }
    let escaped = text.utf8.map { byte -> String in
      if byte == 0x22 || byte == 0x5C { return "\\\(Character(UnicodeScalar(byte)))" }
      if (0x20...0x7E).contains(byte) { return String(UnicodeScalar(byte)) }
      let octal = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
    return "\"\(escaped.joined())\""
  }

  /// A stretch of lines of both texts.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Changes that are near each other, with the lines around them.
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var changes: [Change]
  }

  private var changes: [Change] {
    // Lines as numbers: equal lines have one.
    var numbers: [ArraySlice<UInt8>: UInt32] = [:]
    func number(_ line: ArraySlice<UInt8>) -> UInt32 {
      if let known = numbers[line] { return known }
      let next = UInt32(numbers.count)
      numbers[line] = next
      return next
    }
    let (before, after) = (old.map(number)[...], new.map(number)[...])
    let kept = EditScript.kept(before, after) ?? EditScript.ends(before, after)
    var changes: [Change] = []
    var (left, right) = (0, 0)
    for run in kept + [KeptRun(before: old.count, after: new.count, count: 0)] {
      if run.before > left || run.after > right {
        changes.append(Change(old: left..<run.before, new: right..<run.after))
      }
      (left, right) = (run.before + run.count, run.after + run.count)
    }
    return changes
  }

  private var hunks: [Hunk] {
    var hunks: [Hunk] = []
    for change in changes {
      let before = min(Self.context, change.old.lowerBound)
      let after = min(Self.context, old.count - change.old.upperBound)
      let (start, end) = (change.old.lowerBound - before, change.old.upperBound + after)
      if let last = hunks.indices.last, start <= hunks[last].old.upperBound {
        hunks[last].old = hunks[last].old.lowerBound..<end
        hunks[last].new = hunks[last].new.lowerBound..<change.new.upperBound + after
        hunks[last].changes.append(change)
      } else {
        let new = change.new.lowerBound - before..<change.new.upperBound + after
        hunks.append(Hunk(old: start..<end, new: new, changes: [change]))
      }
    }
    return hunks
  }

  private func write(_ hunk: Hunk, to result: inout [UInt8]) {
    func span(_ range: Range<Int>) -> String {
      "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }
    result += Array("@@ -\(span(hunk.old)) +\(span(hunk.new)) @@\n".utf8)
    var place = hunk.old.lowerBound
    for change in hunk.changes {
      for line in old[place..<change.old.lowerBound] { write(" ", line, to: &result) }
      for line in old[change.old] { write("-", line, to: &result) }
      for line in new[change.new] { write("+", line, to: &result) }
      place = change.old.upperBound
    }
    for line in old[place..<hunk.old.upperBound] { write(" ", line, to: &result) }
  }

  private func write(_ sign: Character, _ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result += Array(String(sign).utf8) + line
    if line.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
