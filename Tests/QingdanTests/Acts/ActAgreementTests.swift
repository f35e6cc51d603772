import Foundation
import Testing

@testable import Qingdan

/// The progress, the findings of a single state, the difference and the release gate never disagree on an act.
@Suite struct ActAgreementTests {
  private static let cases =
    ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 60

  private static let change =
    "amend: { item: p-7k3f9q2m, fields: [limits.legal], was: { limits.legal: 30个工作日 }, values: { limits.legal: 20个工作日 } }"
  private static let today = Day("2026-11-25")

  /// An opinion of somebody on something, mostly as it should be.
  private static func opinion(_ random: inout Chance, seen: String) -> String {
    let (role, body) =
      [("机构编制部门", "sbb"), ("合法性审核", "sfj"), ("批准", "szf")].randomElement(using: &random) ?? ("", "")
    var parts = ["role: \(role)"]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: parts.append("organisation: sthjj")
    case 1: parts.append("organisation: swj")
    case 2: break
    default: parts.append("organisation: \(body)")
    }
    parts.append("opinion: \(Int.random(in: 0..<5, using: &random) == 0 ? "不同意" : "同意")")
    let days = ["2026-11-01", "2026-11-16", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-26"]
    if let day = days.randomElement(using: &random) { parts.append("date: \(day)") }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: parts.append("content: \(Digest(of: []).prefixed)")
    case 1: break
    default: parts.append("content: \(seen)")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  @Test func `whoever is asked says the same of an act`() async throws {
    var random = Chance(seed: 3)
    let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
    let bare = try Acts.read(MemoryTree([ActLibrary.path: ActLibrary.adjustment([Self.change])]))
    let seen = try #require(bare.acts.adjustments.first).contentDigest.prefixed
    var approved = 0
    for _ in 0..<Self.cases {
      let opinions = (0..<Int.random(in: 2..<9, using: &random)).map { _ in Self.opinion(&random, seen: seen)
      }
      let file = ActLibrary.adjustment([Self.change], opinions: opinions)
      let difference = try await ActLibrary.explained(
        shorter, acts: [ActLibrary.path: file], asOf: Self.today)
      let explanation = try #require(difference.changes.first { _ in true }).explanation
      let context = difference.after.library.context
      let act = try #require(context.acts.adjustments.first)
      let progress = AdjustmentProgress(
        act, ActReviews(of: [act], in: difference.after.library),
        calendar: context.calendar, asOf: try #require(Self.today))
      let isPassed = progress.stages.filter { [.review, .legality, .approval].contains($0.step) }
        .allSatisfy { $0.state == .done }
      #expect(explanation.isApproved == isPassed, "\(file)\n\(explanation)\n\(progress.stages)")
      #expect(ReleaseGate(difference).findings.isEmpty == isPassed, "\(file)")
      let whole = try LibraryContext(difference.after.tree, asOf: Self.today)
      let validation = await Validation(Registry(), in: whole).run(difference.after.tree)
      let alone = validation.diagnostics.filter { $0.severity == .error }.map(\.message.zh).sorted()
      let told = difference.findings.filter { $0.severity == .error }.map(\.message.zh).sorted()
      if isPassed { #expect(told == []) }
      #expect(alone == told, "\(file)")
      if isPassed { approved += 1 }
    }
    #expect(approved > 0 && approved < Self.cases)
  }
}
