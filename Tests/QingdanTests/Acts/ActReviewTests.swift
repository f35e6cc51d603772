import Testing

@testable import Qingdan

/// Who may approve an act, when, and what must be there before.
@Suite struct ActReviewTests {
  private static let rules = AdjustmentRules(
    offices: [.review: "sbb", .legality: "sfj"],
    approvers: [.add: .named("本级政府"), .amend: .office(.review)])
  private static let content = Digest(of: [1])

  /// An addition, which the government approves.
  private static let addition = Adjustment(
    "2026-sthjj-01", basis: "《甲》第一条", trigger: Day("2026-11-02"), applicant: "sthjj",
    changes: [ActChange(.add, items: ["p-4m8x2c5r"], content: ["p-4m8x2c5r": content])])

  private func register(_ more: String = "") throws -> OrganisationRegister {
    let files = ActLibrary.base.merging(
      more.isEmpty ? [:] : ["registers/organisations.yaml": more]
    ) { $1 }
    return try LibraryContext(MemoryTree(files)).organisations
  }

  /// The act with opinions on what it says now.
  private func signed(_ opinions: [Opinion], _ act: Adjustment = Self.addition) -> Adjustment {
    var act = act
    act.opinions = opinions.map { opinion in
      var opinion = opinion
      opinion.content = opinion.content ?? act.contentDigest
      return opinion
    }
    return act
  }

  private func review(
    _ opinions: [Opinion], _ act: Adjustment = Self.addition, asOf day: String = "2026-11-25"
  ) throws -> ActReview {
    try ActReview(signed(opinions, act), Self.rules, register(), holders: [], asOf: Day(day))
  }

  private static let sbb = Opinion(.review, organisation: "sbb", .agreed, date: Day("2026-11-16"))
  private static let sfj = Opinion(.legality, organisation: "sfj", .agreed, date: Day("2026-11-18"))
  private static let szf = Opinion(.approval, organisation: "szf", .agreed, date: Day("2026-11-23"))

  @Test func `an act is approved by the government once the offices agree, in whatever order of the file`()
    throws
  {
    for opinions in [[Self.sbb, Self.sfj, Self.szf], [Self.szf, Self.sfj, Self.sbb]] {
      let review = try review(opinions)
      #expect(review.isApproved)
      #expect(review.findings == [])
    }
  }

  @Test func `an approval of the wrong body, of none, too early or too late does not count`() throws {
    let wrong: [(Opinion, String)] = [
      (
        Opinion(.approval, organisation: "sthjj", .agreed, date: Day("2026-11-23")), "市生态环境局是申请机构，不能自己批准、自己审核"
      ),
      (Opinion(.approval, organisation: "swj", .agreed, date: Day("2026-11-23")), "该由市政府批准，不是市水务局"),
      (Opinion(.approval, .agreed, date: Day("2026-11-23")), "没有写明是哪个机构"),
      (
        Opinion(.approval, organisation: "szf", .agreed, date: Day("2026-11-01")),
        "日期（2026-11-01）在调整事由发生（2026-11-02）以前"
      ),
      (
        Opinion(.approval, organisation: "szf", .agreed, date: Day("2026-11-26")),
        "日期（2026-11-26）还没有到"
      ),
      (Opinion(.approval, organisation: "szf", .agreed), "没有写日期"),
    ]
    for (opinion, why) in wrong {
      let review = try review([Self.sbb, Self.sfj, opinion])
      #expect(!review.isApproved, "\(why)")
      #expect(review.findings.map(\.rule) == ["adjustment/not-counted"], "\(why)")
      #expect(review.findings.first?.message.zh.contains(why) == true, "\(review.findings)")
      #expect(review.findings.first?.severity == .error)
    }
    let onTheDay = try review([Self.sbb, Self.sfj, Self.szf], asOf: "2026-11-23")
    #expect(onTheDay.isApproved)
  }

