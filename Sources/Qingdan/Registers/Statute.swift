public import YAMLText

/// A document that can be cited: a law, a regulation, a rule.
///
/// It has one title and a history; of some of the texts that it had in time the register knows the articles.
public struct Statute: Hashable, Sendable {
  /// The full title without 《》, such as `中华人民共和国水法`.
  public var title: String
  /// Absent where only its repeal is on file and the repealing text does not show it.
  public var rank: Rank?
  /// Where a local document holds, such as `北京市`.
  public var place: String?
  public var issuer: String?
  /// Such as `国发〔2019〕19号`.
  public var documentNumber: String?
  /// Adoption and amendments, oldest first.
  public var enactments: [Enactment]
  /// The texts of which the register knows the articles, oldest first.
  public var versions: [StatuteVersion]
  public var repeal: Repeal?
  /// Whether an earlier document, not this one, had the same title.
  public var hasPredecessor: Bool
  /// The statutes that it replaces, as a library says.
  public var replaces: [Replacement]

  public init(
    title: String, rank: Rank? = nil, place: String? = nil, issuer: String? = nil,
    documentNumber: String? = nil, enactments: [Enactment] = [], versions: [StatuteVersion] = [],
    repeal: Repeal? = nil, hasPredecessor: Bool = false, replaces: [Replacement] = []
  ) {
    self.title = title
    self.rank = rank
    self.place = place
    self.issuer = issuer
    self.documentNumber = documentNumber
    self.enactments = enactments.sorted { $0.day < $1.day }
    self.versions = versions.sorted { $0.day < $1.day }
    self.repeal = repeal
    self.hasPredecessor = hasPredecessor
    self.replaces = replaces
  }
}

extension Statute {
  /// One event that gave a statute the text it has from then on.
  public struct Enactment: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// 通过、公布、发布, 修订 (the whole text), 修正 (single articles).
      case adopted, revised, amended
    }

    /// The day of adoption or, where there is one, of promulgation.
    public var day: Day
    public var kind: Kind
    /// The order that promulgated it, such as `国务院令第711号`.
    public var order: String?
    /// The first day of this text in force, where a text says so.
    public var effective: Day?

    public init(_ day: Day, _ kind: Kind, order: String? = nil, effective: Day? = nil) {
      self.day = day
      self.kind = kind
      self.order = order
      self.effective = effective
    }
  }

  /// The end of a statute.
  public struct Repeal: Hashable, Sendable {
    /// The first day on which it is no longer in force.
    public var until: Day
    /// The full title of the statute that repeals it.
    public var successor: String?
    /// Where that statute says so, such as `90`.
    public var article: String?
    /// Where its articles are in the successor, as far as a library says (条文对照).
    public var moves: [Move]

    public init(until: Day, successor: String? = nil, article: String? = nil, moves: [Move] = []) {
      self.until = until
      self.successor = successor
      self.article = article
      self.moves = moves
    }
  }

  /// A statute that another one replaces.
  public struct Replacement: Hashable, Sendable {
    public var title: String
    public var moves: [Move]

    public init(_ title: String, moves: [Move] = []) {
      self.title = title
      self.moves = moves
    }
  }

  /// An article of an old statute and that of the new one which says the same; nil: none does.
  public struct Move: Hashable, Sendable {
    public var old: ArticleNumber
    public var new: ArticleNumber?

    public init(_ old: ArticleNumber, _ new: ArticleNumber?) {
      self.old = old
      self.new = new
    }
  }
}

extension Statute.Enactment.Kind {
  /// What the event is called in a history.
  public var title: Message {
    switch self {
    case .adopted: Message(zh: "通过", en: "adopted")
    case .revised: Message(zh: "修订", en: "revised")
    case .amended: Message(zh: "修正", en: "amended")
    }
  }
}

/// One text of a statute, as it stood from an enactment on.
public struct StatuteVersion: Hashable, Sendable {
  /// The day of the enactment that gave the text.
  public var day: Day
  public var articles: ArticleTable

  public init(day: Day, articles: ArticleTable) {
    self.day = day
    self.articles = articles
  }

  /// Whether this text has an article (`sub` 1 for 第…条之一), and how it is built.
  public func shape(ofArticle article: Int, sub: Int = 0) -> ArticleAnswer {
    articles.shape(ofArticle: article, sub: sub)
  }
}
