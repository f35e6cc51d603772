import Qingdan
import Testing

/// That the rules of changes are complete, and do what their examples say.
@Suite struct ChangeRuleTests {
  struct Case: CustomTestStringConvertible {
    let rule: ChangeRule
    let example: ChangeRule.Example
    var testDescription: String { "\(rule.id) \(example.before) → \(example.after)" }
  }

  static let cases = ChangeRules.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

  @Test(arguments: cases) func `a rule weighs its example`(_ one: Case) async throws {
    let rules = try await DiffExample(one.example).rules
    #expect(rules.contains("\(one.rule.id) \(one.example.severity.rawValue)"), "\(rules)")
    #expect(Set(rules).count == 1, "\(rules)")
  }

  @Test(arguments: cases) func `the way back is weighed by the mirror`(_ one: Case) async throws {
    let change = try await DiffExample(one.example, isReversed: true).difference.changes.first { _ in true }
    #expect(change?.rule == one.rule.mirror)
  }

  /// Who lowers the weights of the kind in the same breath makes nothing lighter, and neither does who raises them.
  @Test func `of two weights of a kind the graver holds`() async throws {
    func kind(_ weight: String) -> String {
      """
      === kinds/powers.yaml
      kind: powers
      title: { zh: 权责清单, en: Powers }
      prefix: p
      weight: \(weight == "editorial" ? weight : "loss")
      fields:
        - { name: name, type: text, title: 职权名称, weight: \(weight) }
        - { name: holder, type: organisation, title: 实施主体, weight: \(weight) }
        - { name: note, type: text, title: 备注, weight: \(weight) }
      === organisations/sthjj/powers.yaml
      list: powers
      organisation: sthjj
      items:

      """
    }
    let before = """
        - { id: p-00000001, name: 甲, note: 一 }
        - { id: p-00000002, name: 乙事项办理 }
      """
    let after = """
        - { id: p-00000001, name: 甲, note: 二 }
        - { id: p-00000003, name: 完全不同的名称 }
      """
    for (old, new) in [("substance", "editorial"), ("editorial", "substance")] {
      let rules = try await DiffExample(before: kind(old) + before, after: kind(new) + after).rules
      #expect(
        rules == [
          "change/value-changed substance", "change/power-removed loss", "change/power-added substance",
        ])
    }
    let rules = try await DiffExample(before: kind("editorial") + before, after: kind("editorial") + after)
      .rules
    #expect(!rules.contains { $0.hasSuffix("substance") || $0.hasSuffix("loss") })
  }

  @Test func `each rule has a mirror, and is the mirror's mirror`() {
    for rule in ChangeRules.all { #expect(ChangeRules[rule.mirror]?.mirror == rule.id, "\(rule.id)") }
    #expect(Set(ChangeRules.all.map(\.id)).count == ChangeRules.all.count)
  }

  @Test
  func `each rule has words in both languages, an example, and a source that is marked if nobody read it`() {
    for rule in ChangeRules.all {
      #expect(!rule.examples.isEmpty, "\(rule.id)")
      #expect(rule.id.rawValue.wholeMatch(of: /change\/[a-z]+(-[a-z]+)*/) != nil)
      #expect(!rule.title.zh.isEmpty && rule.rationale.zh.hasSuffix("。"), "\(rule.id)")
      #expect(!rule.rationale.en.isEmpty && !rule.rationale.en.hasSuffix("."), "\(rule.id)")
      // Only the laws were read; what one place has laid down is known from pages about it.
      let isRead = rule.source.allSatisfy { $0.contains("中华人民共和国") }
      #expect(rule.isConfirmed == isRead, "\(rule.id)")
    }
  }

  @Test func `no change is without a rule, whatever it is of`() throws {
    let tree = MemoryTree(["library.yaml": "library: examples\nformat: 1\nbase: standard\n"])
    let kinds = try LibraryContext(tree).kinds.values.sorted { $0.name < $1.name }
    let value = YAMLValue.scalar("甲")
    let details: [ValueChange] = [
      .appeared, .vanished, .editorial, .longer, .shorter, .later, .earlier, .citedPlace, .other,
      .text([TextPiece(.removed, "甲")]), .elements(ElementChanges(added: [value])),
      .elements(ElementChanges(removed: [value])), .elements(ElementChanges(isReordered: true)),
      .elements(ElementChanges(changed: [.init(before: value, after: "乙", change: .other)])),
      .elements(ElementChanges(changed: [.init(before: value, after: "乙", change: .citedPlace)])),
    ]
    var reached: Set<RuleID> = []
    for kind in kinds + [Kind("empty", title: Message(zh: "空", en: "empty"), prefix: "e", fields: [])] {
      for path in kind.allFields.map(\.path) + ["nothing", ""] {
        for (type, detail) in Change.Kind.allCases.flatMap({ type in details.map { (type, $0) } }) {
          var change = Change(type, item: "p-7k3f9q2m", field: path.isEmpty ? nil : path, detail: detail)
          ChangeWeighing(kind: kind).weigh(&change)
          reached.insert(change.rule)
          #expect(ChangeRules[change.rule] != nil, "\(change.rule) of \(kind.name) \(path)")
          #expect(change.severity > .format)
          if detail == .editorial, type == .amended { #expect(change.severity == .editorial) }
        }
      }
    }
    let ofBothStates: Set<RuleID> = [
      "change/holder-unknown", "change/holder-known", "change/holder-doubled", "change/holder-single",
      "change/id-reused", "change/body-removed", "change/body-added", "change/body-replaced",
      "change/body-superior",
      "change/member-removed", "change/member-added",
    ]
    // What is beside a citation takes a citation to show.
    let words: Set<RuleID> = ["change/basis-words-added", "change/basis-words-removed"]
    #expect(Set(ChangeRules.all.map(\.id)).subtracting(reached) == ofBothStates.union(words))
  }

  @Test func `a loss takes something that is gone`() {
    for rule in ChangeRules.all where !rule.isLoss {
      #expect(rule.examples.allSatisfy { $0.severity < .loss }, "\(rule.id)")
    }
  }
}
