/// How grave a change is, for whoever answers for the list (变更的轻重).
///
/// The words are those of the reviewers: what is lost is looked at first.
public enum ChangeSeverity: String, Hashable, Comparable, CaseIterable, Sendable {
  /// Only the form differs: comments, quotes, the order of keys. Not shown.
  case format
  /// The same words in other width, brackets, quotation marks or blanks (文字变更).
  case editorial
  /// What somebody who uses the list meets: a telephone, an office, a channel (服务变更).
  case service
  /// What the holder may do, or what citizens bear (实质变更).
  case substance
  /// A power or a function is gone, or nobody can be named who has it (缺失).
  case loss

  /// Those that a kind or a field may be given, gravest first.
  static let weights = [loss, substance, service, editorial].map(\.rawValue)

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .format: 0
    case .editorial: 1
    case .service: 2
    case .substance: 3
    case .loss: 4
    }
  }

  /// The word for people.
  public var title: Message {
    switch self {
    case .format: Message(zh: "格式", en: "format")
    case .editorial: Message(zh: "文字变更", en: "editorial")
    case .service: Message(zh: "服务变更", en: "service")
    case .substance: Message(zh: "实质变更", en: "substance")
    case .loss: Message(zh: "缺失", en: "loss")
    }
  }
}
