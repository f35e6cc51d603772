/// The stable name of a rule: `group/pattern-found`, such as `citation/no-such-paragraph`.
public struct RuleID: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension RuleID: CustomStringConvertible {
  public var description: String { rawValue }
}
