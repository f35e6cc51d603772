public struct StatuteRegister: Sendable {
  public init() {}; public init(_ b: [UInt8]) throws(RegisterError) {}
}
public struct DivisionRegister: Sendable {
  public init() {}; public init(_ b: [UInt8]) throws(RegisterError) {}
}
public struct WorkingCalendar: Sendable {
  public init() {}; public init(_ b: [UInt8]) throws(RegisterError) {}
}
public struct RegisterError: Error { public var line: Int; public var message: Message }
public struct CitedStatutes: Sendable { public var rank: Rank?; init(_ s: String, in r: StatuteRegister) {} }
public struct Deadline: Sendable { init(reading: String) {} }
public struct CodeGrammar: Sendable {
  public var name = ""; public init?(named: String) { nil }; public static let all: [CodeGrammar] = []
}
public enum TypingSlips {
  static func inReadText(_ b: [UInt8]) -> [TextProblem] { [] };
  static func inBrokenText(_ b: [UInt8], failure: Range<Int>?) -> [TextProblem] { [] }
}
extension Document { func problemsForLibrary() -> [TextProblem] { [] } }
