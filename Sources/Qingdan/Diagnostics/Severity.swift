/// How much a finding matters; a later case outweighs an earlier one.
public enum Severity: String, Hashable, Comparable, CaseIterable, Sendable {
  /// Worth knowing (提示).
  case note
  /// Somebody must look (警告).
  case warning
  /// The list must not be published (错误).
  case error

  public static func < (lhs: Self, rhs: Self) -> Bool {
    switch (lhs, rhs) {
    case (.note, .warning), (.note, .error), (.warning, .error): true
    default: false
    }
  }

  /// The word for people.
  public var title: Message {
    switch self {
    case .note: Message(zh: "提示", en: "note")
    case .warning: Message(zh: "警告", en: "warning")
    case .error: Message(zh: "错误", en: "error")
    }
  }
}
