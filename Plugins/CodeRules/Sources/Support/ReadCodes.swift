import Qingdan

/// The codes of a list, each read once for all rules.
struct ReadCodes: Sendable {
  struct Code: Sendable {
    let value: ListFile.Value
    let grammar: CodeGrammar
    let reading: CodeReading
    /// What is wrong with the credit code inside it; only that rule speaks of it.
    let creditCode: CreditCodeProblem?

    /// A part that was understood: nothing is said of what a malformed code seems to say.
    func part(_ name: String) -> CodeReading.Part? {
      reading.isComplete ? reading.parts.first { $0.name == name } : nil
    }
  }

  let codes: [Code]

  static func of(_ check: ListCheck) -> [Code] { check.shared { ReadCodes(check.list) }.codes }

  private init(_ list: ListFile) {
    let grammars = list.kind.allFields.map { $0.field.grammar.flatMap(CodeGrammar.init(named:)) }
    codes = list.values(of: .code).compactMap { value in
      guard let grammar = grammars[Int(value.field.index)] else { return nil }
      let reading = grammar.read(list.text(value))
      return Code(
        value: value, grammar: grammar, reading: reading, creditCode: CreditCodeProblem(reading))
    }
  }
}
