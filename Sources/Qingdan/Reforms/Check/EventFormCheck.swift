/// What an event must say, whoever and whatever it is about.
struct EventFormCheck {
  private let event: ReformEvent
  private let reform: Reform

  init(_ event: ReformEvent, of reform: Reform) {
    self.event = event
    self.reform = reform
  }

  var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    if event.verb.takesSelection, event.newItems.isEmpty, event.selection?.isEmpty ?? true {
      found.append(ReformMessages.selectsNothing(nil, at: event.selection?.place ?? event.place))
    }
    if event.verb == .nameplate, event.nameplate == nil || event.sources.isEmpty && event.target == nil {
      found.append(ReformMessages.nameplate(at: event.place))
    }
    if let was = event.was, !reform.isRecorded { found.append(ReformMessages.knownName(at: was.place)) }
    if event.isPartial || event.scope != nil, !event.isPartial || !saysParts {
      found.append(ReformMessages.part(at: event.place))
    }
    return found + (reform.isRecorded ? [] : contradictions) + successors
  }

  /// Whether it says which part goes and which one stays.
  private var saysParts: Bool {
    [event.scope?.moved, event.scope?.stays].allSatisfy { !($0 ?? "").allSatisfy(\.isWhitespace) }
  }

  /// What cannot be, whatever the lists hold.
  private var contradictions: [Diagnostic] {
    var found: [Diagnostic] = []
    if let selection = event.selection, selection.isRest, !event.verb.isPlacing || event.sources.isEmpty {
      found.append(ReformMessages.restOfNothing(event, at: selection.place))
    }
    if event.verb.takesSelection, let to = event.receivers.first,
      event.sources.contains(where: { $0.id == to.id })
    {
      found.append(ReformMessages.ownReceiver(event, to.id))
    }
    if let until = event.until, let effective = reform.dates(of: event).effective, until < effective {
      found.append(ReformMessages.pastEnd(event, until, effective))
    }
    if event.isPartial, saysParts, let scope = event.scope,
      scope.moved?.withoutBlanks == scope.stays?.withoutBlanks
    {
      found.append(ReformMessages.samePart(scope.moved ?? "", at: event.place))
    }
    return found
  }

  /// Shares of a body that has one already.
  private var sharedTwice: [Diagnostic] {
    var known: Set<String> = []
    return event.shares.compactMap { share in
      guard let name = share.body?.id ?? share.outside, !known.insert(name).inserted else { return nil }
      return ReformMessages.secondShare(of: name, at: share.place)
    }
  }

  private var successors: [Diagnostic] {
    switch event.verb {
    case .merge where Set(event.sources.map(\.id)).count < 2:
      return [ReformMessages.fewMerged(event)]
    case .split where event.shares.count < 2: return [ReformMessages.fewShares(at: event.place)]
    case .split:
      let rests = event.shares.filter { $0.selection?.isRest ?? false }
      let open = event.shares.filter {
        ($0.body == nil) == ($0.outside == nil) || ($0.selection?.isEmpty ?? true)
      }
      return rests.dropFirst().map { ReformMessages.secondRest(at: $0.place) }
        + open.map { ReformMessages.openShare(at: $0.place) } + sharedTwice
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
