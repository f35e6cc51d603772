/// What bodies are called in a reform: those of the register before it, and those that it sets up.
struct ReformNames {
  private let register: OrganisationRegister
  private let day: Day?
  private var new: [String: String] = [:]

  init(_ reform: Reform, _ register: OrganisationRegister) {
    self.register = register
    day = reform.dates.effective.map { $0 + -1 }
    for (body, _) in reform.established { new[body.id] = body.short.first ?? body.name }
  }

  func name(_ id: String) -> String { register[id]?.shortName(on: day) ?? new[id] ?? id }
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
    return names
  }
}
