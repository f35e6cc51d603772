import Qingdan
import Testing

@Suite struct OrganisationTests {
  private func context(_ organisations: String) throws -> LibraryContext {
    try LibraryContext(
      MemoryTree([
        "library.yaml": "library: a\nformat: 1\nbase: standard\n",
        "registers/organisations.yaml": "organisations:\n" + organisations,
      ]))
  }

  @Test func `who came before tells who came after, and the other way round`() throws {
    let register = try context(
      """
        - { id: a, until: 2024-03-01, names: [{ name: 甲局 }] }
        - { id: b, from: 2024-03-01, predecessors: [a], names: [{ name: 乙局 }] }
        - { id: c, until: 2020-01-01, successors: [a, b], names: [{ name: 丙局 }] }
      """
    ).organisations
    #expect(register["a"]?.successors == ["b"])
    #expect(register["b"]?.predecessors == ["a", "c"])
    #expect(register["c"]?.successors == ["a", "b"])
    #expect(register["a"]?.predecessors == ["c"])
  }

  @Test func `a group means those of its members that are there on the day`() throws {
    let register = try context(
      """
        - { id: a, until: 2024-03-01, names: [{ name: 甲局 }] }
        - { id: b, from: 2024-03-01, names: [{ name: 乙局 }] }
        - { id: c, names: [{ name: 丙局 }] }
      groups:
        - { name: 各部门, members: [c, a, b] }
      """
    ).organisations
    func members(_ day: Day?) -> [String]? { register.members(ofGroup: "各部门", on: day)?.map(\.id) }
    #expect(members(Day("2024-02-29")) == ["c", "a"])
    #expect(members(Day("2024-03-01")) == ["c", "b"])
    #expect(members(nil) == ["c", "a", "b"])
    #expect(register.members(ofGroup: "各区", on: nil) == nil)
  }

  @Test(
    arguments: [
      ("  - { id: 市局, names: [{ name: 甲局 }] }", "organisation/id"),
      ("  - { id: Sthjj, names: [{ name: 甲局 }] }", "organisation/id"),
      ("  - { id: a, uscc: 116200000138979969, names: [{ name: 甲局 }] }", "organisation/uscc"),
      ("  - { id: a, uscc: 11620000, names: [{ name: 甲局 }] }", "organisation/uscc"),
      ("  - { id: a, division: \"119900\", names: [{ name: 甲局 }] }", "organisation/division"),
      // 崇文区 ended in 2010.
      ("  - { id: a, division: \"110103\", names: [{ name: 甲局 }] }", "organisation/division"),
      ("  - { id: a, names: [{ name: 甲局, from: 2024-03-01, until: 2024-03-01 }] }", "organisation/period"),
      (
        "  - { id: a, names: [{ name: 甲局 }], nameplates: [{ name: 乙办, from: 2024-03-01, until: 2023-03-01 }] }",
        "organisation/period"
      ),
      (
        "  - { id: a, names: [{ name: 甲局 }] }\n  - { id: b, names: [{ name: 甲局 }] }", "organisation/same-name"
      ),
      ("  - { id: a, superior: c, names: [{ name: 甲局 }] }", "organisation/unknown"),
    ])
  func `what is wrong with an entry is told at its place`(_ entry: String, _ rule: String) throws {
    let found = try context(entry).diagnostics
    #expect(found.map(\.rule.rawValue) == [rule])
    #expect(found.first?.place?.file == "registers/organisations.yaml")
    #expect(found.first?.severity == (rule == "organisation/division" ? .warning : .error))
  }

  @Test(
    arguments: [
      "  - { id: a-1, uscc: 11620000013897996W, division: \"110000\", names: [{ name: 甲局 }] }",
      "  - { id: a, division: \"110103\", until: 2008-01-01, names: [{ name: 甲局 }] }",
      "  - { id: a, until: 2024-03-01, names: [{ name: 甲局 }] }\n  - { id: b, from: 2024-03-01, names: [{ name: 甲局 }] }",
      """
        - { id: a, names: [{ name: 甲局, until: 2020-01-01 }, { name: 乙局, from: 2020-01-01 }] }
        - { id: b, from: 2020-01-01, names: [{ name: 甲局 }] }
      """,
    ])
  func `what is right is not told`(_ entry: String) throws { #expect(try context(entry).diagnostics == []) }
}
