import Foundation
import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// That no rule is forgotten: in the plugin's list, in what explains it, in its examples.
@Suite struct InventoryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(below folder: String) -> [URL] {
    let folder = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }

  @Test func `every rule file is a rule of its plugin`() {
    for plugin in Plugins.all {
      let files = Self.files(below: "Plugins/\(plugin)/Sources/Rules").map {
        $0.deletingPathExtension().lastPathComponent
      }
      #expect(Set(files) == Set(plugin.validators.map { "\($0)" }), "\(plugin)")
    }
  }

  @Test func `every rule that is raised anywhere is explained`() throws {
    let rules = try Registry(Plugins.all).rules
    // Those that weigh a change have a page of their own, and a test that holds it to what is raised.
    let explained = Set(rules.map(\.id.rawValue)).union(ChangeRules.all.map(\.id.rawValue))
    let weighing = Set(ChangeRules.all.map(\.id.rawValue))
    let groups = Set(rules.compactMap { $0.id.rawValue.split(separator: "/").first })
    var raised: Set<String> = []
    let folders = ["Sources/Qingdan", "Sources/YAMLText"] + Plugins.all.map { "Plugins/\($0)/Sources" }
    for file in folders.flatMap(Self.files) where !file.lastPathComponent.hasPrefix("CoreRules") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"([a-z]+)\/[a-z]+(-[a-z]+)*"/) where groups.contains(match.output.1) {
        raised.insert(String(match.output.0.dropFirst().dropLast()))
      }
    }
    #expect(raised.count > 70)
    #expect(raised.subtracting(explained) == [])
    #expect(explained.subtracting(raised).subtracting(weighing) == [])
  }

  @Test func `every rule of every plugin has a good and a bad example, and a reason in both languages`() {
    for rule in Plugins.all.flatMap({ $0.validators }).map({ $0.rule }) {
      #expect(!rule.good.isEmpty && !rule.bad.isEmpty, "\(rule.id)")
      for text in [rule.summary, rule.rationale] {
        #expect(!text.zh.isEmpty && !text.en.isEmpty && !text.en.hasSuffix("."), "\(rule.id)")
      }
      #expect(rule.isConfirmed || rule.severity <= .warning, "\(rule.id)")
    }
  }
}
