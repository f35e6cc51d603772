import Foundation
import Testing

/// The pages for clerks show sessions; what they show is what happens.
@Suite struct PageTests {
  static let pages =
    ["改一条事项", "看懂一条提示", "说明一处改动", "办一次机构改革", "和存量问题相处", "写一条检查规则"].map { "Docs/zh/\($0).md" } + [
      "Examples/reform-2024/README.md"
    ]

  @Test(arguments: pages)
  func `what a page shows is what happens`(_ name: String) throws {
    let url = Repository.root.appending(path: name)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let page = ScenarioPage(text)
    let played = try ScenarioRun.play(page.scenario)
    if Repository.isRecording { return try Data(page.recorded(played).utf8).write(to: url) }
    #expect(page.scenario.steps.count >= 3)
    for (expected, actual) in zip(page.scenario.steps, played.steps) {
      let difference = Difference(from: expected.shown, to: actual.shown)
      #expect(
        difference.isEmpty, "\(difference)\nif this is right: QINGDAN_RECORD=1 swift test --filter PageTests")
      #expect(expected.status == actual.status, "\(expected.command)")
    }
  }

  @Test func `a page reads back as it was, and a page that is wrong is seen`() throws {
    let text = """
      # 页
      <!-- library small -->
      ```yaml
      只看一看
      ```
      <!-- edit organisations/sthjj/powers.yaml -->
      ```diff
      -     type: 行政处罚
      +     type: 处罚
      ```
      ```console exit 1
      $ cat library.yaml
      library: small
      $ qingdan validate | head 1
      没有问题
      ```
      """
    let page = ScenarioPage(text)
    #expect(page.recorded(page.scenario) == text)
    let played = try ScenarioRun.play(page.scenario)
    #expect(played.steps.map(\.status) == [0, 1])
    #expect(played.steps[1].output.first?.hasPrefix("organisations/sthjj/powers.yaml:18:11: 错误") == true)
  }

  /// What lies over the lists differs from them only where the example says so.
  @Test func `the register of the example is that of the lists, but for the bodies of the reform`() throws {
    func lines(_ path: String) throws -> [String] {
      String(decoding: try Data(contentsOf: Repository.root.appending(path: path)), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    let now = try lines("Lists/registers/organisations.yaml")
    let before = try lines("Examples/reform-2024/before/registers/organisations.yaml")
    let difference = before.difference(from: now)
    #expect(difference.removals.count == 3)
    #expect(
      difference.insertions.allSatisfy { change in
        guard case .insert(_, let line, _) = change else { return false }
        return ["示例", "zwfwj", "市政务服务管理局", "nameplates:", "市大数据管理局"].contains { line.contains($0) }
      })
  }
}
