/// Whether a body stands above itself once a reform has moved bodies under others (隶属、归口管理).
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
    // What stood under a body that has one heir stands under that.
    for body in ended { above[body] = nil }
    for (body, superiors) in above { above[body] = Set(superiors.map { heirs[$0] ?? $0 }) }
    let moved = reform.events.filter { $0.verb == .moveUnder }.flatMap(\.sources).map(\.id)
    for body in moved { above[body] = nil }
    let edges = reform.events.flatMap(edges)
    for edge in edges { above[edge.body, default: []].insert(edge.above.id) }
    let found = edges.filter { leads(from: $0.above.id, to: $0.body, above) }
    // Each of the events of one circle is as wrong as the others: told once, at the last.
    return found.last.map { [ReformMessages.superiorCycle($0.body, $0.above)] } ?? []
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
