/// One of the closed set of checks that a rule file may use.
///
/// A check is a value that was read from the file once; it sees an item through the numbers of its paths, and its
/// cost is linear in the texts of these.
protocol DeclaredCheck: Sendable {
  /// The key in the file.
  static var name: String { get }
  /// What it asks of the field.
  static var summary: Message { get }
  /// How it is written, for people who got it wrong.
  static var example: String { get }
  /// Whether it needs what other lists hold.
  static var needsLibrary: Bool { get }

  /// Reads the options; nil where they are wrong, which the reader was told.
  init?(_ options: CheckOptions, _ reader: inout ConditionReader)

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict
}

extension DeclaredCheck {
  static var needsLibrary: Bool { false }
}

/// The closed set.
enum DeclaredChecks {
  static let all: [any DeclaredCheck.Type] = [
    RequiredCheck.self, RequiredWhenCheck.self, ForbiddenWhenCheck.self, PatternCheck.self, ChoiceCheck.self,
    ContainsCheck.self, LengthCheck.self, RangeCheck.self, CountCheck.self, SameAsCheck.self,
    BeforeCheck.self,
    AfterCheck.self, DaysCheck.self, WorkdaysCheck.self, UniqueCheck.self, ReferenceCheck.self,
    LinkToCheck.self, InForceCheck.self,
  ]

  static func named(_ name: String) -> (any DeclaredCheck.Type)? { all.first { $0.name == name } }
}

/// What a rule file writes behind the name of a check.
struct CheckOptions {
  /// The number of the path of the field.
  let slot: Int
  let path: RulePath
  /// The mapping in which the check stands, and its own key there.
  let record: Record
  let key: String

  var place: Place { record.place(key) }
  var text: String? { record.text(key) }
  var texts: [String] { record.texts(key) }
  var inner: Record? {
    record.record(key).flatMap { $0.document.kind($0.node) == .mapping ? $0 : nil }
  }
}
