/// What a file of the library, other than a list, may hold: the one source of its checks and its JSON Schema.
public struct FileShape: Sendable {
  public indirect enum ValueType: Hashable, Sendable {
    case text, flag, day, integer
    /// One of these words.
    case choice([String])
    /// A text, or `{ zh, en }`.
    case title
    case list(ValueType)
    /// A mapping of another shape, by name.
    case record(String)
    /// A mapping with keys of one's own.
    case map(ValueType)
    /// Whatever its own reader finds there.
    case any
    /// A text or a mapping of another shape.
    case textOr(String)
  }

  public struct Field: Sendable {
    public let name: String
    public let type: ValueType
    public let isRequired: Bool
    public let summary: Message

    init(_ name: String, _ type: ValueType, required: Bool = false, _ zh: String, _ en: String) {
      self.name = name
      self.type = type
      isRequired = required
      summary = Message(zh: zh, en: en)
    }
  }

  public let name: String
  public let title: Message
  public let fields: [Field]

  init(_ name: String, _ zh: String, _ en: String, _ fields: [Field]) {
    self.name = name
    title = Message(zh: zh, en: en)
    self.fields = fields
  }

  func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The only field that people call so: what its summary says before it explains anything.
  func field(titled title: String) -> Field? {
    let titled = fields.filter { $0.summary.zh.prefix { !"，；：（".contains($0) } == title }
    return titled.count == 1 ? titled[0] : nil
  }
}
