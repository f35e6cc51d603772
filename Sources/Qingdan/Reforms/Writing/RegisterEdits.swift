/// What a reform does to the text of the register of bodies (机构库).
///
/// A body that ends stays in it, with its last day and who comes after it: old names are resolved by it for ever.
struct RegisterEdits {
  let outcome: ReformOutcome
  private let register: OrganisationRegister
  let document: Document
  private let bodies: NodeID
  private var entries: [String: NodeID] = [:]
  private(set) var edits: [Edit] = []
  /// What the tool cannot do by itself.
  var open: [Diagnostic] = []
  /// What fields of bodies are to be, by the body: events that come later go on from there.
  private var values: [String: [String: YAMLValue]] = [:]
  /// Bodies that took in whoever stood above them.
  private var topmost: Set<String> = []
  /// Bodies that stood under one that ends, by their ids, with the one under which they stand then.
  private(set) var superiors: [String: String] = [:]

  var reform: Reform { outcome.reform }

  /// Nil where the library has no register of its own.
  init?(_ outcome: ReformOutcome, _ register: OrganisationRegister, _ document: Document) {
    guard let root = document.root, document.kind(root) == .mapping,
      let bodies = document.value(of: root, for: "organisations")
    else { return nil }
    self.outcome = outcome
    self.register = register
    self.document = document
    self.bodies = bodies
    if document.kind(bodies) == .sequence {
      for node in document.children(bodies) where document.kind(node) == .mapping {
        guard let id = document.value(of: node, for: "id"), document.kind(id) == .scalar else { continue }
        entries[document.text(id)] = node
      }
    }
    end()
    for event in reform.events { if reform.isRecorded { record(event) } else { apply(event) } }
    write()
    found()
    if !reform.isRecorded { edits += memberEdits(root) }
  }

  // MARK: - Bodies that end

  private mutating func end() {
    let days = Dictionary(
      reform.events.flatMap { event in event.ended.map { ($0.id, reform.dates(of: event).effective) } }
    ) { first, _ in first }
    for fate in outcome.fates {
      guard let day = days[fate.organisation] ?? continuedDay(fate) else { continue }
      set(fate.organisation, "until", .scalar("\(day)"))
      let known = fate.successors.filter { register[$0] != nil || founded.contains($0) }
      if !known.isEmpty { set(fate.organisation, "successors", .sequence(known.map(YAMLValue.scalar))) }
    }
    // What stood under a body that has one heir stands under that.
    for body in register.organisations {
      guard let superior = body.superior, outcome.heirs[superior] != nil, entries[body.id] != nil,
        !outcome.ended.contains(body.id)
      else { continue }
      if let next = lasting(superior, of: body.id) {
        set(body.id, "superior", .scalar(next))
        superiors[body.id] = next
      } else if !reform.isRecorded {
        topmost.insert(body.id)
      }
    }
  }

  /// The first body at or above one that goes on: who comes after it, else who stands above it. None stands under itself.
  private func lasting(_ superior: String?, of body: String) -> String? {
    var seen: Set = [body]
    var next = superior
    while let id = next, seen.insert(id).inserted {
      guard outcome.ended.contains(id) else { return id }
      next = outcome.heirs[id].flatMap { seen.contains($0) ? nil : $0 } ?? register[id]?.superior
    }
    return nil
  }

  /// A body that goes on in one that is set up on its basis ends with it.
  private func continuedDay(_ fate: OrganisationFate) -> Day? {
    guard fate.kind == .continued, !fate.successors.contains(fate.organisation) else { return nil }
    return reform.events.first { event in
      event.body != nil && event.sources.contains { $0.id == fate.organisation }
    }.flatMap { reform.dates(of: $0).effective }
  }

  var founded: Set<String> { Set(outcome.fates.filter { $0.kind == .founded }.map(\.organisation)) }

  // MARK: - Bodies that are set up, or change

