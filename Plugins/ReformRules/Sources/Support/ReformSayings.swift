import Qingdan

/// What an event of a reform says of an item beside where it goes: the fields that it writes, by their paths.
struct ReformSayings {
  struct Clash {
    let own: String
    let earlier: String
  }

  let verb: ReformVerb
  /// `limits.legal`; `entrusted.b` of what is said of one delegate alone.
  let paths: [String]

  /// - Parameter kind: of the item.
  init(
    of entry: ReformSelections.Entry, _ id: String, _ selections: ReformSelections,
    _ register: OrganisationRegister, _ kind: Kind?
  ) {
    let event = selections.event(entry)
    let day = selections.reforms[entry.reform].dates(of: event).effective
    verb = event.verb
    switch event.verb {
    case .amend: paths = Set(event.changes.filter { $0.items.contains(id) }.flatMap(\.paths)).sorted()
    case .suspend, .restore: paths = ["until"]
    case .cancel:
      // Who ends it on the day of the reform writes nothing.
      paths = event.until.map { until in day.map { until > $0 } ?? true } ?? false ? ["until"] : []
    case .entrust, .endEntrustment:
      paths = event.targets(in: register, on: day).map { "entrusted.\($0)" }
    case .combine, .divide: paths = Self.replacement(event, of: id, kind)
    default: paths = []
    }
  }

  /// What the item is given that goes on as one which an event makes; of the others no amendment tells.
  private static func replacement(_ event: ReformEvent, of id: String, _ kind: Kind?) -> [String] {
    let new = event.newItems.first { $0.id == id }
    let isNamed = event.newItems.contains { event.namedItems.contains($0.id ?? "") }
    guard let own = new ?? (!isNamed && id == event.namedItems.first ? event.newItems.first : nil) else {
      return []
    }
    return own.fields.map { field in kind?.field(field.key).flatMap { kind?[$0].name } ?? field.key }
  }

  /// The first field that both write, as each says it; nil where they get along, or another rule tells that they do not.
  func clash(with earlier: ReformSayings) -> Clash? {
    if verb.isPlacing && earlier.verb.isPlacing || verb.isReplacing && earlier.verb.isReplacing {
      return nil
    }
    for own in paths {
      if let other = earlier.paths.first(where: { Self.overlap(own, $0) }) {
        return Clash(own: own, earlier: other)
      }
    }
    return nil
  }

  /// Whether one path is the other, or of a group in which the other lies.
  private static func overlap(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + ".") || other.hasPrefix(one + ".")
  }
}
