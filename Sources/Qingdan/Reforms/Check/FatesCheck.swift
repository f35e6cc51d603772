/// A body ends once, whatever comes of it, and comes from others.
struct FatesCheck {
  private let reform: Reform

  init(_ reform: Reform) { self.reform = reform }

  var findings: [Diagnostic] { twice + abolished + arranged + renamed + cycles }

  private var twice: [Diagnostic] {
    // 不再保留 beside a merger or a split says the same thing again, as plans do.
    reform.events.filter { $0.verb != .abolish }.flatMap(\.ended).repeated(by: \.id).map {
      ReformMessages.secondFate($0.again.id, at: $0.again.place, first: $0.first.place)
    }
  }

  private var abolished: [Diagnostic] {
    reform.events.filter { $0.verb == .abolish }.flatMap(\.sources).repeated(by: \.id).map {
      ReformMessages.secondAbolition($0.again.id, at: $0.again.place, first: $0.first.place)
    }
  }

  /// What is said of bodies that end.
  private var arranged: [Diagnostic] {
    let ended = OrganisationFate.ended(by: OrganisationFate.all(of: reform))
    let founding: Set<ReformVerb> = [.establish, .reestablish]
    let ends = Dictionary(
      reform.events.flatMap { founding.contains($0.verb) ? $0.sources : $0.ended }.map { ($0.id, $0.place) }
    ) { first, _ in first }
    let verbs: Set<ReformVerb> = [.moveUnder, .managedBy, .rank, .role, .shareOffice]
    return reform.events.filter { verbs.contains($0.verb) && !reform.isRecorded }.flatMap { event in
      event.sources.compactMap { mention in
        guard ended.contains(mention.id), let end = ends[mention.id] else { return nil }
        return ReformMessages.arrangedAndEnded(event, mention, end: end)
      }
    }
  }

  /// A body that is renamed goes on, so that nothing else ends it or is founded on it.
  private var renamed: [Diagnostic] {
    var ends: [String: Place] = [:]
    for event in reform.events {
      let founding = event.verb == .establish || event.verb == .reestablish
      for mention in founding ? event.sources.filter({ $0.id != event.body?.id }) : event.ended {
        ends[mention.id] = ends[mention.id] ?? mention.place
      }
    }
    return reform.events.filter { $0.verb == .rename }.flatMap(\.sources).compactMap { mention in
      ends[mention.id].map { ReformMessages.renamedAndEnded(mention.id, at: mention.place, end: $0) }
    }
  }

  /// Bodies that come from one another.
  private var cycles: [Diagnostic] {
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
