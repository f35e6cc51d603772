import Qingdan

/// Letters and digits of full width become ASCII; marks between Chinese characters become full width.
enum WidthCorrection {
  private static let marks: [Unicode.Scalar: String] = [",": "，", ";": "；", ":": "：", "!": "！", "?": "？"]

  static func all(_ letters: Letters) -> [Correction] {
    var corrections = brackets(letters)
    for (index, scalar) in letters.scalars.enumerated() {
      if let ascii = narrow(scalar) {
        corrections.append(Correction(range: index..<index + 1, text: ascii))
      } else if let wide = marks[scalar], isBetweenChinese(letters, index) {
        var end = index + 1
        while letters[end].isBlank { end += 1 }
        // A mark of full width brings its blank along.
        corrections.append(Correction(range: index..<(letters[end] == nil ? index + 1 : end), text: wide))
      }
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

  /// Pairs of brackets that hold Chinese text or stand beside it; a pair of two widths always.
  private static func brackets(_ letters: Letters) -> [Correction] {
    var open: [Int] = []
    var corrections: [Correction] = []
    for (index, scalar) in letters.scalars.enumerated() {
      switch scalar {
      case "(", "（": open.append(index)
      case ")", "）":
        guard let start = open.popLast() else { continue }
        let left = letters.scalars[start]
        let holdsChinese = letters.scalars[start...index].contains { Optional($0).isHan }
        let isChinese = holdsChinese || letters[start - 1].isChinese || letters[index + 1].isHan
        let isMixed = (left == "(") != (scalar == ")")
        let isWide = isChinese || left == "（" && !isMixed
        if left == "(" && isWide { corrections.append(Correction(range: start..<start + 1, text: "（")) }
        if scalar == ")" && isWide { corrections.append(Correction(range: index..<index + 1, text: "）")) }
        if left == "（" && !isWide { corrections.append(Correction(range: start..<start + 1, text: "(")) }
        if scalar == "）" && !isWide { corrections.append(Correction(range: index..<index + 1, text: ")")) }
      default: continue
      }
    }
    return corrections
  }
}