  private mutating func found() {
    let new = reform.events.filter { $0.verb != .rename && $0.body.map { register[$0.id] == nil } ?? false }
    let count = document.kind(bodies) == .sequence ? document.children(bodies).reduce(0) { n, _ in n + 1 } : 0
    for event in new {
      guard let body = event.body else { continue }
      // What is not said is as with the first of those on whose basis it is set up.
      let model = (event.sources.map(\.id) + predecessors(of: body.id)).compactMap { register[$0] }.first
      var fields = [YAMLValue.Field("id", .scalar(body.id))]
      func add(_ key: String, _ value: String?) {
        if let value { fields.append(.init(key, .scalar(value))) }
      }
      add("uscc", body.creditCode)
      add("division", body.division ?? model?.division)
      add("level", body.level ?? model?.level)
      add("superior", body.superior ?? lasting(model?.superior, of: body.id))
      add("from", reform.dates(of: event).effective.map { "\($0)" })
      fields.append(.init("names", .sequence([Self.name(body, from: nil)])))
      // What other events say of it; where it said so itself, theirs holds.
      for field in FileShape.organisation.fields {
        guard let value = values[body.id]?[field.name] else { continue }
        fields.removeAll { $0.key == field.name }
        fields.append(.init(field.name, value))
      }
      edits.append(.insertItem(in: bodies, at: count, .value(.mapping(fields))))
    }
  }

  /// Bodies that it comes after by another event than the one that sets it up.
  private func predecessors(of body: String) -> [String] {
    outcome.fates.filter { $0.successors.contains(body) }.map(\.organisation)
  }

  private mutating func apply(_ event: ReformEvent) {
    let day = reform.dates(of: event).effective
    switch event.verb {
    case .rename:
      guard let body = event.body, let id = event.sources.first?.id else { return }
      var values = ended(plain(id, "names"), on: day) { $0.value(at: ["until"]) == nil }
      values.append(Self.name(body, from: day))
      set(id, "names", .sequence(values))
    case .moveUnder, .managedBy:
      guard case .body(let superior)? = event.target else { return }
      let field = event.verb == .moveUnder ? "superior" : "managed-by"
      for source in event.sources {
        set(source.id, field, .scalar(superior.id))
        if event.verb == .moveUnder { superiors[source.id] = nil }
      }
    case .rank, .role:
      guard let detail = event.detail else { return }
      for source in event.sources {
        if event.verb == .rank {
          set(source.id, "rank", .scalar(detail))
        } else {
          add(source.id, "roles", detail)
        }
      }
    case .shareOffice:
      for source in event.sources {
        for other in event.sources where other.id != source.id { add(source.id, "office-with", other.id) }
      }
    case .nameplate: hang(event, day)
    case .territory: redraw(event)
    default: break
    }
  }

  private mutating func hang(_ event: ReformEvent, _ day: Day?) {
    guard let plate = event.nameplate else { return }
    // What a body keeps that is no more, whoever comes after it hangs out.
    if plate.action == .keep, event.receivers.isEmpty { return }
    if plate.action == .remove || plate.action == .move {
      for source in event.sources {
        set(
          source.id, "nameplates",
          .sequence(ended(plain(source.id, "nameplates"), on: day) { $0.scalar("name") == plate.name }))
      }
    }
    guard plate.action != .remove else { return }
    var fields = [YAMLValue.Field("name", .scalar(plate.name))]
    if let day { fields.append(.init("from", .scalar("\(day)"))) }
    for receiver in event.receivers {
      let isThere = plain(receiver.id, "nameplates").contains {
        $0.scalar("name") == plate.name && $0.scalar("until") == nil
      }
      if isThere, plate.action == .keep { continue }
      set(receiver.id, "nameplates", .sequence(plain(receiver.id, "nameplates") + [.mapping(fields)]))
    }
  }

