public import Qingdan

/// What lists cite, held against the register of statutes.
public enum CitationRules: Plugin {
  public static let name = "citations"
  public static var validators: [any Validator.Type] {
    [
      UnreadCitation.self, OddCitation.self, ShortTitle.self, WrongLabel.self, UnrecordedStatute.self,
      StatuteNotInForce.self, LaterNumbering.self, NoSuchArticle.self, NoSuchParagraph.self, NoSuchItem.self,
      AmbiguousItem.self, WrongQuotation.self, ObsoleteBody.self,
    ]
  }
}
