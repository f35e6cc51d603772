import Qingdan

/// Words that follow themselves.
///
/// Chinese doubles many words with reason: 常常, 目的的, 出版出版物, 上一年度年度报告. In 190 statutes no stretch of three to
/// eight characters does so, and none of the words below.
enum Doubling {
  /// Words that nobody doubles: to take one of them out is safe.
  private static let words =
    "进行 应当 或者 以及 可以 有关 依法 按照 根据 不得 必须 其他 相关 以下 开展 加强 对于 关于 由于 为了 并且 但是 已经 及时 内公开"
    .split(separator: " ").map { Letters(String($0)).scalars }
  private static let marks = Set("，。；：、".unicodeScalars)
  private static let single = WordFinder((marks + ["的", "或"]).map { "\($0)\($0)" })
  private static let longest = 8
  /// 7个工作日公开内公开: no word follows itself, but one stands on both sides of 内.
  private static let published = Letters("公开内公开").scalars
  private static let publishedTwice = WordFinder(["公开内公开"])
  /// 责任事项责任事项依据: two titles of columns in a row, both of which belong there.
  private static let headings = ["依据", "名称", "编码", "类型", "类别", "内容", "时限", "主体", "方式", "渠道", "情形"].map {
    Letters($0).scalars
  }

  /// Whether a text is worth a closer look, which very few are.
  static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.hasRepeat(text) || ByteScan.hasDouble(text) && single.isFound(in: text)
      || publishedTwice.isFound(in: text)
  }

  /// The second of each pair, to be taken out.
  static func corrections(_ letters: Letters) -> [Correction] {
    let scalars = letters.scalars
    var corrections: [Correction] = []
    var index = 0
    while index + 1 < scalars.count {
      if let correction = published(letters, at: index) {
        corrections.append(correction)
        index += published.count
        continue
      }
      guard let (length, isSafe) = doubled(letters, at: index) else {
        index += 1
        continue
      }
      corrections.append(Correction(range: index + length..<index + 2 * length, text: "", isSafe: isSafe))
      // Of three in a row the third goes with the second.
      index += length
    }
    return corrections
  }

  /// The first 公开 of 公开内公开, where no 内 stands before it: then the second is the one too many.
  private static func published(_ letters: Letters, at index: Int) -> Correction? {
    guard letters.scalars[index...].starts(with: published), letters[index - 1] != "内" else { return nil }
    // 工作日公开内公开 is 工作日内公开; elsewhere somebody should look.
    return Correction(range: index..<index + 2, text: "", isSafe: letters[index - 1] == "日")
  }

  /// How long the word is that stands here and once more behind itself.
  private static func doubled(_ letters: Letters, at index: Int) -> (Int, isSafe: Bool)? {
    let scalars = letters.scalars
    if scalars[index] == scalars[index + 1] {
      if marks.contains(scalars[index]) { return (1, true) }
      // 目的的 and 标的的 are none.
      let isWord = scalars[index] == "的" && !["目", "标", "之"].contains(letters[index - 1] ?? "目")
      return isWord || scalars[index] == "或" ? (1, true) : nil
    }
    for length in stride(from: longest, through: 2, by: -1) where index + 2 * length <= scalars.count {
      guard scalars[index] == scalars[index + length],
        scalars[index..<index + length].elementsEqual(scalars[index + length..<index + 2 * length])
      else { continue }
      let word = scalars[index..<index + length]
      let isKnown = words.contains { word.elementsEqual($0) }
      if isKnown { return (length, true) }
      let rest = scalars[(index + 2 * length)...]
      if length > 2, word.allSatisfy({ Optional($0).isHan }), !headings.contains(where: rest.starts(with:)) {
        return (length, false)
      }
    }
    return nil
  }
}
