import Foundation
import Qingdan
import QingdanCLI
import Testing

/// `Examples/more-kinds`: kinds that are YAML alone are checked and exported as all others.
@Suite struct MoreKindsTests {
  private static func tree() throws -> FolderTree {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/more-kinds")
    return try FolderTree(folder.standardizedFileURL.path())
  }

  @Test func `the example is clean, and its rules had something to judge`() async throws {
    let tree = try Self.tree()
    let context = try LibraryContext(tree)
    let result = try await Validation(Registry(Plugins.all), in: context).run(tree)
    #expect(result.diagnostics.filter { $0.severity > .note }.map { "\($0.message.zh) [\($0.rule)]" } == [])
    #expect(result.lists == 5)
    let judged = Set(result.tallies.filter { $0.checked > 0 }.map(\.rule.rawValue))
    let declared = Set(context.declaredRules.map(\.rule.id.rawValue))
    #expect(
      declared.intersection(judged).isSuperset(of: [
        "interpretation/not-same-day", "interpretation/one-way", "consultation/short-for-market",
        "consultation/no-feedback", "document/one-way", "document/no-successor", "document/doubled",
        "enterprise/no-services", "enterprise/no-fee", "tag/doubled", "tag/no-period",
      ]))
  }

  @Test func `each kind has a layout of its own and is exported by it`() async throws {
    let tree = try Self.tree()
    let context = try LibraryContext(tree)
    for kind in ["enterprises", "documents", "interpretations", "consultations", "tags", "exemptions"] {
      #expect(context.layouts[kind]?.kind == kind)
    }
    let registry = try Registry(Plugins.all)
    let exporter = try #require(registry.exporter(for: "html"))
    let export = Export(
      exporter, in: context, settings: ExportSettings(title: "甲市"), guardedBy: registry)
    let result = try await export.run(tree) { file throws(FileError) in file }
    let file = try #require(result.files.first { $0.path.contains("interpretations") })
    let page = String(decoding: file.bytes, as: UTF8.self)
    #expect(page.contains("《甲市节约用水管理办法》解读"))
    #expect(page.contains("咨询方式"))
    #expect(result.lists == 5)
  }
}
