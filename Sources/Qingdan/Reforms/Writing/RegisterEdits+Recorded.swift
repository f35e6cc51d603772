/// What a past act that is entered afterwards (补录) adds to the register: how bodies were called until then, and what
/// nameplates they had. What is on file already stays; what contradicts it is told.
extension RegisterEdits {
  mutating func record(_ event: ReformEvent) {
    guard let day = reform.dates(of: event).effective else { return }
    switch event.verb {
    case .rename: recordName(event, day)
    case .nameplate: recordPlate(event, day)
    default: break
    }
  }

  private mutating func recordName(_ event: ReformEvent, _ day: Day) {
    guard let body = event.body else { return }
    let names = plain(body.id, "names")
    guard let position = names.firstIndex(where: { $0.scalar("name") == body.name }) else {
      let known = names.compactMap { $0.scalar("name") }.joined(separator: "、")
      open.append(
        ReformMessages.byHand(
          event, "机构库里“\(body.id)”没有登记过“\(body.name)”（登记的是\(known)）。照登记的名称写；后来又改过名的，先补录后一次",
          "the register has no name '\(body.name)' of '\(body.id)' (\(known)); write one that it has, and enter later renamings first",
          at: body.place))
      return
    }
    note(event, body.id, "names", body.name, "from", day)
    if let old = event.was {
      note(event, body.id, "names", old.name, "until", day, short: old.short, at: position)
    } else if !names.contains(where: { $0.scalar("until") == "\(day)" }) {
      open.append(
        ReformMessages.byHand(
          event, "机构库里没有\(body.name)在\(day.chinese)以前的名称。补录更名要写原来的名称：was: { name: …, short: [ … ] }",
          "the register does not know how '\(body.id)' was called before \(day); write it as was: { name: …, short: [ … ] }"
        ))
    }
  }

  private mutating func recordPlate(_ event: ReformEvent, _ day: Day) {
    guard let plate = event.nameplate else { return }
    if plate.action == .remove || plate.action == .move {
      for body in event.sources { note(event, body.id, "nameplates", plate.name, "until", day) }
    }
    if plate.action == .add || plate.action == .move {
      for body in event.receivers { note(event, body.id, "nameplates", plate.name, "from", day) }
    }
  }

  /// Adds the day to the entry of a name, or the entry.
  ///
  /// - Parameter position: where an entry that is not there yet comes; nil for the end.
  private mutating func note(
    _ event: ReformEvent, _ body: String, _ field: String, _ name: String, _ key: String, _ day: Day,
    short: [String] = [], at position: Int? = nil
  ) {
    var entries = plain(body, field)
    if let index = entries.firstIndex(where: { $0.scalar("name") == name }) {
      if let said = entries[index].scalar(key) {
        if said != "\(day)" { open.append(contradiction(event, body, name, key, said, day)) }
        return
      }
      guard case .mapping(var fields) = entries[index] else { return }
      let next = key == "from" ? fields.firstIndex { $0.key == "until" } : nil
      fields.insert(.init(key, .scalar("\(day)")), at: next ?? fields.count)
      entries[index] = .mapping(fields)
    } else {
      var fields = [YAMLValue.Field("name", .scalar(name))]
      if !short.isEmpty { fields.append(.init("short", .sequence(short.map(YAMLValue.scalar)))) }
      fields.append(.init(key, .scalar("\(day)")))
      entries.insert(.mapping(fields), at: position ?? entries.count)
    }
    put(body, field, .sequence(entries))
  }

  private func contradiction(
    _ event: ReformEvent, _ body: String, _ name: String, _ key: String, _ said: String, _ day: Day
  ) -> Diagnostic {
    let word = key == "from" ? "起用" : "停用"
    return ReformMessages.byHand(
      event, "机构库里“\(name)”登记的\(word)日期是 \(said)，这次改革是 \(day)。查明哪个对：改机构库，或者改这一条的日期",
      "the register has \(said) as '\(key)' of '\(name)' of '\(body)', and this reform \(day); mend the one that is wrong"
    )
  }
}
