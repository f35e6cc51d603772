/// What must not be shown: whatever prints a text of a library asks here first, so that a diff, a page or a table tells no
/// more than findings do (`ConfidentialPlaces`).
///
/// Only what is printed is looked at. What somebody has allowed, with a reason and a name, is shown.
public struct Secrets: Sendable {
  private let judges: [any TextJudge]
  private let context: LibraryContext
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
    self.init(registry.judges(in: context), context, language)
  }

  init(_ judges: [any Judge], _ context: LibraryContext, _ language: Language = .chinese) {
    self.judges = judges.compactMap(\.ofTexts)
    self.context = context
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

  /// What a rule says of itself, without examples that hold something.
  public func shown(_ rule: Rule) -> Rule {
    func shown(_ examples: [Rule.Example]) -> [Rule.Example] {
      examples.filter { !$0.yaml.split(separator: "\n").contains { stand(inLine: String($0)) } }
    }
    var told = rule
    told.summary = self.shown(rule.summary)
    told.rationale = self.shown(rule.rationale)
    told.source = rule.source.map { self.shown($0) }
    told.good = shown(rule.good)
    told.bad = shown(rule.bad)
    return told
  }

  /// Whether something stands in a line of a file, of which the field is not known.
  func stand(inLine line: String, of origin: Origin = Origin()) -> Bool {
    let value = String(decoding: SecretSearch.value(ofLine: Array(line.utf8)[...]), as: UTF8.self)
    return stand(in: line, of: origin) || stand(in: value, of: origin)
  }

  private func finds(_ judges: [any TextJudge], _ text: String, _ origin: Origin) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      judges.contains { judge in
        judge.mayFind(in: bytes)
          && !judge.findings(
            in: bytes, of: TextOrigin(field: origin.field, day: context.today, context: context)
          ).isEmpty
          && !context.configuration.isAllowed(judge.rule.id, of: origin.item)
      }
    }
  }
}