  @Test func `an office that is missing or does not agree holds the approval up`() throws {
    var refused = Self.sfj
    refused.verdict = .refused
    var amended = Self.sfj
    amended.verdict = .amended
    var foreign = Self.sfj
    foreign.organisation = "sthjj"
    for opinions in [[Self.sbb], [Self.sbb, refused], [Self.sbb, amended], [Self.sbb, foreign]] {
      let review = try review(opinions + [Self.szf])
      #expect(!review.isApproved, "\(opinions)")
      #expect(review.findings.contains { $0.rule == "adjustment/not-counted" }, "\(opinions)")
    }
    let missing = try review([Self.sbb, Self.szf])
    #expect(
      missing.findings.map(\.message.zh) == [
        "2026-sthjj-01 的批准还不算数：合法性审核（市司法局）没有意见在卷。审核同意以后记录：qingdan adjustment record 2026-sthjj-01 --role 合法性审核"
      ])
    var mended = refused
    mended.verdict = .agreed
    mended.date = Day("2026-11-20")
    #expect(try review([Self.sbb, refused, mended, Self.szf]).isApproved)
  }

  @Test func `nobody else takes back the government's refusal, and its own newest word holds`() throws {
    var no = Self.szf
    no.verdict = .refused
    let other = Opinion(.approval, organisation: "swj", .agreed, date: Day("2026-11-24"))
    let overridden = try review([Self.sbb, Self.sfj, no, other])
    #expect(!overridden.isApproved)
    #expect(overridden.findings.map(\.rule) == ["adjustment/not-counted"])
    var yes = Self.szf
    yes.date = Day("2026-11-24")
    #expect(try review([Self.sbb, Self.sfj, no, yes]).isApproved)
    #expect(try review([Self.sbb, Self.sfj, yes, no]).isApproved)
    no.date = Day("2026-11-25")
    #expect(try !review([Self.sbb, Self.sfj, yes, no]).isApproved)
  }

  @Test func `what an office may decide alone needs its own word, or the government's`() throws {
    var act = Self.addition
    act.changes = [
      ActChange(
        .amend, items: ["p-7k3f9q2m"], fields: ["name"], was: ["name": .value("甲")],
        values: ["name": .value("乙")])
    ]
    #expect(try review([Self.sbb, Self.sfj], act).isApproved)
    #expect(try !review([Self.sfj], act).isApproved)
    #expect(try review([Self.sbb, Self.sfj, Self.szf], act).isApproved)
    var no = Self.szf
    no.verdict = .refused
    #expect(try !review([Self.sbb, Self.sfj, no], act).isApproved)
  }

  @Test func `what was seen is what counts`() throws {
    var old = Self.szf
    old.content = Self.content
    let stale = try review([Self.sbb, Self.sfj, old])
    #expect(!stale.isApproved)
    #expect(stale.findings.map(\.rule) == ["change/after-approval"])
    var copied = signed([Self.sbb, Self.sfj, Self.szf])
    copied.id = "2026-sthjj-02"
    #expect(try !ActReview(copied, Self.rules, register(), holders: [], asOf: nil).isApproved)
  }

  @Test
  func
    `where the register does not tell the government, anybody but the applicant is taken, and that is said`()
    throws
  {
    let register = try register(
      "organisations:\n"
        + ["sthjj", "swj", "sbb", "sfj", "szf"].map { "  - { id: \($0), names: [{ name: \($0) }] }\n" }
        .joined())
    let act = signed([Self.sbb, Self.sfj, Self.szf])
    let taken = ActReview(act, Self.rules, register, holders: [], asOf: nil)
    #expect(taken.isApproved)
    #expect(taken.findings.map(\.rule) == ["adjustment/unknown-approver"])
    #expect(taken.findings.map(\.severity) == [.note])
    var own = Self.szf
    own.organisation = "sthjj"
    let refused = signed([Self.sbb, Self.sfj, own])
    #expect(!ActReview(refused, Self.rules, register, holders: [], asOf: nil).isApproved)
  }

  @Test func `the nearest government above the applicant is its own`() throws {
    let register = try register(
      """
      organisations:
        - { id: sheng, names: [{ name: X省人民政府 }] }
        - { id: shi, superior: sheng, names: [{ name: Y市人民政府 }] }
        - { id: sthjj, superior: shi, names: [{ name: Y市生态环境局 }] }
        - { id: sbb, superior: shi, names: [{ name: Y市委编办 }] }
        - { id: sfj, superior: shi, names: [{ name: Y市司法局 }] }

      """)
    func isApproved(_ body: String) -> Bool {
      var opinion = Self.szf
      opinion.organisation = body
      return ActReview(signed([Self.sbb, Self.sfj, opinion]), Self.rules, register, holders: [], asOf: nil)
        .isApproved
    }
    #expect(isApproved("shi"))
    #expect(!isApproved("sheng"))
  }

  @Test func `an applicant that is the named approver approves its own act`() throws {
    var rules = Self.rules
    rules.approvers[.add] = .named("sthjj")
    var own = Self.szf
    own.organisation = "sthjj"
    #expect(
      try ActReview(signed([Self.sbb, Self.sfj, own]), rules, register(), holders: [], asOf: nil).isApproved)
  }
}
