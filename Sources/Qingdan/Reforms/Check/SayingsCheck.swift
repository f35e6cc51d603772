/// Whether events that take effect on one day say the same thing of a body twice: its name, those above it, its rank.
///
/// Nobody can tell which of them comes first, so that one would be lost without a word.
struct SayingsCheck {
  private let reforms: [Reform]

  private struct Saying {
    let verb: ReformVerb
    let body: ReformEvent.Mention
    let reform: String
    let day: Day?

    func isRival(of other: Saying) -> Bool {
      guard verb == other.verb, body.id == other.body.id else { return false }
      return reform == other.reform || day != nil && day == other.day
    }
  }

  init(_ reforms: [Reform]) {
    // A past act changes nothing that the register says already.
    self.reforms = reforms.filter { !$0.isRecorded }
  }

  var findings: [Diagnostic] {
    var known: [String: [Saying]] = [:]
    var found: [Diagnostic] = []
    for saying in reforms.flatMap(sayings) {
      let earlier = known[saying.body.id, default: []]
      if let first = earlier.first(where: saying.isRival) {
        found.append(
          ReformMessages.saidTwice(
            saying.verb, saying.body, first: first.body.place,
            reforms: first.reform == saying.reform ? [] : [first.reform, saying.reform], on: saying.day))
      }
      known[saying.body.id] = earlier + [saying]
    }
    return found
  }

  private func sayings(_ reform: Reform) -> [Saying] {
    reform.events.flatMap { event -> [Saying] in
      let day = reform.dates(of: event).effective
      switch event.verb {
      case .rename, .moveUnder, .managedBy, .rank:
        return event.sources.map { Saying(verb: event.verb, body: $0, reform: reform.id, day: day) }
      default:
        // A new body says itself under whom it stands.
        guard let body = event.body, body.superior != nil else { return [] }
        let mention = ReformEvent.Mention(id: body.id, place: body.place)
        return [Saying(verb: .moveUnder, body: mention, reform: reform.id, day: day)]
      }
    }
  }
}
