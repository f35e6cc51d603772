import Testing

@testable import Qingdan

/// Under whom bodies stand once a reform has ended those above them.
@Suite struct ReformSuperiorTests {
  /// A centre under a bureau, and the bureau under the government.
  private static let files = [
    "registers/organisations.yaml": """
    organisations:
      - { id: zf, names: [{ name: XX市人民政府 }] }
      - { id: zjj, superior: zf, names: [{ name: 住建局 }] }
      - { id: zhzx, superior: zjj, names: [{ name: 综合中心 }] }
      - { id: zx, superior: zhzx, names: [{ name: 分中心 }] }
      - { id: top, names: [{ name: 顶局 }] }
      - { id: low, superior: top, names: [{ name: 底中心 }] }

    """
  ]

  private func superiors(_ events: [String]) async throws -> OrganisationRegister {
    let carried = try await ReformWritingTests.carried(events, files: Self.files)
    #expect(carried.after.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    return carried.after.context.organisations
  }

  @Test func `a body that takes its superior in stands under the one above that`() async throws {
    let register = try await superiors(["merge: { from: [zjj, zhzx], into: zhzx }"])
    #expect(register["zhzx"]?.superior == "zf")
    #expect(register["zx"]?.superior == "zhzx")
    #expect(register["zjj"]?.superior == "zf")
  }

  @Test(arguments: [
    "merge: { from: [zhzx, zjj], into: { id: xj, name: 新局 } }",
    "establish: { id: xj, name: 新局, from: [zhzx, zjj] }",
  ])
  func `a new body never stands under one of which it is made`(_ event: String) async throws {
    let register = try await superiors([event])
    #expect(register["xj"]?.superior == "zf")
    #expect(register["zx"]?.superior == "xj")
  }

  @Test func `a new body stands under who comes after the superior of its model`() async throws {
    let register = try await superiors([
      "establish: { id: xzx, name: 新中心, from: [zhzx] }",
      "merge: { from: [zjj, top], into: { id: xj, name: 新局, superior: zf } }",
    ])
    #expect(register["xzx"]?.superior == "xj")
  }

  @Test func `where nobody stands above the one that ends, nobody stands above who takes it in`() async throws
  {
    #expect(try await superiors(["merge: { from: [top, low], into: low }"])["low"]?.superior == nil)
    #expect(
      try await superiors(["merge: { from: [low, top], into: { id: xj, name: 新局 } }"])["xj"]?.superior == nil)
  }

  private func findings(_ reforms: [[String]]) throws -> [Diagnostic] {
    var files = Self.files.merging(["library.yaml": "library: x\nformat: 1\n"]) { $1 }
    for (number, events) in reforms.enumerated() {
      files["reforms/r\(number).yaml"] =
        "reform: r\(number)\nbasis: 《方案》\ndates: { effective: 2027-0\(number + 1)-01 }\nevents:\n"
        + events.map { "  - \($0)\n" }.joined()
    }
    return try LibraryContext(MemoryTree(files)).diagnostics
  }

  @Test func `who is left under a body without an heir is told, until it is moved`() throws {
    let found = try findings([["abolish: { organisation: zjj }"]])
    #expect(found.map(\.rule) == ["reform/superiors"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.zh.contains("综合中心（zhzx）") ?? false)
    #expect(found.first?.message.zh.contains("move-under: { organisation: zhzx, to: ") ?? false)
    #expect(
      try findings([["abolish: { organisation: zjj }", "move-under: { organisation: zhzx, to: zf }"]]).isEmpty
    )
    #expect(
      try findings([
        [
          "abolish: { organisation: zjj }", "abolish: { organisation: zhzx }",
          "abolish: { organisation: zx }",
        ]
      ])
      .isEmpty)
    // Of two heirs nobody can tell which one.
    let split =
      "split: { from: zjj, into: [{ organisation: zf, functions: [x] }, { organisation: top, items: rest }] }"
    #expect(try findings([[split]]).map(\.rule) == ["reform/superiors"])
    #expect(try findings([[split, "move-under: { organisation: zhzx, to: zf }"]]).isEmpty)
    // An earlier reform moved it away.
    #expect(
      try findings([["move-under: { organisation: zhzx, to: zf }"], ["abolish: { organisation: zjj }"]])
        .isEmpty)
    // One heir takes over who stands under it.
    #expect(
      try findings([["merge: { from: [zjj, top], into: top }"]]).isEmpty)
  }

  @Test func `what is moved under a body that took its superior in makes no circle`() throws {
    #expect(
      try findings([
        ["merge: { from: [zjj, zhzx], into: zhzx }"], ["move-under: { organisation: top, to: zhzx }"],
      ]).isEmpty)
    let found = try findings([
      ["merge: { from: [zjj, zhzx], into: zhzx }"], ["move-under: { organisation: zf, to: zhzx }"],
    ])
    #expect(found.map(\.rule) == ["reform/superiors"])
    #expect(found.map(\.severity) == [.error])
  }

  private func plate(_ action: String, _ id: String, _ more: String = "") -> String {
    "nameplate: { \(action): 市大数据管理局, \(action == "add" ? "to" : "from"): \(id)\(more) }"
  }

  @Test func `a nameplate hangs where earlier reforms leave it`() throws {
    #expect(try findings([[plate("add", "zjj")], [plate("remove", "zjj")]]).isEmpty)
    #expect(
      try findings([[plate("add", "zjj")], [plate("move", "zjj", ", to: top")], [plate("remove", "top")]])
        .isEmpty)
    let gone = try findings([
      [plate("add", "zjj")], [plate("move", "zjj", ", to: top")], [plate("remove", "zjj")],
    ])
    #expect(gone.map(\.rule) == ["reform/event"])
    #expect(gone.first?.message.zh.contains("没有挂“市大数据管理局”牌子") ?? false)
    #expect(gone.first?.place?.file == "reforms/r2.yaml")
    // What a later one hangs out is not there yet.
    #expect(try findings([[plate("remove", "zjj")], [plate("add", "zjj")]]).map(\.rule) == ["reform/event"])
  }
}
