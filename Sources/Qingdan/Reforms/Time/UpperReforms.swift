/// The reforms of upper governments that own ones follow, read from the bases of the library.
struct UpperReforms {
  /// By the ids of the own ones.
  private(set) var found: [String: Reform] = [:]
  /// Of those that nobody carried out yet.
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - bases: the files of each base, by the name of its library.
  ///   - above: the bodies of the bases.
  ///   - limit: the size in bytes that no file may exceed.
  init(
    _ acts: Acts, bases: [String: any FileTree], _ register: OrganisationRegister,
    above: OrganisationRegister, limit: Int
  ) {
    let open = Set(acts.openReforms.map(\.id))
    for reform in acts.reforms {
      guard let upper = reform.follows else { continue }
      var said: [Diagnostic] = []
      if let tree = bases[upper.library] {
        said += read(upper, of: reform, in: tree, limit)
        said += guides(upper, of: reform, register, above)
      } else {
        said.append(ReformMessages.unknownLibrary(upper, bases.keys.sorted()))
      }
      if open.contains(reform.id) { findings += said }
    }
  }

  /// What is wrong within the upper file is for those to see who keep it.
  private mutating func read(
    _ upper: Reform.Upper, of reform: Reform, in tree: any FileTree, _ limit: Int
  ) -> [Diagnostic] {
    let path = Reform.path(of: upper.reform)
    var ignored: [Diagnostic] = []
    guard let record = Record.read(path, .reform, in: tree, limit: limit).0 else {
      let isThere = (try? tree.paths())?.contains(path) ?? false
      return [ReformMessages.unknownUpper(upper, isThere: isThere)]
    }
    found[reform.id] = Reform(record, id: upper.reform, diagnostics: &ignored)
    return []
  }

  private func guides(
    _ upper: Reform.Upper, of reform: Reform, _ register: OrganisationRegister,
    _ above: OrganisationRegister
  ) -> [Diagnostic] {
    // What the upper reform sets up is in its register once it was carried out there.
    let coming = Set((reform.established + (found[reform.id]?.established ?? [])).map(\.body.id))
    let unknown = Set(upper.guides.flatMap { [$0.key, $0.value] }).sorted().filter { body in
      register[body] == nil && !coming.contains(body)
    }
    let guides = Set(upper.guides.values).sorted()
    let founded = Dictionary(reform.established.map { ($0.body.id, $0.body.name) }) { first, _ in first }
    let own = guides.filter { above[$0] == nil }.compactMap { id in
      (register[id]?.shortName() ?? founded[id]).map { ReformMessages.ownGuide(id, $0, upper) }
    }
    let findings =
      unknown.map { ActMessages.unknownOrganisation($0, near: register, at: upper.place) }
      + own
    // Who guides from that day on must be there then.
    guard let day = found[reform.id]?.dates.effective else { return findings }
    return findings
      + guides.compactMap { id in
        guard above[id] != nil, let body = register[id], !body.period.contains(day) else { return nil }
        return ReformMessages.notThere(id, body, on: day, at: upper.place)
      }
  }
}
