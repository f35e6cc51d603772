import Qingdan
import QingdanTesting
import ReformRules
import Testing

/// What the law has to say of an entrustment or an empowerment, as far as the file and the lists can tell it.
@Suite struct ReformLawTests {
  private func findings(
    _ event: String, effective: String = "2027-03-01", types: [String], more: [String: String] = [:],
    in file: String = "reforms/r.yaml"
  ) async throws -> [Diagnostic] {
    let items = types.enumerated().map {
      "  - { id: p-0000000\($0), name: 事项\($0), type: \($1), basis: [《甲》] }\n"
    }
    let tree = MemoryTree(
      [
        "library.yaml": "library: t\nformat: 1\nbase: standard\n",
        "registers/organisations.yaml": """
        organisations:
          - { id: a, level: 县级, names: [{ name: 甲局 }] }
          - { id: b, level: 街乡级, names: [{ name: 乙街道办事处 }] }
          - { id: c, level: 县级, names: [{ name: 丙局 }] }

        """,
        "reforms/r.yaml":
          "reform: r\nbasis: 《方案》\ndates: { effective: \(effective) }\nevents:\n  - \(event)\n",
        "organisations/a/powers.yaml":
          "list: powers\norganisation: a\neffective: 2024-03-01\ndefaults: { holder: a }\nitems:\n\(items.joined())",
      ].merging(more) { $1 })
    let result = await Validation(try Registry([ReformRules.self]), in: try LibraryContext(tree)).run(tree)
    return result.diagnostics.filter { $0.place?.file == file }
  }

  private func entrust(_ number: Int = 0) -> String {
    "entrust: { from: a, to: b, items: { ids: [p-0000000\(number)] }, document: https://a.cn/w }"
  }

  @Test func `coercion is a warning, since the type does not tell measures from enforcement`() async throws {
    let found = try await findings(entrust(), types: ["行政强制"])
    #expect(found.map(\.rule) == ["reform/entrusted-coercion"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.zh.contains("属于行政强制执行的，核对依据后可以不改") ?? false)
    #expect(found.first?.message.zh.contains("第十七条第一款") ?? false)
    #expect(try await findings(entrust(), effective: "2011-12-31", types: ["行政强制"]).isEmpty)
    #expect(try await findings(entrust(), types: ["行政检查"]).isEmpty)
  }

  @Test func `where the lists tell measures, entrusting them is an error`() async throws {
    let kind = """
      kind: powers
      title: { zh: 权责清单 }
      prefix: p
      replaces: true
      fields:
        - { name: name, type: text }
        - { name: type, type: choice, choices: [行政强制措施, 行政强制执行] }
        - { name: holder, type: organisation }
        - { name: basis, type: citation, many: true }

      """
    let more = ["kinds/powers.yaml": kind]
    let found = try await findings(entrust(), types: ["行政强制措施", "行政强制执行"], more: more)
    #expect(found.map(\.rule) == ["reform/entrusted-coercion"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message.zh.contains("不得委托") ?? false)
    #expect(try await findings(entrust(1), types: ["行政强制措施", "行政强制执行"], more: more).isEmpty)
  }

  @Test(arguments: [
    ("行政处罚", "2021-07-15", ["第二十条第二款"]), ("行政处罚", "2021-07-14", []),
    ("行政许可", "2004-07-01", ["第二十四条第一款"]), ("行政许可", "2004-06-30", []), ("行政给付", "2027-03-01", []),
  ])
  func `who entrusts is asked for what the law of the day asks`(
    _ type: String, _ day: String, _ articles: [String]
  ) async throws {
    let event = "entrust: { from: a, to: b, items: { ids: [p-00000000] } }"
    let found = try await findings(event, effective: day, types: [type])
    #expect(found.map(\.rule) == articles.map { _ in "reform/no-document" })
    #expect(found.map(\.severity) == articles.map { _ in .warning })
    #expect(zip(found, articles).allSatisfy { $0.message.zh.contains($1) })
    #expect(found.allSatisfy { $0.message.zh.contains("document: ") })
  }

  @Test func `penalties go down by a decision of the province that the event names`() async throws {
    func rules(_ to: String, _ day: String = "2027-03-01", _ basis: String = "") async throws -> [RuleID] {
      try await findings(
        "empower: { from: a, to: \(to), items: { ids: [p-00000000] }\(basis) }", effective: day,
        types: ["行政处罚"]
      ).map(\.rule)
    }
    #expect(try await rules("b") == ["reform/empowered-penalty"])
    #expect(try await rules("{ level: 街乡级 }") == ["reform/empowered-penalty"])
    #expect(try await rules("b", "2027-03-01", ", basis: 《某省决定》") == [])
    #expect(try await rules("b", "2021-07-14") == [])
    // The article speaks of townships and subdistricts alone.
    #expect(try await rules("c") == [])
  }

  @Test(arguments: [
    ("b", true), ("c", false), ("{ level: 街乡级 }", true), ("{ level: 区级 }", false),
    ("{ group: 各街道办事处 }", true), ("{ group: 各镇人民政府 }", true), ("{ group: 各区政府 }", false),
    ("{ group: 城乡建设部门 }", false),
  ])
  func `penalties that are devolved to townships go by that decision as well`(_ to: String, _ isTold: Bool)
    async throws
  {
    func rules(_ type: String, _ more: String = "") async throws -> [RuleID] {
      try await findings(
        "devolve: { from: a, to: \(to), items: { ids: [p-00000000] }, supervision: 抽查\(more) }", types: [type]
      ).map(\.rule).filter { $0 == "reform/empowered-penalty" }
    }
    #expect(try await rules("行政处罚") == (isTold ? ["reform/empowered-penalty"] : []))
    #expect(try await rules("行政处罚", ", basis: 《某省决定》") == [])
    #expect(try await rules("行政检查") == [])
  }

