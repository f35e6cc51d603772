import Testing

@testable import Qingdan

/// What a public notice says of a reform: like the notices of governments, with full names.
@Suite struct ReformAnnouncementTests {
  private static let register = """
    organisations:
      - { id: szf, names: [{ name: XX市人民政府, short: [市政府] }] }
      - { id: a, superior: szf, names: [{ name: XX市甲局, short: [市甲局] }] }
      - { id: b, superior: szf, names: [{ name: XX市乙局, short: [市乙局] }] }
      - { id: c, superior: szf, names: [{ name: XX市丙局, short: [市丙局] }] }

    """

  private func text(_ events: [String], head: String = "basis: 《XX市机构改革方案》\n", opinions: String = "")
    async throws
    -> String
  {
    let tree = MemoryTree([
      "library.yaml": "library: l\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": Self.register,
      "reforms/2025-a.yaml": """
      reform: 2025-a
      title: XX市机构改革
      reason: 机构改革
      \(head)dates: { effective: 2025-03-01 }
      events:
      \(events.map { "  - \($0)\n" }.joined())\(opinions)
      """,
    ])
    let context = try LibraryContext(tree)
    let reform = try #require(context.acts.reform("2025-a"))
    return ReformAnnouncement(reform, in: context).text
  }

  /// What stands behind the ground.
  private func deeds(_ events: String...) async throws -> String {
    let text = try await text(events)
    return try #require(text.rest(behind: "根据《XX市机构改革方案》，"))
  }

  @Test func `who approved it, since when, on what ground`() async throws {
    let events = ["establish: { id: d, name: XX市丁局, from: [a] }"]
    let deeds = "在XX市甲局的基础上组建XX市丁局，不再保留XX市甲局。"
    #expect(try await text(events) == "XX市机构改革自2025年3月1日起施行。根据《XX市机构改革方案》，" + deeds)
    #expect(try await text(events, head: "") == "XX市机构改革自2025年3月1日起施行。" + deeds)
    let agreed = """
      opinions:
        - { role: 涉及部门, organisation: b, opinion: 同意, date: 2025-01-01 }
        - { role: 批准, organisation: szf, opinion: VERDICT, date: 2025-02-01, document: X政〔2025〕1号 }

      """
    #expect(
      try await text(events, opinions: agreed.replacing("VERDICT", with: "同意"))
        == "经XX市人民政府批准（X政〔2025〕1号，2025年2月1日），XX市机构改革自2025年3月1日起施行。根据《XX市机构改革方案》，" + deeds)
    #expect(
      try await text(events, opinions: agreed.replacing("VERDICT", with: "不同意")).hasPrefix("XX市机构改革自"))
  }

  @Test func `a merger, into a new body or into one that is there`() async throws {
    #expect(
      try await deeds("merge: { from: [a, b], into: { id: d, name: XX市丁局, short: 市丁局 } }")
        == "将XX市甲局、XX市乙局合并，组建XX市丁局，不再保留XX市甲局、XX市乙局。")
    #expect(try await deeds("merge: { from: [a, b], into: b }") == "将XX市甲局并入XX市乙局，不再保留XX市甲局。")
  }

  @Test func `a split tells of the bodies that it sets up, and an end is told once`() async throws {
    #expect(
      try await deeds(
        "establish: { id: d, name: XX市丁局 }",
        "split: { from: a, into: [{ organisation: d, items: { ids: [p-1] } }, { organisation: b, items: { ids: [p-2] } }, { outside: 市检测公司, items: rest }] }",
        "abolish: { organisation: a }")
        == "将XX市甲局拆分，组建XX市丁局，部分职责划入XX市乙局，部分职责移出至市检测公司，不再保留XX市甲局。")
  }

  @Test func `a renaming, an abolition and what else happens to bodies`() async throws {
    #expect(
      try await deeds(
        "rename: { organisation: a, name: XX市新甲局 }", "transfer: { from: b, to: c, items: rest }",
        "abolish: { organisation: b }", "nameplate: { add: XX市数据局, to: c }",
        "managed-by: { organisation: c, by: szf }")
        == "XX市甲局更名为XX市新甲局；不再保留XX市乙局；XX市丙局加挂XX市数据局牌子；XX市丙局由XX市人民政府管理。")
  }

  @Test func `a body that comes anew under its name is not said to be no more`() async throws {
    #expect(
      try await deeds("re-establish: { id: d, name: XX市甲局, from: [a, b] }")
        == "在原XX市甲局、XX市乙局的基础上重新组建XX市甲局，不再保留XX市乙局。")
  }

  @Test func `divisions that are drawn anew are told with their names`() async throws {
    #expect(
      try await deeds(#"territory: { from: ["110101", "110103"], to: ["110101"] }"#)
        == "行政区划由东城区（110101）、崇文区（110103）调整为东城区（110101）。")
    #expect(
      try await deeds(#"territory: { from: ["990101"], to: ["110101"] }"#)
        == "行政区划由990101调整为东城区（110101）。")
  }

  @Test func `of a reform that leaves bodies alone only the ground is told`() async throws {
    #expect(try await deeds("transfer: { from: a, to: b, items: rest }") == "调整有关事项。")
  }
}

extension String {
  /// What stands behind some words; nil where they are missing.
  fileprivate func rest(behind words: String) -> String? {
    guard let range = firstRange(of: words) else { return nil }
    return String(self[range.upperBound...])
  }
}
