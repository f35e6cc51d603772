import Foundation
import Testing

@testable import Qingdan

/// Who decides is told by whose the items are, not by who applies or by what is committed along.
@Suite struct DecidingBodyTests {
  private static let change =
    "amend: { item: p-7k3f9q2m, fields: [limits.legal], was: { limits.legal: 30个工作日 }, values: { limits.legal: 20个工作日 } }"
  private static let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
  private static let register = "registers/organisations.yaml"

  /// Two governments, one above the other, each with an office of its own.
  private static func bodies(
    sthjj: String = "superior: szf, names: [{ name: XX市生态环境局, short: [市生态环境局] }]",
    swj: String = "superior: szf, names: [{ name: XX市水务局, short: [市水务局] }]", more: String = ""
  ) -> String {
    """
    organisations:
      - { id: sthjj, \(sthjj) }
      - { id: swj, \(swj) }
      - { id: sbb, superior: szf, names: [{ name: 市委编办 }] }
      - { id: sfj, superior: szf, names: [{ name: XX市司法局, short: [市司法局] }] }
      - { id: szf, names: [{ name: XX市人民政府, short: [市政府] }] }
      - { id: qzf, superior: szf, names: [{ name: XX市东区人民政府 }] }
      - { id: qhbj, superior: qzf, names: [{ name: XX市东区环保局 }] }
    \(more)
    """
  }

  private static let rules = """
    library: a
    format: 1
    base: standard
    adjustment: { approved-by: { amend: 本级政府 } }

    """

  private func act(applicant: String = "sthjj", by body: String, more: [String] = [], change: String = change)
    throws -> String
  {
    let bare = ActLibrary.adjustment([change]).replacing(
      "applicant: sthjj", with: "applicant: \(applicant)")
    let seen = try #require(try Acts.read(MemoryTree([ActLibrary.path: bare])).acts.adjustments.first)
    let opinions =
      more + [
        "{ role: 批准, organisation: \(body), opinion: 同意, date: 2026-11-23, content: \(seen.contentDigest.prefixed) }"
      ]
    return ActLibrary.adjustment([change], opinions: opinions)
      .replacing("applicant: sthjj", with: "applicant: \(applicant)")
  }

  private func explained(
    _ act: String?, list: String = shorter, old: String = bodies(), new: String = bodies(),
    more: [String: String] = [:]
  ) async throws -> Difference {
    var files = [Self.register: new, "library.yaml": Self.rules].merging(more) { $1 }
    if let act { files[ActLibrary.path] = act }
    return Difference.explained(
      try await ActLibrary.state(ActLibrary.before, [Self.register: old, "library.yaml": Self.rules]),
      try await ActLibrary.state(list, files), asOf: Day("2026-11-25"))
  }

  @Test func `the government of the holder decides, whoever applies`() async throws {
    let consent = ["{ role: 涉及部门, organisation: sthjj, opinion: 同意, date: 2026-11-20 }"]
    for (applicant, body, isApproved) in [
      ("sthjj", "szf", true), ("sthjj", "qzf", false), ("qhbj", "qzf", false), ("qhbj", "szf", true),
      ("szf", "qzf", false), ("szf", "szf", true),
    ] {
      let difference = try await explained(try act(applicant: applicant, by: body, more: consent))
      #expect(difference.changes.map(\.explanation.isApproved) == [isApproved], "\(applicant) \(body)")
    }
  }

