import Qingdan
import Testing

/// Which act explains which change, and what is told of acts.
@Suite struct ExplainerTests {
  private let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
  private let amended =
    "amend: { item: p-7k3f9q2m, fields: [limits.legal], was: { limits.legal: 30个工作日 }, values: { limits.legal: 20个工作日 } }"

  private func digest(_ changes: [String]) throws -> String { try ActLibrary.digest(changes) }

  private func approved(_ changes: [String], more: String = "") throws -> [String: String] {
    try ActLibrary.approved(changes, more: more)
  }

  private func explanations(_ difference: Difference) -> [Explanation] {
    difference.changes.map(\.explanation)
  }

  @Test func `an act without approval leaves its change pending, and one with it explains the change`()
    async throws
  {
    let draft = try await ActLibrary.explained(
      shorter, acts: [ActLibrary.path: ActLibrary.adjustment([amended])])
    #expect(explanations(draft) == [.pending(act: "2026-sthjj-01")])
    #expect(draft.findings == [])
    let done = try await ActLibrary.explained(shorter, acts: approved([amended]))
    #expect(explanations(done) == [.approved(act: "2026-sthjj-01")])
    #expect(done.findings == [])
  }

  @Test func `an approval without the digest of what was seen approves nothing`() async throws {
    let file = ActLibrary.adjustment(
      [amended], opinions: ["{ role: 机构编制部门, organisation: sbb, opinion: 同意, date: 2026-11-16 }"])
    let difference = try await ActLibrary.explained(shorter, acts: [ActLibrary.path: file])
    #expect(explanations(difference) == [.pending(act: "2026-sthjj-01")])
  }

  @Test func `the review of another office, or a refusal, is no approval`() async throws {
    let digest = try digest([amended])
    for opinion in [
      "organisation: sfj, opinion: 同意", "organisation: sbb, opinion: 不同意",
      "organisation: sbb, opinion: 修改后同意",
    ] {
      let file = ActLibrary.adjustment(
        [amended], opinions: ["{ role: 机构编制部门, \(opinion), date: 2026-11-16, content: \(digest) }"])
      let difference = try await ActLibrary.explained(shorter, acts: [ActLibrary.path: file])
      #expect(explanations(difference) == [.pending(act: "2026-sthjj-01")], "\(opinion)")
    }
  }

