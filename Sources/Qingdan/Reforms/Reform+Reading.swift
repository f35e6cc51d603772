extension Reform {
  /// - Parameter id: the name of the file; what the file calls itself must be the same.
  init(_ record: Record, id: String, diagnostics: inout [Diagnostic]) {
    self.init(
      id, title: record.text("title") ?? id, reason: record.text("reason"), basis: record.text("basis"),
      dates: Dates(record.record("dates")), supervision: record.text("supervision"),
      isRecorded: record.flag("recorded"), place: record.place("reform"))
    if let said = record.text("reform"), said != id {
      diagnostics.append(ActMessages.misnamed(said, path: Self.path(of: id), at: place))
    }
    if let upper = record.record("follows"), let library = upper.text("library"),
      let reform = upper.text("reform")
    {
      follows = Upper(
        library: library, reform: reform, guides: upper.textMap("guides"), place: upper.place)
    }
    if record.hasEmptyList("events") {
      diagnostics.append(ReformMessages.noEvents(at: record.place("events")))
    }
    events = record.records("events").compactMap { ReformEvent($0, diagnostics: &diagnostics) }
    opinions = record.records("opinions").compactMap { Opinion($0, diagnostics: &diagnostics) }
    contentDigest = Self.content(record).digest
  }

  /// The day on which it was decided is written when those who decide have spoken, and its publication later.
  private static func content(_ record: Record) -> YAMLValue {
    guard case .mapping(let fields)? = record.document.plainValue(record.node) else { return .null }
    return .mapping(
      fields.filter { $0.key != "opinions" && $0.key != "note" }.map { field in
        guard field.key == "dates", case .mapping(let days) = field.value else { return field }
        let later = ["decided", "published", "address"]
        return .init("dates", .mapping(days.filter { !later.contains($0.key) }))
      })
  }
}

extension Record {
  /// Where an entry says nothing, or a verb and nothing behind it.
  fileprivate var emptiness: Place? {
    guard document.kind(node) == .mapping else { return nil }
    guard let entry = Array(document.entries(node)).first else { return place }
    return ReformVerb(rawValue: document.text(entry.key)) == nil ? nil : place(of: entry.key)
  }

  fileprivate func hasEmptyList(_ key: String) -> Bool {
    guard let value = document.value(of: node, for: key) else { return false }
    return document.kind(value) == .sequence && Array(document.children(value)).isEmpty
  }
}

extension Reform.Dates {
  init(_ record: Record?) {
    self.init(
      decided: record?.day("decided"), effective: record?.day("effective"), inPlace: record?.day("in-place"),
      published: record?.day("published"), address: record?.text("address"))
    for key in ["decided", "effective", "in-place"] where record?.day(key) != nil {
      places[key] = record?.place(key)
    }
  }
}

