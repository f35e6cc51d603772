import Testing

@testable import Qingdan

/// Old names of bodies in texts are found, suggested, and changed only where somebody accepted it.
@Suite struct ReformMentionTests {
  typealias Carried = ReformWritingTests.Carried

  private static let register = """
    organisations:
      - { id: a, superior: z, names: [{ name: XX市甲乙局, short: [市甲乙局] }] }
      - { id: b, superior: z, names: [{ name: XX市丙丁局, short: [市丙丁局] }] }
      - { id: c, superior: z, names: [{ name: XX市戊己局, short: [市戊己局] }] }
      - { id: z, names: [{ name: XX市人民政府 }] }

    """

  private static func list(_ body: String, _ items: [String]) -> String {
    "list: powers\norganisation: \(body)\ndefaults: { holder: \(body) }\nitems:\n"
      + items.map { "  - { \($0), type: 行政检查 }\n" }.joined()
  }

  private func carried(
    _ events: [String], _ notes: [String], accepted: Set<String> = []
  ) async throws -> (carried: Carried, writing: ReformWriting, mentions: [ReformMention]) {
    let items = notes.enumerated().map { number, note in
      "id: p-0000000\(number + 1), name: 检查\(number + 1), note: \"\(note)\""
    }
    let carried = try await ReformWritingTests.carried(
      events,
      files: [
        "registers/organisations.yaml": Self.register, "organisations/a/powers.yaml": Self.list("a", items),
      ])
    let mentions = ReformMention.all(of: carried.outcome, in: carried.before)
    let writing = try ReformWriting(
      carried.outcome, in: carried.before, carried.source,
      accepting: mentions.filter { accepted.contains($0.key) })
    return (carried, writing, mentions)
  }

  private static let merger = [
    "merge: { from: [a, b], into: { id: d, name: XX市甲乙局和丙丁局, short: [市甲丁局] } }"
  ]

  @Test(arguments: [
    ("由市甲乙局负责", "由市甲丁局负责"), ("由XX市甲乙局会同市丙丁局办理", "由XX市甲乙局和丙丁局会同市甲丁局办理"),
    ("按《XX市甲乙局工作规则》由市甲乙局办理", "按《XX市甲乙局工作规则》由市甲丁局办理"),
  ])
  func `the name is found whole, and not in the title of a document`(text: String, new: String) async throws {
    let mentions = try await carried(Self.merger, [text]).mentions
    #expect(mentions.rewritten == new)
    #expect(Set(mentions.map(\.fieldKey)) == ["p-00000001:note"])
    #expect(mentions.allSatisfy { $0.line == 5 })
  }

  @Test(arguments: ["由原市甲乙局移交", "原XX市甲乙局", "见《XX市甲乙局公告》", "“由市甲乙局实施”", "由XX市甲乙局和丙丁局负责", "由市戊己局负责", "由市甲乙实施"])
  func `what is past, quoted, new, or another's, is no mention`(text: String) async throws {
    #expect(try await carried(Self.merger, [text]).mentions == [])
  }

