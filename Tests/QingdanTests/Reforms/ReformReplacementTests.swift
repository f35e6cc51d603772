import QingdanTesting
import Testing

@testable import Qingdan

/// What a reform combines, divides and brings new: nothing is made up, nothing is lost, and what was planted is told.
@Suite struct ReformReplacementTests {
  typealias Carried = ReformWritingTests.Carried

  private static let code = "11620000013897996W2000125002000"

  private static func files(_ first: String, _ second: String) -> [String: String] {
    var files = ReformWritingTests.files
    files["organisations/a/powers.yaml"] =
      "list: powers\norganisation: a\neffective: 2024-01-01\ndefaults: { holder: a }\nitems:\n\(first)"
    files["organisations/b/powers.yaml"] =
      "list: powers\norganisation: b\neffective: 2024-01-01\nitems:\n\(second)"
    return files
  }

  private static let one =
    "  - { id: p-00000001, name: 许可一, type: 行政许可, basis: [《甲法》第一条, 《乙法》第二条], office: 一处 }\n"
  private static let two =
    "  # 第二项\n  - { id: p-00000002, name: 许可二, type: 行政许可, basis: [《乙法》第二条, 《丙法》第三条], holder: b, with: [a] }\n"
  private static let merge = "merge: { from: [a, b], into: { id: d, name: 丁局 } }"

