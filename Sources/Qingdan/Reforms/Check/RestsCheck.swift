/// Whether what is left of a body goes to one place: what several events take as a whole only the first of them gets.
struct RestsCheck {
  private let reform: Reform

  private struct Taking {
    let event: ReformEvent
    let place: Place
  }

  init(_ reform: Reform) { self.reform = reform }

  var findings: [Diagnostic] {
    guard !reform.isRecorded else { return [] }
    var firsts: [String: Taking] = [:]
    var found: [Diagnostic] = []
    for event in reform.events where event.takesRest {
      for source in event.sources {
        guard let first = firsts[source.id] else {
          firsts[source.id] = Taking(event: event, place: source.place)
          continue
        }
        let goals = [first.event, event].map { $0.destination(of: $0.restSelection) }
        // A body that is merged or split twice is told so.
        let isTold = [first.event, event].allSatisfy { event in
          event.ended.contains { $0.id == source.id }
        }
        if goals[0] != goals[1], !isTold {
          found.append(ReformMessages.secondRest(of: source, first: first.place))
        }
      }
    }
    return found
  }
}