  @Test func `the same short name in another place is another body's`() async throws {
    var register = Self.register
    register.replace("XX市", with: "宁波市")
    let files = [
      "registers/organisations.yaml": register,
      "registers/divisions.tsv": String(
        decoding: try #require(StandardLibrary.bytes(of: "registers/divisions.tsv")), as: UTF8.self),
      "organisations/a/powers.yaml": Self.list(
        "a", ["id: p-00000001, name: 检查1, note: \"由市甲乙局会同杭州市甲乙局、宁波市甲乙局办理，报杭州市市甲乙局\""]),
    ]
    let carried = try await ReformWritingTests.carried(Self.merger, files: files)
    let mentions = ReformMention.all(of: carried.outcome, in: carried.before)
    #expect(mentions.map(\.key) == ["p-00000001:note#1", "p-00000001:note#2", "p-00000001:note#3"])
    #expect(mentions.rewritten == "由市甲丁局会同杭州市甲乙局、XX市甲乙局和丙丁局办理，报杭州市市甲丁局")
  }

  @Test func `of several in one text each is accepted by itself`() async throws {
    let note = "由市甲乙局会同市丙丁局办理，原由市甲乙局承担"
    let (_, _, all) = try await carried(Self.merger, [note])
    #expect(all.map(\.key) == ["p-00000001:note#1", "p-00000001:note#2", "p-00000001:note#3"])
    #expect(all[1].suggestion == "由市甲乙局会同市甲丁局办理，原由市甲乙局承担")
    #expect(all[2].newExcerpt == "…局会同市丙丁局办理，原由市甲丁局承担")
    for keys in [["#1", "#2"], ["#2"], ["#1", "#2", "#3"]] as [Set<String>] {
      let keys = Set(keys.map { "p-00000001:note\($0)" })
      let (carried, writing, mentions) = try await carried(Self.merger, [note], accepted: keys)
      var tree = OverlayTree(carried.source)
      tree.changes = writing.files
      let after = try await Library(tree)
      let (list, item) = try #require(after.item("p-00000001"))
      let expected = keys.sorted().reversed().reduce(note) { text, key in
        guard let mention = mentions.first(where: { $0.key == key }) else { return text }
        var text = text
        text.replaceSubrange(mention.range, with: "市甲丁局")
        return text
      }
      #expect(list.text(item, list.kind.field("note")) == expected)
      let accepted = ReformMention.accepted(
        of: carried.outcome, from: LibraryState(label: "a", library: carried.before, tree: carried.source),
        to: LibraryState(label: "b", library: after, tree: tree))
      #expect(Set(accepted.map(\.key)) == keys)
      let certificate = try ReformCertificate(writing, of: carried.outcome.reform, in: carried.source)
      let proof = try ReformProof(
        certificate, before: .init(carried.before, carried.source), after: .init(after, tree))
      #expect(proof.faults.map(\.zh) == [])
    }
  }

  @Test func `of several bodies the one that gets the item is meant, else a person must say`() async throws {
    let events = [
      "split: { from: a, into: [{ organisation: b, items: { ids: [p-00000001] } }, { organisation: c, items: rest }] }"
    ]
    let (_, _, mentions) = try await carried(events, ["由市甲乙局负责", "由市甲乙局负责"])
    #expect(mentions.map(\.suggestion) == ["由市丙丁局负责", "由市戊己局负责"])
    // Whoever takes over an item of another body need not be meant.
    let taken = ["transfer: { from: a, to: c, items: { ids: [p-00000001] } }"]
    let unclear = try await carried(
      taken + ["split: { from: b, into: [{ organisation: a, items: rest }, { organisation: c }] }"],
      ["会同市丙丁局办理"])
    #expect(unclear.mentions.map(\.suggestion) == [nil])
    let other = ["split: { from: b, into: [{ organisation: a, items: rest }, { organisation: c }] }"]
    #expect(try await carried(other, ["由市丙丁局负责"]).mentions.map(\.suggestion) == [nil])
  }

  @Test func `a key may have the title of the field, a Chinese colon, and a number where there is one`()
    async throws
  {
    let (carried, _, mentions) = try await carried(
      Self.merger, ["市甲乙局和XX市甲乙局", "由市甲乙局负责"])
    func keys(_ key: String) -> [String] { mentions.named(key, carried.before.context.kinds).map(\.key) }
    #expect(keys("p-00000002:note") == ["p-00000002:note"])
    #expect(keys("p-00000002:note#1") == ["p-00000002:note"])
    #expect(keys("p-00000002：备注") == ["p-00000002:note"])
    #expect(keys("p-00000001:备注＃2") == ["p-00000001:note#2"])
    #expect(keys("p-00000001:备注") == ["p-00000001:note#1", "p-00000001:note#2"])
    #expect(keys("p-00000002:note#2").isEmpty && keys("p-00000002:name").isEmpty && keys("备注").isEmpty)
  }

  @Test func `what an event writes is not taken up from the text before`() async throws {
    let (_, writing, mentions) = try await carried(
      Self.merger + ["amend: { item: p-00000001, values: { note: 由本局负责 } }"],
      ["由市甲乙局负责", "由市甲乙局负责"], accepted: ["p-00000001:note", "p-00000002:note"])
    #expect(mentions.map(\.key) == ["p-00000001:note", "p-00000002:note"])
    #expect(writing.accepted == ["p-00000002:note"])
    #expect(writing.overwritten == ["p-00000001:note"])
  }

  @Test func `what was accepted is written, proved and explained; nothing else is`() async throws {
    for events in [
      Self.merger, ["rename: { organisation: a, name: XX市新局, short: [市新局] }"],
    ] {
      let (carried, writing, mentions) = try await carried(
        events, ["由市甲乙局负责", "原市甲乙局"], accepted: ["p-00000001:note"])
      var tree = OverlayTree(carried.source)
      tree.changes = writing.files
      let after = try await Library(tree)
      func note(_ id: String) throws -> String? {
        let (list, item) = try #require(after.item(id))
        return list.text(item, list.kind.field("note"))
      }
      #expect(try note("p-00000001") == mentions[0].suggestion)
      #expect(try note("p-00000002") == "原市甲乙局")
      let plan = try SavedPlan(writing, of: carried.outcome.reform, in: carried.source)
      let read = try #require(SavedPlan(Array(plan.json.pretty.utf8)))
      #expect(read == plan)
      let application = try await ReformApplication(read, to: carried.before, carried.source)
      #expect(application.plan == plan)
      let states = (
        LibraryState(label: "a", library: carried.before, tree: carried.source),
        LibraryState(label: "b", library: after, tree: tree)
      )
      let accepted = ReformMention.accepted(of: carried.outcome, from: states.0, to: states.1)
      #expect(accepted.map(\.key) == ["p-00000001:note"])
      let reform = carried.outcome.reform
      let written = try #require(reform.written(from: states.0, to: states.1))
      let act = reform.changes(written, from: states.0)
      let amends = act.changes.filter { $0.names("note") }
      #expect(amends.map(\.items) == [["p-00000001"]])
    }
  }
}
