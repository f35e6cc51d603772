/// What a public notice says of a reform before it tells of the items: who approved it, on what ground, since when, and
/// which bodies are set up, renamed, merged and no more. Full names, in the office's Chinese.
struct ReformAnnouncement {
  private let reform: Reform
  private let register: OrganisationRegister
  private let divisions: DivisionRegister
  private let names: ReformNames
  /// Bodies that are there no more.
  private let ended: Set<String>

  /// - Parameter context: of the state after it, whose register still knows those that ended.
  init(_ reform: Reform, in context: LibraryContext) {
    self.reform = reform
    register = context.organisations
    divisions = context.divisions
    names = ReformNames(reform, register, inFull: true)
    ended = OrganisationFate.ended(by: OrganisationFate.all(of: reform))
  }

  /// The reforms that a difference carries out, by the day on which they take effect; what was entered afterwards (补录) is
  /// no news.
  static func all(of difference: Difference) -> [ReformAnnouncement] {
    let (old, new) = (difference.before.library.context.acts, difference.after.library.context.acts)
    let carriedOut = Set(new.ledger.acts).subtracting(old.ledger.acts)
    return new.reforms.filter { carriedOut.contains($0.id) && !$0.isRecorded }
      .sorted { ($0.dates.effective?.number ?? 0, $0.id) < ($1.dates.effective?.number ?? 0, $1.id) }
      .map { ReformAnnouncement($0, in: difference.after.library.context) }
  }

  /// 经XX市人民政府批准（X政〔2024〕20号），XX市机构改革自2025年4月1日起施行。根据《XX市机构改革方案》，组建……，不再保留……。
  var text: String {
    let days = [
      reform.dates.effective.map { "自\($0.chinese)起施行" }, reform.dates.inPlace.map { "\($0.chinese)前调整到位" },
    ].compactMap(\.self)
    let since = days.isEmpty ? "实施\(reform.title)" : reform.title + days.joined(separator: "，")
    let ground = reform.basis.map { "根据\($0)，" } ?? ""
    let deeds = deeds
    return approval + since + "。" + ground + (deeds.isEmpty ? "调整有关事项" : deeds.joined(separator: "；")) + "。"
  }

  /// 经XX市人民政府批准（X政〔2024〕20号，2024年12月20日），
  private var approval: String {
    let given = reform.opinions.filter { $0.role == .approval }.newest
    guard let given, given.verdict == .agreed, let id = given.organisation else { return "" }
    let record = [given.document, given.date?.chinese].compactMap(\.self).joined(separator: "，")
    return "经\(register[id]?.name(on: given.date) ?? id)批准\(record.isEmpty ? "" : "（\(record)）")，"
  }

  /// What happens to bodies, an event after the other; each end is told once.
  private var deeds: [String] {
    var told: Set<String> = []
    return reform.events.compactMap { event in
      guard let deed = deed(event) else { return nil }
      let gone = event.verb.changesBodies ? event.sources.map(\.id).filter(isGone) : []
      let new = gone.filter { told.insert($0).inserted }
      let end = new.isEmpty ? "" : "不再保留\(list(new))"
      let sentence = [deed, end].filter { !$0.isEmpty }.joined(separator: "，")
      return sentence.isEmpty ? nil : sentence
    }
  }

  /// Whether a body is no more, and its name with it.
  private func isGone(_ id: String) -> Bool { ended.contains(id) && !names.goesOn(id) }

  /// What an event does to bodies beside ending some; nil where it is about items only.
  private func deed(_ event: ReformEvent) -> String? {
    let sources = event.sources.map(\.id)
    switch event.verb {
    case .establish, .reestablish:
      guard let body = event.body, !isTold(event) else { return nil }
      let others = sources.filter { $0 != body.id }
      return (others.isEmpty ? "" : "在\(list(others))的基础上") + event.verb.title.zh + body.name
    case .rename: return event.body.map { "\(list(sources))更名为\($0.name)" }
    case .merge: return merger(event, sources)
    case .split: return split(event, sources)
    // Whatever else ends it says so itself; where it is told, nothing is left to say.
    case .abolish: return ""
    default: return arrangement(event)
    }
  }

  private func merger(_ event: ReformEvent, _ sources: [String]) -> String {
    if let body = event.body { return "将\(list(sources))合并，组建\(body.name)" }
    let into = event.receivers.map(\.id)
    return
      "将\(list(sources.filter { !into.contains($0) }))并入\(into.map(names.newName).joined(separator: "、"))"
  }

  private func split(_ event: ReformEvent, _ sources: [String]) -> String {
    let receivers = event.receivers.map(\.id).filter { !sources.contains($0) }
    let new = receivers.filter(isFounded).map(names.newName)
    let old = receivers.filter { !isFounded($0) }.map(names.newName)
    let outside = event.shares.compactMap(\.outside)
    let parts = [("组建", new), ("部分职责划入", old), ("部分职责移出至", outside)]
    return
      (["将\(list(sources))拆分"] + parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: "、") })
      .joined(separator: "，")
  }

  /// What else an event does to bodies: superiors, ranks, nameplates, offices.
  private func arrangement(_ event: ReformEvent) -> String? {
    let bodies = event.sources.map { names.newName($0.id) }.joined(separator: "、")
    let receivers = event.receivers.map { names.newName($0.id) }.joined(separator: "、")
    let detail = event.detail ?? ""
    switch event.verb {
    case .moveUnder: return "\(bodies)改为隶属\(receivers)"
    case .managedBy: return "\(bodies)由\(receivers)管理"
    case .rank: return "\(bodies)的规格调整为\(detail)"
    case .role: return "\(bodies)\(event.roleText)"
    case .shareOffice: return "\(bodies)合署办公"
    case .territory: return territory(event)
    case .nameplate:
      guard let plate = event.nameplate else { return nil }
      switch plate.action {
      case .add: return "\(receivers)加挂\(plate.name)牌子"
      case .remove: return "\(bodies)不再加挂\(plate.name)牌子"
      case .move: return "\(plate.name)牌子由\(bodies)改挂在\(receivers)"
      case .keep: return "\(bodies + receivers)保留\(plate.name)牌子"
      }
    default: return nil
    }
  }

  /// 行政区划由东城区（110101）、崇文区（110103）调整为东城区（110101）; the codes alone where no division is on file.
  private func territory(_ event: ReformEvent) -> String {
    let day = reform.dates(of: event).effective
    func named(_ codes: [String], _ day: Day?) -> String {
      codes.map { code in divisions.name(of: code, on: day).map { "\($0)（\(code)）" } ?? code }
        .joined(separator: "、")
    }
    return
      "行政区划由\(named(event.divisions, day.map { $0 + -1 }))调整为\(named(event.newDivisions, day))"
  }

  /// Whether a split says of a body that it is set up.
  private func isTold(_ event: ReformEvent) -> Bool {
    guard let body = event.body, event.sources.isEmpty else { return false }
    return reform.events.contains { $0.verb == .split && $0.receivers.contains { $0.id == body.id } }
  }

  private func isFounded(_ id: String) -> Bool {
    reform.events.contains { $0.body?.id == id && $0.verb != .rename && $0.sources.isEmpty }
  }

  private func list(_ ids: [String]) -> String { ids.map(names.name).joined(separator: "、") }
}
