public struct Deadline: Sendable { init(reading: String) {} }
public struct CodeGrammar: Sendable {
  public var name = ""
  public init?(named: String) { nil }
  public static let all: [CodeGrammar] = []
}
