import Qingdan
import Testing

/// Approvals of single changes keep the rules that acts keep.
@Suite struct ApprovalReviewTests {
  private static let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
  private static let today = Day("2026-12-01")

  /// An approval file of all that differs between `before` and a newer list.
  private func approvals(_ after: String, _ head: String) async throws -> [String: String] {
    let plain = try await ActLibrary.explained(after, acts: [:])
    let prints = plain.changes.map { "  - \"\($0.fingerprint.prefixed)\"\n" }.joined()
    return ["approvals/2026-11-20-xk.yaml": "\(head)\nchanges:\n\(prints)"]
  }

  private func difference(_ after: String, _ files: [String: String]) async throws -> Difference {
    try await ActLibrary.explained(after, acts: files, asOf: Self.today)
  }

  private func why(_ head: String, _ after: String = Self.shorter, _ acts: [String: String] = [:])
    async throws -> String?
  {
    let files = try await approvals(after, head).merging(acts) { $1 }
    let difference = try await difference(after, files)
    #expect(difference.changes.allSatisfy { !$0.explanation.isApproved }, "\(head)")
    let finding = difference.findings.first { $0.rule == "adjustment/not-counted" }
    #expect(finding?.severity == .error)
    #expect(finding?.place?.file == "approvals/2026-11-20-xk.yaml")
    return finding?.message.zh
  }

  @Test func `the offices and who approves have to be among those who did`() async throws {
    for who in ["[sbb, sfj]", "[szf, sbb, sfj]"] {
      let files = try await approvals(Self.shorter, "who: \(who)\nwhen: 2026-11-20")
      let difference = try await difference(Self.shorter, files)
      #expect(difference.changes.map(\.explanation) == [.approved(act: "2026-11-20-xk")])
      #expect(difference.findings == [])
    }
    let start = "“排污许可证核发”的改动，2026-11-20-xk 的批准不算数："
    for (who, reason) in [
      ("szf", "机构编制部门（市委编办）没有意见在卷，合法性审核（市司法局）没有意见在卷"),
      ("[sbb]", "合法性审核（市司法局）没有意见在卷"),
      ("sthjj", "机构编制部门（市委编办）没有意见在卷，合法性审核（市司法局）没有意见在卷"),
      ("swj", "机构编制部门（市委编办）没有意见在卷，合法性审核（市司法局）没有意见在卷"),
    ] {
      let told = try await why("who: \(who)\nwhen: 2026-11-20")
      #expect(told?.hasPrefix(start + reason + "。") == true, "\(told ?? "")")
    }
  }

  @Test func `several files, each of one body, count together`() async throws {
    var files = try await approvals(Self.shorter, "who: sbb\nwhen: 2026-11-20")
    let one = try #require(files["approvals/2026-11-20-xk.yaml"])
    files["approvals/2026-11-21-fz.yaml"] = one.replacing("sbb", with: "sfj")
    #expect(
      try await difference(Self.shorter, files).changes.map(\.explanation) == [
        .approved(act: "2026-11-21-fz")
      ])
  }

  @Test func `an applicant approves nothing of its own, and nothing counts before its day`() async throws {
    let rules = ["library.yaml": "library: a\nformat: 1\nbase: standard\n"]
    let own = try await why("who: sthjj\nwhen: 2026-11-20", Self.shorter, rules)
    #expect(own?.contains("批准（市政府）市生态环境局是申请机构，不能自己批准、自己审核") == true, "\(own ?? "")")
    let late = try await why("who: [sbb, sfj]\nwhen: 2026-12-02")
    #expect(late?.contains("日期（2026-12-02）还没有到") == true, "\(late ?? "")")
    let day = Self.today
    let files = try await approvals(Self.shorter, "who: [sbb, sfj]\nwhen: 2026-12-02")
    let context = try LibraryContext(
      MemoryTree(ActLibrary.base.merging(files) { $1 }.merging([ActLibrary.powers: Self.shorter]) { $1 }),
      asOf: day)
    #expect(
      context.diagnostics.map(\.message.zh) == ["2026-11-20-xk 的日期（2026-12-02）还没有到，不算数。核对日期"])
  }

  @Test func `a change that an act names is decided there`() async throws {
    let amended =
      "amend: { item: p-7k3f9q2m, fields: [limits.legal], was: { limits.legal: 30个工作日 }, values: { limits.legal: 20个工作日 } }"
    let refused = "{ role: 批准, organisation: szf, opinion: 不同意, date: 2026-11-10 }"
    let acts = [ActLibrary.path: ActLibrary.adjustment([amended], opinions: [refused])]
    let told = try await why("who: [szf, sbb, sfj]\nwhen: 2026-11-20", Self.shorter, acts)
    #expect(told?.contains("这一处改动写在 2026-sthjj-01 里，批不批准看那里的意见") == true, "\(told ?? "")")
  }

  @Test func `what comes, goes, ends or concerns another body needs an adjustment`() async throws {
    let items = ActLibrary.before.split(separator: "  - id: p-4m8x2c5r")
    let head = "who: [szf, sbb, sfj]\nwhen: 2026-11-20"
    for (after, reason) in [
      (String(items[0]), "取消要有调整文件"),
      (
        ActLibrary.before + "  - { id: p-aaaaaaaa, name: 新许可, type: 行政许可, holder: sthjj }\n", "新增要有调整文件"
      ),
      (
        ActLibrary.before.replacing("    limits:", with: "    until: 2027-01-01\n    limits:"),
        "（until）要有调整文件"
      ),
      (ActLibrary.before.replacing("    limits:", with: "    with: [swj]\n    limits:"), "（with）要有调整文件"),
    ] {
      let told = try await why(head, after)
      #expect(told?.contains(reason) == true, "\(told ?? "")")
    }
    // A field of a power that two bodies have.
    let shared = { (days: String) in
      Self.shorter.replacing("legal: 20个工作日", with: "legal: \(days)")
        .replacing("    limits:", with: "    with: [swj]\n    limits:")
    }
    let before = [ActLibrary.powers: shared("30个工作日")]
    let old = try await ActLibrary.state(shared("30个工作日"), before)
    let new = try await ActLibrary.state(shared("20个工作日"))
    let change = try #require(Difference.explained(old, new).changes.first { _ in true })
    let files = [
      "approvals/2026-11-20-xk.yaml": "\(head)\nchanges: [\"\(change.fingerprint.prefixed)\"]\n"
    ]
    let explained = Difference.explained(
      old, try await ActLibrary.state(shared("20个工作日"), files), asOf: Self.today)
    #expect(explained.changes.map(\.explanation) == [.none])
    #expect(explained.findings.first?.message.zh.contains("事项涉及“市水务局”，要有该部门的意见") == true)
  }

  @Test func `whoever is no body of the register approves nothing`() throws {
    let files = [
      "approvals/2026-11-20-xk.yaml":
        "who: 王局长\nwhen: 2026-11-20\nchanges: [\"\(Digest(of: []).prefixed)\"]\n"
    ]
    let context = try LibraryContext(MemoryTree(ActLibrary.base.merging(files) { $1 }))
    #expect(context.diagnostics.map(\.rule) == ["adjustment/unknown-organisation"])
  }
}
