import Foundation
import Testing

@testable import Qingdan

/// States that readers do not understand alike, certificates that are none, and such as claim what no event says: both
/// proofs refuse them, in words.
@Suite struct ForgedCertificateTests {
  private static let files = ReformDemandTests.files.merging([
    "organisations/a/tasks.yaml": """
    list: tasks
    organisation: a
    items:
      - { id: t-00000001, name: 任务一, organisations: [a, b], number: 一1, note: 甲 乙丙 }

    """,
    "organisations/c/powers.yaml": """
    list: powers
    organisation: c
    defaults: { holder: c }
    items:
      - { id: p-00000007, name: 检查七, type: 行政检查 }

    """,
  ]) { $1 }

  private static let events = [
    "rank: { organisation: z, to: 正局级 }", "transfer: { from: b, to: c, items: { ids: [p-00000004] } }",
    "cancel: { items: { ids: [p-00000002] } }", "entrust: { from: a, to: b, items: { ids: [p-00000003] } }",
  ]

  struct Change: Sendable {
    let path: String
    let old: String
    let new: String

    init(_ path: String, _ old: String, _ new: String) { (self.path, self.old, self.new) = (path, old, new) }
  }

  /// What both proofs say of what was carried out, with another text of a file and other claims.
  private func told(
    _ change: Change? = nil, claiming: (inout ReformCertificate) throws -> Void = { _ in }
  ) async throws -> [String] {
    let carried = try await ReformWritingTests.carried(Self.events, files: Self.files)
    var certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    #expect(try await ReformDemandTests.faults(certificate, carried, carried.tree) == [])
    var tree = carried.tree
    if let change {
      let text = carried.text(change.path)
      #expect(text.contains(change.old), "\(text)")
      tree.changes[change.path] = Array(text.replacing(change.old, with: change.new).utf8)
    }
    try claiming(&certificate)
    return try await ReformDemandTests.faults(certificate, carried, tree)
  }

  private static let tasks = "organisations/a/tasks.yaml"

  // MARK: - States

  @Test(arguments: [
    Change(tasks, "number: 一1", "number: 一1, number: 一1"),
    Change(tasks, "number: 一1", "number: 一1, 任务编号: 一2"),
    Change(tasks, "number: 一1", "任务编号: 一2, number: 一1"),
    Change(tasks, "[a, b], ", "&x [a, b], groups: *x, "),
    Change(tasks, "number: 一1", "number: !!str 一1"),
    Change(tasks, "丙 }\n", "丙 }\n---\nlist: tasks\norganisation: a\nitems: []\n"),
    Change("library.yaml", "format: 1", "format: 1\nformat: 1"),
    Change("kinds/tasks.yaml", "kind: tasks", "kind: tasks\nkind: tasks"),
  ])
  func `a state with a file that readers do not understand alike is refused`(_ change: Change) async throws {
    let told = try await told(change)
    #expect(told.contains { $0.hasPrefix("改革后的 \(change.path)：") || $0.contains("写了两次") }, "\(told)")
  }

