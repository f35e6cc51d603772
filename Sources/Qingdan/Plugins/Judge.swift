/// A rule at work: what the engine runs, wherever the rule comes from.
///
/// A rule that is compiled in (`Validator`), one that a library declares in a file, and one of a program that was
/// started are all judges: counted, sorted, switched and shown alike. A judge is a value without state, so that the
/// engine may run it on many lists at once.
public protocol Judge: Sendable {
  var rule: Rule { get }
  /// Itself, if it is one of these. Each judge knows; a cast would look through all types of the program for those that
  /// are none, which was a third of a small run.
  var ofLists: (any ListJudge)? { get }
  var ofLibrary: (any LibraryJudge)? { get }
  var ofTexts: (any TextJudge)? { get }
}

extension Judge {
  public var ofLists: (any ListJudge)? { nil }
  public var ofLibrary: (any LibraryJudge)? { nil }
  public var ofTexts: (any TextJudge)? { nil }
}

extension ListJudge {
  public var ofLists: (any ListJudge)? { self }
}

extension LibraryJudge {
  public var ofLibrary: (any LibraryJudge)? { self }
}

/// A judge that needs to see one list only.
public protocol ListJudge: Judge {
  /// Reports everything wrong with the list; says nothing where all is well.
  func validate(_ check: ListCheck, into report: inout Report)
}

/// A judge of what must not be public, which can tell by a text alone.
///
/// It is asked about every text of a library: values, comments, settings, registers, acts, files that cannot be read
/// (`SecretSearch`); and by whoever prints one (`Secrets`).
public protocol TextJudge: Judge {
  /// What to do, without a word of what was found.
  var message: Message { get }
  /// Whether it says of an item that it is not public, and not of the text alone.
  var isAboutItem: Bool { get }

  /// Whether it may find something, told at once by the bytes: almost no text has what it looks for.
  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding]
}

extension TextJudge {
  public var isAboutItem: Bool { false }
  public var ofTexts: (any TextJudge)? { self }
}

/// What is known of a text that a `TextJudge` looks at.
public struct TextOrigin: Sendable {
  /// Whose value it is; nil in a comment, in the head of a list, in a file that is no list.
  public let field: Field?
  /// The day on which it is judged.
  public let day: Day?
  public let context: LibraryContext
}

/// What must not be public, in a text.
public struct TextFinding: Sendable {
  /// Where it stands.
  public let range: Range<Int>
  /// What of it may be written as stars, which tells who is meant to those alone who know.
  public let stars: Range<Int>?
  /// How much it matters, where that is less than the rule says.
  public let severity: Severity?

  public init(_ range: Range<Int>, stars: Range<Int>? = nil, severity: Severity? = nil) {
    self.range = range
    self.stars = stars
    self.severity = severity
  }
}

/// A judge over the whole library, written as map and finish, so that no list has to be kept.
public protocol LibraryJudge: Judge {
  /// What the rule must remember of a list.
  associatedtype Part: Sendable

  func part(of check: ListCheck) -> Part

  /// Reports what the parts show together; they come in the order of their files.
  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report)
}

extension LibraryJudge {
  func anyPart(of check: ListCheck) -> any Sendable { part(of: check) }

  func finish(_ parts: [any Sendable], in context: LibraryContext, into report: inout Report) {
    validate(parts.compactMap { $0 as? Part }, in: context, into: &report)
  }
}
