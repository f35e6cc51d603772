import Qingdan
import Testing

/// What may be written into the file of an act once a release has carried it out, and what may not.
@Suite struct ReleasedActsTests {
  private static let path = "adjustments/2026-sthjj-01.yaml"
  private static let act = """
    adjustment: 2026-sthjj-01
    title: 动态调整
    reason: 法定依据变化
    trigger: { basis: 《排污许可管理条例》第六条, date: 2025-11-02 }
    applicant: sthjj
    changes:
      - amend: { item: p-7k3f9q2m, fields: [name], was: { name: 排污许可 }, values: { name: 排污许可证核发 } }
    opinions:
      - { role: 涉及部门, organisation: sthjj, opinion: 无意见 }
      - { role: 批准, organisation: sthjj, opinion: 同意, date: 2025-11-23 }
    dates: { applied: ~, effective: ~, published: ~ }

    """

  private func released() async throws -> ReleasedLibrary {
    var library = ReleasedLibrary()
    library.files[Self.path] = Self.act
    try await library.release("1", "2026-01-01", acts: ["2026-sthjj-01"])
    try await library.release("2", "2026-02-01")
    return library
  }

  private func check(_ library: ReleasedLibrary) async throws -> ReleasedActs.Result {
    try await ReleasedActs(try library.chain, store: library.store)
      .check(in: library.tree, try LibraryContext(library.tree))
  }

  @Test(arguments: [
    ("dates: {", "# 公布以后补记\ndates: {"),
    ("published: ~", "published: 2026-01-05, address: https://www.example.gov.cn/"),
    ("applied: ~", "applied: 2025-11-06"), ("effective: ~", "effective: 2025-11-23"),
    ("date: 2025-11-23 }", "date: 2025-11-23, document: X政函〔2025〕9号 }"),
    ("无意见 }", "无意见, date: 2025-11-10 }"),
    ("dates: {", "  - { role: 涉及部门, organisation: sthjj, opinion: 同意, date: 2026-01-06 }\ndates: {"),
  ])
  func `what comes later may be added`(_ old: String, _ new: String) async throws {
    var library = try await released()
    try library.edit(Self.path, old, new)
    let result = try await check(library)
    #expect(result.altered == [])
    #expect(result.notCheckable == [])
  }

  @Test(arguments: [
    ("title: 动态调整", "title: 调整", "标题（原来是“动态调整”）"), ("法定依据变化", "其他", "理由（原来是“法定依据变化”）"),
    ("第六条, date", "第七条, date", "依据（原来是“《排污许可管理条例》第六条”）"),
    ("date: 2025-11-02", "date: 2025-11-03", "事由日期（原来是“2025-11-02”）"),
    ("applicant: sthjj\n", "applicant: sthjj\nsupervision: 抽查\n", "监管措施（原来没有写）"),
    ("values: { name: 排污许可证核发 }", "values: { name: 排污许可 }", "调整事项"),
    ("item: p-7k3f9q2m", "item: p-9d2h6w8k", "调整事项"),
    ("opinion: 同意, date: 2025-11-23", "opinion: 同意, date: 2025-11-20", "批准（sthjj）的意见"),
    ("  - { role: 涉及部门, organisation: sthjj, opinion: 无意见 }\n", "", "涉及部门（sthjj）的意见"),
    ("effective: ~", "effective: 2026-01-01", "施行日期（原来是2025年11月23日）"),
  ])
  func `what was agreed may not change`(_ old: String, _ new: String, _ part: String) async throws {
    var library = try await released()
    try library.edit(Self.path, old, new)
    let finding = try #require(try await check(library).altered.first)
    #expect(finding.rule == "adjustment/altered")
    #expect(finding.place?.file == Self.path)
    #expect(finding.message.zh.hasPrefix("2026-sthjj-01 已经随版本“1”发布，以后又改过：\(part)。办完的调整不能再改"))
    // The first release that carried it out tells what was agreed, whatever later ones hold.
    try await library.release("3", "2026-03-01")
    #expect(try await check(library).altered == [finding])
    let verified = try await ReleaseVerification(try library.chain, store: library.store)
      .run(in: library.tree, try LibraryContext(library.tree))
    #expect(verified.findings.filter { $0.rule == "adjustment/altered" } == [finding])
  }

  @Test func `a file that is gone is told once, and one without its history is not judged`() async throws {
    var library = try await released()
    library.files[Self.path] = nil
    let verified = try await ReleaseVerification(try library.chain, store: library.store)
      .run(in: library.tree, try LibraryContext(library.tree))
    #expect(verified.findings.map(\.rule) == ["adjustment/altered"])
    #expect(verified.findings.map(\.place?.file) == ["releases/1.yaml"])
    library.files[Self.path] = Self.act.replacing("title: 动态调整", with: "title: 调整")
    library.store = MemoryStore()
    let result = try await check(library)
    #expect(result.altered == [])
    #expect(result.notCheckable.map(\.rule) == ["release/not-checkable"])
    #expect(result.notCheckable.map(\.place?.file) == [Self.path])
  }
}
