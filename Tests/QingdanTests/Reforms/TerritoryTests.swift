import Testing

@testable import Qingdan

/// Divisions that are drawn anew (行政区划调整): which of several a body gets the event says.
@Suite struct TerritoryTests {
  private static let files = ReformWritingTests.files.merging([
    "registers/organisations.yaml": """
    organisations:
      - { id: a, division: "110101", names: [{ name: 甲局 }] }
      - { id: b, division: "110101", names: [{ name: 乙局 }] }
      - { id: c, division: "110102", names: [{ name: 丙中心 }] }
      - { id: z, names: [{ name: XX市人民政府 }] }
    groups:
      - { name: 各部门, members: [a, b] }

    """
  ]) { $1 }

  private func divisions(_ carried: ReformWritingTests.Carried) -> [String] {
    carried.after.context.organisations.organisations.map { "\($0.id) \($0.division ?? "")" }
  }

  @Test func `one new division is that of all bodies of the old ones`() async throws {
    let carried = try await ReformWritingTests.carried(
      [#"territory: { from: ["110101", "110102"], to: ["110108"] }"#], files: Self.files)
    #expect(carried.writing.open == [])
    #expect(divisions(carried) == ["a 110108", "b 110108", "c 110108", "z "])
  }

  @Test func `of several the event says which each body gets`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        #"territory: { from: ["110101"], to: ["110105", "110106"], organisations: { a: "110105", b: "110106" } }"#
      ], files: Self.files)
    #expect(carried.writing.open == [])
    #expect(divisions(carried) == ["a 110105", "b 110106", "c 110102", "z "])
  }

  @Test(arguments: [#"{ a: "110105" }"#, #"{ a: "110105", b: "110107" }"#])
  func `a body of which it does not say so is for a person`(_ said: String) async throws {
    let carried = try await ReformWritingTests.carried(
      [#"territory: { from: ["110101"], to: ["110105", "110106"], organisations: \#(said) }"#],
      files: Self.files)
    #expect(
      carried.writing.open.map(\.message.zh) == [
        "行政区划调整：行政区划分成几个，b 归哪一个没有写。在这一条里加 organisations: { b: 新的区划代码 }，每个机构一个，代码是 to 里的一个"
      ])
    #expect(divisions(carried) == ["a 110105", "b 110101", "c 110102", "z "])
  }
}