  @Test func `an item whose last day came is gone by whom its holder's government let end it`() async throws {
    let ended = ActLibrary.before.replacing("    limits:", with: "    until: 2026-11-24\n    limits:")
    let gone = try #require(ended.range(of: "  - id: p-7k3f9q2m")).lowerBound
    let next = try #require(ended.range(of: "  - id: p-4m8x2c5r")).lowerBound
    let without = String(ended[..<gone] + ended[next...])
    let change =
      "amend: { item: p-7k3f9q2m, fields: [until], was: { until: ~ }, values: { until: 2026-11-24 } }"
    let consent = ["{ role: 涉及部门, organisation: sthjj, opinion: 同意, date: 2026-11-20 }"]
    for (body, isApproved) in [("qzf", false), ("szf", true)] {
      let act = try act(applicant: "qhbj", by: body, more: consent, change: change)
      let files = [Self.register: Self.bodies(), "library.yaml": Self.rules, ActLibrary.path: act]
      let difference = Difference.explained(
        try await ActLibrary.state(ended, files), try await ActLibrary.state(without, files),
        asOf: Day("2026-11-25"))
      #expect(difference.changes.map(\.kind) == [.removed])
      #expect(difference.changes.map(\.explanation.isApproved) == [isApproved], "\(body)")
    }
  }

  @Test func `one state alone says the same of who decides, whatever part of it is looked at`() async throws {
    let consent = ["{ role: 涉及部门, organisation: sthjj, opinion: 同意, date: 2026-11-20 }"]
    for (body, rules) in [("qzf", ["adjustment/not-counted"]), ("szf", [])] {
      var files = ActLibrary.base.merging([
        Self.register: Self.bodies(), "library.yaml": Self.rules, ActLibrary.powers: Self.shorter,
        ActLibrary.path: try act(applicant: "qhbj", by: body, more: consent),
      ]) { $1 }
      for paths in [nil, [ActLibrary.powers], []] {
        let tree = MemoryTree(files)
        let validation = Validation(Registry(), in: try LibraryContext(tree, asOf: Day("2026-11-25")))
        let found = await validation.run(tree, only: paths).diagnostics
        #expect(found.map(\.rule.rawValue) == rules, "\(body) \(String(describing: paths))")
      }
      let library = try await Library(MemoryTree(files))
      let day = ApprovalDays(library).first(of: ["2026-sthjj-01"])
      #expect(day == (rules.isEmpty ? Day("2026-11-23") : nil))
      // Nobody can tell here who had what is gone: the government that approved is believed.
      files[ActLibrary.powers] = Self.shorter.replacing("p-7k3f9q2m", with: "p-5c6d7e8f")
      let alone = try await Library(MemoryTree(files))
      #expect(ApprovalDays(alone).first(of: ["2026-sthjj-01"]) == Day("2026-11-23"))
    }
  }

  @Test func `whoever brings a body under another government chooses no approver by it`() async throws {
    let moved = Self.bodies(sthjj: "superior: qzf, names: [{ name: XX市生态环境局 }]")
    let both = try await explained(try act(by: "qzf"), new: moved)
    #expect(both.changes.map(\.rule) == ["change/deadline-shorter", "change/body-superior"])
    #expect(both.changes.allSatisfy { !$0.explanation.isApproved })
    let alone = try await explained(nil, list: ActLibrary.before, new: moved)
    #expect(alone.changes.map(\.rule) == ["change/body-superior"])
    #expect(alone.changes.allSatisfy { $0.isUnexplained })
  }

  @Test func `a body that takes the name of another one is that one`() async throws {
    let swapped = Self.bodies(
      sthjj:
        "superior: szf, names: [{ name: XX市生态环境局, until: 2026-11-01 }, { name: XX市水务局, from: 2026-11-01 }]",
      swj: "superior: szf, names: [{ name: XX市水务局, until: 2026-11-01 }, { name: XX市生态环境局, from: 2026-11-01 }]"
    )
    let difference = try await explained(nil, list: ActLibrary.before, new: swapped)
    #expect(difference.changes.map(\.rule) == ["change/body-replaced"])
    let renamed = Self.bodies(
      sthjj:
        "superior: szf, names: [{ name: XX市生态环境局, until: 2026-11-01 }, { name: XX市环境局, from: 2026-11-01 }]")
    let told = try await explained(nil, list: ActLibrary.before, new: renamed).changes.map(\.rule)
    #expect(told == [])
  }

