import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// What a library claims decides how grave it is that something is missing.
@Suite struct CompletenessTests {
  private static func findings(_ settings: String, _ files: [String: String]) async throws -> [Diagnostic] {
    let library = "library: x\nformat: 1\nbase: standard\n\(settings)"
    let register = """
      organisations:
        - { id: sthjj, names: [{ name: XX市生态环境局, short: [市生态环境局] }] }
        - { id: mzj, names: [{ name: XX市民政局 }] }
      """
    let tree = MemoryTree(
      ["library.yaml": library, "registers/organisations.yaml": register].merging(files) { $1 })
    let context = try LibraryContext(tree)
    let registry = try Registry(Plugins.all)
    return await Validation(registry, in: context).run(tree).diagnostics.filter { finding in
      ["complete/", "across/", "library/"].contains { finding.rule.rawValue.hasPrefix($0) }
    }
  }

  private static let powers = """
    list: powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - { id: p-7k3f9q2m, name: 排污许可证核发, type: 行政许可, function: f-07aabwt1 }
      - { id: p-4m8x2c5r, name: 环境监测, type: 行政检查 }
    """
  private static let disclosure = """
    list: disclosure
    organisation: sthjj
    effective: 2024-03-01
    items:
      - { id: d-mv5ktvbz, name: 环境质量, content: [环境质量] }
    """

  @Test func `what a library does not claim is a note a list, and only where it has begun`() async throws {
    let alone = try await Self.findings("", ["organisations/sthjj/powers.yaml": Self.powers])
    #expect(alone.map { "\($0.rule) \($0.severity)" } == ["complete/item-without-function note"])
    let both = try await Self.findings(
      "",
      [
        "organisations/sthjj/powers.yaml": Self.powers,
        "organisations/sthjj/disclosure.yaml": Self.disclosure,
      ])
    #expect(
      both.map { "\($0.rule) \($0.severity)" }.sorted() == [
        "complete/item-without-function note", "complete/undisclosed-permit note",
      ])
    let permit = both.first { $0.rule == "complete/undisclosed-permit" }
    #expect(permit?.message.zh == "1 项行政许可和其他对外管理服务事项里，1 项没有公开事项（“排污许可证核发”）")
  }

  @Test func `what it claims is an error for each item`() async throws {
    let found = try await Self.findings(
      "complete: [duties]\n", ["organisations/sthjj/powers.yaml": Self.powers])
    #expect(
      found.filter { $0.severity == .error }.map { "\($0.rule)" }.sorted() == [
        "complete/missing-accountability", "complete/missing-accountability", "complete/missing-stage",
        "complete/missing-stage",
      ])
  }

  @Test func `who claims disclosure without a disclosure list is told so once`() async throws {
    let found = try await Self.findings(
      "complete: [disclosure]\n", ["organisations/sthjj/powers.yaml": Self.powers])
    #expect(
      found.filter { $0.severity == .error }.map(\.message.zh) == [
        "库里没有这个机构的政务公开全清单；1 项行政许可和其他对外管理服务事项里，1 项没有公开事项（“排污许可证核发”）"
      ])
  }

  @Test func `a severity under rules is stronger than a claim`() async throws {
    let found = try await Self.findings(
      "complete: [duties]\nrules: { complete/missing-stage: off, complete/missing-accountability: warning }\n",
      ["organisations/sthjj/powers.yaml": Self.powers])
    #expect(
      Set(found.filter { $0.severity > .note }.map { "\($0.rule) \($0.severity)" }) == [
        "complete/missing-accountability warning"
      ])
  }

  @Test func `a claim that no rule looks at is told with those there are`() async throws {
    let found = try await Self.findings("complete: [disclosures]\n", [:])
    #expect(
      found.map(\.message.zh) == ["没有“disclosures”这种齐全。是不是“disclosure”？可以写：disclosure、duties、functions"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `parts of a library are not judged by what was not read`() async throws {
    let files = [
      "organisations/sthjj/powers.yaml": Self.powers, "organisations/sthjj/disclosure.yaml": Self.disclosure,
    ]
    let tree = MemoryTree(
      ["library.yaml": "library: x\nformat: 1\nbase: standard\ncomplete: [disclosure]\n"].merging(files) {
        $1
      })
    let context = try LibraryContext(tree)
    let result = await Validation(try Registry(Plugins.all), in: context)
      .run(tree, only: ["organisations/sthjj/powers.yaml"])
    #expect(result.diagnostics.filter { $0.rule == "complete/undisclosed-permit" }.isEmpty)
    #expect(result.tallies.first { $0.rule == "complete/undisclosed-permit" }?.notCheckable == 1)
  }
}
