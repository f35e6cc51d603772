import Testing

@testable import Qingdan

/// What a plan and the findings say reads well, stands where it belongs, and nobody takes it for something else.
@Suite struct ReformWordingTests {
  private func report(
    _ events: [String], files: [String: String] = ReformWritingTests.files, _ language: Language = .chinese
  ) async throws -> ReformReport {
    let carried = try await ReformWritingTests.carried(events, files: files)
    return ReformReport(carried.outcome, carried.writing, in: carried.before, language: language)
  }

  @Test func `a role is told once, whether or not the file says that it is one`() async throws {
    let roles = ["市委财经委员会办公室", "承担市委财经委员会办公室职责", "市委财经委员会办公室日常工作"]
    let report = try await report(roles.map { "role: { organisation: a, role: \($0) }" })
    #expect(
      report.arrangements == [
        "市甲局  承担市委财经委员会办公室职责", "市甲局  承担市委财经委员会办公室职责",
        "市甲局  承担市委财经委员会办公室日常工作",
      ])
  }

  @Test func `a body into which another one is merged stays, and does not become itself`() async throws {
    let report = try await report(["merge: { from: [a, b], into: a }"])
    #expect(report.bodies.map { "\($0.name) \(report.line($0))" } == ["市甲局 保留", "乙局 合并 → 市甲局"])
    let english = try await self.report(["merge: { from: [a, b], into: a }"], .english)
    #expect(english.bodies.map { english.line($0) } == ["goes on", "merged → 市甲局"])
  }

  @Test func `a body from which another one is split stays, too`() async throws {
    let report = try await report([
      "split: { from: b, into: [{ organisation: b, items: rest }, { organisation: c, items: { ids: [d-00000001] } }] }"
    ])
    #expect(report.bodies.map { "\($0.name) \(report.line($0))" } == ["乙局 拆分，原机构保留 → 丙中心"])
  }

  @Test func `the day of a suspension is its first, and the plan says so`() async throws {
    let events = [
      "suspend: { items: { ids: [p-00000001] }, until: 2027-05-01 }",
      "suspend: { items: { ids: [p-00000002] } }",
    ]
    let text = try await report(events).text()
    #expect(text.contains("  暂停实施 自2027年5月1日起，到恢复为止：p-00000001 许可一\n"), "\(text)")
    #expect(text.contains("  暂停实施 自2027年3月1日起，到恢复为止：p-00000002 检查二\n"), "\(text)")
  }

  @Test func `the plan says of each list since when it holds then, and which version it has no more`()
    async throws
  {
    var files = ReformWritingTests.files
    for (path, head) in [
      ("a/powers", "version: \"2026.1\"\neffective: 2024"), ("b/powers", "effective: 2028"),
    ] {
      let path = "organisations/\(path).yaml"
      files[path] = files[path]?.replacing("effective: 2024", with: head)
    }
    let carried = try await ReformWritingTests.carried(
      ["transfer: { from: a, to: b, items: { ids: [p-00000001] } }"], files: files)
    #expect(
      carried.writing.listChanges == [
        ListChange(
          path: "organisations/a/powers.yaml", kind: .changed, effective: Day("2027-03-01"),
          oldVersion: "2026.1"),
        ListChange(path: "organisations/b/powers.yaml", kind: .changed, effective: Day("2028-01-01")),
      ])
    let report = ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
    let change = "有变动，自2027年3月1日起施行；原版本“2026.1”去掉，发布时写新的"
    #expect(report.fileRows.contains(["organisations/a/powers.yaml", change]))
    #expect(report.fileRows.contains(["organisations/b/powers.yaml", "有变动，自2028年1月1日起施行"]))
    let page = String(decoding: ReformPage(report).html(), as: UTF8.self)
    for text in [report.text(), report.markdown(), page] { #expect(text.contains(change), "\(text)") }
    let json = carried.outcome.json([], carried.writing, open: [], in: carried.before).line
    #expect(json.contains("\"oldVersion\": \"2026.1\"") || json.contains("\"oldVersion\":\"2026.1\""))
  }

  @Test func `whoever only checks a plan is not told that nothing was written`() {
    let refusal = ReformApplication.Refusal(
      reason: Message(zh: "守恒核验没有通过", en: "the proof fails"), advice: Message(zh: "：", en: ":"))
    #expect(refusal.message.zh == "守恒核验没有通过，所以什么都没有写：")
    #expect(refusal.finding.zh == "守恒核验没有通过：")
  }

  private func findings(_ reform: String, _ library: String = "") throws -> [Diagnostic] {
    try LibraryContext(
      MemoryTree([
        "library.yaml": "library: x\nformat: 1\nbase: standard\n\(library)",
        "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
        "reforms/r.yaml": "reform: r\ntitle: 甲\nreason: 机构改革\nbasis: 《方案》\n\(reform)",
      ])
    ).diagnostics
  }

  /// What a finding points at.
  private func pointed(_ reform: String, _ finding: Diagnostic?) -> String? {
    let text = Array("reform: r\ntitle: 甲\nreason: 机构改革\nbasis: 《方案》\n\(reform)".utf8)
    return finding?.place.map { String(decoding: text[$0.bytes], as: UTF8.self) }
  }

  @Test func `a finding about a day points at that day`() throws {
    let rename = "events:\n  - rename: { organisation: a, name: 丁局"
    let cases = [
      ("dates: { decided: 2027-03-02, effective: 2027-03-01 }\n\(rename) }\n", "2027-03-02"),
      ("dates: { effective: 2027-03-01, in-place: 2027-02-01 }\n\(rename) }\n", "2027-02-01"),
      ("dates: { effective: 2027-03-01 }\n\(rename), dates: { decided: 2027-04-01 } }\n", "2027-04-01"),
      ("dates: { effective: 2027-03-01 }\n\(rename), dates: { effective: 2027-05-01 } }\n", "2027-05-01"),
    ]
    for (reform, day) in cases {
      let found = try findings(reform)
      #expect(found.count == 1, "\(found.map(\.message.zh))")
      #expect(pointed(reform, found.first) == day)
    }
  }

  @Test func `a notice that stands for no day is refused`() throws {
    let reform = "dates: { effective: 2027-03-01 }\nevents:\n  - rename: { organisation: a, name: 丁局 }\n"
    #expect(try findings(reform, "closing-notice: { days: 1 }\n") == [])
    let found = try findings(reform, "closing-notice: { days: 0 }\n")
    #expect(found.map(\.rule) == ["library/closing-notice"])
    #expect(found.first?.message.zh == "整合公告不能只挂 0 天。写 1 以上的整数；本地没有规定挂多少天的，删掉 days")
  }

  @Test func `an amendment names its fields in its values, or in a list, and in one of them`() throws {
    let head = "dates: { effective: 2027-03-01 }\nevents:\n"
    let amend = "  - amend: { item: p-00000001"
    #expect(try findings(head + amend + ", values: { office: 一处 } }\n") == [])
    for fields in ["", ", fields: []"] {
      #expect(try findings("\(head)\(amend)\(fields) }\n").map(\.rule) == ["reform/event"])
      let adjustment = "adjustment: x\ntitle: 甲\napplicant: a\nchanges:\n\(amend)\(fields) }\n"
      let found = try LibraryContext(
        MemoryTree([
          "library.yaml": "library: x\nformat: 1\nbase: standard\n", "adjustments/x.yaml": adjustment,
          "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
        ])
      ).diagnostics.filter { $0.rule == "field/missing" }
      #expect(found.map(\.message.zh) == ["没有写变更哪个字段。写 fields: [basis]；写了 values（字段: 新值）的，不用再写 fields"])
    }
  }

  @Test func `codes that an item had lead to it by the ledger, with the act and the day`() throws {
    let acts = try LibraryContext(
      MemoryTree([
        "library.yaml": "library: x\nformat: 1\nbase: standard\n",
        "ledger/a.yaml":
          "act: a\nredirects:\n  - { old: \"1\", new: [\"2\"] }\n  - { old: \"5\", new: [p-00000001] }\n",
        "ledger/b.yaml":
          "act: b\nredirects:\n  - { old: \"2\", new: [\"3\"] }\n  - { old: p-00000002, new: [p-00000001] }\n",
      ])
    ).acts
    let past = acts.past(of: "p-00000001", codes: ["3"])
    #expect(past.facts.map { "\($0.code ?? "") \($0.act)" }.sorted() == ["1 a", "2 b", "5 a"])
    #expect(past.facts.first { $0.code == "2" }?.text.zh == "以前编码是 2（b）")
  }
}
