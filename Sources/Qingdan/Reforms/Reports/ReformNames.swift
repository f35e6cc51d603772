/// What bodies are called in a reform: those of the register before it, and those that it sets up.
struct ReformNames {
  private let register: OrganisationRegister
  private let day: Day?
  private var new: [String: String] = [:]
  /// What past renamings that are entered afterwards say themselves (补录).
  private var old: [String: String] = [:]
  /// Names that go on, as those of new bodies or on nameplates.
  private var goingOn: Set<String> = []
  private let isInFull: Bool

  /// - Parameter inFull: whether bodies are called by their full names, as a public notice does.
  init(_ reform: Reform, _ register: OrganisationRegister, inFull isInFull: Bool = false) {
    self.register = register
    self.isInFull = isInFull
    day = reform.dates.effective.map { $0 + -1 }
    for (body, _) in reform.established {
      new[body.id] = isInFull ? body.name : body.short.first ?? body.name
      goingOn.formUnion([body.name] + body.short)
    }
    for event in reform.events {
      if let was = event.was { old[was.id] = isInFull ? was.name : was.short.first ?? was.name }
      if let plate = event.nameplate, plate.action != .remove { goingOn.insert(plate.name) }
    }
  }

  /// What it is called before; 原… where a new body takes over the very name.
  func name(_ id: String) -> String {
    guard let name = known(id) else { return new[id] ?? id }
    return goesOn(id) ? "原\(name)" : name
  }

  /// Whether another body, which is new, takes over its very name.
  func goesOn(_ id: String) -> Bool {
    let name = known(id)
    return new.contains { $0.key != id && $0.value == name }
  }

  private func known(_ id: String) -> String? {
    old[id] ?? register[id].map { isInFull ? $0.name(on: day) : $0.shortName(on: day) }
  }

  /// What it is called afterwards.
  func newName(_ id: String) -> String { new[id] ?? name(id) }

  /// Every name, short name and nameplate by which people know a body on the last day before the reform.
  func all(_ id: String) -> [String] {
    guard let body = register[id] else { return [name(id)] }
    let plates = body.nameplates.filter { plate in day.map { plate.period.contains($0) } ?? true }
    var names: [String] = []
    for name in [body.name(on: day), body.shortName(on: day)] + plates.map(\.name) where !names.contains(name)
    {
      names.append(name)
    }
    return names.filter { !goingOn.contains($0) }
  }

  /// A body comes to stand under another one, since its superior ends.
  func following(_ body: String, under superior: String) -> Message {
    let (body, superior) = (newName(body), newName(superior))
    return Message(zh: "\(body)  上级机构随之改为 → \(superior)", en: "\(body)  comes to stand under \(superior)")
  }

  /// Nameplates of bodies that end of which no event says what becomes of them.
  func leftNameplates(_ ended: [String], _ reform: Reform) -> [Message] {
    guard !reform.isRecorded else { return [] }
    let told = Set(reform.events.compactMap(\.nameplate?.name))
    return ended.flatMap { id in
      let plates = register[id]?.nameplates ?? []
      return plates.filter { plate in
        !told.contains(plate.name) && day.map { plate.period.contains($0) } ?? true
      }.map { plate in
        Message(
          zh:
            "\(name(id))  加挂的\(plate.name)牌子没有安排：摘下写 nameplate: { remove: … }，移给承接的机构写 nameplate: { move: … }",
          en:
            "\(name(id))  nothing is said of its nameplate \(plate.name): nameplate: { remove: … }, or { move: … } to a body that comes after it"
        )
      }
    }
  }

  /// What an event does to bodies beside setting up and ending them; nil where it does none of that.
  func arrangement(_ event: ReformEvent) -> Message? {
    let bodies = event.sources.map { newName($0.id) }.joined(separator: "、")
    let receivers = event.receivers.map { newName($0.id) }.joined(separator: "、")
    let detail = event.detail ?? ""
    switch event.verb {
    case .moveUnder: return Message(zh: "\(bodies)  隶属 → \(receivers)", en: "\(bodies)  under \(receivers)")
    case .managedBy:
      return Message(zh: "\(bodies)  由\(receivers)管理", en: "\(bodies)  managed by \(receivers)")
    case .rank: return Message(zh: "\(bodies)  规格 → \(detail)", en: "\(bodies)  rank: \(detail)")
    case .role: return Message(zh: "\(bodies)  \(event.roleText)", en: "\(bodies)  works for \(detail)")
    case .shareOffice: return Message(zh: "\(bodies)  合署办公", en: "\(bodies)  share an office")
    case .territory:
      let codes = [event.divisions, event.newDivisions].map { $0.joined(separator: "、") }
      return Message(zh: "行政区划  \(codes[0]) → \(codes[1])", en: "divisions  \(codes[0]) → \(codes[1])")
    case .nameplate:
      guard let plate = event.nameplate else { return nil }
      switch plate.action {
      case .add:
        return Message(
          zh: "\(receivers)  加挂\(plate.name)牌子", en: "\(receivers)  gets the nameplate \(plate.name)")
      case .remove:
        return Message(
          zh: "\(bodies)  不再加挂\(plate.name)牌子", en: "\(bodies)  loses the nameplate \(plate.name)")
      case .move:
        return Message(
          zh: "\(plate.name)牌子  \(bodies) → \(receivers)",
          en: "nameplate \(plate.name)  \(bodies) → \(receivers)")
      case .keep:
        return Message(zh: "\(bodies)  保留\(plate.name)牌子", en: "\(bodies)  keeps the nameplate \(plate.name)")
      }
    default: return nil
    }
  }
}

extension ReformEvent {
  /// 承担市委财经委员会办公室职责, whether the file says those words itself or only whose office it is.
  var roleText: String {
    let said = detail ?? ""
    let office = said.hasPrefix("承担") ? String(said.dropFirst(2)) : said
    let isWhole = ["职责", "职能", "工作", "任务", "事务"].contains { office.hasSuffix($0) }
    return "承担\(office)\(isWhole ? "" : "职责")"
  }
}