  /// Codes of divisions: several may become one; which of several a body gets the event says.
  private mutating func redraw(_ event: ReformEvent) {
    let day = reform.dates(of: event).effective
    var unknown: [String] = []
    for body in register.organisations where event.divisions.contains(body.division ?? "") {
      // Of what is no more the register goes on saying where it was.
      let isThere = day.map { body.period.contains($0) } ?? true
      guard isThere, !outcome.ended.contains(body.id) else { continue }
      if let new = event.newDivision(of: body.id) {
        set(body.id, "division", .scalar(new))
      } else {
        unknown.append(body.id)
      }
    }
    guard let first = unknown.first else { return }
    let names = unknown.joined(separator: "、")
    open.append(
      ReformMessages.byHand(
        event,
        "行政区划分成几个，\(names) 归哪一个没有写。在这一条里加 organisations: { \(first): 新的区划代码 }，每个机构一个，代码是 to 里的一个",
        "which of the new divisions \(names) get is not said; add organisations: { \(first): CODE } with one of 'to' for each"
      ))
  }

  // MARK: - Fields

  private mutating func set(_ id: String, _ field: String, _ value: YAMLValue) {
    // What is entered afterwards changes nothing that is on file.
    if reform.isRecorded, let entry = entries[id], document.value(of: entry, for: field) != nil { return }
    put(id, field, value)
  }

  mutating func put(_ id: String, _ field: String, _ value: YAMLValue) {
    if entries[id] != nil || founded.contains(id) {
      values[id, default: [:]][field] = value
    } else if register[id] != nil {
      open.append(ofBase(id))
    }
  }

  /// One more of several texts; each once.
  private mutating func add(_ id: String, _ field: String, _ text: String) {
    let old = plain(id, field)
    if !old.contains(.scalar(text)) { set(id, field, .sequence(old + [.scalar(text)])) }
  }

  private mutating func write() {
    let order = FileShape.organisation.fields.map(\.name)
    for (id, fields) in values.sorted(by: { $0.key < $1.key }) {
      guard let entry = entries[id] else { continue }
      for (index, field) in order.enumerated() {
        guard let value = fields[field] else { continue }
        if let old = document.value(of: entry, for: field) {
          edits += ValueEdits(register: document).edits(old, into: value)
        } else {
          edits.append(.setField(in: entry, field, value, after: Array(order[..<index])))
        }
      }
    }
    for id in topmost.sorted() where values[id]?["superior"] == nil {
      if let entry = entries[id] { edits.append(.removeField(in: entry, "superior")) }
    }
  }

  private func ofBase(_ id: String) -> Diagnostic {
    Diagnostic(
      rule: "reform/by-hand", severity: .error,
      message: Message(
        zh: "“\(id)”登记在基础库里，这里改不了。先把它抄到本库的 registers/organisations.yaml，写上 replaces: true",
        en:
          "'\(id)' stands in the base, which is not changed here; copy it to this library's register with 'replaces: true'"
      ),
      place: reform.place)
  }

  func plain(_ id: String, _ field: String) -> [YAMLValue] {
    if case .sequence(let pending)? = values[id]?[field] { return pending }
    guard let entry = entries[id], let node = document.value(of: entry, for: field),
      case .sequence(let values)? = document.plainValue(node)
    else { return [] }
    return values
  }

  private func ended(_ values: [YAMLValue], on day: Day?, where isIt: (YAMLValue) -> Bool) -> [YAMLValue] {
    values.map { value in
      guard let day, isIt(value), case .mapping(let fields) = value else { return value }
      return .mapping(fields.filter { $0.key != "until" } + [.init("until", .scalar("\(day)"))])
    }
  }

  private static func name(_ body: ReformEvent.NewBody, from day: Day?) -> YAMLValue {
    var fields = [YAMLValue.Field("name", .scalar(body.name))]
    if !body.short.isEmpty { fields.append(.init("short", .sequence(body.short.map(YAMLValue.scalar)))) }
    if let day { fields.append(.init("from", .scalar("\(day)"))) }
    return .mapping(fields)
  }
}
