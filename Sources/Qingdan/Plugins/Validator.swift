/// One rule: what it is, and how to check it.
///
/// A rule is a value without state, so that the engine may run it on many lists at once.
public protocol Validator: Sendable {
  static var rule: Rule { get }
  init()
}

/// A rule that needs to see one list only.
public protocol ListValidator: Validator {
  /// Reports everything wrong with the list; says nothing where all is well.
  func validate(_ check: ListCheck, into report: inout Report)
}

/// A rule over the whole library, written as map and finish, so that no list has to be kept.
public protocol LibraryValidator: Validator {
  /// What the rule must remember of a list.
  associatedtype Part: Sendable

  func part(of check: ListCheck) -> Part

  /// Reports what the parts show together; they come in the order of their files.
  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report)
}

extension LibraryValidator {
  func anyPart(of check: ListCheck) -> any Sendable { part(of: check) }

  func finish(_ parts: [any Sendable], in context: LibraryContext, into report: inout Report) {
    validate(parts.compactMap { $0 as? Part }, in: context, into: &report)
  }
}
