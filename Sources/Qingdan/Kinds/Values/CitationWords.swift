/// The small words around citations.
enum CitationWords {
  static let separators: Set<UInt32> = Set(",;、。:.".unicodeScalars.map(\.value))
  static let sentenceEnds: Set<UInt32> = Set("。;…".unicodeScalars.map(\.value))
  static let connectors = ["以及", "和", "及", "与", "或者", "或"]
  static let leads = [
    "法律依据", "设定依据", "实施依据", "增补依据", "公开依据", "根据", "依据", "按照", "依照", "参照",
  ]
  /// Words behind a citation that add nothing to it.
  static let tails = ["的有关规定", "有关规定", "的相关规定", "的规定", "之规定", "规定", "的要求"]
  /// Words that stand for documents without naming them.
  static let vague = [
    "及其他有关规定", "及其他相关规定", "及有关规定", "及相关规定", "和有关规定", "和相关规定", "等有关规定", "等相关规定",
    "等法律法规", "等规定", "等文件", "等",
  ]

  /// Whether a title, a label or a place begins here.
  static func opensCitation(_ text: ScannedText, _ index: Int) -> Bool {
    switch text.key(index) {
    case 0x300A: text.match[index] > index
    case 0x5B: CitationLabel.read(text, at: index) != nil
    case "第": PlaceReader(text: text).starts(at: index)
    default: false
    }
  }

  /// The end of an order number: `1.`, 2、, （3）, ④, 五、.
  static func order(_ text: ScannedText, at index: Int) -> Int? {
    if (0x2460...0x2473).contains(text.raw(index)) { return index + 1 }
    let isBracketed = text.key(index) == Key.roundOpen
    var end = isBracketed ? index + 1 : index
    let start = end
    while end - start < 4, ChineseNumeral.isNumeral(text.key(end)) { end += 1 }
    guard end > start else { return nil }
    let closer = text.key(end)
    if isBracketed { return closer == Key.roundClose ? end + 1 : nil }
    return closer == "." || closer == "、" || closer == "．" || closer == Key.roundClose ? end + 1 : nil
  }

  /// 国发〔2016〕3号文, 3号文件: the word behind a number, which adds nothing.
  static func document(_ text: ScannedText, at index: Int, before limit: Int) -> Int? {
    guard let end = text.anyWord(["文件", "文"], at: index, before: limit) else { return nil }
    let isOver = end == limit || text.key(end) == "第" || isBoundary(text, end)
    return isOver ? end : nil
  }

  /// 国务院办公厅《关于…》: the issuer right before a title, and where the title begins.
  static func issuer(_ text: ScannedText, at index: Int) -> Int? {
    var end = index
    while end < text.count, end - index < 40, CharacterFolding.isHan(text.key(end)) || text.key(end) == "、",
      end == index || text.gap(end) != .line
    {
      // 市局依照国务院《…》 is a sentence.
      if text.anyWord(["依照", "按照", "根据", "依据", "违反", "参照"], at: end) != nil { return nil }
      end += 1
    }
    guard end - index >= 3, text.key(end) == Key.bookOpen, text.match[end] > end,
      IssuerNames.isLast(text.key(end - 1))
    else { return nil }
    return end
  }

  /// The kinds of documents, which end a title that has no marks.
  static let kinds = [
    "法", "条例", "规定", "办法", "细则", "决定", "意见", "通知", "规则", "规程", "标准", "目录", "方案", "公告", "准则", "章程", "制度",
    "纲要", "规范", "解释",
  ]

  /// A title without marks: words that end as documents do, right before a bracket with a number or an article.
  static func unmarkedTitle(_ text: ScannedText, at index: Int) -> Int? {
    var end = index
    while end < text.count, end - index < 100, CharacterFolding.isHan(text.key(end)) {
      if text.key(end) == "第", end > index, PlaceReader(text: text).starts(at: end) { break }
      if end > index, text.gap(end) == .line { break }
      end += 1
    }
    guard end - index >= 3 else { return nil }
    let isBracket = text.key(end) == Key.roundOpen
    guard isBracket || (text.key(end) == "第" && PlaceReader(text: text).starts(at: end)) else { return nil }
    guard let kind = kinds.first(where: { endsWith($0, text, index, end) }) else { return nil }
    guard !isBracket || hasNumberOrDate(text, end), end - index > kind.unicodeScalars.count else {
      return nil
    }
    return end
  }

  private static func endsWith(_ word: String, _ text: ScannedText, _ index: Int, _ end: Int) -> Bool {
    let start = end - word.unicodeScalars.count
    return start > index && text.word(word, at: start, before: end) != nil
  }

  private static func hasNumberOrDate(_ text: ScannedText, _ open: Int) -> Bool {
    guard let close = text.close(open, before: text.count), close > open + 1 else { return false }
    let inner = open + 1
    return DocumentNumberReader(text: text).read(at: inner, before: close) != nil
      || DateReader.read(text, at: inner, before: close) != nil
  }
}
