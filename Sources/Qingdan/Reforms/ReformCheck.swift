/// What is wrong with the reforms on file that were not carried out yet, as far as it can be told without the lists.
struct ReformCheck {
  private let reforms: [Reform]
  private let register: OrganisationRegister
  /// Bodies that a reform on file sets up, with the day of each.
  private let coming: [String: Day?]

  init(_ acts: Acts, _ register: OrganisationRegister) {
    reforms = acts.openReforms
    self.register = register
    coming = Dictionary(reforms.flatMap(\.established).map { ($0.body.id, $0.from) }) { first, _ in first }
  }

  var findings: [Diagnostic] { reforms.flatMap(findings) }

  private func findings(of reform: Reform) -> [Diagnostic] {
    let dates = DatesCheck(reform).findings
    let events = reform.events.flatMap { event in
      form(event, of: reform) + bodies(event, of: reform) + supervision(event, of: reform)
    }
    return dates + grounds(reform) + events + fates(reform) + cycles(reform)
  }

  // MARK: - What an event must say

  private func form(_ event: ReformEvent, of reform: Reform) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if event.verb.takesSelection, event.newItems.isEmpty, event.selection?.isEmpty ?? true {
      found.append(ReformMessages.selectsNothing(nil, at: event.selection?.place ?? event.place))
    }
    if event.verb == .nameplate, event.nameplate == nil || event.sources.isEmpty && event.target == nil {
      found.append(ReformMessages.nameplate(at: event.place))
    }
    found += plate(event, of: reform)
    if let was = event.was, !reform.isRecorded { found.append(ReformMessages.knownName(at: was.place)) }
    if event.isPartial, event.scope?.moved == nil || event.scope?.stays == nil {
      found.append(ReformMessages.part(at: event.place))
    }
    return found + successors(event)
  }

  /// A nameplate that is taken off or moved hangs there.
  private func plate(_ event: ReformEvent, of reform: Reform) -> [Diagnostic] {
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

  private func successors(_ event: ReformEvent) -> [Diagnostic] {
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

  private func grounds(_ reform: Reform) -> [Diagnostic] {
    let open = reform.events.filter { $0.basis == nil }
    guard reform.basis == nil, let first = open.first else { return [] }
    return [
      open.count == 1
        ? ReformMessages.noBasis(first.verb, at: first.place)
        : ReformMessages.noBasis(ofEvents: open.count, at: reform.place)
    ]
  }

  private func supervision(_ event: ReformEvent, of reform: Reform) -> [Diagnostic] {
    guard event.verb.needsSupervision, reform.supervision == nil, event.supervision == nil else { return [] }
    return [ReformMessages.noSupervision(event.verb, at: event.place)]
  }

  // MARK: - Bodies

  private func bodies(_ event: ReformEvent, of reform: Reform) -> [Diagnostic] {
    let day = reform.dates(of: event).effective
    let ended = Set(reform.events.flatMap(\.ended).map(\.id))
    // What comes to a body that the same reform ends would be nobody's on the same day.
    if let to = event.receivers.first(where: { ended.contains($0.id) }), !reform.isRecorded {
      let heirs = OrganisationFate.all(of: reform).first { $0.organisation == to.id }?.successors ?? []
      return [ReformMessages.endedReceiver(to, heirs)]
    }
    var found = event.sources.compactMap { state($0, on: day, mayEnd: event.verb.endsSources) }
    found += event.receivers.filter { $0.id != event.body?.id }.compactMap {
      state($0, on: day, mayEnd: false)
    }
    if let body = event.body, event.verb != .rename, let known = register[body.id],
      !event.sources.contains(where: { $0.id == body.id }), !reform.isRecorded, known.period.from != day
    {
      found.append(ReformMessages.bodyExists(body, known, at: body.place))
    }
    return found
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

  /// A body ends once, whatever comes of it.
  private func fates(_ reform: Reform) -> [Diagnostic] {
    var first: [String: Place] = [:]
    var found: [Diagnostic] = []
    // 不再保留 beside a merger or a split says the same thing again, as plans do.
    for mention in reform.events.filter({ $0.verb != .abolish }).flatMap(\.ended) {
      if let place = first[mention.id] {
        found.append(ReformMessages.secondFate(mention.id, at: mention.place, first: place))
      } else {
        first[mention.id] = mention.place
      }
    }
    return found
  }

  /// Bodies that come from one another.
  private func cycles(_ reform: Reform) -> [Diagnostic] {
    var heirs: [String: [ReformEvent.Mention]] = [:]
    for event in reform.events {
      let made = event.body.map { ReformEvent.Mention(id: $0.id, place: $0.place) }
      switch event.verb {
      case .establish, .reestablish, .merge, .split:
        for source in event.sources {
          let own = [made].compactMap(\.self) + event.receivers
          // Who takes others in, or gives parts away, goes on as itself.
          heirs[source.id, default: []] += own.filter {
            $0.id != source.id || event.verb == .establish || event.verb == .reestablish
          }
        }
      default: break
      }
    }
    for start in heirs.keys.sorted() {
      var seen: Set<String> = []
      var open = heirs[start] ?? []
      while let next = open.popLast() {
        if next.id == start { return [ReformMessages.cycle(start, at: next.place)] }
        if seen.insert(next.id).inserted { open += heirs[next.id] ?? [] }
      }
    }
    return []
  }
}

/// Whether the days of a reform can be so.
private struct DatesCheck {
  let reform: Reform

  init(_ reform: Reform) { self.reform = reform }

  var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    if reform.dates.effective == nil { found.append(ReformMessages.noDay(at: reform.place)) }
    found += order(reform.dates, at: reform.place)
    for event in reform.events where event.dates != Reform.Dates() {
      found += order(reform.dates(of: event), at: event.place)
      if let day = event.dates.effective, let all = reform.dates.effective, day != all {
        found.append(ReformMessages.otherDay(day, all, at: event.place))
      }
    }
    return found
  }

  private func order(_ dates: Reform.Dates, at place: Place) -> [Diagnostic] {
    guard let effective = dates.effective, let inPlace = dates.inPlace, inPlace < effective else { return [] }
    return [ReformMessages.disorder(effective, inPlace, at: place)]
  }
}
