import Testing

@testable import Qingdan

/// Items of which several bodies get parts, and what becomes of the rest.
@Suite struct ReformPartTests {
  private static let files = ReformWritingTests.files.merging([
    "organisations/a/functions.yaml": """
    list: functions
    organisation: a
    defaults: { holder: a }
    items:
      - { id: f-00000001, name: 环境监测, basis: [《三定规定》三] }

    """,
    "organisations/c/powers.yaml": """
    list: powers
    organisation: c
    defaults: { holder: a }
    items:
      - { id: p-00000006, name: 检查六, type: 行政检查, function: f-00000001, code: "110000006" }

    """,
  ]) { $1 }

  private static func part(
    to body: String, _ moved: String, _ chosen: String = "items: { ids: [p-00000001] }"
  )
    -> String
  {
    "transfer: { from: a, to: \(body), \(chosen), extent: 部分, scope: { moved: \(moved), stays: 其余 } }"
  }

  /// What stands after the reform, each as `holder name note`; proved by both verifiers.
  private func items(_ events: [String], named name: String) async throws -> [String] {
    let carried = try await ReformWritingTests.carried(events, files: Self.files)
    #expect(carried.writing.open == [])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
    if Python.hasYAML { #expect(try ReformProofTests.isProvedElsewhere(certificate, carried)) }
    return carried.after.lists.flatMap { list in
      list.items.filter { list.name($0) == name }.map { item in
        [list.organisation(of: item), list.text(item, list.kind.field("note"))].compactMap(\.self)
          .joined(separator: " ")
      }
    }.sorted()
  }

  @Test func `parts go to several bodies, and one gets what they leave`() async throws {
    let events = [
      Self.part(to: "b", "水"), Self.part(to: "c", "气"),
      "transfer: { from: a, to: z, items: { ids: [p-00000001] } }",
    ]
    #expect(try await items(events, named: "许可一") == ["b 范围：水", "c 范围：气", "z 范围：其余"])
  }

  @Test func `of one item one thing stays`() async throws {
    let other = Self.part(to: "c", "气").replacing("stays: 其余", with: "stays: 土")
    let carried = try await ReformWritingTests.carried([Self.part(to: "b", "水"), other], files: Self.files)
    #expect(carried.writing.open.map(\.rule) == ["reform/by-hand"])
    #expect(carried.writing.open.first?.message.zh.contains("“其余”“土”") == true)
    #expect(carried.writing.open.first?.place == carried.outcome.reform.events[1].place)
  }

  @Test func `what parts leave may leave the lists, and each part is there`() async throws {
    let events = [
      Self.part(to: "b", "水"), Self.part(to: "c", "气"),
      "cancel: { items: { ids: [p-00000001] }, supervision: 抽查 }",
    ]
    #expect(try await items(events, named: "许可一") == ["b 范围：水", "c 范围：气"])
  }

  @Test func `the name of a part is that of the duty, and its items keep theirs`() async throws {
    let duty = "functions: [f-00000001]"
    let named = Self.part(to: "b", "水", duty).replacing("stays: 其余", with: "stays: 其余, name: 水环境监测")
    #expect(try await items([named], named: "水环境监测") == ["b 范围：水"])
    #expect(try await items([named], named: "检查六") == ["a 范围：其余", "b 范围：水"])
    let both = named.replacing(duty, with: "functions: [f-00000001], items: { ids: [p-00000006] }")
    #expect(try await items([both], named: "水环境监测") == ["b 范围：水", "b 范围：水"])
  }

  @Test func `a plan tells what a part is called`() async throws {
    let named = Self.part(to: "b", "水", "functions: [f-00000001]")
      .replacing("stays: 其余", with: "stays: 其余, name: 水环境监测")
    let carried = try await ReformWritingTests.carried([named], files: Self.files)
    let report = ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
    #expect(report.text().contains("f-00000001  环境监测（部门职责清单，划转，部分：水，改称“水环境监测”）"))
    #expect(report.text().contains("p-00000006  检查六（行政检查，划转，部分：水）"))
    #expect(report.markdown().contains("部分：水，改称“水环境监测”"))
  }

  @Test func `a plan in JSON says which part each body gets`() async throws {
    let events = [
      Self.part(to: "b", "水"), Self.part(to: "c", "气").replacing("stays: 其余", with: "stays: 其余, name: 丁"),
    ]
    let carried = try await ReformWritingTests.carried(events, files: Self.files)
    let json = carried.outcome.json([], carried.writing, open: [], in: carried.before).pretty
    let plain = json.replacing(/\s+/, with: "")
    #expect(
      plain.contains(#""scopes":[{"to":"b","scope":"水"},{"to":"c","scope":"气","name":"丁"}]"#), "\(json)")
  }

  @Test func `a part of a duty takes parts of its items along, and these name it`() async throws {
    let files = Self.files.merging([
      "organisations/a/powers.yaml": try #require(Self.files["organisations/a/powers.yaml"])
        .replacing("id: p-00000002,", with: "id: p-00000002, function: f-00000001,")
    ]) { $1 }
    let events = [Self.part(to: "b", "水", "functions: [f-00000001]")]
    let carried = try await ReformWritingTests.carried(events, files: files)
    func functions(_ name: String) -> [String] {
      carried.after.lists.flatMap { list in
        list.items.filter { list.name($0) == name }.map {
          "\(list.organisation(of: $0) ?? "") \(list.text($0, list.kind.field("function")) ?? "")"
        }
      }.sorted()
    }
    let duties = Dictionary(
      carried.after.lists.flatMap { list in
        list.items.filter { list.name($0) == "环境监测" }.map {
          (list.organisation(of: $0) ?? "", list.id($0) ?? "")
        }
      }
    ) { first, _ in first }
    #expect(duties["a"] == "f-00000001")
    let part = try #require(duties["b"])
    #expect(functions("检查二") == ["a f-00000001", "b \(part)"])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
    if Python.hasYAML { #expect(try ReformProofTests.isProvedElsewhere(certificate, carried)) }
  }
}
