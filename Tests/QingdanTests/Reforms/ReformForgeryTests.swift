import Foundation
import QingdanTesting
import Testing

@testable import Qingdan

/// A reform that was carried out, changed by hand afterwards, and a certificate that says all of it: both proofs ask the
/// events, and tell it.
@Suite struct ReformForgeryTests {
  /// What somebody writes into an item afterwards: nothing takes the field away.
  struct Forged: Sendable {
    /// Its id, its name, or the last words of its note.
    let item: String
    let field: String
    let value: YAMLValue?

    init(_ item: String, _ field: String, _ value: YAMLValue?) {
      (self.item, self.field, self.value) = (item, field, value)
    }

    init(_ item: String, _ field: String, _ text: String) { self.init(item, field, .scalar(text)) }
    init(_ item: String, _ field: String, _ texts: [String]) {
      self.init(item, field, .sequence(texts.map(YAMLValue.scalar)))
    }

    fileprivate func isMeant(_ list: ListFile, _ entry: ListFile.Item) -> Bool {
      let note = list.text(entry, list.kind.field("note"))
      return list.id(entry) == item || list.name(entry) == item || note?.hasSuffix(item) ?? false
    }
  }

  private static let files = ReformDemandTests.files.merging([
    "kinds/powers.yaml": StandardLibrary.files.first { $0.path == "kinds/powers.yaml" }
      .map {
        String(decoding: $0.bytes, as: UTF8.self)
          + "  - { name: related, type: item, title: 关联事项, many: true }\n"
      }
      ?? "",
    "organisations/b/powers.yaml": """
    list: powers
    organisation: b
    items:
      - { id: p-00000004, name: 处罚四, type: 行政处罚, holder: b, parent: p-00000003, related: [p-00000002, p-00000003, p-00000001] }
      - id: p-00000008
        name: 许可五
        type: 行政许可
        holder: b
        code: "0505"
        levels: [市级]
        keywords: [甲, 乙]
        本地备注: 留
        basis: [《乙法》第五条]
        responsibilities:
          - { stage: 受理, text: 收件 }
          - { stage: 审查, text: 审核 }

    """,
    "organisations/a/tasks.yaml": """
    list: tasks
    organisation: a
    items:
      - { id: t-00000001, name: 任务一, organisations: [a, b], progress: [{ organisation: a, text: 已办 }, { organisation: b, text: 在办 }] }

    """,
  ]) { $1 }

  @Test func `a part of several groups is not set, so that none is lost`() {
    let groups: YAMLValue = [["stage": "受理", "text": "收件"], ["stage": "审查", "text": "审核"]]
    #expect(YAMLValue.setting("甲", at: ["text"], of: groups) == groups)
    #expect(YAMLValue.setting("甲", at: ["text"], of: ["stage": "受理"]) == ["stage": "受理", "text": "甲"])
  }

  @Test(arguments: [
    Forged("p-00000008", "本地备注", nil), Forged("p-00000008", "本地备注", "改"), Forged("p-00000008", "另一个", "新"),
  ])
  func `what stands under a key that no kind knows stays`(_ forged: Forged) async throws {
    let told = try await told(
      [Self.other, "transfer: { from: b, to: c, items: { ids: [p-00000008] } }"], [forged])
    #expect(told == ["p-00000008 的“\(forged.field)”变了，没有事件这样说"])
  }

  /// What both proofs say of a forgery; without one they say nothing.
  func told(_ events: [String], _ forged: [Forged], files: [String: String] = files) async throws -> [String]
  {
    let carried = try await ReformWritingTests.carried(events, files: files)
    #expect(carried.writing.open.map(\.message.zh) == [])
    var certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    #expect(try await ReformDemandTests.faults(certificate, carried, carried.tree) == [])
    var tree = carried.tree
    var count = 0
    for list in carried.after.lists {
      let edits = list.items.flatMap { item in
        forged.filter { $0.isMeant(list, item) }.map { forged in
          count += 1
          return forged.value.map {
            Edit.setField(in: list.node(item), forged.field, $0, after: ["id", "name"])
          }
            ?? .removeField(in: list.node(item), forged.field)
        }
      }
      if !edits.isEmpty { tree.changes[list.path] = try list.document.edited(by: edits).bytes }
    }
    #expect(count == forged.count)
    certify(&certificate, carried.before, try await Library(tree))
    return try await ReformDemandTests.faults(certificate, carried, tree)
  }

