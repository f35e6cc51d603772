/// Whether a nameplate (牌子) that is taken off or moved hangs there on the day.
///
/// Reforms are taken in the order of their days, each on what the register and those before it say.
struct PlatesCheck {
  private let reforms: [Reform]
  private let register: OrganisationRegister

  /// What reforms hang out or take off, in their order.
  private struct Hanging {
    let body: String
    let name: String
    let isThere: Bool
  }

  init(_ reforms: [Reform], _ register: OrganisationRegister) {
    // A past act itself adds to the register what hung there.
    self.reforms = reforms.filter { !$0.isRecorded }
    self.register = register
  }

  var findings: [Diagnostic] {
    var hangings: [Hanging] = []
    return reforms.flatMap { reform in
      let found = reform.events.flatMap { event in findings(of: event, in: reform, hangings) }
      hangings += reform.events.flatMap(hangings(of:))
      return found
    }
  }

  private func findings(of event: ReformEvent, in reform: Reform, _ earlier: [Hanging]) -> [Diagnostic] {
    guard let plate = event.nameplate, plate.action == .remove || plate.action == .move else { return [] }
    let day = reform.dates(of: event).effective.map { $0 + -1 }
    return event.sources.compactMap { source in
      guard let body = register[source.id] else { return nil }
      var plates = body.nameplates.filter { plate in day.map { plate.period.contains($0) } ?? true }
        .map(\.name)
      for hanging in earlier where hanging.body == body.id {
        plates.removeAll { $0 == hanging.name }
        if hanging.isThere { plates.append(hanging.name) }
      }
      return plates.contains(plate.name)
        ? nil : ReformMessages.noPlate(plate.name, body, plates, at: source.place)
    }
  }

  private func hangings(of event: ReformEvent) -> [Hanging] {
    guard let plate = event.nameplate else { return [] }
    let isOff = plate.action == .remove || plate.action == .move
    let off = isOff ? event.sources.map { Hanging(body: $0.id, name: plate.name, isThere: false) } : []
    let on =
      plate.action == .remove
      ? [] : event.receivers.map { Hanging(body: $0.id, name: plate.name, isThere: true) }
    return off + on
  }
}
