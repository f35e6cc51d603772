import Qingdan
import QingdanTesting
import ReformRules
import Testing

/// What two events say of one item on one day: nobody can tell which holds.
@Suite struct AmendedTwiceTests {
  private static func reform(_ id: String, _ dates: String, _ events: [String]) -> String {
    "reform: \(id)\nbasis: 《方案》\nsupervision: 抽查\ndates: { \(dates) }\nevents:\n"
      + events.map { "  - \($0)\n" }.joined()
  }

  private func findings(_ files: [String: String]) async throws -> [Diagnostic] {
    let tree = MemoryTree(
      [
        "library.yaml": "library: t\nformat: 1\nbase: standard\n",
        "registers/organisations.yaml": """
        organisations:
          - { id: a, level: 县级, names: [{ name: 甲局 }] }
          - { id: b, level: 街乡级, names: [{ name: 乙镇人民政府 }] }
          - { id: c, level: 街乡级, names: [{ name: 丙镇人民政府 }] }
        groups:
          - { name: 各镇, members: [b, c] }

        """,
        "organisations/a/powers.yaml": """
        list: powers
        organisation: a
        effective: 2024-03-01
        defaults: { holder: a }
        items:
          - { id: p-00000000, name: 甲检查, type: 行政检查, basis: [《甲》], limits: { legal: 30个工作日 } }
          - { id: p-00000001, name: 乙检查, type: 行政检查, basis: [《甲》], until: 2026-12-01 }

        """,
      ].merging(files) { $1 })
    let result = await Validation(try Registry([ReformRules.self]), in: try LibraryContext(tree)).run(tree)
    return result.diagnostics.filter { ["reform/amended-twice", "reform/placed-twice"].contains($0.rule) }
  }

  private func findings(_ events: [String]) async throws -> [Diagnostic] {
    try await findings(["reforms/r.yaml": Self.reform("r", "effective: 2027-03-01", events)])
  }

  private static let promised = "amend: { item: p-00000000, values: { limits.promised: 10个工作日 } }"
  private static let suspend = "suspend: { items: { ids: [p-00000000] } }"
  private static func entrust(_ to: String) -> String {
    "entrust: { from: a, to: \(to), items: { ids: [p-00000000] } }"
  }

  @Test(arguments: [
    (
      promised, "amend: { item: p-00000000, values: { limits: { legal: 20个工作日 } } }",
      "“甲检查”（p-00000000）的“办理时限”（limits）和其中的“承诺时限”（limits.promised）写了两处变更，说不清以哪一处为准。合成一条 amend"
    ),
    (promised, promised, "的“承诺时限”（limits.promised）写了两处变更"),
    (
      "combine: { items: [p-00000000, p-00000001], into: { id: p-00000000, name: 丙 } }",
      "amend: { item: p-00000000, values: { name: 丁 } }",
      "（name）既由合并写，又由变更写，说不清以哪一处为准。只写在合并的 into 里，从 amend 里去掉"
    ),
    (
      "amend: { item: p-00000000, values: { name: 丁 } }",
      "divide: { item: p-00000000, into: [{ name: 丙 }, { name: 戊 }] }", "只写在分设的 into 里"
    ),
    (suspend, "suspend: { items: { where: { name: 甲检查 } }, until: 2027-09-01 }", "写了两处暂停实施"),
    (suspend, "restore: { items: { ids: [p-00000000] } }", "既由暂停实施写，又由恢复写"),
    (suspend, "amend: { item: p-00000000, values: { until: 2027-09-01 } }", "（until）既由暂停实施写，又由变更写"),
    (
      "cancel: { items: { ids: [p-00000000] }, until: 2027-09-01 }",
      "amend: { item: p-00000000, values: { until: 2027-12-01 } }", "（until）既由取消写，又由变更写"
    ),
    (entrust("b"), entrust("b"), "的受委托机构“乙镇人民政府”（entrusted）写了两处委托，说不清以哪一处为准。留一处"),
    (entrust("{ group: 各镇 }"), entrust("c"), "受委托机构“丙镇人民政府”（entrusted）"),
    (
      "amend: { item: p-00000000, values: { entrusted: [{ organisation: c }] } }", entrust("b"),
      "受委托机构“乙镇人民政府”（entrusted）既由变更写，又由委托写"
    ),
  ])
  func `one of two events would be lost`(_ first: String, _ second: String, _ told: String) async throws {
    let found = try await findings([first, second])
    #expect(found.map(\.rule) == ["reform/amended-twice"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message.zh.contains(told) ?? false, "\(found.first?.message.zh ?? "")")
    // The second one is told, with the place of the first.
    let (place, note) = (found.first?.place, found.first?.notes.first?.place)
    #expect((note?.bytes.lowerBound ?? 1) < (place?.bytes.lowerBound ?? 0))
  }

  @Test(arguments: [
    (promised, "amend: { item: p-00000000, values: { limits.legal: 20个工作日 } }"),
    (promised, "amend: { item: p-00000001, values: { limits.promised: 5个工作日 } }"),
    (promised, suspend), (entrust("b"), entrust("c")),
    (
      "divide: { item: p-00000000, into: [{ id: p-00000000, name: 丙 }, { name: 戊, office: 二处 }] }",
      "amend: { item: p-00000000, values: { office: 一处 } }"
    ),
  ])
  func `events that say different things get along`(_ first: String, _ second: String) async throws {
    #expect(try await findings([first, second]) == [])
  }

  @Test func `of two reforms only those of one day are rivals`() async throws {
    func message(_ day: String) async throws -> [String] {
      try await findings([
        "reforms/r.yaml": Self.reform("r", "effective: 2027-03-01", [Self.promised]),
        "reforms/s.yaml": Self.reform("s", "effective: \(day)", [Self.promised]),
      ]).map(\.message.zh)
    }
    #expect(try await message("2027-03-02") == [])
    let same = try await message("2027-03-01")
    #expect(same.count == 1)
    #expect(same.first?.contains("两个改革（r、s）都在2027年3月1日施行。留一处，或者把施行的日期错开") ?? false)
  }

  @Test func `what was carried out and is not in place yet is placed by no other reform`() async throws {
    func found(_ inPlace: String) async throws -> [Diagnostic] {
      try await findings([
        "reforms/q.yaml": Self.reform(
          "q", "effective: 2026-12-01, in-place: \(inPlace)",
          ["transfer: { from: b, to: a, items: { ids: [p-00000000] } }"]),
        "ledger/q.yaml": "act: q\nmoved: [{ from: b, to: a, items: [p-00000000] }]\n",
        "reforms/r.yaml": Self.reform(
          "r", "effective: 2027-03-01", ["transfer: { from: a, to: c, items: { ids: [p-00000000] } }"]),
      ])
    }
    #expect(try await found("2027-03-01") == [])
    let late = try await found("2027-06-30")
    #expect(late.map(\.rule) == ["reform/placed-twice"])
    #expect(late.first?.place?.file == "reforms/r.yaml")
    #expect(late.first?.notes.first?.place.file == "reforms/q.yaml")
    #expect(
      late.first?.message.zh
        == "“p-00000000”：已经执行的改革（q）到 2027-06-30 才调整到位，这个改革（r）2027-03-01 就施行。推迟到 2027-06-30 或者以后施行；已经提前到位的，先照实改 reforms/q.yaml 里的 in-place"
    )
  }
}
