/// A total and what it is made of, as announcements of power lists give them: 共203项，其中行政许可11项、行政处罚122项……
///
/// Source: six announcements of places from 2017 to 2023 (罗定, 西平, 君山, 卫滨, 大姚).
public struct CountStatement: Hashable, Sendable {
  /// How many there are of one type.
  public struct Part: Hashable, Sendable {
    public let type: String
    public let count: Int
  }

  public let parts: [Part]
  /// What the parts are parts of, as far as the text says; where several numbers may be meant, one that they make up.
  public let total: Int?
  /// The bytes of the text from the total to the last part.
  public let range: Range<Int>
  /// The bytes of the total.
  public let totalRange: Range<Int>?
  /// Whether all parts are there: the text goes on behind them, and does not name a few of many.
  fileprivate let isWhole: Bool

  public var sum: Int { parts.reduce(0) { $0 + $1.count } }

  /// Whether the parts make up the total; nil where the text does not tell what they should make up, or breaks off.
  public var addsUp: Bool? {
    guard let total else { return nil }
    if sum == total { return true }
    return sum > total || isWhole ? false : nil
  }

  /// What is wrong where they do not.
  public var message: Message? {
    guard addsUp == false, let total else { return nil }
    return Message(
      zh: "总数写的是\(total)项，各类相加是\(sum)项（\(parts.map { "\($0.type)\($0.count)" }.joined(separator: "、"))）",
      en: "the total says \(total), the parts make \(sum)")
  }

  /// Every such statement of a text, in order; a few numbers in passing are none.
  public static func all(in text: String) -> [CountStatement] {
    guard text.utf8.count >= 24, text.contains("项") else { return [] }
    return CountReader(text).statements
  }
}

/// Reads the numbers before 项, and what stands before them.
private struct CountReader {
  private let letters: Letters
  private let counts: [Count]

  private struct Count {
    let value: Int
    /// The digits, and all of it: from the type, where one stands before the digits, to 项.
    let digits: Range<Int>
    let range: Range<Int>
    let type: String?
    let isInBrackets: Bool
  }

  /// In the order in which they are looked for: longer words before those that they end in.
  private static let types: [(words: [String], type: String)] =
    [(["其他行政权力", "其他行政职权", "其他类职权", "其他职权", "其他权力", "其他类", "其他"], "其他行政权力")]
    + ["行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "行政征用"].map { ([$0], $0) }

  /// Fewer are numbers in passing.
  private static let fewest = 3
  /// So many types without 其他 are taken for all.
  private static let many = 6

  init(_ text: String) {
    letters = Letters(text)
    counts = Self.counts(letters)
  }

  private static func counts(_ letters: Letters) -> [Count] {
    var counts: [Count] = []
    var depth = 0
    var index = 0
    while let scalar = letters[index] {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      default: break
      }
      guard let first = digit(scalar) else {
        index += 1
        continue
      }
      let start = index
      var value = first
      index += 1
      while let next = letters[index].flatMap(digit), value < 100_000_000 {
        value = value * 10 + next
        index += 1
      }
      let end = index
      while letters[index].isBlank { index += 1 }
      guard letters[index] == "项" else { continue }
      let (type, from) = type(before: start, letters)
      counts.append(
        Count(
          value: value, digits: start..<end, range: from..<index + 1, type: type, isInBrackets: depth > 0))
    }
    return counts
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func type(before start: Int, _ letters: Letters) -> (String?, Int) {
    func ends(_ word: String, at end: Int) -> Int? {
      let word = Array(word.unicodeScalars)
      guard end >= word.count, letters.scalars[(end - word.count)..<end].elementsEqual(word) else {
        return nil
      }
      return end - word.count
    }
    var end = start
    while end > 0, letters[end - 1].isBlank { end -= 1 }
    for tail in ["", "类", "事项", "类事项"] {
      guard let stem = ends(tail, at: end) else { continue }
      for (words, type) in types {
        if let from = words.lazy.compactMap({ ends($0, at: stem) }).first { return (type, from) }
      }
    }
    return (nil, start)
  }

  var statements: [CountStatement] {
    var result: [CountStatement] = []
    var seen = 0
    var index = 0
    while index < counts.count {
      let end = runEnd(from: index)
      if end - index >= Self.fewest {
        result.append(statement(index..<end, after: seen))
        seen = end
      }
      index = max(end, index + 1)
    }
    return result
  }

  /// Where the parts end that follow each other from here, with nothing between them but marks and remarks in brackets.
  private func runEnd(from first: Int) -> Int {
    var end = first
    var types: Set<String> = []
    while end < counts.count, let type = counts[end].type, types.insert(type).inserted {
      if end > first, !isJoined(counts[end - 1].range.upperBound..<counts[end].range.lowerBound) { break }
      end += 1
    }
    return end
  }

  private func isJoined(_ gap: Range<Int>) -> Bool {
    guard gap.count < 60 else { return false }
    var depth = 0
    for scalar in letters.scalars[gap] {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "、", "，", ",", "；", ";", "和", " ", "\n", "\u{3000}": break
      default: if depth <= 0 { return false }
      }
    }
    return true
  }

  private func statement(_ run: Range<Int>, after seen: Int) -> CountStatement {
    let parts = counts[run].map { CountStatement.Part(type: $0.type ?? "", count: $0.value) }
    let sum = parts.reduce(0) { $0 + $1.count }
    let (start, end) = (counts[run.lowerBound].range.lowerBound, counts[run.upperBound - 1].range.upperBound)
    let before = counts[seen..<run.lowerBound].filter { $0.type == nil }
    let total = before.last { $0.value == sum } ?? before.last { isTotal($0, of: start) }
    let isWhole =
      (parts.contains { $0.type == "其他行政权力" } || parts.count >= Self.many) && letters[end] != "、"
    return CountStatement(
      parts: parts, total: total?.value,
      range: letters.bytes((total?.digits.lowerBound ?? start)..<end),
      totalRange: total.map { letters.bytes($0.digits) }, isWhole: isWhole)
  }

  /// 共梳理出行政职权6059项，其中……: what is called a total, or stands right before 其中.
  private func isTotal(_ count: Count, of start: Int) -> Bool {
    guard !count.isInBrackets else { return false }
    let before = letters.scalars[max(0, count.digits.lowerBound - 12)..<count.digits.lowerBound]
    let clause = before.split(whereSeparator: { "，。；,;".unicodeScalars.contains($0) }).last ?? []
    if clause.contains(where: { "共总合".unicodeScalars.contains($0) }) { return true }
    let between = letters.scalars[count.range.upperBound..<start]
    let words = between.filter { !"，,。：:；; \n".unicodeScalars.contains($0) }
    return ["其中", "包括", "分别为", "分别是", "类别为", "分为"].contains { words.elementsEqual($0.unicodeScalars) }
  }
}
