import Qingdan
import Testing

/// Two bodies for one power are a loss, unless the list says why.
@Suite struct HolderCheckTests {
  /// A list of one body, or of a group, with one power.
  static func list(_ body: String, _ id: String, _ more: String = "", head: String? = nil) -> String {
    """
    === organisations/\(body)/powers.yaml
    list: powers
    organisation: \(head ?? body)
    effective: 2024-03-01
    items:
      - id: \(id)
        name: 排污许可证核发
        type: 行政许可
        basis: 《中华人民共和国环境保护法》第四十五条
    \(more.split(separator: "\n").map { "    \($0)\n" }.joined())
    """
  }

  private static let one = list("sthjj", "p-7k3f9q2m")

  @Test(arguments: [
    ("another body of the city", list("swj", "p-4m8x2c5r"), "change/holder-doubled loss"),
    ("a joint holder", list("swj", "p-4m8x2c5r", "with: [sthjj]"), "change/power-added substance"),
    (
      "a delegate", list("swj", "p-4m8x2c5r", "entrusted: [{ organisation: sthjj }]"),
      "change/power-added substance"
    ),
    ("a district", list("dcsthjj", "p-4m8x2c5r"), "change/power-added substance"),
    (
      "a power of every department", list("swj", "p-4m8x2c5r", "counted: [部门共性权力]"),
      "change/power-added substance"
    ),
    (
      "another type", list("swj", "p-4m8x2c5r").replacing("行政许可", with: "行政检查"),
      "change/power-added substance"
    ),
    (
      "another basis", list("swj", "p-4m8x2c5r").replacing("四十五", with: "四十六"), "change/power-added substance"
    ),
    ("one that is over", list("swj", "p-4m8x2c5r", "until: 2023-01-01"), "change/power-added substance"),
    ("the same body", list("x", "p-4m8x2c5r", head: "sthjj"), "change/power-added substance"),
    ("nobody of the register", list("wuming", "p-4m8x2c5r"), "change/holder-unknown loss"),
    ("one that ended", list("ended", "p-4m8x2c5r"), "change/holder-unknown loss"),
  ])
  func `a power is added beside that of the environment bureau`(
    _ name: String, _ added: String, _ expected: String
  ) async throws {
    let example = try await DiffExample(before: Self.one, after: Self.one + added)
    #expect(example.rules == [expected], "\(name)")
  }

  @Test func `bodies of one class may each have it`() async throws {
    let one = Self.list("djd", "p-7k3f9q2m")
    let example = try await DiffExample(before: one, after: one + Self.list("xjd", "p-4m8x2c5r"))
    #expect(example.rules == ["change/power-added substance"])
    let group = Self.list("jd", "p-4m8x2c5r", head: "{ group: 街道办事处 }")
    #expect(try await DiffExample(before: one, after: one + group).rules == ["change/power-added substance"])
  }

  @Test func `halves of a split may be alike`() async throws {
    let halves = Self.list("sthjj", "p-4m8x2c5r") + Self.list("swj", "p-9t6w3h1z")
    let split = try await DiffExample(
      before: Self.one, after: halves, successors: ["p-7k3f9q2m": ["p-4m8x2c5r", "p-9t6w3h1z"]])
    #expect(split.rules == ["change/split substance"])
  }

  @Test func `one official code is one power, whatever it is called`() async throws {
    let code = "code: \"000118001000\""
    let other = Self.list("swj", "p-4m8x2c5r", code).replacing("排污许可证核发", with: "排污许可")
    let one = Self.list("sthjj", "p-7k3f9q2m", code)
    let example = try await DiffExample(before: one, after: one + other)
    #expect(example.rules == ["change/holder-doubled loss"])
    #expect(example.difference.items[0].others.map(\.id) == ["p-7k3f9q2m"])
  }

  @Test func `a power that changes hands may double another, and resolve it`() async throws {
    let both = Self.one + Self.list("swj", "p-4m8x2c5r", "holder: hbj")
    let doubled = Self.one + Self.list("swj", "p-4m8x2c5r", "holder: swj")
    let same = Self.one + Self.list("swj", "p-4m8x2c5r", "holder: sthjj")
    #expect(try await DiffExample(before: same, after: doubled).rules == ["change/holder-doubled loss"])
    #expect(try await DiffExample(before: doubled, after: same).rules == ["change/holder-single substance"])
    // From one double to another.
    #expect(try await DiffExample(before: both, after: doubled).rules == ["change/holder-doubled loss"])
  }

  @Test func `where all that had it are gone it is a loss`() async throws {
    let both = Self.one + Self.list("swj", "p-4m8x2c5r")
    let none = "=== organisations/sthjj/powers.yaml\nlist: powers\norganisation: sthjj\nitems: []\n"
    #expect(
      try await DiffExample(before: both, after: none).rules == [
        "change/power-removed loss", "change/power-removed loss",
      ])
  }

  @Test(arguments: [
    ("holder: [sthjj, swj]", "change/holder-doubled loss"),
    ("holder: [swj, sthjj]", "change/holder-doubled loss"),
    ("holder: [swj, sthjj]\nwith: [sthjj]", "change/transferred substance"),
    ("holder: [sthjj]", ""),
  ])
  func `two bodies in one holder are a loss, unless one is named beside it`(
    _ holder: String, _ expected: String
  ) async throws {
    let named = Self.list("sthjj", "p-7k3f9q2m", "holder: sthjj")
    let several = Self.list("sthjj", "p-7k3f9q2m", holder)
    let rules = try await DiffExample(before: named, after: several).rules
    #expect(rules.first ?? "" == expected, "\(rules)")
    if expected.hasSuffix("loss") {
      let back = try await DiffExample(before: several, after: named).rules
      #expect(back == ["change/holder-single substance"])
      let added = try await DiffExample(before: "=== x.txt\n", after: several).rules
      #expect(added == [expected])
    }
  }

  @Test func `whose list it is moves no power, and what items inherit does`() async throws {
    let named = Self.list("sthjj", "p-7k3f9q2m", "holder: sthjj")
    let listed = named.replacing("organisation: sthjj", with: "organisation: swj")
    let list = try await DiffExample(before: named, after: listed)
    #expect(list.rules == ["change/list-organisation service"])
    #expect(list.difference.changes.map(\.kind) == [.refiled])
    let inherited = Self.one.replacing("items:", with: "defaults: { holder: sthjj }\nitems:")
    #expect(
      try await DiffExample(
        before: inherited, after: inherited.replacing("organisation: sthjj", with: "organisation: swj")
      ).rules == ["change/list-organisation service"])
    let moved = try await DiffExample(
      before: inherited, after: inherited.replacing("holder: sthjj", with: "holder: swj"))
    #expect(moved.rules == ["change/transferred substance"])
    #expect(moved.difference.changes.map(\.after) == ["swj"])
  }

  /// The organisation of the list is whose list it is; `validate` asks for a holder, too.
  @Test(arguments: ["", "holder: ~"])
  func `a holder that is not named any more is a loss, whosever list it is`(_ holder: String) async throws {
    let named = Self.list("sthjj", "p-7k3f9q2m", "holder: sthjj")
    let nobody = holder.isEmpty ? Self.one : Self.list("sthjj", "p-7k3f9q2m", holder)
    #expect(try await DiffExample(before: named, after: nobody).rules == ["change/holder-removed loss"])
    #expect(try await DiffExample(before: nobody, after: named).rules == ["change/holder-named substance"])
  }
}
