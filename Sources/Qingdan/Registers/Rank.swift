import YAMLText

/// The legal rank of a document that can be cited.
///
/// Source: 《中华人民共和国立法法》 for the first six; the rest are what real lists cite beside them.
public enum Rank: String, Hashable, Sendable, CaseIterable {
  case constitution = "宪法"
  case law = "法律"
  case administrativeRegulation = "行政法规"
  case localRegulation = "地方性法规"
  case departmentRule = "部门规章"
  case governmentRule = "地方政府规章"
  /// Decisions, opinions and notices of any body.
  case normativeDocument = "规范性文件"

  /// The text for people.
  public var title: Message {
    switch self {
    case .constitution: Message(zh: rawValue, en: "constitution")
    case .law: Message(zh: rawValue, en: "law")
    case .administrativeRegulation: Message(zh: rawValue, en: "administrative regulation")
    case .localRegulation: Message(zh: rawValue, en: "local regulation")
    case .departmentRule: Message(zh: rawValue, en: "departmental rule")
    case .governmentRule: Message(zh: rawValue, en: "local government rule")
    case .normativeDocument: Message(zh: rawValue, en: "normative document")
    }
  }
}
