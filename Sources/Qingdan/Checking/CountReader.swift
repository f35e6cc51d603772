/// Reads the numbers before 项, and what stands before them: 行政许可11项, 共二十三项, 共1,203项.
struct CountReader {
  private let letters: Letters
  private let counts: [Count]

  private struct Count {
    let value: Int
    /// The digits, and all of it: from the type, where one stands before the digits, to 项.
    let digits: Range<Int>
    let range: Range<Int>
    let type: String?
    /// How many brackets are open around it.
    let depth: Int
  }

  /// In the order in which they are looked for: longer words before those that they end in.
  private static let types: [(words: [String], type: String)] =
    [(["其他行政权力", "其他行政职权", "其他类职权", "其他职权", "其他权力", "其他类", "其他"], "其他行政权力")]
    + ["行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "行政征用"].map { ([$0], $0) }

  /// Fewer without a total right beside them are numbers in passing.
  private static let fewest = 3
  /// So many types without 其他 are taken for all.
  private static let many = 6

  init(_ text: String) {
    letters = Letters(text)
    counts = Self.counts(letters)
  }

  /// Whether a text may hold a statement: two numbers with 项 behind them. Most texts have not even one.
  static func mayRead(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 24, ByteScan.has("项", in: text) else { return false }
    var count = 0
    for index in 1..<text.count - 2
    where text[index] == 0xE9 && text[index + 1] == 0xA1 && text[index + 2] == 0xB9 {
      // Behind a digit, the last byte of a numeral or of a wide digit, or a blank; the reader looks closer.
      switch text[index - 1] {
      case 0x20, 0x30...0x39, 0x80...0xBF: count += 1
      default: break
      }
      if count == 2 { return true }
    }
    return false
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
      guard isNumeral(scalar) else {
        index += 1
        continue
      }
      let digits = number(in: letters, from: index)
      let start = index
      index = digits.upperBound
      var end = index
      while letters[end].isBlank { end += 1 }
      // 第三项 is a place in an article.
      guard letters[end] == "项", letters[start - 1] != "第",
        let value = ChineseNumeral.amount(letters.scalars[digits])
      else { continue }
      let (type, from) = type(before: start, letters)
      counts.append(Count(value: value, digits: digits, range: from..<end + 1, type: type, depth: depth))
      index = end + 1
    }
    return counts
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.isNumeral(CharacterFolding.key(scalar.value))
  }

