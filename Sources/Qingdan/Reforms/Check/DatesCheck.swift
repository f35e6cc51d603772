/// Whether the days of a reform can be so.
struct DatesCheck {
  private let reform: Reform

  init(_ reform: Reform) { self.reform = reform }

  var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    if reform.dates.effective == nil { found.append(ReformMessages.noDay(at: reform.place)) }
    if reform.dates.decided == nil, !reform.isRecorded,
      let approval = reform.opinions.last(where: { $0.role == .approval && $0.consents })
    {
      found.append(
        ReformMessages.noDecision(approval.date, isBound: approval.content != nil, at: reform.place))
    }
    found += order(reform.dates, at: reform.place) + late(reform.dates, at: reform.place)
    for event in reform.events where event.dates != Reform.Dates() {
      found += order(reform.dates(of: event), at: event.place)
      if event.dates.decided != nil { found += late(reform.dates(of: event), at: event.place) }
      if let day = event.dates.effective, let all = reform.dates.effective, day != all {
        let place = event.dates.places["effective"] ?? event.place
        found.append(ReformMessages.otherDay(day, all, at: place))
      }
    }
    return found
  }

  private func order(_ dates: Reform.Dates, at place: Place) -> [Diagnostic] {
    guard let effective = dates.effective, let inPlace = dates.inPlace, inPlace < effective else { return [] }
    return [ReformMessages.disorder(effective, inPlace, at: dates.places["in-place"] ?? place)]
  }

  /// Decisions that reach back there are, so that it is no error.
  private func late(_ dates: Reform.Dates, at place: Place) -> [Diagnostic] {
    guard !reform.isRecorded, let decided = dates.decided, let effective = dates.effective,
      decided > effective
    else { return [] }
    return [ReformMessages.lateDecision(decided, effective, at: dates.places["decided"] ?? place)]
  }
}