  private func faults(_ carried: Carried, _ old: String = "", _ new: String = "") async throws -> [String] {
    var tree = carried.tree
    for (path, bytes) in tree.changes where path.hasPrefix("organisations/") {
      tree.changes[path] = Array(String(decoding: bytes, as: UTF8.self).replacing(old, with: new).utf8)
    }
    let changed = tree.changes.compactMapValues { $0 }.mapValues { String(decoding: $0, as: UTF8.self) }
    var certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    certificate.after = try ReformCertificate.digests(of: tree)
    let faults = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(try await Library(tree), tree)
    ).faults.map(\.zh)
    if Python.hasYAML {
      let isProved = try ReformProofTests.isProvedElsewhere(certificate, carried, after: changed)
      #expect(isProved == faults.isEmpty, "\(old) → \(new): \(faults)")
    }
    return faults
  }

  @Test func `combined items have all their grounds, and what differs is said`() async throws {
    let carried = try await ReformWritingTests.carried(
      [Self.merge, "combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可一二 } }"],
      files: Self.files(Self.one, Self.two))
    #expect(carried.writing.open == [])
    #expect(
      carried.items(of: carried.after).filter { $0.contains("p-0000000") } == [
        "p-00000001 d d", "p-00000005 z d",
      ])
    let text = carried.text("organisations/d/powers.yaml")
    #expect(text.contains("name: 许可一二"))
    #expect(text.contains("basis: [《甲法》第一条, 《乙法》第二条, 《丙法》第三条]"))
    #expect(text.contains("office: 一处"))
    #expect(carried.text("ledger/r.yaml").contains("{ old: p-00000002, new: [p-00000001], verb: combine }"))
    #expect(try await faults(carried) == [])
    #expect(try await faults(carried, ", 《丙法》第三条", "").contains { $0.contains("少了“《丙法》第三条”") })
    #expect(try await faults(carried, "《丙法》第三条", "《丙法》第三条, 《丁法》第四条").contains { $0.contains("多了") })
    #expect(try await faults(carried, "office: 一处", "office: 二处").contains { $0.contains("承办机构") })
    #expect(carried.outcome.loads.first { $0.organisation == "d" }?.after == 3)
  }

  @Test func `what the items differ in and the event does not say is asked`() async throws {
    let carried = try await ReformWritingTests.carried(
      [Self.merge, "combine: { items: [p-00000001, p-00000002], into: p-00000001 }"],
      files: Self.files(Self.one, Self.two))
    #expect(carried.writing.open.count == 1)
    #expect(carried.writing.open[0].message.zh.contains("“职权名称”不一样（许可一；许可二）"))
    let apart = try await ReformWritingTests.carried(
      ["combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可一二 } }"],
      files: Self.files(Self.one, Self.two))
    #expect(apart.writing.open.map(\.message.zh).first?.contains("先写划转") == true)
  }

  @Test func `a divided item goes on in its parts, each with its own name`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "divide: { item: p-00000001, into: [{ id: p-00000001, name: 许可甲, basis: [《甲法》第一条] }, { name: 许可乙, basis: [《乙法》第二条] }] }",
        "transfer: { from: a, to: b, items: { ids: [p-00000001] } }",
      ], files: Self.files(Self.one, Self.two))
    #expect(carried.writing.open == [])
    let list = try #require(carried.after.lists.first { $0.path == "organisations/b/powers.yaml" })
    #expect(list.items.compactMap { list.name($0) }.sorted() == ["许可乙", "许可二", "许可甲"])
    #expect(list.items.allSatisfy { list.organisation(of: $0) == "b" })
    let text = carried.text("organisations/b/powers.yaml")
    #expect(text.ranges(of: "office: 一处").count == 2)
    let made = try #require(carried.writing.links.first { $0.before != $0.after }?.after)
    #expect(
      carried.text("ledger/r.yaml")
        .contains(
          "{ old: p-00000001, new: [\([made, "p-00000001"].sorted().joined(separator: ", "))], verb: divide }"
        ))
    #expect(try await faults(carried) == [])
    #expect(try await faults(carried, "[《乙法》第二条]", "[《甲法》第一条]") != [])
    #expect(try await faults(carried, made, "p-zzzzzzzz") != [])
    #expect(
      carried.outcome.loads.map { "\($0.organisation) \($0.before) \($0.after)" } == ["a 2 1", "b 2 4"])
  }

  @Test func `parts that lose a ground, or have one name, are asked for`() async throws {
    let lost = try await ReformWritingTests.carried(
      [
        "divide: { item: p-00000001, into: [{ name: 许可甲, basis: [《甲法》第一条] }, { name: 许可乙, basis: [《甲法》第一条] }] }"
      ], files: Self.files(Self.one, Self.two))
    #expect(lost.writing.open.first?.message.zh.contains("都没有原来的“设定依据”：《乙法》第二条") == true)
    let same = try await ReformWritingTests.carried(
      ["divide: { item: p-00000001, into: [p-00000001, { office: 二处 }] }"],
      files: Self.files(Self.one, Self.two))
    #expect(same.writing.open.first?.message.zh.contains("各自的名称") == true)
  }

  @Test func `where none of the parts is the item, its given code is nobody's`() async throws {
    let coded = Self.one.replacing("name: 许可一", with: "name: 许可一, code: \"110000001\"")
    let carried = try await ReformWritingTests.carried(
      ["divide: { item: p-00000001, into: [{ name: 许可甲 }, { name: 许可乙 }] }"],
      files: Self.files(coded, Self.two))
    #expect(carried.writing.open == [])
    #expect(!carried.text("organisations/a/powers.yaml").contains("110000001"))
    #expect(carried.after.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    let new = carried.writing.links.map(\.after).sorted().joined(separator: ", ")
    let ledger = carried.text("ledger/r.yaml")
    #expect(ledger.contains("{ old: \"110000001\", new: [\(new)] }"), "\(ledger)")
    #expect(try await faults(carried) == [])
    #expect(try await faults(carried, "name: 许可甲,", "name: 许可甲, code: \"110000001\",") != [])
    let form = CodeForm(of: carried.outcome.reform, in: carried.after)
    #expect(form.rows.filter { $0.field.name == "code" }.map(\.name).sorted() == ["许可乙", "许可甲"])
  }

  @Test func `what a body has on its own level alone is not recalled to it`() async throws {
    func told(_ levels: String) async throws -> [String] {
      let one = Self.one.replacing("office: 一处", with: "levels: \(levels)")
      return try await ReformWritingTests.carried(
        ["recall: { from: { level: 区级 }, to: a, items: { ids: [p-00000001] } }"],
        files: Self.files(one, Self.two).merging([
          "registers/organisations.yaml":
            "organisations:\n  - { id: a, level: 市级, names: [{ name: 甲局 }] }\n  - { id: b, names: [{ name: 乙局 }] }\n"
        ]) { $1 }
      ).writing.open.map(\.message.zh)
    }
    #expect(try await told("[市级, 区级]") == [])
    let found = try await told("[市级]")
    #expect(found.count == 1)
    #expect(found.first?.contains("“许可一”（p-00000001）本来就是“a”的事项") == true)
  }

  @Test func `items that differ in blanks alone are asked for, as the proof would ask`() async throws {
    let blanks = Self.two.replacing("with: [a]", with: "with: [a], office: 一 处")
    let carried = try await ReformWritingTests.carried(
      [Self.merge, "combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可 } }"],
      files: Self.files(Self.one, blanks))
    #expect(carried.writing.open.map(\.rule) == ["reform/by-hand"])
    #expect(carried.writing.open.first?.message.zh.contains("不一样（一处；一 处）") == true)
    #expect(carried.writing.open.first?.place == carried.outcome.reform.events[1].newItems[0].place)
  }

  @Test func `a new item is what its event says`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "add: { to: b, list: powers, item: { name: 检查新, type: 行政检查, levels: [市级] }, basis: 《新法》 }",
        "assume: { from: 省水利厅, to: c, list: powers, item: { name: 许可新, type: 行政许可 } }",
      ], files: Self.files(Self.one, Self.two))
    #expect(carried.writing.open == [])
    #expect(carried.writing.created.map(\.basis) == ["《新法》", "《方案》"])
    #expect(carried.text("organisations/c/powers.yaml").contains("name: 许可新"))
    #expect(carried.after.lists.first { $0.path == "organisations/b/powers.yaml" }?.count == 2)
    #expect(try await faults(carried) == [])
    #expect(try await faults(carried, "检查新", "检查旧").contains { $0.contains("不是新增的事件写的") })
    #expect(carried.outcome.loads.map { "\($0.organisation) \($0.after)" } == ["b 3", "c 1"])
  }

  @Test func `computed codes are made anew, given ones never`() async throws {
    var files = Self.files(
      "  - { id: p-00000001, name: 许可一, type: 行政许可, code: 000125002000, implementation: \(Self.code) }\n",
      Self.two)
    files["registers/organisations.yaml"] = files["registers/organisations.yaml"]?
      .replacing("- id: b\n", with: "- id: b\n    uscc: 11620000013896723R\n")
    let carried = try await ReformWritingTests.carried(
      ["transfer: { from: a, to: b, items: { ids: [p-00000001] } }"], files: files)
    #expect(CodeGrammar(named: "implementation-31")?.read(Self.code).problems.map(\.message.zh) == [])
    #expect(carried.text("organisations/b/powers.yaml").contains("implementation: 11620000013896723R"))
    #expect(carried.text("organisations/b/powers.yaml").contains("code: 000125002000"))
    #expect(carried.writing.codes.map(\.old) == [Self.code])
    #expect(carried.text("ledger/r.yaml").contains("old: \(Self.code), new: [11620000013896723R"))
    #expect(try await faults(carried) == [])
    #expect(try await faults(carried, "000125002000", "000125002001").contains { $0.contains("职权编码变了") })
  }

  @Test func `the ledger says from whom came what is combined with an item that was there already`()
    async throws
  {
    let carried = try await ReformWritingTests.carried([
      "transfer: { from: a, to: b, items: { ids: [p-00000003] } }",
      "combine: { items: [p-00000003, p-00000004], into: { id: p-00000003, name: 检查三, office: 一处, levels: [市级], note: ~, with: ~, entrusted: ~ } }",
    ])
    #expect(carried.writing.open == [])
    let moves = carried.text("ledger/r.yaml").split(separator: "\n").filter { $0.contains("to: b") }
    #expect(moves == ["  - { from: a, to: b, items: [p-00000003] }"])
  }

  @Test func `when a combined item ends is said, none is another day than any, and nothing is what it says`()
    async throws
  {
    let first = Self.one.replacing("office: 一处", with: "office: 一处, until: 2027-12-31")
    let second = Self.two.replacing("holder: b, with: [a]", with: "holder: a")
    func carried(_ into: String) async throws -> Carried {
      try await ReformWritingTests.carried(
        ["combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可一二, \(into) } }"],
        files: Self.files(first, second))
    }
    let open = try await carried("office: 一处")
    #expect(open.writing.open.map(\.message.zh).first?.contains("“失效日期”不一样（2027-12-31；没有）") == true)
    let said = try await carried("until: ~, office: ~")
    #expect(said.writing.open == [])
    let list = try #require(said.after.lists.first { $0.path == "organisations/a/powers.yaml" })
    #expect(["until", "office"].allSatisfy { list.text(list.items[0], list.kind.field($0)) == nil })
    #expect(try await faults(said) == [])
    #expect(try await faults(said, "name: 许可一二, type: 行政许可", "name: 许可一二, type: 行政检查") != [])
  }

  @Test(arguments: [
    ("{ id: p-00000004, name: 甲 }", "已经是“检查四”的"), ("{ id: x-1, name: 甲 }", "写法不对"),
    ("{ id: p-00000009, name: 甲 }", "以前用过"),
  ])
  func `an id that somebody has or had is refused, with what to do`(_ into: String, _ text: String)
    async throws
  {
    var files = ReformWritingTests.files
    files["adjustments/x.yaml"] =
      "adjustment: x\ntitle: x\napplicant: a\nchanges:\n  - cancel: { item: p-00000009 }\n"
    files["ledger/x.yaml"] = "act: x\nended:\n  - { old: p-00000009 }\n"
    let carried = try await ReformWritingTests.carried(
      ["divide: { item: p-00000003, into: [\(into), { name: 乙 }] }"], files: files)
    let message = carried.writing.open.first?.message.zh ?? ""
    #expect(message.contains(text) && message.hasSuffix("不写 id，由工具给"), "\(message)")
  }

  @Test func `what a combined item cannot have said of it is told where it can`() async throws {
    let second = Self.two.replacing("holder: b, with: [a]", with: "holder: a")
    let amended = try await ReformWritingTests.carried(
      [
        "combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可一二 } }",
        "amend: { item: p-00000002, fields: [note], values: { note: 新 } }",
      ], files: Self.files(Self.one, second))
    #expect(
      amended.writing.open.map(\.message.zh) == [
        "变更：“p-00000002”合并到“p-00000001”里了，不再单独变更。要改的写在合并的 into 里，或者变更“p-00000001”"
      ])
    let held = try await ReformWritingTests.carried(
      ["combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可一二, holder: c } }"],
      files: Self.files(Self.one, second))
    #expect(held.writing.open.first?.message.zh.contains("另写一条划转") == true)
  }

  @Test func `two new items of one name are two`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "add: { to: b, list: powers, item: { name: 新, type: 行政检查 } }",
        "add: { to: b, list: powers, item: { name: 新, type: 行政许可 } }",
      ])
    #expect(carried.writing.open == [])
    #expect(Set(carried.writing.created.map(\.item)).count == 2)
    #expect(try await faults(carried) == [])
  }
}
