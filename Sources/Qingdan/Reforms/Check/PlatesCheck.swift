/// Whether a nameplate (牌子) that is taken off, moved or kept hangs there on the day, and one that is hung out does not;
/// and whether a reform says two things of one.
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
      return found + twice(reform)
    }
  }

  private func findings(of event: ReformEvent, in reform: Reform, _ earlier: [Hanging]) -> [Diagnostic] {
    guard let plate = event.nameplate else { return [] }
    let day = reform.dates(of: event).effective.map { $0 + -1 }
    func plates(_ body: Organisation) -> [String] {
      var plates = body.nameplates.filter { plate in day.map { plate.period.contains($0) } ?? true }
        .map(\.name)
      for hanging in earlier where hanging.body == body.id {
        plates.removeAll { $0 == hanging.name }
        if hanging.isThere { plates.append(hanging.name) }
      }
      return plates
    }
    // What a body keeps may be its own name, too.
    let isKept = plate.action == .keep && event.receivers.isEmpty
    let named = isKept || plate.action == .remove || plate.action == .move ? event.sources : []
    let missing = named.compactMap { source -> Diagnostic? in
      guard let body = register[source.id], case let plates = plates(body), !plates.contains(plate.name),
        !isKept || !body.names.contains(where: { $0.name == plate.name || $0.short.contains(plate.name) })
      else { return nil }
      return ReformMessages.noPlate(plate.name, body, plates, at: source.place)
    }
    guard plate.action == .add || plate.action == .move else { return missing }
    return missing
      + event.receivers.compactMap { receiver in
        guard let body = register[receiver.id], plates(body).contains(plate.name) else { return nil }
        return ReformMessages.plateHangs(plate.name, body, at: receiver.place)
      }
  }

  /// What a reform says of one nameplate of a body for the second time.
  private func twice(_ reform: Reform) -> [Diagnostic] {
    let said = reform.events.flatMap { event in
      (event.sources + event.receivers).compactMap { body in
        event.nameplate.map { (name: $0.name, body: body) }
      }
    }
    return said.repeated { [$0.body.id, $0.name] }.map {
      ReformMessages.plateTwice($0.again.name, $0.again.body, first: $0.first.body.place)
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
