/// A place in a document: 第二十条第一款第（三）项第2目, 第三十五条之一, 附件2第37项, 附则.
///
/// Source of the levels: 《中华人民共和国立法法》第六十五条: 编、章、节、条、款、项、目.
public struct StatutePlace: Hashable, Sendable {
  /// 编.
  public var book: Int?
  public var chapter: Int?
  public var section: Int?
  /// 条; nil in an annex, or where a chapter or 附则 as a whole is meant.
  public var article: Int?
  /// 之一 is 1; 0 where there is none.
  public var sub: Int
  /// 款.
  public var paragraph: Int?
  /// 项.
  public var item: Int?
  /// 目.
  public var point: Int?
  public var annex: Annex?
  /// 附则 as a whole.
  public var isSupplementary: Bool
  /// 总则 as a whole.
  public var isGeneral: Bool

  /// An annex: 附件2《…目录》, 附表四.
  public struct Annex: Hashable, Sendable {
    /// 附件, 附表 or 附录.
    public var word: String
    public var number: Int?
    public var title: String?

    public init(_ word: String, _ number: Int? = nil, title: String? = nil) {
      self.word = word
      self.number = number
      self.title = title
    }
  }

  public init(
    article: Int? = nil, sub: Int = 0, paragraph: Int? = nil, item: Int? = nil, point: Int? = nil,
    annex: Annex? = nil, book: Int? = nil, chapter: Int? = nil, section: Int? = nil,
    isSupplementary: Bool = false, isGeneral: Bool = false
  ) {
    self.book = book
    self.chapter = chapter
    self.section = section
    self.article = article
    self.sub = sub
    self.paragraph = paragraph
    self.item = item
    self.point = point
    self.annex = annex
    self.isSupplementary = isSupplementary
    self.isGeneral = isGeneral
  }
}

extension StatutePlace: CustomStringConvertible {
  /// As statutes write it: 第二十条第一款第（三）项第2目.
  public var description: String {
    func numeral(_ number: Int) -> String { ChineseNumeral.text(number) ?? String(number) }
    var result = ""
    if let annex {
      result += annex.word + (annex.number.map { String($0) } ?? "") + (annex.title.map { "《\($0)》" } ?? "")
    }
    if isSupplementary { result += "附则" }
    if isGeneral { result += "总则" }
    if let book { result += "第\(numeral(book))编" }
    if let chapter { result += "第\(numeral(chapter))章" }
    if let section { result += "第\(numeral(section))节" }
    if let article { result += "第\(numeral(article))条" }
    if sub > 0 { result += "之\(numeral(sub))" }
    if let paragraph { result += "第\(numeral(paragraph))款" }
    if let item { result += annex == nil ? "第（\(numeral(item))）项" : "第\(item)项" }
    if let point { result += "第\(point)目" }
    return result
  }
}

/// A place as a citation gives it, alone or as a range, with the bytes of each part.
public struct CitedPlace: Hashable, Sendable {
  public var first: StatutePlace
  /// The last place of a range, as 第十条至第十二条; else the same as `first`.
  public var last: StatutePlace
  /// The bytes of the text where it stands.
  public var range: Range<Int>
  /// Where the parts of `first` stand; what is carried over from the place before has none.
  public var articleRange: Range<Int>?
  public var paragraphRange: Range<Int>?
  public var itemRange: Range<Int>?
  public var pointRange: Range<Int>?

  public var isRange: Bool { first != last }
}

extension CitedPlace: CustomStringConvertible {
  /// 第十条至第十二条.
  public var description: String { isRange ? "\(first)至\(last)" : "\(first)" }
}
