/// A text for people, in both languages of the tool.
///
/// It is written where it is raised, so that the compiler, and not a catalogue of keys, sees to it
/// that no language is forgotten.
public struct Message: Hashable, Sendable {
  /// Chinese: field title first, then the value in “ ”; first the fact, then what to write instead.
  public var zh: String
  /// English: one phrase, lower case, no full stop, the offending value in single quotes.
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// A language in which the tool speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"
}
