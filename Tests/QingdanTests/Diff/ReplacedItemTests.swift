import Qingdan
import Testing

/// What mergers, splits and ids used again leave out is told.
@Suite struct ReplacedItemTests {
  private func item(_ id: String, _ name: String, _ more: String = "", type: String = "行政许可") -> String {
    "  - id: \(id)\n    name: \(name)\n    type: \(type)\n"
      + more.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  private func list(_ items: String...) -> String {
    "=== organisations/sthjj/powers.yaml\nlist: powers\norganisation: sthjj\neffective: 2024-03-01\nitems:\n"
      + items.joined()
  }

  private let water = "《取水许可和水资源费征收管理条例》第二条"
  private let air = "《中华人民共和国大气污染防治法》第十九条"

  @Test func `a merger tells what the new item has no more, with both places`() async throws {
    let one = item("p-7k3f9q2m", "甲许可", "basis: [\(water)]\nobject: 企业\nfunction: f-5n1c8w3r")
    let two = item("p-4m8x2c5r", "乙许可", "basis: [\(air)]\nobject: 企业")
    let new = item("p-9t6w3h1z", "甲乙许可", "basis: [\(air)]\nobject: 企业")
    let into = ["p-7k3f9q2m": ["p-9t6w3h1z"], "p-4m8x2c5r": ["p-9t6w3h1z"]]
    let example = try await DiffExample(before: list(one, two), after: list(new), successors: into)
    let first = try #require(example.difference.items.first { $0.before?.id == "p-7k3f9q2m" })
    #expect(
      Set(first.changes.map { "\($0.field ?? $0.kind.rawValue) \($0.severity.rawValue)" })
        == ["merged substance", "basis substance", "function loss"])
    #expect(first.changes.allSatisfy { $0.oldPlace != nil && $0.newPlace != nil })
    let second = try #require(example.difference.items.first { $0.before?.id == "p-4m8x2c5r" })
    #expect(second.changes.map(\.kind) == [.merged])
  }

  @Test func `a merger that takes everything over loses nothing`() async throws {
    let one = item("p-7k3f9q2m", "甲许可", "basis: [\(water)]")
    let two = item("p-4m8x2c5r", "乙许可", "basis: [\(air)]")
    let new = item("p-9t6w3h1z", "甲乙许可", "basis: [\(air), \(water)]\nobject: 企业")
    let into = ["p-7k3f9q2m": ["p-9t6w3h1z"], "p-4m8x2c5r": ["p-9t6w3h1z"]]
    let example = try await DiffExample(before: list(one, two), after: list(new), successors: into)
    #expect(example.rules == ["change/merged substance", "change/merged substance"])
  }

  @Test func `a split loses only what no part has`() async throws {
    let whole = item("p-7k3f9q2m", "甲乙许可", "basis: [\(air), \(water)]\nlimits: { legal: 20日 }")
    let one = item("p-4m8x2c5r", "甲许可", "basis: [\(water)]")
    let two = item("p-9t6w3h1z", "乙许可", "basis: [\(air)]")
    let into = ["p-7k3f9q2m": ["p-4m8x2c5r", "p-9t6w3h1z"]]
    let example = try await DiffExample(before: list(whole), after: list(one, two), successors: into)
    #expect(example.rules == ["change/split substance", "change/deadline-removed substance"])
  }

  @Test func `a merger into an item of nobody is a loss`() async throws {
    let (one, two) = (item("p-7k3f9q2m", "甲许可"), item("p-4m8x2c5r", "乙许可"))
    let new = item("p-9t6w3h1z", "甲乙许可", "holder: wuming")
    let into = ["p-7k3f9q2m": ["p-9t6w3h1z"], "p-4m8x2c5r": ["p-9t6w3h1z"]]
    let example = try await DiffExample(before: list(one, two), after: list(new), successors: into)
    #expect(example.rules == ["change/holder-unknown loss", "change/holder-unknown loss"])
    let split = try await DiffExample(
      before: list(new.replacing("wuming", with: "swj")),
      after: list(one, two.replacing("type:", with: "holder: wuming\n    type:")),
      successors: ["p-9t6w3h1z": ["p-7k3f9q2m", "p-4m8x2c5r"]])
    #expect(split.rules == ["change/holder-unknown loss"])
  }

  @Test func `an id used again for another matter is a loss, and a rename is none`() async throws {
    let old = item("p-7k3f9q2m", "排污许可证核发", "basis: [\(air)]\nlevels: [市级]")
    let reused = item("p-7k3f9q2m", "取水口设置审查", "basis: [\(water)]\nlevels: [市级]", type: "行政检查")
    let example = try await DiffExample(before: list(old), after: list(reused))
    #expect(example.rules.first == "change/id-reused loss")
    for renamed in [
      item("p-7k3f9q2m", "取水口设置审查", "basis: [\(air)]\nlevels: [市级]", type: "行政检查"),
      item("p-7k3f9q2m", "排污许可", "basis: [\(water)]\nlevels: [市级]"),
    ] {
      let rules = try await DiffExample(before: list(old), after: list(renamed)).rules
      #expect(rules.contains("change/renamed substance"), "\(rules)")
    }
  }

  @Test func `a function that is gone is a loss, and so is that of an item`() async throws {
    let power = item("p-7k3f9q2m", "排污许可证核发", "function: f-5n1c8w3r")
    let example = try await DiffExample(
      before: list(power), after: list(item("p-7k3f9q2m", "排污许可证核发")))
    #expect(example.rules == ["change/value-removed loss"])
    let duty = "id: f-5n1c8w3r\nname: 排污许可管理\nholder: sthjj"
    #expect(
      try await DiffExample(kind: "functions", before: duty, after: "").rules == [
        "change/function-removed loss"
      ])
  }
}
