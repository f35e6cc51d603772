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
  var ofFiles: (any FileJudge)? { get }
  var ofTexts: (any TextJudge)? { get }
}

extension Judge {
  public var ofLists: (any ListJudge)? { nil }
  public var ofLibrary: (any LibraryJudge)? { nil }
  public var ofFiles: (any FileJudge)? { nil }
  public var ofTexts: (any TextJudge)? { nil }
}

extension ListJudge {
  public var ofLists: (any ListJudge)? { self }
}

extension LibraryJudge {
  public var ofLibrary: (any LibraryJudge)? { self }
}

extension FileJudge {
  public var ofFiles: (any FileJudge)? { self }
}

/// A judge that needs to see one list only.
public protocol ListJudge: Judge {
  /// Reports everything wrong with the list; says nothing where all is well.
  func validate(_ check: ListCheck, into report: inout Report)
}

/// A judge that looks at the files of a library beside its lists, too: its settings, registers, acts, kinds and rules.
public protocol FileJudge: Judge {
  /// - Parameter bytes: what the file holds, comments among it.
  func validate(_ bytes: [UInt8], of file: String, into report: inout Report)
}

/// A judge of what must not be public that can tell by a text alone, so that whoever prints one can ask first (`Secrets`).
public protocol TextJudge: Judge {
  /// Whether it says of an item that it is not public, and not of the text alone.
  var isAboutItem: Bool { get }

  /// - Parameter field: whose value the text is; nil where that is not known.
  func finds(in text: UnsafeBufferPointer<UInt8>, of field: Field?) -> Bool
}

extension TextJudge {
  public var isAboutItem: Bool { false }
  public var ofTexts: (any TextJudge)? { self }
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