  @Test
  func `who stands behind the id of a deciding body is told, and a body that has ended decides nothing`()
    async throws
  {
    let exchanged = Self.bodies().replacing("XX市人民政府, short: [市政府]", with: "XX市生态环境局法规处")
    let difference = try await explained(try act(by: "szf"), new: exchanged)
    #expect(difference.changes.map(\.rule).contains("change/body-replaced"))
    #expect(difference.changes.contains { $0.isUnexplained })
    let ended = Self.bodies().replacing("id: szf,", with: "id: szf, until: 2026-11-10,")
    let late = try await explained(try act(by: "szf"), old: ended, new: ended)
    #expect(late.changes.map(\.explanation) == [.pending(act: "2026-sthjj-01")])
    #expect(late.findings.first?.message.zh.contains("已经不再存续") == true)
  }

  @Test func `a change of the register is approved by the government of the body alone`() async throws {
    let other = Self.bodies(sthjj: "superior: szf, names: [{ name: XX市城管局 }]")
    let plain = try await explained(nil, list: ActLibrary.before, new: other)
    let print = try #require(plain.changes.first { _ in true }).fingerprint.prefixed
    for (who, isApproved) in [("[swj]", false), ("[sthjj]", false), ("[qzf]", false), ("[szf]", true)] {
      let file = "who: \(who)\nwhen: 2026-11-20\nwhy: 更正\nchanges: [\"\(print)\"]\n"
      let difference = try await explained(
        nil, list: ActLibrary.before, new: other, more: ["approvals/a.yaml": file])
      #expect(difference.changes.map(\.explanation.isApproved) == [isApproved], "\(who)")
    }
  }

  @Test func `a consent counts with a day that has come, and for what the file says`() async throws {
    let joint = ActLibrary.before.replacing("    limits:", with: "    with: [swj]\n    limits:")
    let amend = "amend: { item: p-7k3f9q2m, fields: [with], was: { with: ~ }, values: { with: [swj] } }"
    let digest = Digest(of: []).prefixed
    for (opinions, isHeard) in [
      (["opinion: 同意, date: 2026-11-20"], true),
      (["opinion: 不同意, date: 2026-11-20", "opinion: 同意"], false),
      (["opinion: 同意, date: 2031-01-01"], false), (["opinion: 同意"], false),
      (["opinion: 同意, date: 2026-11-20, content: \(digest)"], false),
    ] {
      let acts = try ActLibrary.approved(
        [amend], opinions: opinions.map { "{ role: 涉及部门, organisation: swj, \($0) }" })
      let difference = try await ActLibrary.explained(joint, acts: acts, asOf: Day("2026-11-25"))
      #expect(
        difference.findings.filter { $0.rule == "adjustment/no-consent" }.isEmpty == isHeard, "\(opinions)")
    }
  }

  @Test func `another type, or a level more or less, is decided as what it comes to`() async throws {
    let amend = "amend: { item: p-4m8x2c5r, fields: [type], was: { type: 行政许可 }, values: { type: 行政处罚 } }"
    let other = ActLibrary.before.replacing("夜间施工许可\n    type: 行政许可", with: "夜间施工许可\n    type: 行政处罚")
    let levels = "amend: { item: p-4m8x2c5r, fields: [levels], was: { levels: ~ }, values: { levels: [区级] } }"
    let lower = ActLibrary.before.replacing("夜间施工许可\n", with: "夜间施工许可\n    levels: [区级]\n")
    for (change, list) in [(amend, other), (levels, lower)] {
      let digest = try ActLibrary.digest([change])
      let reviewed = ActLibrary.adjustment(
        [change],
        opinions: [
          "{ role: 机构编制部门, organisation: sbb, opinion: 同意, date: 2026-11-16, content: \(digest) }",
          "{ role: 合法性审核, organisation: sfj, opinion: 同意, date: 2026-11-18, content: \(digest) }",
        ])
      let half = try await ActLibrary.explained(list, acts: [ActLibrary.path: reviewed])
      #expect(half.changes.map(\.explanation) == [.pending(act: "2026-sthjj-01")])
      let whole = try await ActLibrary.explained(list, acts: ActLibrary.approved([change]))
      #expect(whole.changes.map(\.explanation.isApproved) == [true])
    }
  }
}