  @Test func `two reforms that overlap are told their days`() async throws {
    let other =
      "reform: s\nbasis: 《乙方案》\ndates: { effective: 2027-04-01 }\nevents:\n  - transfer: { from: a, to: c, items: { ids: [p-00000000] } }\n"
    func message(_ inPlace: String, _ text: String) async throws -> String? {
      let event = "transfer: { from: a, to: b, items: { ids: [p-00000000] } }"
      let tree = ["reforms/s.yaml": text]
      let found = try await findings(
        event, effective: "2027-03-01\(inPlace)", types: ["行政检查"], more: tree, in: "reforms/s.yaml")
      return found.first { $0.rule == "reform/placed-twice" }?.message.zh
    }
    let overlap = try await message(", in-place: 2027-06-30", other)
    #expect(overlap?.contains("前一个改革（r）到 2027-06-30 才调整到位，后一个（s）2027-04-01 就施行") ?? false)
    #expect(overlap?.contains("extent") == false)
    #expect(try await message("", other) == nil)
    let same = try await message("", other.replacing("2027-04-01", with: "2027-03-01"))
    #expect(same?.contains("两个改革（r、s）都在 2027-03-01 施行") ?? false)
  }

  @Test func `what a reform cancels it does not change, unless parts of it go on`() async throws {
    let cancel = "cancel: { items: { ids: [p-00000000] }, supervision: 抽查 }"
    func told(_ events: String...) async throws -> [String] {
      try await findings(events.joined(separator: "\n  - "), types: ["行政检查"]).filter {
        $0.rule == "reform/placed-twice"
      }.map(\.message.zh)
    }
    let amend = "amend: { item: p-00000000, values: { note: 甲 } }"
    #expect(try await told(cancel, amend) == ["“p-00000000”既取消又变更，只能有一个去向。留一处"])
    #expect(try await told("suspend: { items: { ids: [p-00000000] } }", cancel).count == 1)
    let later = cancel.replacing("supervision", with: "until: 2027-12-01, supervision")
    #expect(try await told(later, amend) == [])
    let part =
      "transfer: { from: a, to: b, items: { ids: [p-00000000] }, extent: 部分, scope: { moved: 水, stays: 气 } }"
    #expect(try await told(part, cancel, amend) == [])
  }

  @Test func `two parts of an item are not the same in words`() async throws {
    func part(_ to: String, _ moved: String, _ item: String = "p-00000000") -> String {
      "transfer: { from: a, to: \(to), items: { ids: [\(item)] }, extent: 部分, scope: { moved: \(moved), stays: 其余 } }"
    }
    func message(_ first: String, _ second: String) async throws -> Diagnostic? {
      try await findings("\(first)\n  - \(second)", types: ["行政检查", "行政检查"]).first {
        $0.rule == "reform/placed-twice"
      }
    }
    let told = try #require(try await message(part("b", "水 方面"), part("c", "水方面")))
    #expect(told.severity == .error)
    #expect(told.message.zh.contains("划走的两部分写得一样（“水方面”）"))
    #expect(told.place?.file == "reforms/r.yaml" && told.notes.map(\.place.file) == ["reforms/r.yaml"])
    #expect(told.place != told.notes.first?.place)
    #expect(try await message(part("b", "水方面"), part("c", "气方面")) == nil)
    #expect(try await message(part("b", "水方面"), part("b", "水方面")) != nil)
    #expect(try await message(part("b", "水方面"), part("c", "水方面", "p-00000001")) == nil)
  }

  @Test func `nothing is restored that was not suspended, and only what is entrusted ends`() async throws {
    let restore = try await findings("restore: { items: { ids: [p-00000000] } }", types: ["行政检查"])
    #expect(restore.map(\.rule) == ["reform/nothing-to-end"])
    #expect(restore.first?.message.zh.contains("没有暂停或者取消过") ?? false)
    let end = try await findings(
      "end-entrustment: { from: a, to: b, items: { ids: [p-00000000] } }",
      types: ["行政检查, entrusted: [{ organisation: c }]"])
    #expect(end.map(\.severity) == [.error])
    #expect(end.first?.message.zh.contains("委托的是丙局，无从终止") ?? false)
    // An adjustment on its way suspends it first.
    let adjustment =
      "adjustment: s\ntitle: 暂停\napplicant: a\nchanges: [{ suspend: { item: p-00000000, until: 2026-12-01 } }]\n"
    #expect(
      try await findings(
        "restore: { items: { ids: [p-00000000] } }", types: ["行政检查"],
        more: ["adjustments/s.yaml": adjustment]
      ).isEmpty)
  }

  @Test func `a default that entrusts all items of a list is one of theirs`() async throws {
    let list =
      "list: powers\norganisation: a\neffective: 2024-03-01\ndefaults: { holder: a, entrusted: [{ organisation: b }] }\nitems:\n  - { id: p-00000000, name: 事项, type: 行政检查, basis: [《甲》] }\n"
    let event = "end-entrustment: { from: a, to: b, items: { ids: [p-00000000] } }"
    #expect(try await findings(event, types: [], more: ["organisations/a/powers.yaml": list]).isEmpty)
  }

  @Test func `what was cancelled comes back by an adjustment`() async throws {
    let found = try await findings(
      "restore: { items: { ids: [p-00000009] } }", types: ["行政检查"],
      more: ["ledger/old.yaml": "act: old\nended: [{ old: p-00000009 }]\n"])
    #expect(found.map(\.rule) == ["reform/no-such-item"])
    #expect(found.first?.message.zh.contains("已经取消（old）") ?? false)
    #expect(found.first?.message.zh.contains("restore 的调整") ?? false)
  }
}
