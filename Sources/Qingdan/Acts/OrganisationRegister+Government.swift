extension OrganisationRegister {
  /// The government of a body's place (本级政府): itself, if it is one; else the nearest one above it; where the register gives it no superior that
  /// is one, the only government of its division, else the only one at all. Nil where that does not tell.
  func government(of body: String?) -> String? {
    let own = body.flatMap { self[$0] }
    if own?.isGovernment ?? false { return body }
    var seen: Set<String> = []
    var above = own?.superior
    while let id = above, seen.insert(id).inserted, let next = self[id] {
      if next.isGovernment { return id }
      above = next.superior
    }
    let all = organisations.filter(\.isGovernment)
    let near = all.filter { own?.division != nil && $0.division == own?.division }
    if let only = near.first, near.count == 1 { return only.id }
    return all.count == 1 ? all[0].id : nil
  }

  /// The same by an older register, where that one tells: an act is not decided by whom it is committed with.
  func government(of body: String?, since earlier: OrganisationRegister?) -> String? {
    earlier?.government(of: body) ?? government(of: body)
  }

  /// The government that decides on what several bodies hold: of those of their places the one that stands above the
  /// others; where none does, that of the first.
  func government(of bodies: [String], since earlier: OrganisationRegister?) -> String? {
    var all: [String] = []
    for body in bodies {
      guard let found = government(of: body, since: earlier), !all.contains(found) else { continue }
      all.append(found)
    }
    let top = all.first { one in all.allSatisfy { $0 == one || isAbove(one, $0) } }
    return top ?? all.first
  }

  private func isAbove(_ body: String, _ other: String) -> Bool {
    var seen: Set<String> = []
    var next = self[other]?.superior
    while let id = next, seen.insert(id).inserted {
      if id == body { return true }
      next = self[id]?.superior
    }
    return false
  }

  /// The body with an id, or the only one with a name.
  func body(named text: String) -> String? {
    if self[text] != nil { return text }
    let found = named(text)
    return found.count == 1 ? found[0].id : nil
  }
}

extension Organisation {
  /// Whether its name is that of a government.
  var isGovernment: Bool { names.last?.name.hasSuffix("人民政府") ?? false }
}
