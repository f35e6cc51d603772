public import Qingdan

/// A finding over a real list, and what somebody who looked at it says: one line of `judged.tsv`.
public struct RuleJudgement: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable { case right, wrong }

  public let rule: RuleID
  /// The number of the excerpt.
  public let excerpt: String
  /// The first words of the finding.
  public let words: String
  /// Nil where nobody looked.
  public let verdict: Verdict?
  /// Why it is wrong, or what was looked up.
  public let remark: String

  public init(rule: RuleID, excerpt: String, words: String, verdict: Verdict? = nil, remark: String = "") {
    self.rule = rule
    self.excerpt = excerpt
    self.words = words
    self.verdict = verdict
    self.remark = remark
  }

  /// What tells one finding from another.
  public var key: String { "\(rule)\t\(excerpt)\t\(words)" }
  public var line: String { "\(key)\t\(verdict?.rawValue ?? "")\t\(remark)\n" }

  /// Whether the rules do not say it any more.
  public func isStale(_ spoken: [RuleJudgement]) -> Bool { !spoken.contains { $0.key == key } }

  /// The words of a message on one line, cut to a length that a table can show.
  public static func plain(_ message: String) -> String {
    String(message.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(90))
  }

  public static func read(_ text: String) -> [RuleJudgement] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4 else { return nil }
      return RuleJudgement(
        rule: RuleID(rawValue: cells[0]), excerpt: cells[1], words: cells[2],
        verdict: Verdict(rawValue: cells[3]),
        remark: cells.count > 4 ? cells[4] : "")
    }
  }
}