  /// Says in a certificate whatever changed, by the first event where no link says anything.
  private func certify(_ certificate: inout ReformCertificate, _ before: Library, _ after: Library) {
    for list in after.lists {
      for item in list.items {
        guard let id = list.id(item) else { continue }
        if !certificate.links.contains(where: { $0.after == id || $0.before == id }),
          let (old, was) = before.item(id), old.canonicalItem(was) != list.canonicalItem(item)
        {
          certificate.links.append(ReformLink(before: id, after: id, acts: [.init(verb: .rank, event: 0)]))
        }
        for index in certificate.links.indices where certificate.links[index].after == id {
          guard let (old, was) = before.item(certificate.links[index].before) else { continue }
          for field in list.kind.fields where field.name != "id" {
            guard let number = list.kind.field(field.name) else { continue }
            let said = list.value(item, number).flatMap { list.document.plainValue($0) }
            let isSame = list.canonicalValue(item, number)?.digest == old.canonicalValue(was, number)?.digest
            certificate.links[index].fields[field.name] = isSame ? nil : said ?? .null
          }
        }
      }
    }
  }

  private static let other = "rank: { organisation: z, to: 正局级 }"
  private static let transfer = "transfer: { from: b, to: c, items: { ids: [p-00000008] } }"
  private static let merger = "merge: { from: [a, b], into: { id: d, name: XX市丁局, short: [市丁办] } }"
  private static let combine =
    "combine: { items: [p-00000002, p-00000003], into: { id: p-00000002, name: 检查二三, note: 新 } }"

  private static func duty(_ stage: String, _ text: String) -> YAMLValue {
    .mapping([.init("stage", .scalar(stage)), .init("text", .scalar(text))])
  }

  // MARK: - Elements of lists

  @Test(arguments: [
    Forged(
      "p-00000008", "responsibilities", .sequence([duty("受理", "收件"), duty("审查", "审核"), duty("审查", "审核")])),
    Forged("p-00000008", "keywords", ["甲", "乙", "乙"]),
    Forged("p-00000008", "basis", ["《乙法》第五条", "《乙法》第五条"]),
    Forged("p-00000008", "levels", ["市级", "市级"]),
  ])
  func `what stands in a list once does not stand there twice`(_ forged: Forged) async throws {
    #expect(try await told([Self.other, Self.transfer], [forged]).count == 1)
    let silent = try await told([Self.other], [forged])
    #expect(silent.count == 2)
    #expect(silent.first == "凭证里 p-00000008 写了第 1 个事件（调整规格），那个事件不管它")
  }

  @Test func `what items have together they have once`() async throws {
    let basis = ["《甲法》第二条", "《市甲办工作规则》", "《甲法》第二条"]
    let told = try await told([Self.other, Self.combine], [Forged("p-00000002", "basis", basis)])
    #expect(told == ["合并成 p-00000002 以后，设定依据里有写了几遍的"])
  }

