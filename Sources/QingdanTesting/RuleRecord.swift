public import Qingdan

/// How often each rule spoke over real lists, and what those who looked found.
public struct RuleRecord: Sendable {
  private let spoken: [RuleID: Counts]
  private let judged: [RuleID: [RuleJudgement]]

  private struct Counts: Sendable {
    /// Nil for a rule that excerpts cannot be held against: what it looks at is not in them.
    let excerpts: Int?
    let lists: Int
  }

  /// - Parameters:
  ///   - spoken: lines of rule, findings in the excerpts (`-` where they say nothing of the rule), findings in `Lists/`.
  ///   - judged: lines of `judged.tsv`.
  public init(spoken: String, judged: String) {
    let lines = spoken.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    self.spoken = Dictionary(
      lines.filter { $0.count == 3 }.map {
        (RuleID(rawValue: String($0[0])), Counts(excerpts: Int($0[1]), lists: Int($0[2]) ?? 0))
      }, uniquingKeysWith: { first, _ in first })
    self.judged = Dictionary(grouping: RuleJudgement.read(judged), by: \.rule)
  }

  /// 摘录 12 次（看过 12 次，错 0 次），XX市清单库 0 次; nil where nothing was counted.
  public func sentence(_ rule: RuleID) -> String? {
    guard let counts = spoken[rule] else { return nil }
    let lists = "XX市清单库 \(counts.lists) 次"
    guard let excerpts = counts.excerpts else { return "摘录里没有能检验它的清单，\(lists)" }
    let looked = judged[rule] ?? []
    let wrong = looked.count { $0.verdict == .wrong }
    return "摘录 \(excerpts) 次\(excerpts > 0 ? "（看过 \(looked.count) 次，错 \(wrong) 次）" : "")，\(lists)"
  }
}
