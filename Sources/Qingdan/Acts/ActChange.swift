/// One change that an act on file says (调整事项).
public struct ActChange: Hashable, Sendable {
  public var verb: ItemVerb
  /// The item; several where they are combined.
  public var items: [String]
  /// What items are combined or divided into.
  public var into: [String]
  /// The organisation or the level to which an item goes.
  public var to: String?
  /// The paths of the fields that an `amend` names, such as `limits.legal`.
  public var fields: [String]
  /// By path: the values before and after, as the tool wrote them; none in a file that a person wrote.
  public var was: [String: ExpectedValue]
  public var values: [String: ExpectedValue]
  /// Of whole items, by id: of a new one as it is to be, of one that goes as it was.
  public var content: [String: Digest]
  public var place: Place

  public init(
    _ verb: ItemVerb, items: [String], into: [String] = [], to: String? = nil, fields: [String] = [],
    was: [String: ExpectedValue] = [:], values: [String: ExpectedValue] = [:],
    content: [String: Digest] = [:],
    place: Place = Place(file: "", bytes: 0..<0)
  ) {
    self.verb = verb
    self.items = items
    self.into = into
    self.to = to
    self.fields = fields
    self.was = was
    self.values = values
    self.content = content
    self.place = place
  }

  /// Every item that it names.
  public var allItems: [String] { items + into }

  /// The fields that it names, each once, sorted.
  public var paths: [String] { Set(fields).union(values.keys).sorted() }

  /// Whether it says what is to come, so that its file alone tells what was approved.
  public var isComplete: Bool {
    switch verb {
    case .amend: paths.allSatisfy { values[$0] != nil }
    case .add, .cancel: items.allSatisfy { content[$0] != nil }
    case .combine, .divide: into.allSatisfy { content[$0] != nil }
    case .transfer, .devolve, .recall, .restore, .suspend: true
    }
  }

  /// Whether it names a field, one above it or one in it.
  public func names(_ field: String) -> Bool {
    paths.contains { $0 == field || field.hasPrefix($0 + ".") || $0.hasPrefix(field + ".") }
  }

  /// A field or a whole item that a person named without its value, with what the states say instead.
  public struct Filling: Hashable, Sendable {
    public var item: String
    /// Nil for the whole item.
    public var field: String?
    public var before: YAMLValue?
    public var after: YAMLValue?

    public init(item: String, field: String?, before: YAMLValue?, after: YAMLValue?) {
      self.item = item
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// What the digest of the act is made of, a text for each thing that is approved.
  func ingredients(_ fillings: [Filling]) -> [String] {
    func line(_ item: String, _ field: String, _ before: Digest?, _ after: Digest?) -> String {
      // Each part behind its length, so that no two changes share a text.
      [verb.rawValue, item, field, before?.hex ?? "", after?.hex ?? ""]
        .map { "\($0.utf8.count):\($0)" }.joined()
    }
    func whole(_ item: String, _ side: KeyPath<Filling, YAMLValue?>) -> Digest? {
      content[item] ?? fillings.first { $0.item == item && $0.field == nil }?[keyPath: side]?.digest
    }
    switch verb {
    case .amend:
      let named = paths.filter { values[$0] != nil || was[$0] != nil || fillings.isEmpty }
      return items.flatMap { item in
        named.map { line(item, $0, was[$0]?.digest, values[$0]?.digest) }
          + fillings.compactMap { filling in
            guard let field = filling.field, filling.item == item, !named.contains(field), names(field) else {
              return nil
            }
            return line(item, field, filling.before?.digest, filling.after?.digest)
          }
      }
    case .add: return items.map { line($0, "", nil, whole($0, \.after)) }
    case .cancel: return items.map { line($0, "", whole($0, \.before), nil) }
    case .combine, .divide:
      return items.flatMap { item in into.map { line(item, $0, nil, whole($0, \.after)) } }
    case .transfer, .devolve, .recall:
      return items.map { line($0, "", nil, to.map { YAMLValue.scalar($0).digest }) }
    case .restore, .suspend: return items.map { line($0, "", nil, nil) }
    }
  }
}