  @Test func `what an office did is not let go where the office is the holder`() async throws {
    let progress = YAMLValue.sequence([
      .mapping([.init("organisation", .scalar("d")), .init("text", .scalar("在办"))])
    ])
    #expect(
      try await told([Self.other, Self.merger], [Forged("t-00000001", "progress", progress)]) == [
        "t-00000001 的进展变了，写的事件管不到它"
      ])
  }

  @Test func `a citation stays word for word where a body is called otherwise`() async throws {
    let basis = ["《甲法》第二条", "《市丁办工作规则》"]
    let told = try await told([Self.other, Self.merger], [Forged("p-00000002", "basis", basis)])
    #expect(told == ["p-00000002 的设定依据变了，写的事件管不到它"])
    let combined = try await self.told(
      [Self.other, Self.merger, Self.combine], [Forged("p-00000002", "basis", basis)])
    #expect(combined.contains { $0.hasSuffix("设定依据少了“《市甲办工作规则》”") }, "\(combined)")
  }

  // MARK: - Parts

  private static func part(_ to: String, _ words: String) -> String {
    "transfer: { from: a, to: \(to), items: { ids: [p-00000001] }, extent: 部分, scope: { moved: \(words), stays: 其余, name: 许可\(words) } }"
  }

  private static let parts = [other, part("b", "甲方面"), part("b", "乙方面"), part("c", "丙方面")]

  @Test(arguments: [
    [Forged("许可乙方面", "note", "范围：甲方面")],
    [Forged("许可乙方面", "note", "范围：丙方面"), Forged("许可乙方面", "holder", "c")],
    [Forged("许可乙方面", "name", "许可甲方面"), Forged("许可甲方面", "name", "许可乙方面")],
    [Forged("许可乙方面", "name", "许可甲方面")],
    [
      Forged("许可乙方面", "note", "范围：其余"), Forged("许可乙方面", "holder", "a"), Forged("许可乙方面", "code", "0101"),
      Forged("许可乙方面", "name", "许可一"),
    ],
  ])
  func `each part is with its body, and is what its own event says`(_ forged: [Forged]) async throws {
    let told = try await told(Self.parts, forged)
    let all = "a（其余）、b（甲方面，许可甲方面）、b（乙方面，许可乙方面）、c（丙方面，许可丙方面）"
    #expect(told.contains("p-00000001 应当成为 \(all)，改革后不是各有一项"), "\(told)")
  }

  @Test func `a part and what it leaves are two, though one body has both`() async throws {
    let events = [
      Self.other, "transfer: { from: a, to: b, items: { ids: [p-00000001] } }",
      "transfer: { from: a, to: b, items: { ids: [p-00000001] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
    ]
    #expect(
      try await told(events, [Forged("范围：水", "note", "范围：气")]) == [
        "p-00000001 应当成为 b（气）、b（水），改革后不是各有一项"
      ])
  }

  @Test(arguments: [Forged("二", "type", "行政处罚"), Forged("二", "office", "甲处"), Forged("二", "code", "0101")])
  func `of what an item is divided into each is what is said of it, and of no other`(_ forged: Forged)
    async throws
  {
    let divide =
      "divide: { item: p-00000001, into: [{ id: p-00000001, name: 一, type: 行政处罚, office: 甲处 }, { name: 二 }] }"
    let told = try await told([Self.other, divide], [forged])
    #expect(told.contains { $0.contains("不是改革事件写的") || $0.contains("变了，写的事件管不到它") }, "\(told)")
  }

  // MARK: - Items that others name

  @Test func `what names a combined item may name what it went on in, once or twice`() async throws {
    let events = [Self.other, Self.combine]
    let named = Forged("p-00000004", "parent", "p-00000002")
    #expect(
      try await told(events, [named, Forged("p-00000004", "related", ["p-00000002", "p-00000001"])]) == [])
    let twice = ["p-00000002", "p-00000002", "p-00000001"]
    #expect(try await told(events, [named, Forged("p-00000004", "related", twice)]) == [])
  }

  @Test(arguments: [
    Forged("p-00000004", "parent", "p-00000001"), Forged("p-00000004", "parent", nil),
    Forged("p-00000004", "related", ["p-00000002"]),
    Forged("p-00000004", "related", ["p-00000002", "p-00000001", "p-00000001"]),
    Forged("p-00000004", "related", ["p-00000002", "p-00000008", "p-00000001"]),
  ])
  func `what names an item names no other`(_ forged: Forged) async throws {
    let title = forged.field == "parent" ? "主项" : "关联事项"
    #expect(try await told([Self.other, Self.combine], [forged]) == ["p-00000004 的\(title)变了，写的事件管不到它"])
  }

  // MARK: - Files

  @Test(
    .enabled(if: Python.hasYAML),
    arguments: [
      "organisations/.old/powers.yaml", "organisations/a/.powers.yaml", "organisations/a/notyaml",
      "rules/x.xyaml",
    ])
  func `what is no file of the library is none for the other proof`(_ path: String) async throws {
    let carried = try await ReformWritingTests.carried([Self.other, Self.transfer], files: Self.files)
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let (before, after) = (try Python.folder(of: carried.source), try Python.folder(of: carried.tree))
    defer { for folder in [before, after] { try? FileManager.default.removeItem(at: folder) } }
    let file = after.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("list: powers\norganisation: a\nitems:\n  - { id: p-00000001, name: 旧 }\n".utf8).write(to: file)
    let plan = before.appending(path: "certificate.json")
    try Data(certificate.json.pretty.utf8).write(to: plan)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Examples/verify-reform/verify.py").standardizedFileURL
    let result = try Python.run([script.path, plan.path, before.path, after.path])
    #expect(result.status == 0, "\(result.output)")
  }
}
