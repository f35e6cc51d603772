/// A document that a text cites, and the places in it.
///
/// It says what the text says, no more: whether there is such a document, in which rank, and whether it has such
/// an article, is for the register of statutes and the rules.
public struct Citation: Hashable, Sendable {
  /// The name of the document.
  public struct Title: Hashable, Sendable {
    /// As it stands between the marks.
    public var written: String
    /// Without blanks and line breaks, with the widths of Chinese print, inner marks as 〈〉; the script stays.
    ///
    /// Equal titles are equal in this form; a short title stays short.
    public var normalised: String
    /// The bytes of the text, marks included.
    public var range: Range<Int>
    /// Whether title marks stand around it.
    public var isMarked: Bool
    /// Whether it has traditional characters: look it up by `TraditionalCharacters.simplified`.
    public var isTraditional: Bool

    /// A title in its marks as people print it: those inside are 〈〉.
    public static func marked(_ title: String) -> String {
      "《" + title.replacing("《", with: "〈").replacing("》", with: "〉") + "》"
    }
  }

  /// The bytes of the text, label included.
  public var range: Range<Int>
  /// What stands in 【】 before it, in the standard script; it holds for the titles behind it too.
  public var label: String?
  /// The bytes of the label, where it stands before this very citation.
  public var labelRange: Range<Int>?
  /// The ranks that the label claims; several where the word covers several (规章).
  public var claimedRanks: [Rank] = []
  /// nil where only a number or a bare article is given.
  public var title: Title?
  /// Whether title, number and history are those of the citation before: 第十条 alone in a new line.
  public var isCarried = false
  /// The numbers under which the document was issued; never those of amendments, which are in `history`.
  public var numbers: [DocumentNumber] = []
  public var issuers: [String] = []
  public var history: [HistoryEntry] = []
  public var places: [CitedPlace] = []
  /// The bytes of the words quoted after a colon or in “ ”, marks not included.
  public var quotation: Range<Int>?
  /// 以下简称《条例》.
  public var abbreviation: String?

  public var number: DocumentNumber? { numbers.first }

  /// The form in which reports and files print it: 《题名》第二十条第一款第（三）项、第二十一条.
  public var canonical: String {
    let name = title.map { "《\($0.normalised)》" } ?? number?.normalised ?? ""
    return name + places.map(\.description).joined(separator: "、")
  }
}

/// What a reader understood of a text of citations.
public struct CitationReading: Hashable, Sendable {
  /// A text that refers to another instead of citing.
  public enum Reference: Hashable, Sendable {
    /// 同上.
    case above
    /// 同前款.
    case previousParagraph
  }

  public var citations: [Citation] = []
  public var reference: Reference?
  /// What was not understood, in order.
  public var leftovers: [Leftover] = []
  /// What was understood but is written oddly, in order.
  public var notes: [ValueNote] = []

  public init() {}

  /// Whether every character was understood and something was said.
  public var isComplete: Bool { leftovers.isEmpty && (!citations.isEmpty || reference != nil) }
}
