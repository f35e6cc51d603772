import Qingdan

/// Characters that stand for others, where their neighbours leave no doubt.
enum LookAlikes {
  private static let digits: [Unicode.Scalar: String] = ["l": "1", "I": "1", "|": "1", "O": "0", "o": "0"]
  private static let units = Set("年月日号號条款项个元件份名次页章节届期批天周人".unicodeScalars)
  private static let numerals = Set("一二三四五六七八九〇".unicodeScalars)
  private static let channels = [
    "政府网站", "政府公报", "两微一端", "发布会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心", "便民服务站", "入户", "社区", "精准推送", "其他",
  ].map { Letters($0).scalars }

  static func corrections(_ letters: Letters) -> [Correction] {
    var corrections: [Correction] = []
    var index = 0
    while index < letters.scalars.count {
      let scalar = letters.scalars[index]
      switch scalar {
      case "0"..."9", "l", "I", "|", "O", "o":
        let run = run(letters, from: index) { ("0"..."9").contains($0) || digits[$0] != nil }
        corrections += isNumber(letters, run) ? numbers(letters, run) : []
        if let year = year(letters, around: run) { corrections += year }
        index = run.upperBound
        continue
      case "曰" where isDay(letters, index):
        corrections.append(Correction(range: index..<index + 1, text: "日"))
      case "口" where isBox(letters, index):
        corrections.append(Correction(range: index..<index + 1, text: "□"))
      case "—" where isOne(letters, index):
        corrections.append(Correction(range: index..<index + 1, text: "一"))
      default: break
      }
      index += 1
    }
    return corrections
  }

  private static func run(
    _ letters: Letters, from start: Int, while holds: (Unicode.Scalar) -> Bool
  ) -> Range<Int> {
    var end = start
    while let scalar = letters[end], holds(scalar) { end += 1 }
    return start..<end
  }

  /// Digits and letters before a unit (202l年, l98号), or a letter alone where only a number can stand (第l条).
  private static func isNumber(_ letters: Letters, _ run: Range<Int>) -> Bool {
    guard run.count <= 8 else { return false }
    let before = letters[run.lowerBound - 1]
    let after = letters[run.upperBound]
    if let before, before.isASCII, !" ([".unicodeScalars.contains(before) { return false }
    let hasDigit = letters.scalars[run].contains { ("0"..."9").contains($0) }
    guard hasDigit else {
      guard before == "第", run.count == 1 else { return false }
      // I and II are numbers of Rome: 第I类.
      let isArticle = after == "条" || after == "款"
      return letters[run.lowerBound] == "l"
        ? isArticle || after == "项" || after == "号" : isArticle && letters[run.lowerBound] == "I"
    }
    if before == "〔", after == "〕" { return true }
    return after.map(units.contains) ?? false
  }

  private static func numbers(_ letters: Letters, _ run: Range<Int>) -> [Correction] {
    run.compactMap { index in
      digits[letters.scalars[index]].map { Correction(range: index..<index + 1, text: $0) }
    }
  }

  /// 二O二四年, 二0一五年: four characters before 年, of which some are numerals.
  private static func year(_ letters: Letters, around run: Range<Int>) -> [Correction]? {
    func isPart(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { numerals.contains($0) || "Oo0".unicodeScalars.contains($0) } ?? false
    }
    guard letters.scalars[run].allSatisfy({ "Oo0".unicodeScalars.contains($0) }) else { return nil }
    var start = run.lowerBound
    while isPart(letters[start - 1]), run.lowerBound - start < 4 { start -= 1 }
    var end = run.upperBound
    while isPart(letters[end]), end - start < 5 { end += 1 }
    guard end - start == 4, letters[end] == "年", letters[start].map(numerals.contains) ?? false else {
      return nil
    }
    return run.map { Correction(range: $0..<$0 + 1, text: "〇") }
  }

  private static func isDay(_ letters: Letters, _ index: Int) -> Bool {
    guard let before = letters[index - 1] else { return false }
    if before == "作", letters[index - 2] == "工" { return true }
    return ("0"..."9").contains(before) || numerals.contains(before) || before == "十"
  }

  private static func isBox(_ letters: Letters, _ index: Int) -> Bool {
    guard !letters[index - 1].isHan else { return false }
    var next = index + 1
    while letters[next].isBlank { next += 1 }
    let rest = letters.scalars[next...]
    return channels.contains { rest.starts(with: $0) }
  }

  /// （—） and 第—条, but not a text that is a dash and no more.
  private static func isOne(_ letters: Letters, _ index: Int) -> Bool {
    let before = letters[index - 1]
    let after = letters[index + 1]
    if before == "第" { return "条款项章节".unicodeScalars.contains { $0 == after } }
    let isBracketed = before == "（" && after == "）" || before == "(" && after == ")"
    return isBracketed && letters.scalars.count > 3
  }
}
