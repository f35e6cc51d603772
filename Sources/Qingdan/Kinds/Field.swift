/// One field of a kind: its key, its titles, and what its values may be.
public struct Field: Hashable, Sendable {
  /// How a value is read.
  ///
  /// A scalar is never guessed at: only its field's type reads it.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case id, code, text, choice, date, integer, flag, url, phone
    /// The id of an organisation of the register.
    case organisation
    /// The id of an item of the library.
    case item
    /// A place in a document that can be cited: a string, or `{ cite, text, role }`.
    case citation
    case deadline
    /// A mapping with fields of its own.
    case group
  }

  /// A value that a `choice` may have, with the words that mean the same on other lists.
  public struct Choice: Hashable, Sendable {
    public var value: String
    public var also: [String]

    public init(_ value: String, also: [String] = []) {
      self.value = value
      self.also = also
    }
  }

  /// The key in YAML, JSON, addresses and plugins.
  public var name: String
  public var type: ValueType
  /// The title that messages and tables show.
  public var title: Message
  /// Other titles under which lists of other places carry it; accepted as keys and as table headers.
  public var also: [String]
  public var isRequired: Bool
  /// Whether it holds a list of values.
  public var isMany: Bool
  /// Whether no two items of the library may have the same value.
  public var isUnique: Bool
  /// Whether a `choice` outside the list is allowed, with a note.
  public var isOpen: Bool
  /// Whether it holds words of a document, which are kept as they stand there: rules of style leave it alone.
  public var isVerbatim: Bool
  public var choices: [Choice]
  public var pattern: Pattern?
  /// The grammar of a `code`, by its name.
  public var grammar: String?
  /// How grave a change of it is (`weight`); the fields of a group have that of the group unless they say otherwise.
  public var weight: ChangeSeverity?
  /// The fields of a `group`.
  public var fields: [Field]

  public init(
    _ name: String, _ type: ValueType, title: Message? = nil, also: [String] = [], required: Bool = false,
    many: Bool = false, unique: Bool = false, open: Bool = false, verbatim: Bool = false,
    choices: [Choice] = [],
    pattern: Pattern? = nil, grammar: String? = nil, weight: ChangeSeverity? = nil, fields: [Field] = []
  ) {
    self.name = name
    self.type = type
    self.title = title ?? Message(zh: name, en: name)
    self.also = also
    isRequired = required
    isMany = many
    isUnique = unique
    isOpen = open
    isVerbatim = verbatim
    self.choices = choices
    self.pattern = pattern
    self.grammar = grammar
    self.weight = weight
    self.fields = fields
  }

  /// Title and key as messages name a field: 设定依据（basis）.
  public var label: Message { Message(zh: "\(title.zh)（\(name)）", en: name) }
}

extension Collection<Field> {
  /// The field that somebody meant by a word that none has: the only one with a title that ends so (名称 for 职权名称),
  /// else the nearest by title, other titles or key; titles first, since they are what people know.
  public func nearest(to word: String) -> Field? {
    let ending = filter { ([$0.title.zh] + $0.also).contains { $0.hasSuffix(word) } }
    if ending.count == 1, word.unicodeScalars.count > 1 { return ending.first }
    for names in [map { [$0.title.zh] + $0.also }, map { [$0.name] }] {
      guard let name = Spelling.nearest(to: word, among: names.joined()) else { continue }
      return zip(self, names).first { $0.1.contains(name) }?.0
    }
    let holding = filter { $0.title.zh.contains(word) }
    return holding.count == 1 ? holding.first : nil
  }
}
