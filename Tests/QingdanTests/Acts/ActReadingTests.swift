import Qingdan
import Testing

/// Act files as they are read, and what is wrong with them.
@Suite struct ActReadingTests {
  private func context(_ files: [String: String]) throws -> LibraryContext {
    try LibraryContext(MemoryTree(ActLibrary.base.merging(files) { $1 }))
  }

  @Test func `the example of the design reads as it is meant`() async throws {
    let file = """
      adjustment: 2026-sthjj-01
      title: 市生态环境局权责事项动态调整（新增1项、变更2项）
      reason: 法定依据变化
      trigger: { basis: 《排污许可管理条例》第二十条, date: 2026-11-02 }
      applicant: sthjj
      changes:
        - add: { item: p-4m8x2c5r }
        - amend: { item: p-7k3f9q2m, fields: [basis, limits] }
      opinions:
        - { role: 涉及部门, organisation: swj, opinion: 同意, date: 2026-11-10, document: 文号 }
        - { role: 批准, organisation: szf, opinion: 同意, date: 2026-11-23, document: 文号 }
      supervision: 取消、下放后的事中事后监管措施
      dates: { applied: 2026-11-06, effective: 2026-12-01, published: 2026-11-26, address: "https://www.example.cn/a" }

      """
    let context = try context([ActLibrary.path: file])
    let tree = MemoryTree([ActLibrary.powers: ActLibrary.before])
    let found = await Validation(Registry(), in: context).run(tree, only: []).diagnostics
    // It reads; but an approval of an act that gives no values is bound to nothing.
    #expect(found.map(\.rule) == ["adjustment/not-counted"])
    let act = try #require(context.acts.adjustment("2026-sthjj-01"))
    #expect(act.changes.map(\.verb) == [.add, .amend])
    #expect(act.changes[1].paths == ["basis", "limits"])
    #expect(!act.changes[1].isComplete)
    #expect(act.opinions.map(\.role) == [.affected, .approval])
    #expect(act.trigger == Day("2026-11-02"))
    #expect(act.dates.published == Day("2026-11-26"))
    let rules = try #require(context.configuration.adjustment)
    #expect([rules.applyWithin, rules.reviewWithin, rules.publishWithin] == [10, 15, 3])
    #expect(rules.approver(of: .amend) == .office(.review))
    #expect(rules.approver(of: .divide) == .named("本级政府"))
  }

  @Test(arguments: [
    (
      "adjustment: 2026-sthjj-01\ntitle: x\napplicant: sthjj\nchanges:\n  - { abolish: { item: p-1 } }\n",
      "key/unknown"
    ),
    (
      "adjustment: 2026-sthjj-01\ntitle: x\napplicant: sthjj\nchanges:\n  - amend: { fields: [name] }\n",
      "field/missing"
    ),
    ("adjustment: 2026-sthjj-01\n", "field/missing"),
    ("- 1\n", "field/type"), ("", "file/empty"), ("a: [", "yaml/syntax"),
    (
      "adjustment: 2026-sthjj-01\ntitle: x\napplicant: sthjj\nchanges: []\nopinions: [{ role: 领导, opinion: 同意 }]\n",
      "field/type"
    ),
  ])
  func `a file that is none is told at its place`(_ file: String, _ rule: String) throws {
    let found = try context([ActLibrary.path: file]).diagnostics
    #expect(found.contains { $0.rule.rawValue == rule || rule == "yaml/syntax" }, "\(found.map(\.rule))")
    #expect(found.allSatisfy { $0.place?.file == ActLibrary.path })
  }

  @Test func `the digest depends on all that reviewers see, and on nothing else`() throws {
    func digest(_ changes: [String], _ opinions: [String] = []) throws -> Digest {
      let tree = MemoryTree([ActLibrary.path: ActLibrary.adjustment(changes, opinions: opinions)])
      return try #require(try Acts.read(tree).acts.adjustments.first).contentDigest
    }
    let add = "add: { item: p-4m8x2c5r }"
    let amend = "amend: { item: p-7k3f9q2m, fields: [name], was: { name: 丙 }, values: { name: 甲 } }"
    let all = try digest([add, amend])
    #expect(try digest([amend, add]) == all)
    #expect(try digest([add, amend], ["{ role: 批准, opinion: 同意 }"]) == all)
    #expect(try digest([add, amend.replacing("甲", with: "乙")]) != all)
    #expect(try digest([add, amend.replacing("p-7k3f9q2m", with: "p-7k3f9q2n")]) != all)
    #expect(try digest([add.replacing("add", with: "cancel"), amend]) != all)
    #expect(try digest([add]) != all)
    #expect(try digest([add, amend.replacing("丙", with: "丁")]) != all)
  }