  @Test(arguments: [
    "\"甲 乙丙 \"", "\"甲 乙 丙\"", "\"甲 乙丙\\_\"", "甲\u{3000}乙丙", "\"甲 乙丙\\n\"", "甲乙丙", "甲 乙\n        丙",
  ])
  func `a text with other blanks is another text`(_ text: String) async throws {
    #expect(
      try await told(Change(Self.tasks, "甲 乙丙", text)) == ["t-00000001 的备注变了，没有事件这样说"])
  }

  @Test(arguments: ["\"甲 乙丙\"", "甲\n        乙丙", "\"甲\\u0020乙丙\""])
  func `a text that is only written otherwise is the same`(_ text: String) async throws {
    #expect(try await told(Change(Self.tasks, "甲 乙丙", text)) == [])
  }

  // MARK: - Claims

  @Test func `what is gone has the basis that the reform says`() async throws {
    let told = try await told { $0.ended[0].basis = "《假决定》" }
    #expect(told == ["p-00000002 的依据“《假决定》”不是改革文件写的"])
  }

  @Test(arguments: ["p-00000001", "p-00000003", "p-00000004"])
  func `an event is named only where it is about the item`(_ id: String) async throws {
    let told = try await told { certificate in
      if !certificate.links.contains(where: { $0.before == id }) {
        certificate.links.append(ReformLink(before: id, after: id, acts: []))
      }
      for index in certificate.links.indices where certificate.links[index].before == id {
        certificate.links[index].acts.append(.init(verb: .cancel, event: 2))
      }
    }
    #expect(told == ["凭证里 \(id) 写了第 3 个事件（取消），那个事件不管它"])
  }

  @Test func `a link says what fields of its kind become`() async throws {
    let told = try await told { certificate in
      for index in certificate.links.indices where certificate.links[index].before == "p-00000004" {
        certificate.links[index].fields["nonsense"] = .null
      }
    }
    #expect(told == ["凭证里 p-00000004 的“nonsense”不是清单的字段"])
  }

  @Test(arguments: ["organisation: b", "organisation: { group: 各街道 }"])
  func `a list stays with its body, though its items keep their holder`(_ owner: String) async throws {
    let told = try await told(Change("organisations/c/powers.yaml", "organisation: c", owner))
    #expect(told.contains("p-00000007 所在的清单（organisations/c/powers.yaml）写成了别的机构的，没有事件这样说"), "\(told)")
  }

  // MARK: - Form

  @Test(
    .enabled(if: Python.hasYAML),
    arguments: [
      ("\"links\"", "\"links\": [], \"links\""), ("\"certificate\": 1", "\"certificate\": 2"),
      ("\"event\": 1", "\"event\": 1.0"), ("\"event\": 1", "\"event\": 1.7"),
      ("\"event\": 1", "\"event\": true"),
      ("\"links\"", "\"x\""), ("\"fields\"", "\"x\""), ("\"act\"", "\"x\""), ("\"after\": \"", "\"x\": \""),
      ("\"fields\": {", "\"fields\": {\"note\": \"\", "), ("\"fields\": {", "\"fields\": {\"with\": [], "),
      ("\"fields\": {", "\"fields\": {\"note\": 3, "), ("{", "{}"), ("{", "[{"),
    ].map { Change("", $0.0, $0.1) })
  func `what has not the form of a certificate is none`(_ change: Change) async throws {
    let carried = try await ReformWritingTests.carried(Self.events, files: Self.files)
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let right = certificate.json.pretty
    #expect(ReformCertificate(Array(right.utf8)) == certificate)
    let wrong = right.replacing(change.old, with: change.new)
    #expect(wrong != right)
    #expect(ReformCertificate(Array(wrong.utf8)) == nil)
    let said = try Self.verify(wrong, carried)
    #expect(said.status == 2 && said.output.contains("is no plan and no certificate"), "\(said.output)")
  }

  @Test(.enabled(if: Python.hasYAML), arguments: ["{ name: 各街道 }", "{ members: [c] }"])
  func `a group without members or a name is no obstacle`(_ group: String) async throws {
    var files = Self.files
    files["registers/organisations.yaml"] =
      (files["registers/organisations.yaml"] ?? ReformWritingTests.files["registers/organisations.yaml"] ?? "")
      + (files["registers/organisations.yaml"]?.contains("groups:") ?? false ? "" : "groups:\n")
      + "  - \(group)\n"
    let carried = try await ReformWritingTests.carried(Self.events, files: files)
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let said = try Self.verify(certificate.json.pretty, carried)
    #expect(said.status == 0, "\(said.output)")
  }

  @Test func `an event that says nothing is told`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events + ["transfer: ~"], files: Self.files)
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    #expect(
      try await ReformDemandTests.faults(certificate, carried, carried.tree) == [
        "改革前的 reforms/r.yaml：这一条改革事件是空的，什么也不做。写全，如 abolish: { organisation: 机构标识 }，或者删掉这一条"
      ])
  }

  /// What the program of Examples/verify-reform says of a text that is to be a certificate.
  private static func verify(_ text: String, _ carried: ReformWritingTests.Carried) throws -> (
    output: String, status: Int32
  ) {
    let (before, after) = (try Python.folder(of: carried.source), try Python.folder(of: carried.tree))
    defer { for folder in [before, after] { try? FileManager.default.removeItem(at: folder) } }
    let file = before.appending(path: "certificate.json")
    try Data(text.utf8).write(to: file)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Examples/verify-reform/verify.py").standardizedFileURL
    return try Python.run([script.path, file.path, before.path, after.path])
  }
}
