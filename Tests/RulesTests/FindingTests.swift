import Qingdan
import QingdanCLI
import Testing

/// What rules say, word for word, and what they leave open.
@Suite struct FindingTests {
  private func run(
    _ item: String, kind: String = "powers", on day: String = "2024-03-01", asOf: String? = nil,
    files: [String: String] = [:]
  ) async throws -> Validation.Result {
    let path = "organisations/a/\(kind).yaml"
    let base = [
      "library.yaml": "library: a\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": """
      organisations:
        - { id: a, names: [{ name: 甲局 }] }
        - { id: b, until: 2024-03-01, names: [{ name: 乙局 }] }
        - { id: c, from: 2024-03-01, predecessors: [b], names: [{ name: 乙局 }] }

      """,
      path: "list: \(kind)\norganisation: a\neffective: \(day)\nitems:\n  - { \(item) }\n",
    ]
    let tree = MemoryTree(base.merging(files) { $1 })
    let context = try LibraryContext(tree)
    let registry = try Registry(Plugins.all)
    return await Validation(registry, in: context, asOf: asOf.flatMap { Day($0) }).run(tree)
  }

  private func power(
    _ basis: String, on day: String = "2024-03-01", asOf: String? = nil, files: [String: String] = [:]
  ) async throws -> [Diagnostic] {
    let rules = ["citation/", "organisation/"]
    return try await run(
      "id: p-7k3f9q2m, name: 甲, type: 行政许可, basis: '\(basis)'", on: day, asOf: asOf, files: files
    )
    .diagnostics.filter { finding in rules.contains { finding.rule.rawValue.hasPrefix($0) } }
  }

  @Test func `an article that is missing is told with the text that lacks it`() async throws {
    let found = try #require(try await power("《中华人民共和国政府信息公开条例》第五十七条").first)
    #expect(found.message.zh == "“甲”的设定依据：《中华人民共和国政府信息公开条例》（2019年4月3日修订）共五十六条，没有第五十七条")
    #expect(found.advice?.zh == "条号多半在修改时变了，在这一文本里找到相应的条，改写条号")
    let items = try #require(try await power("《中华人民共和国工会法》第二十三条第（九）项").first)
    #expect(items.message.zh.contains("只有") || items.message.zh.contains("没有分项"))
  }

