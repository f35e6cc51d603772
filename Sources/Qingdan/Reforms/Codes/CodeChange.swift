/// A code that a reform replaces: the ledger leads from the old one to the new one.
public struct CodeChange: Hashable, Sendable {
  public var item: String
  public var old: String
  /// Nil where it could be made, but for the new holder's own code, which nobody wrote: the old one is kept.
  public var new: String?
}

/// Makes computed codes anew (实施编码): their first part is the unified social credit code of the holder.
///
/// What is given by others is never made up (`people.md` 6), and nothing is computed without the new holder's code.
struct CodeMaker {
  private let creditCodes: [String: String]

  init(_ reform: Reform, _ register: OrganisationRegister) {
    var codes: [String: String] = [:]
    for body in register.organisations { codes[body.id] = body.creditCode }
    for (body, _) in reform.established { codes[body.id] = body.creditCode ?? codes[body.id] }
    creditCodes = codes
  }

  /// What becomes of the code of an item that comes to a body; nil where it stays as it is.
  func change(_ item: String, _ old: String, _ field: Field, to body: String) -> CodeChange? {
    guard let grammar = field.grammar.flatMap(CodeGrammar.init(named:)), grammar.isComputed,
      grammar.read(old).isComplete
    else { return nil }
    guard let credit = creditCodes[body] else { return CodeChange(item: item, old: old, new: nil) }
    let new = credit + old.dropFirst(credit.count)
    return new != old && grammar.read(new).isComplete ? CodeChange(item: item, old: old, new: new) : nil
  }
}

extension CodeGrammar {
  /// Whether a code of it is made of the holder's code and what else is known, so that the tool can make it.
  var isComputed: Bool { givenBy == .computed && pieces.first == .code(.creditCode) }
}
