import Testing

@testable import Qingdan

/// What a reform says in another spelling than the lists is the same: keys by their titles, single values, citations with
/// nothing but `cite`, synonyms of choices.
@Suite struct ReformSpellingTests {
  private static let files = ReformWritingTests.files.merging([
    "organisations/a/powers.yaml": """
    list: powers
    organisation: a
    defaults: { holder: a }
    items:
      - id: p-00000001
        name: 许可一
        type: 行政许可
        basis: [《甲条例》第一条, 《乙条例》第二条]
        办理时限: { 法定时限: 20个工作日, promised: 10个工作日 } # 时限
      - { id: p-00000002, name: 许可二, type: 行政许可, basis: [{ cite: 《甲条例》第一条 }, 《丙条例》第三条] }
      - { id: p-00000003, name: 许可一, type: 行政许可, basis: [《甲条例》第一条, 《乙条例》第二条], limits: { legal: 20个工作日, promised: 10个工作日 } }

    """
  ]) { $1 }

  private func proved(_ events: [String]) async throws -> ReformWritingTests.Carried {
    let carried = try await ReformWritingTests.carried(events, files: Self.files)
    #expect(carried.writing.open.map(\.message.zh) == [])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [], "\(events)")
    if Python.hasYAML { #expect(try ReformProofTests.isProvedElsewhere(certificate, carried), "\(events)") }
    return carried
  }

  private func value(_ path: String, of id: String, _ carried: ReformWritingTests.Carried) -> YAMLValue? {
    carried.after.item(id).flatMap { $0.list.canonicalValue($0.item, path: path) }
  }

  @Test func `a part of a group that the list writes by titles is amended`() async throws {
    let carried = try await proved([
      "amend: { item: p-00000001, fields: [limits.legal], was: { limits.legal: 20个工作日 }, values: { limits.legal: 15个工作日 } }"
    ])
    #expect(value("limits.legal", of: "p-00000001", carried) == "15个工作日")
    #expect(value("limits.promised", of: "p-00000001", carried) == "10个工作日")
  }

  @Test(arguments: [
    "values: { basis: [{ cite: 《丁条例》第四条 }] }", "values: { basis: 《丁条例》第四条 }",
    "values: { basis: [{ role: 设定, cite: 《丁条例》第四条 }] }",
    "values: { type: 其他职权 }", "values: { responsibilities: [{ 环节: 受理 }] }",
  ])
  func `values are amended in any spelling`(_ values: String) async throws {
    let field = values.contains("basis") ? "basis" : values.contains("type") ? "type" : "responsibilities"
    let carried = try await proved(["amend: { item: p-00000002, fields: [\(field)], \(values) }"])
    if field == "type" { #expect(value("type", of: "p-00000002", carried) == "其他行政权力") }
    if field == "responsibilities" {
      #expect(value(field, of: "p-00000002", carried) == [["stage": "受理"]])
    }
  }

  @Test func `a new item is said in any spelling`() async throws {
    let carried = try await proved([
      "add: { to: a, list: powers, item: { id: p-0000000a, 职权名称: 新, type: 其他职权, basis: [{ cite: 《丁条例》第四条 }], limits: { 法定时限: 5个工作日 } } }"
    ])
    #expect(value("type", of: "p-0000000a", carried) == "其他行政权力")
    #expect(value("limits.legal", of: "p-0000000a", carried) == "5个工作日")
  }

  @Test func `items are combined that are the same, and grounds in two spellings stand there once`()
    async throws
  {
    _ = try await proved(["combine: { items: [p-00000001, p-00000003], into: p-00000001 }"])
    let carried = try await proved([
      "combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可, limits: ~ } }"
    ])
    #expect(value("basis", of: "p-00000001", carried) == ["《甲条例》第一条", "《乙条例》第二条", "《丙条例》第三条"])
  }

  @Test func `what names a combined item names what it went on in, once`() async throws {
    let files = Self.files.merging([
      "organisations/b/disclosure.yaml": """
      list: disclosure
      organisation: b
      defaults: { publisher: b }
      items:
        - { id: d-00000001, name: 公告一, content: [公告], powers: [p-00000003] }
        - { id: d-00000002, name: 公告二, content: [公告], powers: [p-00000001, p-00000003] }
      """
    ]) { $1 }
    let carried = try await ReformWritingTests.carried(
      ["combine: { items: [p-00000001, p-00000003], into: p-00000001 }"], files: files)
    #expect(carried.writing.unsettled == [])
    #expect(value("powers", of: "d-00000001", carried) == ["p-00000001"])
    #expect(value("powers", of: "d-00000002", carried) == ["p-00000001"])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
    if Python.hasYAML { #expect(try ReformProofTests.isProvedElsewhere(certificate, carried)) }
    let report = ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
    #expect(report.remakings.map { $0.from.map(\.id) } == [["p-00000001", "p-00000003"]])
  }

  @Test func `an amendment of what the item has not is refused`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "amend: { item: p-00000001, fields: [limits.legal], was: { limits.legal: 99个工作日 }, values: { limits.legal: 15个工作日 } }"
      ], files: Self.files)
    let said = try #require(carried.writing.open.first).message.zh
    #expect(said.contains("“limits.legal”现在是“20个工作日”，和改革文件里写的原值（was）不一样"))
  }

  @Test func `the words of a statute and what stands in quotation marks keep old names`() async throws {
    let files = Self.files.merging([
      "organisations/b/powers.yaml": """
      list: powers
      organisation: b
      defaults: { holder: b }
      items:
        - id: p-00000004
          name: 检查四
          type: 行政检查
          basis: [{ cite: 《甲条例》第一条, text: 由市甲局负责。 }]
          object: 按"市甲局"公布的名单，由市甲局确定
      """
    ]) { $1 }
    let carried = try await ReformWritingTests.carried(
      ["rename: { organisation: a, name: 新甲局, short: [市新甲局] }"], files: files)
    let mentions = ReformMention.all(of: carried.outcome, in: carried.before)
    #expect(mentions.map(\.key) == ["p-00000004:object"])
    #expect(mentions.first?.suggestion == "按\"市甲局\"公布的名单，由市新甲局确定")
  }
}
