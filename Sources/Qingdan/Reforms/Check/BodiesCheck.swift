/// Whether the bodies that events name can be meant on their day.
struct BodiesCheck {
  private let register: OrganisationRegister
  /// Bodies that a reform on file sets up, with the day of each.
  private let coming: [String: Day?]

  init(_ reforms: [Reform], _ register: OrganisationRegister) {
    self.register = register
    coming = Dictionary(reforms.flatMap(\.established).map { ($0.body.id, $0.from) }) { first, _ in first }
  }

  func findings(of event: ReformEvent, in reform: Reform) -> [Diagnostic] {
    let day = reform.dates(of: event).effective
    let ended = Set(reform.events.flatMap(\.ended).map(\.id))
    let superior = superior(of: event)
    // What comes to a body that the same reform ends would be nobody's on the same day, and so would who stands under it.
    if !reform.isRecorded,
      let to = (event.receivers + [superior].compactMap(\.self)).first(where: { ended.contains($0.id) })
    {
      let heirs = OrganisationFate.all(of: reform).first { $0.organisation == to.id }?.successors ?? []
      let isAbove = event.verb == .moveUnder || event.verb == .managedBy || to.id == superior?.id
      return [
        isAbove ? ReformMessages.endedSuperior(to, heirs) : ReformMessages.endedReceiver(to, heirs)
      ]
    }
    var found = event.sources.compactMap { state($0, on: day, mayEnd: event.verb.endsSources) }
    let others = event.receivers.filter { $0.id != event.body?.id } + [superior].compactMap(\.self)
    found += others.compactMap { state($0, on: day, mayEnd: false) }
    if let body = event.body, event.verb != .rename, let known = register[body.id],
      !event.sources.contains(where: { $0.id == body.id }), !reform.isRecorded, known.period.from != day
    {
      found.append(ReformMessages.bodyExists(body, known, at: body.place))
    }
    return found
  }

  /// The body under which a new one is to stand.
  private func superior(of event: ReformEvent) -> ReformEvent.Mention? {
    guard event.verb != .rename, let body = event.body, let id = body.superior else { return nil }
    return ReformEvent.Mention(id: id, place: body.place)
  }

  /// Why a body cannot be meant on a day; nil where it is there, or comes by then.
  ///
  /// - Parameter mayEnd: whether it is enough that it was there until then.
  private func state(_ mention: ReformEvent.Mention, on day: Day?, mayEnd: Bool) -> Diagnostic? {
    if let from = coming[mention.id] {
      guard let from, let day, from > day else { return nil }
      return ReformMessages.notThere(mention.id, nil, on: day, at: mention.place)
    }
    guard let body = register[mention.id] else {
      return ReformMessages.unknown(mention.id, near: register, at: mention.place)
    }
    guard let day, !body.period.contains(day), !(mayEnd && body.period.contains(day + -1)) else { return nil }
    return ReformMessages.notThere(mention.id, body, on: day, at: mention.place)
  }
}
