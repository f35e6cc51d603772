/// Of which items a reform makes the codes wrong, or leaves them without one, as the ledger and the register have it.
struct CodeConcern {
  /// Codes that were given since: they are no longer to be applied for.
  let given: Set<String>
  /// By item: who gave it away, and to whom.
  private var moves: [String: Ledger.Move] = [:]
  private var parted: Set<String> = []
  private var added: Set<[String]> = []
  private let divisions: RedrawnDivisions

  init(_ reform: Reform, _ context: LibraryContext) {
    let ledger = context.acts.ledger
    divisions = RedrawnDivisions(reform, context.organisations)
    let redirects = ledger.redirects.values + ledger.partings
    given = Set(redirects.filter { CodeAssignment.isAct($0.act, of: reform.id) }.flatMap(\.new))
    // A past act changed nothing that stands in the lists.
    guard !reform.isRecorded else { return }
    for move in ledger.moves.values.joined() where move.act == reform.id { moves[move.item] = move }
    for redirect in redirects where redirect.act == reform.id {
      parted.formUnion(redirect.new.filter { $0 != redirect.old })
    }
    // What goes on as itself and never had a code is not to get one by the reform.
    parted.subtract(reform.events.flatMap(\.namedItems))
    for event in reform.events where event.verb == .add || event.verb == .assume {
      guard case .body(let to)? = event.target else { continue }
      for new in event.newItems { added.insert([new.value("name")?.texts.first ?? "", to.id]) }
    }
  }

  /// Who gave an item to the body that has it; nil where the reform did not, or another one has moved it on.
  func giver(of item: String, to holder: String?) -> String? {
    moves[item].flatMap { $0.to == holder ? $0.from ?? "" : nil }
  }

  /// Whether a code of an item has to be given anew: somebody else has the item now, or its holder is in another division.
  func isWrong(_ code: String, _ field: Field, of item: String, _ holder: String?) -> Bool {
    !given.contains(code)
      && (giver(of: item, to: holder) != nil || divisions.event(against: code, field, of: holder) != nil)
  }

  /// New items have ids that the ledger does not know: those of an addition are known by name and holder.
  func isNew(_ id: String, _ name: String?, _ holder: String?) -> Bool {
    parted.contains(id) || added.contains([name ?? "", holder ?? ""])
  }
}
