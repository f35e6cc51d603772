import Qingdan

/// How the holders of two powers stand to each other, looked up once for each.
struct HolderRelation {
  private let bodies: Bodies
  private let register: OrganisationRegister
  private var places: [String: Set<Bodies.Place>] = [:]

  init(_ context: LibraryContext) {
    register = context.organisations
    bodies = Bodies(context.organisations, day: nil)
  }

  /// Whether both are of one level and territory; what the register says of neither is taken for the same.
  mutating func areSidewise(_ one: String, _ other: String) -> Bool {
    !place(one).isDisjoint(with: place(other))
  }

  /// Whether they could be, if the register said of both what it says of one.
  mutating func mayBeSidewise(_ one: String, _ other: String) -> Bool {
    let others = place(other)
    return place(one).contains { place in others.contains { place.mayBe($0) } }
  }

  /// Whether both are members of one class, or one stands for the class of the other.
  func areOfOneClass(_ one: String, _ other: String) -> Bool { bodies.areOfOneClass(one, other) }

  /// Whether they are of one line on two levels (条线): 市民政局 and 甲区民政局.
  mutating func areOfOneLine(_ one: String, _ other: String) -> Bool {
    guard !areSidewise(one, other), let left = register[one]?.name(), let right = register[other]?.name()
    else {
      return false
    }
    return left != right && left.suffix(3) == right.suffix(3) && !left.hasSuffix("人民政府")
  }

  private mutating func place(_ holder: String) -> Set<Bodies.Place> {
    if let known = places[holder] { return known }
    let found = bodies.places(of: holder)
    // A holder that the register does not know has its own finding; nothing is said of where it is.
    places[holder] = found
    return found
  }
}
