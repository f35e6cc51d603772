/// What a check says of an item.
enum Verdict {
  case holds
  case fails([Fault])
  /// The field is empty: there is nothing to judge. Whether it may be empty is for `required` to say.
  case silent
  /// Something is missing that the check needs; it does not guess.
  case unknown(Message)

  var isHeld: Bool { if case .holds = self { true } else { false } }

  static func fails(_ fault: Fault) -> Verdict { .fails([fault]) }
}

/// What is wrong, and where.
struct Fault {
  /// What the value is, behind the item's name and the field's title.
  var message: Message
  /// The value; the item where nil.
  var range: Range<Int>?
  /// The number of the path that it is about.
  var slot: Int?
  var notes: [Diagnostic.Note] = []
  /// Of a composed check, whose words are the rule's summary: how far the value is from a term of the library.
  var term: Message?
}

/// One run of a rule: what it may still cost, and what it has looked up.
struct RuleRun {
  let context: LibraryContext
  /// Comparisons of a character that are left; a rule that somebody sends must not stop the check.
  var steps: Int
  /// Texts that were looked up in a register already.
  var known: [String: Message?] = [:]
  /// Beside each path that must be unique, the first item with each text.
  var firsts: [Int: [String: RuleFirst]] = [:]
  /// Whether all lists of the library were read.
  var isWhole = true

  init(_ context: LibraryContext, bytes: Int) {
    self.context = context
    steps = 1_000_000 + 64 * bytes
  }

  /// Pays for one look at a value; false where nothing is left.
  mutating func pay(_ cost: Int) -> Bool {
    steps -= 1 + cost
    return steps > 0
  }

  static let tooMuch = Message(
    zh: "这条规则要比对的太多，没有查完。把 pattern 写短，或者用 where 缩小范围",
    en: "the rule has too much to compare and was not finished; shorten its pattern, or select fewer items")
}

/// The first item with a text that may stand in the library once.
struct RuleFirst {
  let number: Int
  let place: Place
}
