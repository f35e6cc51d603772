import Foundation
import Qingdan
import QingdanCLI
import Testing

/// Whose a finding is to settle (经办).
@Suite struct OwnerTests {
  @Test func `every finding in a list of the broken library says whose it is`() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/broken")
    let tree = try FolderTree(folder.standardizedFileURL.path())
    let context = try LibraryContext(tree)
    let result = await Validation(try Registry(Plugins.all), in: context).run(tree)
    let inLists = result.diagnostics.filter { finding in
      finding.place.map { context.listPaths.contains($0.file) } ?? false
    }
    #expect(inLists.count > 50)
    #expect(inLists.filter { $0.owner == nil }.map { "\($0.place?.file ?? "") \($0.rule)" } == [])
  }

  @Test func `what the core finds in an item names the item's office`() async throws {
    let items = """
        - id: p-7k3f9q2m
          name: 甲许可
          type: 行政许可
          office: 审批处
          basis: 《中华人民共和国水法》第四十八条第一款
        - id: p-8k3f9q2m
          name: !!str 乙许可
          type: 行政许可
          office: 法规处
          basis: 《中华人民共和国水法》第四十八条第一款

      """
    let inItem = try await SmallLibrary(items).run().diagnostics
    #expect(inItem.map(\.rule) == ["yaml/tag"])
    #expect(inItem.map(\.owner) == ["甲 法规处"])
    // Above the items it is the body's; of a list that cannot be read, that of its folder.
    var library = SmallLibrary(items.replacing("!!str ", with: ""))
    let text = try #require(library.files[SmallLibrary.path])
    library.files[SmallLibrary.path] = text.replacing("holder: a", with: "holder: !!str a")
    #expect(try await library.run().diagnostics.map(\.owner) == ["甲"])
    library.files[SmallLibrary.path] = text.replacing("holder: a", with: "holder: 'a")
    let broken = try await library.run().diagnostics
    #expect(!broken.isEmpty && broken.allSatisfy { $0.owner == "甲" })
  }
}
