/// The divisions that a reform draws anew (行政区划调整), and which given codes name one that is no longer that of their
/// holder (`people.md` 6 and 20).
///
/// Told by the events and the register alone, the same before the reform and after it: what a form asks for is what the
/// plan showed. A code that is made of a body's unified social credit code stays as it is made: that one is given for
/// life (GB 32100), and no change of territory gives another.
struct RedrawnDivisions {
  private let events: [ReformEvent]
  private let register: OrganisationRegister

  init(_ reform: Reform, _ register: OrganisationRegister) {
    // A past act changed nothing that stands in the lists.
    events = reform.isRecorded ? [] : reform.events.filter { $0.verb == .territory }
    self.register = register
  }

  var isEmpty: Bool { events.isEmpty }

  /// The event by which a code is that of another division than its holder's.
  func event(against code: String, _ field: Field, of holder: String?) -> ReformEvent? {
    guard !isEmpty, field.isGivenCode, let body = holder.flatMap({ register[$0] }) else { return nil }
    return events.first { event in
      guard let new = event.division(of: body) else { return false }
      return event.divisions.contains { $0 != new && field.names($0, not: new, in: code) }
    }
  }
}

extension ReformEvent {
  /// Which of the new divisions a body gets that has one of the old ones; nil where nobody said.
  func newDivision(of body: String) -> String? {
    let only = newDivisions.count == 1 ? newDivisions.first : nil
    return (divisionOf[body] ?? only).flatMap { newDivisions.contains($0) ? $0 : nil }
  }

  /// The new division that a body has once territory is changed; nil where it is in none of them.
  fileprivate func division(of body: Organisation) -> String? {
    guard let division = body.division else { return nil }
    if divisions.contains(division) { return newDivision(of: body.id) }
    return newDivisions.contains(division) ? division : nil
  }
}

extension Field {
  /// Whether a code names a division and not another one: in the part that its grammar has for it, or anywhere where no
  /// grammar is known that fits.
  fileprivate func names(_ old: String, not new: String, in code: String) -> Bool {
    guard let grammar = grammar.flatMap(CodeGrammar.init(named:)), case let reading = grammar.read(code),
      reading.isComplete
    else { return old.utf8.count >= 6 && code.contains(old) && !code.contains(new) }
    guard let part = reading["division"] else { return false }
    return part == old.filled(to: part.utf8.count) && part != new.filled(to: part.utf8.count)
  }
}

extension String {
  /// The code of a division with as many digits as a grammar has for it: 110101 is 110101000000.
  fileprivate func filled(to length: Int) -> String {
    String(prefix(length)) + String(repeating: "0", count: max(0, length - utf8.count))
  }
}