extension ReformEvent {
  /// An entry such as `abolish: { organisation: zwfwj }`: one verb each.
  init?(_ entry: Record, diagnostics: inout [Diagnostic]) {
    let named = ReformVerb.allCases.filter { entry.node($0.rawValue) != nil }
    guard named.count == 1, let verb = named.first, let record = entry.record(verb.rawValue),
      record.document.kind(record.node) == .mapping
    else {
      if named.count > 1 { diagnostics.append(ReformMessages.severalVerbs(named, at: entry.place)) }
      if named.isEmpty, let place = entry.emptiness {
        diagnostics.append(ReformMessages.emptyEvent(at: place))
      }
      return nil
    }
    self.init(verb, place: record.place)
    if verb.takesSelection { selection = ItemSelection(record) }
    basis = record.text("basis")
    supervision = record.text("supervision")
    dates = Reform.Dates(record.record("dates"))
    document = record.text("document")
    switch verb {
    case .establish, .reestablish:
      body = NewBody(record)
      sources = Self.mentions(record, "from")
    case .rename:
      sources = Self.mentions(record, "organisation")
      body = sources.first.flatMap { NewBody(record, id: $0.id) }
      was = sources.first.flatMap { source in record.record("was").flatMap { NewBody($0, id: source.id) } }
    case .merge:
      sources = Self.mentions(record, "from")
      body = record.record("into").flatMap { NewBody($0) }
      target = Self.mentions(record, "into").first.map(Target.body)
    case .split:
      sources = Self.mentions(record, "from")
      shares = record.records("into").map(Share.init)
    case .abolish: sources = Self.mentions(record, "organisation")
    case .moveUnder, .managedBy:
      sources = Self.mentions(record, "organisation")
      target = Self.mentions(record, verb == .managedBy ? "by" : "to").first.map(Target.body)
    case .rank, .role:
      sources = Self.mentions(record, "organisation")
      detail = record.text(verb == .role ? "role" : "to")
    case .nameplate:
      nameplate = Nameplate(record)
      sources = Self.mentions(record, "from")
      target = Self.mentions(record, "to").first.map(Target.body)
    case .shareOffice: sources = Self.mentions(record, "organisations")
    case .territory:
      divisions = record.texts("from")
      newDivisions = record.texts("to")
      divisionOf = record.textMap("organisations")
    case .add:
      target = Self.target(record)
      list = record.text("list")
      newItems = NewItem.all(record, "item")
    case .amend: changes = ActChange.read(entry, diagnostics: &diagnostics)
    case .combine, .divide:
      newItems = NewItem.all(record, "into")
      changes = ActChange.read(entry, diagnostics: &diagnostics)
    case .cancel, .restore, .suspend: until = record.day("until")
    case .convert: target = record.text("to").map(Target.outcome)
    case .transfer, .devolve, .assume, .recall, .entrust, .endEntrustment, .empower:
      // What is taken over comes from another library.
      if verb == .assume {
        detail = record.text("from")
        list = record.text("list")
        newItems = NewItem.all(record, "item")
      } else {
        sources = Self.mentions(record, "from")
      }
      target = Self.target(record)
      until = record.day("until")
      isPartial = record.text("extent") == "部分"
      scope = record.record("scope").map {
        Scope(moved: $0.text("moved"), stays: $0.text("stays"), name: $0.text("name"))
      }
    }
  }

  static func mentions(_ record: Record, _ key: String) -> [Mention] {
    guard let node = record.node(key) else { return [] }
    let document = record.document
    let nodes = document.kind(node) == .sequence ? Array(document.children(node)) : [node]
    return nodes.filter { document.kind($0) == .scalar }.map {
      Mention(id: document.text($0), place: record.place(of: $0))
    }
  }

  /// `to: zwsjj`, `to: { level: 区级 }` or `to: { group: 街道办事处 }`.
  private static func target(_ record: Record) -> Target? {
    if let mention = mentions(record, "to").first { return .body(mention) }
    guard let to = record.record("to"), to.document.kind(to.node) == .mapping else { return nil }
    return mentions(to, "organisation").first.map(Target.body) ?? to.text("level").map(Target.level)
      ?? to.text("group").map(Target.group)
  }
}

extension ReformEvent.NewBody {
  /// - Parameter known: the id of a body that is there already.
  init?(_ record: Record, id known: String? = nil) {
    guard record.document.kind(record.node) == .mapping, let id = known ?? record.text("id"),
      let name = record.text("name")
    else { return nil }
    self.init(
      id: id, name: name, short: record.texts("short"), level: record.text("level"),
      division: record.text("division"), superior: record.text("superior"),
      creditCode: record.text("uscc"), place: record.place(known == nil ? "id" : "name"))
  }
}

extension ReformEvent.Share {
  init(_ record: Record) {
    self.init(
      body: ReformEvent.mentions(record, "organisation").first, outside: record.text("outside"),
      selection: ItemSelection(record), place: record.place)
  }
}

extension ReformEvent.Nameplate {
  init?(_ record: Record) {
    let said = Action.allCases.compactMap { action in record.text(action.rawValue).map { (action, $0) } }
    guard said.count == 1, let (action, name) = said.first else { return nil }
    self.init(action: action, name: name)
  }
}