  @Test func `a field that the act does not name stays unexplained`() async throws {
    let more = shorter.replacing("promised: 20个工作日", with: "promised: 15个工作日")
    let difference = try await ActLibrary.explained(more, acts: approved([amended]))
    #expect(
      Dictionary(uniqueKeysWithValues: difference.changes.map { ($0.field ?? "", $0.explanation) })
        == ["limits.legal": .approved(act: "2026-sthjj-01"), "limits.promised": .none])
  }

  @Test func `a text changed after its approval is told with both texts`() async throws {
    let again = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 25个工作日")
    let difference = try await ActLibrary.explained(again, acts: approved([amended]))
    #expect(explanations(difference) == [.stale(act: "2026-sthjj-01", approved: "20个工作日")])
    let finding = try #require(difference.findings.first)
    #expect(difference.findings.count == 1)
    #expect(finding.rule == "change/after-approval")
    #expect(finding.message.zh == "“排污许可证核发”的法定时限在批准（X政函〔2026〕9号）之后又改动。恢复原文，或重新报批")
    #expect(finding.notes.map(\.message.zh) == ["批准的是：20个工作日", "现在的是：25个工作日"])
    #expect(finding.place?.file == ActLibrary.powers)
  }

  @Test func `a mended bracket or blank is what was approved`() async throws {
    let change =
      "amend: { item: p-4m8x2c5r, fields: [name], was: { name: 夜间施工许可 }, values: { name: 夜间施工（噪声）许可 } }"
    let renamed = ActLibrary.before.replacing("夜间施工许可", with: "夜间施工(噪声)许可")
    let difference = try await ActLibrary.explained(renamed, acts: approved([change]))
    #expect(explanations(difference) == [.approved(act: "2026-sthjj-01")])
  }

  @Test func `a file that was changed after its approval explains nothing`() async throws {
    let file = try #require(try approved([amended])[ActLibrary.path])
    let forged = file.replacing("values: { limits.legal: 20个工作日 }", with: "values: { limits.legal: 60个工作日 }")
    let longer = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 60个工作日")
    let difference = try await ActLibrary.explained(longer, acts: [ActLibrary.path: forged])
    #expect(explanations(difference) == [.stale(act: "2026-sthjj-01", approved: nil)])
    #expect(difference.findings.map(\.rule) == ["change/after-approval"])
  }

  @Test func `a draft that is older than the text is told, and is not approved`() async throws {
    let again = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 25个工作日")
    let difference = try await ActLibrary.explained(
      again, acts: [ActLibrary.path: ActLibrary.adjustment([amended])])
    #expect(explanations(difference) == [.pending(act: "2026-sthjj-01")])
    #expect(difference.findings.map(\.rule) == ["adjustment/outdated"])
  }

  @Test func `fields named by hand are explained, and cannot be approved before their values are written`()
    async throws
  {
    let change = "amend: { item: p-7k3f9q2m, fields: [limits] }"
    let pending = try await ActLibrary.explained(
      shorter, acts: [ActLibrary.path: ActLibrary.adjustment([change])])
    #expect(explanations(pending) == [.pending(act: "2026-sthjj-01")])
    #expect(pending.findings == [])
    let signed = try await ActLibrary.explained(shorter, acts: approved([change]))
    #expect(explanations(signed) == [.pending(act: "2026-sthjj-01")])
    #expect(signed.findings.map(\.rule).allSatisfy { $0 == "adjustment/not-counted" })
    #expect(
      signed.findings.first?.message.zh.contains("qingdan adjustment draft 2026-sthjj-01 --update") == true)
  }

  @Test func `what is on file and not in the lists is told`() async throws {
    let carried = try await ActLibrary.explained(ActLibrary.before, acts: approved([amended]))
    #expect(carried.findings.map(\.rule) == ["adjustment/not-carried-out"])
    #expect(carried.findings.first?.severity == .error)
    let unknown = try await ActLibrary.explained(
      ActLibrary.before,
      acts: [ActLibrary.path: ActLibrary.adjustment(["amend: { item: p-00000000, fields: [name] }"])])
    #expect(unknown.findings.map(\.rule) == ["adjustment/unknown-item"])
    let field = try await ActLibrary.explained(
      shorter,
      acts: [
        ActLibrary.path: ActLibrary.adjustment(["amend: { item: p-7k3f9q2m, fields: [limits, bassis] }"])
      ])
    #expect(field.findings.map(\.message.zh) == ["权责清单没有“bassis”这个字段。是不是“basis”？"])
  }

  @Test func `a cancelled power needs supervision, and an added one a basis`() async throws {
    let items = ActLibrary.before.split(separator: "  - id: p-4m8x2c5r")
    let cancelled = String(items[0])
    let content = try await ActLibrary.content("p-4m8x2c5r")
    let cancel = "cancel: { item: p-4m8x2c5r, content: \(content) }"
    let bare = try await ActLibrary.explained(cancelled, acts: approved([cancel]))
    #expect(explanations(bare) == [.approved(act: "2026-sthjj-01")])
    #expect(bare.findings.map(\.rule) == ["adjustment/no-supervision"])
    let full = try await ActLibrary.explained(
      cancelled, acts: approved([cancel], more: "supervision: 加强夜间巡查\n"))
    #expect(full.findings == [])
    let added =
      ActLibrary.before + """
          - id: p-aaaaaaaa
            name: 新许可
            type: 行政许可
            holder: sthjj
            basis: [《排污许可管理条例》第七条]

        """
    let addition = try await ActLibrary.explained(
      added, acts: [ActLibrary.path: ActLibrary.adjustment(["add: { item: p-aaaaaaaa }"], basis: "~")])
    #expect(addition.findings.map(\.rule) == ["adjustment/no-basis"])
    #expect(explanations(addition) == [.pending(act: "2026-sthjj-01")])
  }

  @Test func `a change that touches another organisation needs its opinion`() async throws {
    let joint = ActLibrary.before.replacing("    limits:", with: "    with: [swj]\n    limits:")
    let change = "amend: { item: p-7k3f9q2m, fields: [with], was: { with: ~ }, values: { with: [swj] } }"
    let alone = try await ActLibrary.explained(joint, acts: approved([change]))
    #expect(alone.findings.map(\.rule) == ["adjustment/no-consent"])
    #expect(alone.findings.first?.message.zh.contains("市水务局") == true)
    let digest = try digest([change])
    let heard = ActLibrary.adjustment(
      [change],
      opinions: [
        "{ role: 涉及部门, organisation: swj, opinion: 无意见, date: 2026-11-10 }",
        "{ role: 机构编制部门, organisation: sbb, opinion: 同意, date: 2026-11-16, content: \(digest) }",
        "{ role: 合法性审核, organisation: sfj, opinion: 同意, date: 2026-11-18, content: \(digest) }",
      ])
    let agreed = try await ActLibrary.explained(joint, acts: [ActLibrary.path: heard])
    #expect(agreed.findings == [])
    #expect(explanations(agreed) == [.approved(act: "2026-sthjj-01")])
  }

  @Test func `a holder that an amendment names is concerned, too`() async throws {
    let after = ActLibrary.before.replacing(
      "    holder: sthjj\n    basis: [《排污", with: "    holder: [sthjj, swj]\n    basis: [《排污")
    let change =
      "amend: { item: p-7k3f9q2m, fields: [holder], was: { holder: sthjj }, values: { holder: [sthjj, swj] } }"
    let alone = try await ActLibrary.explained(after, acts: approved([change]))
    #expect(alone.findings.map(\.rule) == ["adjustment/no-consent"])
    let act = try #require(alone.after.library.context.acts.adjustments.first)
    #expect(ActReviews(of: [act], in: alone.after.library).touched(by: act).map(\.body) == ["swj"])
  }

  @Test func `an approval by fingerprint holds for one change, until its day`() async throws {
    let plain = try await ActLibrary.explained(shorter, acts: [:])
    let fingerprint = try #require(plain.changes.first { _ in true }).fingerprint.prefixed
    let file = [
      "approvals/2026-11-20-xk.yaml":
        "who: [sbb, sfj]\nwhen: 2026-11-20\nwhy: 依据变化\nuntil: 2026-12-31\nchanges: [\"\(fingerprint)\"]\n"
    ]
    let approved = try await ActLibrary.explained(shorter, acts: file, asOf: Day("2026-12-01"))
    #expect(explanations(approved) == [.approved(act: "2026-11-20-xk")])
    let late = try await ActLibrary.explained(shorter, acts: file, asOf: Day("2026-12-31"))
    #expect(explanations(late) == [.none])
    #expect(late.findings.map(\.rule) == ["approval/expired"])
    let early = try await ActLibrary.explained(shorter, acts: file, asOf: Day("2026-11-19"))
    #expect(explanations(early) == [.none])
    #expect(early.findings.map(\.rule) == ["adjustment/not-counted"])
    let again = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 25个工作日")
    let other = try await ActLibrary.explained(again, acts: file, asOf: Day("2026-12-01"))
    #expect(explanations(other) == [.none])
    #expect(other.findings.map(\.rule) == ["approval/stale"])
  }

  @Test func `an act that the older state's ledger holds explains nothing any more`() async throws {
    let ledger = ["ledger/2026-sthjj-01.yaml": "act: 2026-sthjj-01\n"]
    let files = try approved([amended]).merging(ledger) { $1 }
    let difference = try await ActLibrary.explained(shorter, acts: files, before: ledger)
    #expect(explanations(difference) == [.none])
    #expect(difference.findings.map(\.rule) == ["adjustment/used-number"])
  }
}
