import Qingdan

/// Letters and digits of full width become ASCII; marks and brackets in Chinese text become full width.
enum WidthCorrection {
  private static let marks: [Unicode.Scalar: String] = [",": "，", ";": "；", ":": "：", "!": "！", "?": "？"]

  static func letters(_ letters: Letters) -> [Correction] {
    letters.scalars.enumerated().compactMap { index, scalar in
      narrow(scalar).map { Correction(range: index..<index + 1, text: $0) }
    }
  }

  static func marks(_ letters: Letters) -> [Correction] {
    var corrections = quotes(letters)
    for (index, scalar) in letters.scalars.enumerated() {
      guard let wide = marks[scalar], isBetweenChinese(letters, index) else { continue }
      var end = index + 1
      while letters[end].isBlank { end += 1 }
      // A mark of full width brings its blank along.
      corrections.append(Correction(range: index..<(letters[end] == nil ? index + 1 : end), text: wide))
    }
    let last = letters.scalars.count - 1
    if last > 0, letters[last] == ".", letters[last - 1].isHan {
      corrections.append(Correction(range: last..<last + 1, text: "。"))
    }
    return corrections.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    default: nil
    }
  }

  /// Behind a Chinese character; or before one, unless it stands in a number, a time or an address.
  private static func isBetweenChinese(_ letters: Letters, _ index: Int) -> Bool {
    let before = letters[index - 1]
    let after = letters[index + 1]
    if before.isHan || before.isChineseMark { return after != "/" }
    return after.isHan && !(before.map { $0.isASCII } ?? true) || after.isHan && letters.scalars[index] == ","
  }

  /// Pairs around Chinese text, where each has its other one.
  private static func quotes(_ letters: Letters) -> [Correction] {
    let places = letters.scalars.indices.filter { letters.scalars[$0] == "\"" }
    guard !places.isEmpty, places.count.isMultiple(of: 2) else { return [] }
    var corrections: [Correction] = []
    for pair in stride(from: 0, to: places.count, by: 2) {
      let (start, end) = (places[pair], places[pair + 1])
      guard letters.scalars[start...end].contains(where: { Optional($0).isHan }) else { return [] }
      corrections.append(Correction(range: start..<start + 1, text: "“"))
      corrections.append(Correction(range: end..<end + 1, text: "”"))
    }
    return corrections
  }

  /// Pairs of brackets that hold Chinese text or stand beside it; a pair of two widths always. What a converter left in
  /// some is to be taken out, and not to be made wide.
  static func brackets(_ letters: Letters) -> [Correction] {
    /// The brackets that are open, and how many Chinese characters stood before each: pairs within pairs are not read
    /// again and again.
    var open: [(place: Int, han: Int)] = []
    var han = 0
    var corrections: [Correction] = []
    for (index, scalar) in letters.scalars.enumerated() {
      switch scalar {
      case "(", "（": open.append((index, han))
      case ")", "）":
        guard let (start, before) = open.popLast(), !Pinyin.isBracketed(letters, start...index) else {
          continue
        }
        let left = letters.scalars[start]
        let holdsChinese = han > before
        let isChinese = holdsChinese || letters[start - 1].isChinese || letters[index + 1].isHan
        let isMixed = (left == "(") != (scalar == ")")
        let isWide = isChinese || left == "（" && !isMixed
        if left == "(" && isWide { corrections.append(Correction(range: start..<start + 1, text: "（")) }
        if scalar == ")" && isWide { corrections.append(Correction(range: index..<index + 1, text: "）")) }
        if left == "（" && !isWide { corrections.append(Correction(range: start..<start + 1, text: "(")) }
        if scalar == "）" && !isWide { corrections.append(Correction(range: index..<index + 1, text: ")")) }
      default: if Optional(scalar).isHan { han += 1 }
      }
    }
    return corrections.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Report {
  /// Says once for a text which of its characters have the wrong width; nothing where none has.
  mutating func say(
    _ corrections: [Correction], toWide: Bool, at value: ListFile.Value, _ letters: Letters, in list: ListFile
  ) {
    guard let first = corrections.first else { return }
    let wrong = Set(corrections.map { letters.scalars[$0.range.lowerBound] }).sorted().map { String($0) }
    let right = Set(corrections.map(\.text)).sorted().joined()
    say(
      Message(
        zh: "“\(letters.context(of: first.range))”里的“\(wrong.joined())”要用\(toWide ? "全角" : "半角")",
        en: "'\(wrong.joined())' in '\(letters.context(of: first.range))' has the wrong width"),
      at: value, in: list, part: letters.bytes(first.range),
      fixes: corrections.fix(
        Message(zh: "改成“\(right)”", en: "write '\(right)'"), of: value, letters, in: list))
  }
}
