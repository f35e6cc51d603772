/// What an event must say, whoever and whatever it is about.
struct EventFormCheck {
  private let event: ReformEvent
  private let reform: Reform
  private let register: OrganisationRegister

  init(_ event: ReformEvent, of reform: Reform, _ register: OrganisationRegister) {
    self.event = event
    self.reform = reform
    self.register = register
  }

  var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    if event.verb.takesSelection, event.newItems.isEmpty, event.selection?.isEmpty ?? true {
      found.append(ReformMessages.selectsNothing(nil, at: event.selection?.place ?? event.place))
    }
    if event.verb == .nameplate, event.nameplate == nil || event.sources.isEmpty && event.target == nil {
      found.append(ReformMessages.nameplate(at: event.place))
    }
    found += plate
    if let was = event.was, !reform.isRecorded { found.append(ReformMessages.knownName(at: was.place)) }
    if event.isPartial, event.scope?.moved == nil || event.scope?.stays == nil {
      found.append(ReformMessages.part(at: event.place))
    }
    return found + successors
  }

  /// A nameplate that is taken off or moved hangs there.
  private var plate: [Diagnostic] {
    // A past one is what the act itself adds to the register.
    guard let plate = event.nameplate, plate.action == .remove || plate.action == .move, !reform.isRecorded
    else { return [] }
    let day = reform.dates(of: event).effective.map { $0 + -1 }
    return event.sources.compactMap { source in
      guard let body = register[source.id] else { return nil }
      let plates = body.nameplates.filter { plate in day.map { plate.period.contains($0) } ?? true }
      if plates.contains(where: { $0.name == plate.name }) { return nil }
      return ReformMessages.noPlate(plate.name, body, plates.map(\.name), at: source.place)
    }
  }

  private var successors: [Diagnostic] {
    switch event.verb {
    case .merge where Set(event.sources.map(\.id)).count < 2:
      return [ReformMessages.fewSources(at: event.place)]
    case .split where event.shares.count < 2: return [ReformMessages.fewShares(at: event.place)]
    case .split:
      let rests = event.shares.filter { $0.selection?.isRest ?? false }
      let open = event.shares.filter {
        ($0.body == nil) == ($0.outside == nil) || ($0.selection?.isEmpty ?? true)
      }
      return rests.dropFirst().map { ReformMessages.secondRest(at: $0.place) }
        + open.map { ReformMessages.openShare(at: $0.place) }
    case .combine
    where Set(event.namedItems).count < 2 || event.newItems.count != 1:
      return [ReformMessages.fewCombined(at: event.place)]
    case .divide where event.newItems.count < 2: return [ReformMessages.fewParts(at: event.place)]
    case .shareOffice where Set(event.sources.map(\.id)).count < 2:
      return [ReformMessages.fewSources(at: event.place)]
    default: return []
    }
  }
}
