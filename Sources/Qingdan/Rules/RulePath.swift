/// A field that a declared rule names, looked up once in its kind: `basis`, `limits.legal`, `document.issued`.
struct RulePath: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    /// The item's own field, through groups.
    case own([FieldNumber])
    /// A field of the items that an own field names: which kind they are of, and which of the fields kept of them.
    case linked([FieldNumber], target: Int, field: Int)
    /// The organisation of the list, and the day on which the list is judged.
    case organisation, day
  }

  /// As the rule writes it.
  let name: String
  let source: Source
  let type: Field.ValueType
  let title: Message
  /// The values that a `choice` may have, with their synonyms.
  var choices: [Field.Choice] = []

  /// The fields of the item from the outermost group in.
  var numbers: [FieldNumber] {
    switch source {
    case .own(let numbers), .linked(let numbers, _, _): numbers
    case .organisation, .day: []
    }
  }
}

/// What a rule needs of the items of another kind: their ids first.
struct RuleTarget: Sendable {
  let kind: Kind
  var paths: [RulePath]
  /// The numbers of those by which items are looked up.
  var keys: Set<Int> = [0]
}
