/// Whether a body stands above itself once a reform has moved bodies under others (隶属、归口管理), or under one that is no
/// more.
///
/// Reforms are taken in the order of their days, each on what the register and those before it say.
struct SuperiorsCheck {
  private let reforms: [Reform]
  private let register: OrganisationRegister

  /// By body: those above it by the register or an earlier reform.
  private typealias Above = [String: Set<String>]

  init(_ reforms: [Reform], _ register: OrganisationRegister) {
    self.reforms = reforms.filter { !$0.isRecorded }
    self.register = register
  }

  var findings: [Diagnostic] {
    var above: Above = [:]
    for body in register.organisations {
      if let superior = body.superior { above[body.id] = [superior] }
    }
    return reforms.flatMap { findings(of: $0, &above) }
  }

  private func findings(of reform: Reform, _ above: inout Above) -> [Diagnostic] {
    let fates = OrganisationFate.all(of: reform)
    let ended = OrganisationFate.ended(by: fates)
    let heirs = fates.reduce(into: [String: String]()) { heirs, fate in
      if ended.contains(fate.organisation), fate.successors.count == 1 {
        heirs[fate.organisation] = fate.successors[0]
      }
    }
    let before = above
    for body in ended { above[body] = nil }
    let moved = reform.events.filter { $0.verb == .moveUnder }.flatMap(\.sources).map(\.id)
    for body in moved { above[body] = nil }
    let left = reform.events.filter { [.abolish, .split].contains($0.verb) }.flatMap { event in
      let day = reform.dates(of: event).effective
      return event.sources.filter { ended.contains($0.id) && heirs[$0.id] == nil }.compactMap { source in
        orphans(of: source, above, on: day)
      }
    }
    // What stood under a body that has one heir stands under that.
    for (body, superiors) in above {
      above[body] = Set(superiors.flatMap { lasting($0, of: body, before, heirs) })
    }
    let edges = reform.events.flatMap(edges)
    for edge in edges { above[edge.body, default: []].insert(edge.above.id) }
    let found = edges.filter { leads(from: $0.above.id, to: $0.body, above) }
    // Each of the events of one circle is as wrong as the others: told once, at the last.
    return left + (found.last.map { [ReformMessages.superiorCycle($0.body, $0.above)] } ?? [])
  }

  /// Those that stand under a body which nobody comes after.
  private func orphans(of body: ReformEvent.Mention, _ above: Above, on day: Day?) -> Diagnostic? {
    let bodies = register.organisations.filter { other in
      (above[other.id]?.contains(body.id) ?? false) && (day.map { other.period.contains($0) } ?? true)
    }
    return bodies.isEmpty ? nil : ReformMessages.leftUnder(body, bodies)
  }

  /// Who stands above a body in the place of one: its heir, or those above it where the body itself is the heir.
  private func lasting(
    _ superior: String, of body: String, _ above: Above, _ heirs: [String: String]
  ) -> Set<String> {
    guard let heir = heirs[superior] else { return [superior] }
    return heir == body ? above[superior, default: []].subtracting([body]) : [heir]
  }

  private struct Edge {
    let body: String
    let above: ReformEvent.Mention
  }

  private func edges(_ event: ReformEvent) -> [Edge] {
    if event.verb != .rename, let body = event.body, let superior = body.superior {
      return [Edge(body: body.id, above: .init(id: superior, place: body.place))]
    }
    guard event.verb == .moveUnder || event.verb == .managedBy else { return [] }
    return event.sources.flatMap { source in event.receivers.map { Edge(body: source.id, above: $0) } }
  }

  private func leads(from start: String, to body: String, _ above: Above) -> Bool {
    var seen: Set<String> = []
    var open: Set<String> = [start]
    while let next = open.popFirst() {
      if next == body { return true }
      if seen.insert(next).inserted { open.formUnion(above[next] ?? []) }
    }
    return false
  }
}
