/// What must not be shown: whatever prints a text of a library asks here first, so that a diff, a page or a table tells no
/// more than findings do (`ConfidentialPlaces`).
///
/// Only what is printed is looked at. What somebody has allowed, with a reason and a name, is shown.
public struct Secrets: Sendable {
  private let judges: [any TextJudge]
  private let configuration: Configuration
  /// Of the findings that are asked about, for what is told in their place.
  let rules: [Rule]
  /// What stands in place of a text.
  private let placeholder: String

  /// Where a text stands, as far as it is known.
  public struct Origin: Sendable {
    public var item: String?
    public var field: Field?

    public init(item: String? = nil, field: Field? = nil) {
      self.item = item
      self.field = field
    }
  }

  public init(_ registry: Registry, in context: LibraryContext, _ language: Language = .chinese) {
    self.init(registry.judges(in: context), context.configuration, language)
  }

  init(_ judges: [any Judge], _ configuration: Configuration, _ language: Language = .chinese) {
    self.judges = judges.compactMap(\.ofTexts)
    self.configuration = configuration
    rules = judges.map(\.rule) + CoreRules.all
    placeholder = Message(zh: "（含不得公开的内容，已隐去）", en: "(what must not be public, not shown)")[language]
  }

  /// Whether any rule can find something.
  var isAtWork: Bool { !judges.isEmpty }

  /// Whether something stands in a text that must not be shown.
  public func stand(in text: String, of origin: Origin = Origin()) -> Bool { finds(judges, text, origin) }

  /// Whether a text says that its whole item is not public.
  public func coverItem(by text: String, of origin: Origin) -> Bool {
    finds(judges.filter(\.isAboutItem), text, origin)
  }

  /// A text as it may be printed.
  ///
  /// - Parameter isAll: whether nothing of the item may be.
  public func shown(_ text: String, of origin: Origin = Origin(), hidingAll isAll: Bool = false) -> String {
    isAll && !text.isEmpty || stand(in: text, of: origin) ? placeholder : text
  }

  public func shown(_ message: Message) -> Message {
    stand(in: message.zh) || stand(in: message.en) ? Message(zh: placeholder, en: placeholder) : message
  }

  private func finds(_ judges: [any TextJudge], _ text: String, _ origin: Origin) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      judges.contains { judge in
        judge.finds(in: bytes, of: origin.field) && !configuration.isAllowed(judge.rule.id, of: origin.item)
      }
    }
  }
}