  @Test func `the digest binds the head of the act, its id and whom a transfer takes the item from`() throws {
    let transfer = ActChange(.transfer, items: ["p-4m8x2c5r"], to: "swj", from: ["sthjj"])
    let act = Adjustment(
      "2026-a-01", title: "甲", reason: "其他", basis: "乙", trigger: Day("2026-11-02"), applicant: "sthjj",
      changes: [transfer], supervision: "丙")
    var others = Array(repeating: act, count: 9)
    others[0].id = "2026-a-02"
    others[1].title = "甲甲"
    others[2].reason = "上级决定"
    others[3].basis = nil
    others[4].trigger = Day("2026-11-03")
    others[5].applicant = "swj"
    others[6].supervision = "丁"
    others[7].changes[0].from = ["sbb"]
    others[8].changes[0].from = ["sthjj", "sbb"]
    for other in others { #expect(other.contentDigest != act.contentDigest, "\(other)") }
    #expect(Set(others.map(\.contentDigest)).count == others.count)
    var later = act
    later.dates.published = Day("2026-12-01")
    later.opinions = [Opinion(.approval, .agreed)]
    #expect(later.contentDigest == act.contentDigest)
  }

  /// Beside that these ledgers have no acts.
  private func told(_ context: LibraryContext) -> [RuleID] {
    context.diagnostics.map(\.rule).filter { $0 != "ledger/no-act" }
  }

  @Test func `successors are followed through the ledger and the acts, and circles end`() throws {
    let context = try context([
      "ledger/2024-a.yaml": "act: 2024-a\nredirects:\n  - { old: a, new: [b] }\n  - { old: x, new: [y] }\n",
      "ledger/2025-a.yaml":
        "act: 2025-a\nredirects:\n  - { old: b, new: [c, d], verb: divide }\n  - { old: y, new: x }\nended:\n  - { old: z }\n",
      ActLibrary.path: ActLibrary.adjustment(["combine: { items: [d, e], into: f }"]),
    ])
    #expect(told(context) == ["ledger/cycle"])
    let lineage = Lineage(context.acts)
    #expect(lineage.successors(of: "b") == ["c", "d"])
    #expect(lineage.links(from: "d").map(\.verb) == [.combine])
    #expect(lineage.latest(of: "a") == ["c", "f"])
    #expect(lineage.latest(of: "x") == [])
    #expect(lineage.latest(of: "q") == ["q"])
    #expect(lineage.ancestors(of: "f") == ["d", "e", "b", "a"])
    #expect(context.acts.ledger.retired == ["a", "b", "x", "y", "z"])
  }

  @Test func `an item from which others were parted goes on, and may be merged or cancelled later`() throws {
    let parted = [
      "ledger/2024-a.yaml": "act: 2024-a\nredirects: [{ old: x, new: [a] }, { old: a, new: [a, b] }]\n",
      "ledger/2024-b.yaml": "act: 2024-b\nredirects: [{ old: a, new: [a, c] }, { old: k, new: [] }]\n",
    ]
    let context = try context(parted)
    #expect(told(context) == [])
    #expect(context.acts.ledger.retired == ["x"])
    let lineage = Lineage(context.acts)
    #expect(lineage.latest(of: "x") == ["a", "b", "c"])
    #expect(lineage.latest(of: "a") == ["a", "b", "c"])
    #expect(lineage.ancestors(of: "c") == ["a", "x"])
    let merged = try self.context(
      parted.merging(["ledger/2025-a.yaml": "act: 2025-a\nredirects: [{ old: a, new: [d] }]\n"]) { $1 })
    #expect(told(merged) == [])
    #expect(Lineage(merged.acts).latest(of: "x") == ["b", "c", "d"])
    let ended = try self.context(
      parted.merging(["ledger/2025-a.yaml": "act: 2025-a\nended:\n  - { old: a }\n"]) { $1 })
    #expect(told(ended) == [])
    #expect(ended.acts.ledger.retired == ["a", "x"])
    #expect(Lineage(ended.acts).latest(of: "x") == ["b", "c"])
  }

  @Test func `a value is written out up to 200 characters`() {
    let short = YAMLValue.scalar(String(repeating: "文", count: 200))
    let long = YAMLValue.scalar(String(repeating: "文", count: 201))
    #expect(ExpectedValue(of: short) == .value(short))
    #expect(ExpectedValue(of: long) == .digest(long.digest))
    #expect(ExpectedValue(of: long).matches(long))
    #expect(!ExpectedValue(of: long).matches(short))
    #expect(ExpectedValue(of: nil).matches(nil))
    #expect(ExpectedValue.value("甲").matches(.sequence(["甲"])))
  }
}