  @Test func `a term of the place is held against a list, and named with its document`() async throws {
    let item = "id: con-7k3f9q2m, name: 甲, type: 重大行政决策, opens: 2024-01-01, closes: 2024-02-09, days: 40"
    func said(_ terms: String) async throws -> [String] {
      let library = "library: a\nformat: 1\nbase: standard\n\(terms)"
      return try await run(item, kind: "consultations", files: ["library.yaml": library]).diagnostics
        .filter { $0.rule.rawValue.hasPrefix("consultation/short") }.map(\.message.zh)
    }
    #expect(try await said("") == [])
    let terms = "terms: { consultation: { limit: 45日, basis: 《甲办法》第三条 } }\n"
    let found = try await said(terms)
    #expect(
      found == [
        "“甲”的截止日期：重大行政决策征求意见的期限不够，又没有说明理由：自开始日期（2024-01-01）起40天，应当至少45天（《甲办法》第三条）",
        "“甲”的征集天数：公告写的征集天数不够，又没有说明理由：40应当至少45（《甲办法》第三条）",
      ])
  }

  @Test func `the second law of a cell is looked up, whatever stands before it`() async throws {
    let found = try await power("《中华人民共和国环境保护法》第四十五条：国家实行许可。《排污许可管理条例》第九十九条：应当。")
    #expect(found.map(\.rule.rawValue) == ["citation/no-such-article"])
    let short = try await power(
      "《中华人民共和国政府信息公开条例》（以下简称《条例》）第二十条；《条例》第五十七条")
    #expect(short.map(\.rule.rawValue) == ["citation/no-such-article"])
  }

  @Test(
    arguments: [
      ("《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）附件第193项", "2025-03-01", Severity.note),
      ("《中华人民共和国营业税暂行条例》", "2015-03-01", .note), ("《中华人民共和国甲乙法》第三条", "2020-03-01", .note),
      ("《中华人民共和国甲乙法》第三条", "2024-03-01", .error), ("《甲乙法》第三条", "2024-03-01", .note),
      ("《环境维护法》第三条", "2024-03-01", .error), ("《中华人民共和国甲乙条例》第三条", "2025-03-01", .error),
    ])
  func `an unknown title is an error only where the register would hold it`(
    _ basis: String, _ day: String, _ severity: Severity
  ) async throws {
    let found = try await power(basis, on: day)
    #expect(found.map(\.rule.rawValue) == ["citation/not-recorded"])
    #expect(found.map(\.severity) == [severity])
  }

  @Test func `messages say on which day a list was judged`() async throws {
    let law = "《中华人民共和国环境噪声污染防治法》第六条"
    let own = try await power(law)
    #expect(own.map { $0.message.zh.hasSuffix("；本清单日期为2024年3月1日") } == [true])
    let asked = try await power(law, asOf: "2023-03-01")
    #expect(asked.map { $0.message.zh.hasSuffix("；按2023年3月1日判断") } == [true])
    // Its first day in force is not on file.
    let early = try await power("《北京市信访条例》第六条", on: "1990-03-01")
    #expect(early.map(\.rule.rawValue) == ["citation/not-in-force"])
    #expect(early.first?.message.zh.contains("才") == true)
  }

  @Test func `where the articles of a replaced statute are now is told`() async throws {
    let files = [
      "registers/statutes.local.yaml": """
      statutes:
        - title: 新法
          rank: 法律
          versions: [{ adopted: 2023-03-12, effective: 2024-01-01 }]
          replaces: [{ title: 环境保护法, articles: [{ old: 45, new: 120之一 }, { old: 46 }] }]

      """
    ]
    let found = try await power("《中华人民共和国环境保护法》第四十五条、第四十六条、第四十七条", files: files)
    #expect(found.map(\.rule.rawValue) == ["citation/not-in-force"])
    #expect(found.first?.advice?.zh == "第四十五条改引《新法》第一百二十条之一；第四十六条在《新法》里没有相应的条")
    let other = try await power("《中华人民共和国环境保护法》第二条", files: files)
    #expect(other.first?.advice?.zh == "在《新法》里找到相应的条款，改引它")
  }

  @Test func `titles with titles in them are written as people print them`() async throws {
    let found = try #require(try await power("《北京市实施〈水法〉办法》第三条").first)
    #expect(found.rule == "citation/short-title")
    #expect(
      found.fixes.first?.splices.first.map { String(decoding: $0.replacement, as: UTF8.self) }
        == "《北京市实施〈中华人民共和国水法〉办法》")
  }

  @Test(
    arguments: [
      ("[【地方性法规】《上海市生活垃圾管理条例》第三条]", 1, 0), ("[《某条例》第三条]", 1, 0), ("[同上]", 1, 0), ("[乱写的]", 1, 0),
      ("[国务院令第999号第三条]", 1, 0), ("[《中华人民共和国预算法》第十四条]", 0, 0), ("[《关于公开的通知》（国办发〔2019〕54号）]", 0, 1),
      ("[【部门规章】《某办法》第三条]", 0, 1), ("[《中华人民共和国政府信息公开条例》第二十条]", 0, 1), ("[]", 0, 1),
    ])
  func `a deadline is too long only where every basis is known`(
    _ basis: String, _ unknown: Int, _ wrong: Int
  ) async throws {
    let result = try await run(
      "id: d-7k3f9q2m, name: 甲, mode: 主动, basis: \(basis), deadline: 自变更之日起30个工作日内", kind: "disclosure")
    #expect(result.tallies.first { $0.rule == "deadline/too-long" }?.notCheckable == unknown)
    #expect(result.diagnostics.filter { $0.rule == "deadline/too-long" }.count == wrong)
  }

  @Test(arguments: ["2024年", "10月", "2024年上半年", "2024年第三季度", "2024年13月"])
  func `a date is no long deadline`(_ deadline: String) async throws {
    let result = try await run(
      "id: d-7k3f9q2m, name: 甲, mode: 主动, deadline: \(deadline)", kind: "disclosure")
    #expect(!result.diagnostics.contains { $0.rule == "deadline/too-long" })
  }

  @Test func `a name that two bodies have had names both`() async throws {
    let found = try await run("id: p-7k3f9q2m, name: 甲, type: 行政许可, basis: 《甲》, holder: 乙局").diagnostics
    let unknown = try #require(found.first { $0.rule == "organisation/unknown" })
    #expect(
      unknown.message.zh
        == "“甲”的实施主体：“乙局”是几个机构用过的名称：b（至2024-03-01）、c（2024-03-01至今）。写所指的那一个的标识")
    let ended = try await run("id: p-7k3f9q2m, name: 甲, type: 行政许可, basis: 《甲》, holder: b").diagnostics
    #expect(
      ended.first { $0.rule == "organisation/not-valid" }?.message.zh
        == "“甲”的实施主体：“乙局”已于2024年3月1日不再保留，该职责现由“乙局”承担（c）；本清单日期为2024年3月1日")
  }
}
