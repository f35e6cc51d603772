/// Whether the bodies that events name can be meant on their day.
struct BodiesCheck {
  private let register: OrganisationRegister
  /// Bodies that a reform on file sets up, with the day of each.
  private let coming: [String: Day?]
  /// Bodies that reforms on file rename, each as often as they do.
  private let renamed: [String]

  init(_ reforms: [Reform], _ register: OrganisationRegister) {
    self.register = register
    coming = Dictionary(reforms.flatMap(\.established).map { ($0.body.id, $0.from) }) { first, _ in first }
    renamed = reforms.flatMap(\.events).filter { $0.verb == .rename }.flatMap(\.sources).map(\.id)
  }

  /// Two new bodies of one id: nobody can tell which of them is meant where it is named.
  static func doubled(_ reforms: [Reform]) -> [Diagnostic] {
    let founding = reforms.flatMap(\.events).filter { $0.verb == .establish || $0.verb == .reestablish }
    let new = founding.compactMap { event in
      event.body.flatMap { body in event.sources.contains { $0.id == body.id } ? nil : body }
    }
    return new.repeated(by: \.id).map { ReformMessages.establishedTwice($0.again, first: $0.first.place) }
  }

  func findings(in reform: Reform) -> [Diagnostic] {
    let fates = OrganisationFate.all(of: reform)
    let ended = OrganisationFate.ended(by: fates).union(reform.events.flatMap(\.ended).map(\.id))
    let heirs = Dictionary(fates.map { ($0.organisation, $0.successors) }) { first, _ in first }
    return reform.events.flatMap { event in
      (receivers(event, in: reform, ended, heirs) ?? findings(of: event, in: reform))
        + (reform.isRecorded ? [] : names(event, in: reform, ended))
    }
  }

  /// Nil where nothing goes to a body that the same reform ends.
  private func receivers(
    _ event: ReformEvent, in reform: Reform, _ ended: Set<String>, _ heirs: [String: [String]]
  ) -> [Diagnostic]? {
    let superior = superior(of: event)
    // What comes to a body that the same reform ends would be nobody's on the same day, and so would who stands under it.
    guard !reform.isRecorded, event.verb != .endEntrustment,
      let to = (event.receivers + [superior].compactMap(\.self)).first(where: { ended.contains($0.id) })
    else { return nil }
    let isAbove = event.verb == .moveUnder || event.verb == .managedBy || to.id == superior?.id
    let next = heirs[to.id] ?? []
    return [isAbove ? ReformMessages.endedSuperior(to, next) : ReformMessages.endedReceiver(to, next)]
  }

  private func findings(of event: ReformEvent, in reform: Reform) -> [Diagnostic] {
    let day = reform.dates(of: event).effective
    func state(_ mention: ReformEvent.Mention, mayEnd: Bool) -> Diagnostic? {
      self.state(mention, on: day, mayEnd: mayEnd, isRecorded: reform.isRecorded)
    }
    var found = event.sources.compactMap { state($0, mayEnd: event.verb.endsSources) }
    let others = event.receivers.filter { $0.id != event.body?.id } + [superior(of: event)].compactMap(\.self)
    found += others.compactMap { state($0, mayEnd: event.verb == .endEntrustment) }
    if let body = event.body, event.verb != .rename, let known = register[body.id],
      !event.sources.contains(where: { $0.id == body.id }), !reform.isRecorded, known.period.from != day
    {
      found.append(ReformMessages.bodyExists(body, known, at: body.place))
    }
    return found
  }

  /// Names that a body has already, or another one.
  private func names(_ event: ReformEvent, in reform: Reform, _ ended: Set<String>) -> [Diagnostic] {
    guard let body = event.body, let day = reform.dates(of: event).effective else { return [] }
    if event.verb == .rename, let known = register[body.id], renamed.count(where: { $0 == body.id }) == 1,
      let now = known.names.first(where: { $0.period.contains(day + -1) }),
      now.name == body.name, body.short.isEmpty || Set(body.short) == Set(now.short), body.creditCode == nil
    {
      return [ReformMessages.sameName(known, at: body.place)]
    }
    let own = Set(event.sources.map(\.id) + renamed + [body.id]).union(ended)
    return ([body.name] + body.short).compactMap { name in
      let other = register.named(name).first { other in
        other.names.contains { $0.period.contains(day) && ($0.name == name || $0.short.contains(name)) }
          && other.period.contains(day) && !own.contains(other.id)
          && (other.division == body.division || other.division == nil || body.division == nil)
      }
      return other.map { ReformMessages.nameOfAnother(name, $0, at: body.place) }
    }
  }

  /// The body under which a new one is to stand.
  private func superior(of event: ReformEvent) -> ReformEvent.Mention? {
    guard event.verb != .rename, let body = event.body, let id = body.superior else { return nil }
    return ReformEvent.Mention(id: id, place: body.place)
  }

  /// Why a body cannot be meant on a day; nil where it is there, or comes by then.
  ///
  /// - Parameter mayEnd: whether it is enough that it was there until then.
  private func state(
    _ mention: ReformEvent.Mention, on day: Day?, mayEnd: Bool, isRecorded: Bool
  ) -> Diagnostic? {
    func isThere(_ body: Organisation, _ day: Day) -> Bool {
      body.period.contains(day) || mayEnd && body.period.contains(day + -1)
    }
    let known = register[mention.id]
    // A body that a later reform renames, or takes others into, is there before it.
    if let known, let day, isThere(known, day) { return nil }
    if let from = coming[mention.id] {
      guard let from, let day, from > day else { return nil }
      return ReformMessages.notThere(mention.id, nil, on: day, at: mention.place)
    }
    guard let body = known else {
      return ReformMessages.unknown(mention.id, near: register, isRecorded: isRecorded, at: mention.place)
    }
    guard let day else { return nil }
    return ReformMessages.notThere(mention.id, body, on: day, at: mention.place)
  }
}
