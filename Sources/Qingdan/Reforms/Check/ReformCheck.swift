/// What is wrong with the reforms on file that were not carried out yet, as far as it can be told without the lists.
struct ReformCheck {
  private let reforms: [Reform]
  private let register: OrganisationRegister
  private let kinds: [String: Kind]
  private let divisions: DivisionRegister

  init(
    _ acts: Acts, _ register: OrganisationRegister, _ divisions: DivisionRegister, _ kinds: [String: Kind]
  ) {
    self.divisions = divisions
    reforms = acts.openReforms
    self.register = register
    self.kinds = kinds
  }

  var findings: [Diagnostic] {
    guard !reforms.isEmpty else { return [] }
    let bodies = BodiesCheck(reforms, register)
    let targets = TargetCheck(register, kinds)
    let made = MadeItemsCheck(kinds)
    let territories = TerritoryCheck(reforms, register)
    let levels = LevelsCheck(reforms, register, kinds)
    let single = reforms.flatMap { reform in
      let names = SaidNamesCheck(reform, register, divisions, kinds)
      let events = reform.events.flatMap { event -> [Diagnostic] in
        var found = EventFormCheck(event, of: reform).findings
        found += targets.findings(of: event, on: reform.dates(of: event).effective)
        // What past acts made and changed, the lists have.
        if !reform.isRecorded {
          found += made.findings(of: event) + made.conditions(of: event)
          found += names.findings(of: event)
          found += territories.findings(of: event, in: reform)
        }
        return found + levels.findings(of: event, in: reform) + supervision(event, of: reform)
      }
      var found = DatesCheck(reform).findings + grounds(reform) + events
      found += bodies.findings(in: reform) + FatesCheck(reform).findings
      return found + RestsCheck(reform).findings
    }
    let together =
      BodiesCheck.doubled(reforms) + SayingsCheck(reforms).findings
      + PlatesCheck(reforms, register).findings
    return single + together + SuperiorsCheck(reforms, register).findings
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
    // What a past act left open nobody writes any more.
    guard !reform.isRecorded, event.verb.needsSupervision, reform.supervision == nil, event.supervision == nil
    else { return [] }
    return [ReformMessages.noSupervision(event.verb, at: event.place)]
  }
}
