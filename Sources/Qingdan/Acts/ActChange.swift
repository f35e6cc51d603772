/// One change that an act on file says (调整事项).
public struct ActChange: Hashable, Sendable {
  public var verb: ItemVerb
  /// The item; several where they are combined.
  public var items: [String]
  /// What items are combined or divided into.
  public var into: [String]
  /// The organisation or the level to which an item goes.
  public var to: String?
  /// The days that end an item which stays in its list until then, by field: `until` of a cancellation or a suspension,
  /// `from` of a suspension.
  public var days: [String: String]
  /// The holders before a transfer, the levels before a devolution or a recall, as the tool wrote them; nil in a file
  /// that a person wrote.
  public var from: [String]?
  /// The paths of the fields that an `amend` names, such as `limits.legal`.
  public var fields: [String]
  /// By path: the values before and after, as the tool wrote them; none in a file that a person wrote. Of items that are
  /// combined or divided, by id: the digests of what they were.
  public var was: [String: ExpectedValue]
  public var values: [String: ExpectedValue]
  /// Of whole items, by id: of a new one as it is to be, of one that goes as it was.
  public var content: [String: Digest]
  public var place: Place

  public init(
    _ verb: ItemVerb, items: [String], into: [String] = [], to: String? = nil, from: [String]? = nil,
    fields: [String] = [],
    was: [String: ExpectedValue] = [:], values: [String: ExpectedValue] = [:],
    content: [String: Digest] = [:], days: [String: String] = [:],
    place: Place = Place(file: "", bytes: 0..<0)
  ) {
    self.verb = verb
    self.items = items
    self.into = into
    self.to = to
    self.from = from
    self.fields = fields
    self.was = was
    self.values = values
    self.content = content
    self.days = days
    self.place = place
  }

  /// As what those decide on it who are entitled: who gives an item several holders gives it away, who adds a level to it
  /// or takes one from it begins to devolve it, and a power of another type is a new one.
  var decidedAs: ItemVerb {
    guard verb == .amend else { return verb }
    if names("type") { return .add }
    if names("holder") { return .transfer }
    return names("levels") ? .devolve : .amend
  }

  /// Every item that it names.
  public var allItems: [String] { items + into }

  /// The organisations that it takes something from or gives something to, as far as it says itself.
  var bodies: [String] {
    switch verb {
    case .transfer: (from ?? []) + [to].compactMap(\.self)
    case .amend: ["holder", "with"].flatMap { [was[$0], values[$0]] }.flatMap { $0?.value?.texts ?? [] }
    default: []
    }
  }

  /// The fields that it names, each once, sorted.
  public var paths: [String] { Set(fields).union(values.keys).sorted() }

  /// Whether it says what was and what is to come, so that its file alone tells what was approved.
  public var isComplete: Bool {
    switch verb {
    case .amend: paths.allSatisfy { was[$0] != nil && values[$0] != nil }
    case .add, .cancel, .restore, .suspend: items.allSatisfy { content[$0] != nil }
    case .combine, .divide: into.allSatisfy { content[$0] != nil } && items.allSatisfy { was[$0] != nil }
    case .transfer, .devolve, .recall: from != nil
    }
  }

  /// Whether it names a field, one above it or one in it.
  public func names(_ field: String) -> Bool {
    paths.contains { $0 == field || field.hasPrefix($0 + ".") || $0.hasPrefix(field + ".") }
  }

  /// What the digest of the act is made of, a text for each thing that is approved.
  var ingredients: [String] {
    func line(_ item: String, _ field: String = "", _ before: Digest? = nil, _ after: Digest? = nil) -> String
    {
      [verb.rawValue, item, field, before?.hex ?? "", after?.hex ?? ""].map(\.withItsLength).joined()
    }
    switch verb {
    case .amend:
      return items.flatMap { item in paths.map { line(item, $0, was[$0]?.digest, values[$0]?.digest) } }
    case .add, .restore: return items.map { line($0, "", nil, content[$0]) }
    case .cancel, .suspend:
      let ends = days.keys.sorted()
      return items.flatMap { item in
        ends.isEmpty
          ? [line(item, "", content[item])]
          : ends.map { line(item, $0, content[item], days[$0].map { YAMLValue.scalar($0).digest }) }
      }
    case .combine, .divide:
      return items.flatMap { item in into.map { line(item, $0, was[item]?.digest, content[$0]) } }
    case .transfer, .devolve, .recall:
      let before = from.map { YAMLValue.sequence($0.map(YAMLValue.scalar)).digest }
      return items.map { line($0, "", before, to.map { YAMLValue.scalar($0).digest }) }
    }
  }
}