  /// The stretch of a number, with a comma before each group of three digits: 1,203.
  private static func number(in letters: Letters, from start: Int) -> Range<Int> {
    func isDigit(_ index: Int) -> Bool {
      letters[index].map { CharacterFolding.isDigit(CharacterFolding.key($0.value)) } ?? false
    }
    var end = start
    while letters[end].map(isNumeral) ?? false { end += 1 }
    guard (1...3).contains(end - start), (start..<end).allSatisfy(isDigit) else { return start..<end }
    while letters[end] == "," || letters[end] == "，",
      (1...3).allSatisfy({ isDigit(end + $0) }), !isDigit(end + 4)
    { end += 4 }
    return start..<end
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
      let run = run(from: index)
      if let statement = statement(run, after: seen) {
        result.append(statement)
        seen = (run.last ?? index) + 1
      }
      index = max(run.last ?? index, index) + 1
    }
    return result
  }

  /// The parts that follow each other from here, with nothing between them but marks and remarks in brackets.
  private func run(from first: Int) -> [Int] {
    var run: [Int] = []
    var types: Set<String> = []
    for index in first..<counts.count {
      let count = counts[index]
      // 行政许可11项（含子项3项）.
      if index > first, count.depth > counts[first].depth { continue }
      guard count.depth == counts[first].depth, let type = count.type, types.insert(type).inserted,
        run.last.map({ isJoined(counts[$0].range.upperBound..<count.range.lowerBound) }) ?? true
      else { break }
      run.append(index)
    }
    return run
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

  /// - Parameter seen: the first count that no statement has taken yet.
  private func statement(_ run: [Int], after seen: Int) -> CountStatement? {
    guard let first = run.first, let last = run.last else { return nil }
    let parts = run.map { CountStatement.Part(type: counts[$0].type ?? "", count: counts[$0].value) }
    let sum = parts.reduce(0) { $0 + $1.count }
    let (start, end) = (counts[first].range.lowerBound, counts[last].range.upperBound)
    // A total stands near its parts; to look through all that came before from each would take for ever.
    let before = counts[max(seen, first - 40)..<first].filter { $0.type == nil }
    let lead = before.last.flatMap { self.lead(from: $0, to: start) }
    let trailing = isFollowing(first) ? nil : self.trailing(last)
    guard parts.count >= Self.fewest || lead == .among || parts.count > 1 && (lead != nil || trailing != nil)
    else { return nil }
    // A type that comes before the first part, and is not known, is no total.
    let leading: Count? = before.last { $0.value == sum } ?? (lead == nil ? nil : before.last)
    let called: Count? = parts.count >= Self.fewest ? before.last { isCalledTotal($0) } : nil
    let total = trailing ?? leading ?? called
    let isClosed = [nil, "。", "）", ")"].contains(letters[end])
    let isWhole =
      trailing != nil || lead == .all && parts.count > 1 && isClosed
      || (parts.contains { $0.type == "其他行政权力" } || parts.count >= Self.many) && letters[end] != "、"
    let bounds = total.map { min($0.digits.lowerBound, start)..<max($0.digits.upperBound, end) }
    return CountStatement(
      parts: parts, total: total?.value, range: letters.bytes(bounds ?? start..<end),
      totalRange: total.map { letters.bytes($0.digits) }, isWhole: isWhole)
  }

  /// What words stand between a total and its first part.
  private enum Lead {
    /// 共203项，其中: perhaps not all of them.
    case among
    /// 共203项：, 行政职权203项（.
    case all
  }

  private func lead(from count: Count, to start: Int) -> Lead? {
    let between = letters.scalars[count.range.upperBound..<start]
    let words = between.filter { !"，,。：:；;（( \n".unicodeScalars.contains($0) }
    if ["其中", "包括", "分别为", "分别是", "类别为", "分为"].contains(where: { words.elementsEqual($0.unicodeScalars) }) {
      return .among
    }
    let marks = between.filter { !Unicode.Scalar?.some($0).isBlank }
    return marks.count == 1 && "：:（(".unicodeScalars.contains(marks[marks.startIndex]) ? .all : nil
  }

  /// Whether a part is not the first of its list: before it stands one whose type is not known.
  private func isFollowing(_ first: Int) -> Bool {
    first > 0 && counts[first - 1].depth == counts[first].depth
      && isJoined(counts[first - 1].range.upperBound..<counts[first].range.lowerBound)
  }

  /// 行政许可12项、行政处罚30项，共42项: a total behind the parts is that of all of them.
  private func trailing(_ last: Int) -> Count? {
    guard last + 1 < counts.count, counts[last + 1].type == nil, counts[last + 1].depth == counts[last].depth
    else { return nil }
    let total = counts[last + 1]
    let words = letters.scalars[counts[last].range.upperBound..<total.digits.lowerBound].filter {
      !"，,；; \n".unicodeScalars.contains($0)
    }
    let isTotal = ["", "以上"].contains { start in
      ["共", "共计", "合计", "总计", "总共", "一共"].contains { words.elementsEqual((start + $0).unicodeScalars) }
    }
    // 共42项子项 counts something else.
    let isEnd = [nil, "。", "，", ",", "；", ";", "）", ")", "\n"].contains(letters[total.range.upperBound])
    return isTotal && isEnd ? total : nil
  }

  /// 共梳理出行政职权6059项: what is called a total.
  private func isCalledTotal(_ count: Count) -> Bool {
    guard count.depth == 0 else { return false }
    let before = letters.scalars[max(0, count.digits.lowerBound - 12)..<count.digits.lowerBound]
    let clause = before.split(whereSeparator: { "，。；,;".unicodeScalars.contains($0) }).last ?? []
    return clause.contains { "共总合".unicodeScalars.contains($0) }
  }
}

extension ChineseNumeral {
  /// The number of 二十三, 23 or 1,203; nil where it is none.
  fileprivate static func amount(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let keys = scalars.map { CharacterFolding.key($0.value) }
    guard keys.allSatisfy({ CharacterFolding.isDigit($0) || $0 == "," }) else { return value(keys[...]) }
    let digits = keys.filter { $0 != "," }
    return digits.count <= 9 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }
}
