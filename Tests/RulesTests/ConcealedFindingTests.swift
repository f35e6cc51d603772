import Qingdan
import QingdanCLI
import Testing

/// No finding tells what another one calls confidential.
@Suite struct ConcealedFindingTests {
  private static let number = "13812345678"

  private static func items(_ name: String, office: String = "", note: String = "") -> String {
    """
      - id: p-7k3f9q2m
        name: \(name)
        type: 行政许可
        basis: 《中华人民共和国水法》第四十八条第一款
    \(office.isEmpty ? "" : "    office: \(office)\n")\(note.isEmpty ? "" : "    note: \(note)\n")
    """
  }

  @Test func `a finding elsewhere does not quote the name of an item with a number in it`() async throws {
    let other = "list: powers\norganisation: b\neffective: 2025-03-01\ndefaults:\n  holder: b\nitems:\n"
    let library = SmallLibrary(
      Self.items("取水许可张三\(Self.number)"),
      files: [
        "organisations/b/powers.yaml": other
          + Self.items("取水许可张三\(Self.number)").replacing("7k3", with: "8k3")
      ])
    let result = try await library.run()
    #expect(result.diagnostics.filter { $0.rule == "personal/mobile-number" }.count == 2)
    for finding in result.diagnostics {
      let texts = [finding.message.zh, finding.message.en, finding.owner ?? "", finding.advice?.zh ?? ""]
      #expect(!texts.contains { $0.contains(Self.number) }, "\(finding.rule)")
    }
    #expect(
      result.diagnostics.contains {
        $0.rule == "across/doubled-power" && $0.message.zh.hasSuffix("有不能公开的内容，先处理它，再看这一条")
      })
  }

  @Test func `whose a finding is does not tell a number in the name of an office`() async throws {
    let library = SmallLibrary(
      "  - id: p-7k3f9q2m\n    name: 甲　乙许可\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n")
    var files = library.files
    files[SmallLibrary.path] = files[SmallLibrary.path]?
      .replacing("  holder: a\n", with: "  holder: a\n  office: 张三\(Self.number)\n")
    var spoken = library
    spoken.files = files
    let result = try await spoken.run()
    #expect(result.diagnostics.map(\.rule).sorted() == ["personal/mobile-number", "text/stray-blank"])
    #expect(!result.diagnostics.contains { $0.owner?.contains(Self.number) ?? false })
  }

  @Test(arguments: [("值班手机", "张三", true), (".", ".", false), ("理由", "张三", false), ("值班手机", "姓名", false)])
  func `a clearance needs a reason and a name`(_ why: String, _ who: String, _ counts: Bool) async throws {
    let library = SmallLibrary(
      Self.items("取水许可", note: Self.number),
      settings:
        "secrecy: { allowed: [{ item: p-7k3f9q2m, rule: personal/mobile-number, because: '\(why)', by: '\(who)' }] }\n"
    )
    let found = try await library.run().diagnostics.map(\.rule)
    #expect(found.contains("personal/mobile-number") == !counts)
  }
}
