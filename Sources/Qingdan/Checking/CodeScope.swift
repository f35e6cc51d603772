/// Within what one code stands for one item.
///
/// A base code comes from the national or the provincial catalogue (基本目录) and is the same on all levels
/// (`people.md` 6): the city, each district and each street that has the power has it under this code, each once.
public enum CodeScope: Hashable, Sendable {
  /// The code names the place or the body itself.
  case everywhere
  /// Bodies of one level and territory.
  case place(Bodies.Place)
  /// A township or a subdistrict office, for the register gives it the territory of its district; or a class.
  case body(String)

  /// Whether the register says where it is; without that nobody can tell it from another place.
  public var isKnown: Bool {
    if case .place(let place) = self { return place.division != nil }
    return true
  }
}

/// The scopes of the codes of a library.
public struct CodeScopes {
  private let register: OrganisationRegister
  private let bodies: Bodies

  public init(_ register: OrganisationRegister) {
    self.register = register
    bodies = Bodies(register, day: nil)
  }

  /// - Parameters:
  ///   - field: where the code stands.
  ///   - holder: whose item has it; an id, or the name of a group.
  public func scope(of field: Field, _ holder: String?) -> CodeScope {
    guard field.grammar.flatMap(CodeGrammar.init(named:))?.isShared ?? false else { return .everywhere }
    guard let holder, let body = register[holder] else { return .body(holder ?? "") }
    guard !body.isTownship, let place = bodies.places(of: holder).first else { return .body(holder) }
    return .place(place)
  }
}
