import QingdanTesting
import Testing

@testable import Qingdan

/// Random governments, lists and legal reforms: each conserves, and one planted loss, double, invention, lost part or
/// changed holder is always told, by both verifiers.
@Suite struct GeneratedReformTests {
  private struct Case {
    let carried: ReformWritingTests.Carried
    let certificate: ReformCertificate
    let reform: GeneratedReform

    func faults(after changes: [String: String] = [:]) async throws -> [String] {
      var tree = carried.tree
      for (path, text) in changes { tree.changes[path] = Array(text.utf8) }
      var certificate = certificate
      certificate.after = try ReformCertificate.digests(of: tree)
      return try ReformProof(
        certificate, before: .init(carried.before, carried.source),
        after: .init(try await Library(tree), tree)
      ).faults.map(\.zh)
    }
  }

  private func made(_ seed: UInt64) async throws -> Case {
    let reform = GeneratedReform(seed: seed)
    let carried = try await ReformWritingTests.carried(reform.events, files: reform.files)
    return Case(
      carried: carried,
      certificate: try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source),
      reform: reform)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `it conserves, and one planted fault is told`(seed: UInt64) async throws {
    let made = try await made(seed)
    #expect(made.carried.writing.open.map(\.message.zh) == [], "\(made.reform.events)")
    #expect(made.carried.after.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    #expect(try await made.faults() == [], "\(made.reform.events)")
    var random = Chance(seed: seed &+ 1_000)
    let plants = PlantedFault.allCases.shuffled(using: &random)
    for plant in plants.prefix(2) {
      guard let (path, text) = try plant.plant(in: made.carried.after, &random) else { continue }
      #expect(
        try await made.faults(after: [path: text]) != [],
        "\(plant) in \(path)\n\(text)\n\(made.reform.events)")
    }
  }

  @Test(.enabled(if: Python.hasYAML), arguments: 200..<212 as Range<UInt64>)
  func `both verifiers tell every planted fault, and none where there is none`(seed: UInt64) async throws {
    let made = try await made(seed)
    #expect(try await made.faults() == [])
    #expect(try ReformProofTests.isProvedElsewhere(made.certificate, made.carried), "\(made.reform.events)")
    var random = Chance(seed: seed)
    for plant in PlantedFault.allCases {
      guard let (path, text) = try plant.plant(in: made.carried.after, &random) else { continue }
      #expect(try await made.faults(after: [path: text]) != [], "\(plant) \(made.reform.events)")
      #expect(
        try !ReformProofTests.isProvedElsewhere(made.certificate, made.carried, after: [path: text]),
        "\(plant) in \(path)\n\(text)\n\(made.reform.events)")
    }
  }

  @Test(arguments: 300..<330 as Range<UInt64>)
  func `no effective value changes that the reform does not change`(seed: UInt64) async throws {
    let made = try await made(seed)
    let named = made.reform.events.joined(separator: "\n")
    let (before, after) = (made.carried.before, made.carried.after)
    for item in made.reform.items {
      // Whatever an event names may change; the others go along with their bodies at most.
      guard !named.contains(item.id), !(item.function.map(named.contains) ?? false),
        let (old, was) = before.item(item.id),
        let (new, now) = after.item(item.id)
      else { continue }
      for field in [
        "name", "type", "code", "basis", "office", "levels", "limits", "note", "responsibilities", "content",
      ] {
        func value(_ list: ListFile, _ item: ListFile.Item) -> YAMLValue? {
          list.kind.field(field).flatMap { list.canonicalValue(item, $0) }
        }
        #expect(value(old, was) == value(new, now), "\(field) of \(item.id), \(made.reform.events)")
      }
    }
  }
}

/// One thing that is wrong with a state after a reform.
enum PlantedFault: CaseIterable {
  case loss, double, copy, invention, lostElement, otherHolder

  /// The file with the fault in it; nil where it holds nothing of the sort.
  func plant(in library: Library, _ random: inout Chance) throws -> (path: String, text: String)? {
    let lists = library.lists.filter { !$0.items.isEmpty }
    guard let list = lists.randomElement(using: &random), let items = list.head.items,
      let item = list.items.randomElement(using: &random)
    else { return nil }
    let document = list.document
    let position = document.children(items).enumerated().first { $0.element == list.node(item) }?.offset
    guard let position, case .mapping(let fields)? = document.plainValue(list.node(item)) else { return nil }
    let edit: Edit
    switch self {
    case .loss: edit = .removeItem(from: items, position)
    case .double: edit = .insertItem(in: items, at: position, .value(.mapping(fields)))
    case .copy:
      edit = .insertItem(
        in: items, at: position, .value(Self.with("id", "\(list.kind.prefix)-zzzzzzzz", fields)))
    case .invention:
      edit = .insertItem(
        in: items, at: 0,
        .value(
          .mapping([.init("id", .scalar("\(list.kind.prefix)-yyyyyyyy")), .init("name", .scalar("凭空"))])))
    case .lostElement:
      let many = fields.first { field in
        if case .sequence(let elements) = field.value { elements.count > 1 } else { false }
      }
      guard let many, case .sequence(let elements) = many.value,
        let node = document.value(of: list.node(item), for: many.key)
      else { return nil }
      edit = .replaceValue(node, with: .sequence(Array(elements.dropFirst())))
    case .otherHolder:
      guard list.kind.field("holder") != nil, list.organisation(of: item) != "z" else { return nil }
      edit = .setField(in: list.node(item), "holder", .scalar("z"), after: ["id", "name"])
    }
    let text = String(decoding: try document.edited(by: [edit]).bytes, as: UTF8.self)
    return (list.path, text)
  }

  private static func with(_ key: String, _ text: String, _ fields: [YAMLValue.Field]) -> YAMLValue {
    .mapping([.init(key, .scalar(text))] + fields.filter { $0.key != key })
  }
}
