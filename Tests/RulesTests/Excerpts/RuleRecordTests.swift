import Foundation
import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// How often rules speak over real lists, and how often they are wrong: an error never is, a warning at most once in ten.
///
/// `judged.tsv` holds what somebody looked at: the rule, the excerpt, the words of the finding, and whether it is right.
@Suite struct RuleRecordTests {
  private static let groups = ["citation/", "code/", "deadline/", "personal/", "secrecy/", "text/"]

  private static func isMeasured(_ rule: RuleID) -> Bool { groups.contains { rule.rawValue.hasPrefix($0) } }

  private static let judged = RuleJudgement.read(text("judged.tsv"))

  private static func text(_ name: String) -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// What `Docs/Rules.md` says of each rule.
  static var record: RuleRecord { RuleRecord(spoken: text("spoken.tsv"), judged: text("judged.tsv")) }

  @Test func `how often each rule speaks is on record`() async throws {
    guard let spoken = try await Self.spoken() else { return }
    let tree = try FolderTree(
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Lists")
        .standardizedFileURL
        .path())
    let context = try LibraryContext(tree)
    let lists = await Validation(try Registry(Plugins.all), in: context).run(tree).diagnostics
    let excerpts = Dictionary(grouping: spoken, by: \.rule).mapValues(\.count)
    let own = Dictionary(grouping: lists, by: \.rule).mapValues(\.count)
    var table = "# Findings of each rule: in the excerpts of published lists, in Lists/.\n"
    // No excerpt is of the kinds that declared rules are for.
    let declared = context.declaredRules.filter { !$0.isOwn }.map(\.rule.id)
    for rule in try Registry(Plugins.all).judges.map({ $0.rule.id }) + declared {
      let count = Self.isMeasured(rule) ? "\(excerpts[rule, default: 0])" : "-"
      table += "\(rule)\t\(count)\t\(own[rule, default: 0])\n"
    }
    try expectSnapshot(table, at: "spoken.tsv")
  }

  /// Of the excerpts: the rule, the excerpt and the words of each finding.
  private static func spoken() async throws -> [RuleJudgement]? {
    guard let library = try ExcerptLibrary() else { return nil }
    let tree = MemoryTree(library.files)
    let result = await Validation(try Registry(Plugins.all), in: try LibraryContext(tree)).run(tree)
    return result.diagnostics.filter { isMeasured($0.rule) }.map { finding in
      RuleJudgement(
        rule: finding.rule, excerpt: String((finding.place?.file ?? "").suffix(7).prefix(2)),
        words: RuleJudgement.plain(finding.message.zh))
    }
  }

  @Test func `what rules say of the excerpts was looked at, and is right`() async throws {
    guard let spoken = try await Self.spoken() else {
      return print("跳过：没有 ../shared/field/real-lists（skipped: the excerpts are not there）")
    }
    if let path = ProcessInfo.processInfo.environment["QINGDAN_SPOKEN"] {
      try spoken.map(\.line).joined().write(toFile: path, atomically: true, encoding: .utf8)
    }
    let stale = Self.judged.filter { $0.isStale(spoken) }.map(\.key)
    #expect(stale == [], "take these lines out of judged.tsv: no rule says so any more")
    let known = Set(Self.judged.map(\.key))
    let unseen = spoken.filter { !known.contains($0.key) }
    // A rule that speaks often is looked at until 20 of its findings have been judged.
    let counts = Dictionary(grouping: Self.judged, by: \.rule).mapValues(\.count)
    let lacking = Set(unseen.filter { counts[$0.rule, default: 0] < 20 }.map(\.rule.rawValue)).sorted()
    #expect(
      lacking == [], "look at what these say, and enter it in judged.tsv (QINGDAN_SPOKEN=FILE writes it out)")
  }

  @Test func `an error rule is never wrong, a warning at most once in ten`() throws {
    let rules = Dictionary(uniqueKeysWithValues: try Registry(Plugins.all).rules.map { ($0.id, $0) })
    for (id, findings) in Dictionary(grouping: Self.judged, by: \.rule) {
      let rule = try #require(rules[id], "\(id) is no rule any more")
      let wrong = findings.count { $0.verdict == .wrong }
      switch rule.severity {
      case .error: #expect(wrong == 0, "\(id)")
      case .warning: #expect(wrong * 10 <= findings.count, "\(id): \(wrong) of \(findings.count)")
      case .note: continue
      }
    }
  }
}
