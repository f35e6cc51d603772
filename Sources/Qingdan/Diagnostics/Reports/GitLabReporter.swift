/// Findings as a report of code quality for GitLab (a part of Code Climate's format).
public struct GitLabReporter: Reporter {
  public static let format = Format(
    "gitlab", Message(zh: "GitLab 代码质量报告", en: "code quality of GitLab"), fileExtension: "json")

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    var sources = run.sources
    var times: [String: Int] = [:]
    let entries = run.shown.map { finding -> JSON in
      let (path, place) = run.anchor(finding)
      let line = place.map { Int(sources.range($0).start.line) } ?? 1
      // GitLab shows one finding a fingerprint: the further ones of a field get a number.
      let fingerprint = finding.fingerprint
      let number = times[fingerprint, default: 0] + 1
      times[fingerprint] = number
      var text = run.sentence(finding)
      if let owner = finding.owner { text += run.say("（经办：\(owner)）", " (owner: \(owner))") }
      return .object([
        "description": .string(text.visible), "check_name": .string(finding.rule.rawValue),
        "fingerprint": .string(number == 1 ? fingerprint : "\(fingerprint)-\(number)"),
        "severity": .string(finding.severity.gitLab),
        "location": .object(["path": .string(path), "lines": .object(["begin": .number(line)])]),
      ])
    }
    return Array(JSON.array(entries).pretty.utf8)
  }
}

extension Severity {
  /// Of info, minor, major, critical and blocker.
  fileprivate var gitLab: String {
    switch self {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
