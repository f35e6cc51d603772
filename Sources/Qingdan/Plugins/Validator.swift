/// One rule that is compiled in: what it is, and how to check it.
public protocol Validator: Judge {
  static var rule: Rule { get }
  init()
}

extension Validator {
  public var rule: Rule { Self.rule }
}

/// A compiled rule that needs to see one list only.
public protocol ListValidator: Validator, ListJudge {}

/// A compiled rule over the whole library.
public protocol LibraryValidator: Validator, LibraryJudge {}
