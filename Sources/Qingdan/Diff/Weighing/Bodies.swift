/// Which bodies stand beside each other: of one level and territory, or of one class.
public struct Bodies {
  private let register: OrganisationRegister
  private let day: Day?
  /// The groups that each body is a member of.
  private var classes: [String: Set<String>] = [:]

  public struct Place: Hashable, Sendable {
    public var level: String?
    public var division: String?

    /// Whether both may be one: where they differ, one of them is not on file.
    public func mayBe(_ other: Place) -> Bool {
      func agree(_ one: String?, _ other: String?) -> Bool { one == other || one == nil || other == nil }
      return agree(level, other.level) && agree(division, other.division)
    }
  }

  public init(_ register: OrganisationRegister, day: Day?) {
    self.register = register
    self.day = day
    for group in register.groups where !Self.isAnybody(group.name) {
      for member in group.members { classes[member, default: []].insert(group.name) }
    }
  }

  /// 市政府各部门, 有关单位: who is meant by such a word has no more in common than a government.
  private static func isAnybody(_ group: String) -> Bool { group.contains("部门") || group.contains("单位") }

  /// The level and the territory of a holder; of a group those of its members. What is not on file is that of the body
  /// above.
  public func places(of holder: String) -> Set<Place> {
    if let body = register[holder] { return [place(of: body)] }
    return Set((register.members(ofGroup: holder, on: day) ?? []).map(place))
  }

  /// Whether both are members of one group, or one is the group of the other.
  public func areOfOneClass(_ one: String, _ other: String) -> Bool {
    !(classes[one] ?? []).union([one]).isDisjoint(with: (classes[other] ?? []).union([other]))
  }

  private func place(of body: Organisation) -> Place {
    var place = Place(level: body.level, division: body.division)
    var above = body.superior
    // No state has more levels than that, and a register may run in a circle.
    for _ in 0..<8 {
      guard place.level == nil || place.division == nil, let next = above.flatMap({ register[$0] }) else {
        break
      }
      place.level = place.level ?? next.level
      place.division = place.division ?? next.division
      above = next.superior
    }
    return place
  }
}
