import Foundation
import Testing

/// A `qingdan` of one's own. To build the package itself would build everything once more, so its sources are a target of
/// this package too, and its manifest is looked at.
@Suite struct OwnCommandTests {
  private static let binary = Repository.binary.deletingLastPathComponent().appending(path: "qingdan-own")

  @Test func `it knows the rule of its own beside all others`() throws {
    let own = try Tool.run(Self.binary, ["rules", "--library", "Lists"])
    let all = try Tool.qingdan("rules", "--library", "Lists")
    let more = Set(own.output.split(separator: "\n")).subtracting(all.output.split(separator: "\n"))
    #expect(own.status == 0 && more.count == 1)
    let words = more.first?.split(separator: " ").map(String.init)
    #expect(words == ["own/shouted-name", "警告", "名称带感叹号"])
  }

  @Test func `its rule speaks, and it confines programs as any other does`() throws {
    let library = try PluginLibrary(["bad.py": Hostile.prologue + "hello()\nsys.exit(7)"])
    try library.lock([("bad.py", "grants: [validate]\n    rules: [bad/rule]")])
    let list = library.folder.appending(path: "organisations/sthjj/powers.yaml")
    let text = try String(contentsOf: list, encoding: .utf8)
    try Data(text.replacing("排污许可证核发", with: "排污许可证核发！").utf8).write(to: list)
    let said = try Tool.run(Self.binary, ["validate"], in: library.folder)
    #expect(said.output.contains("“排污许可证核发！”：有感叹号，删掉 [own/shouted-name]"), "\(said.output)")
    #expect(said.output.contains("退出状态 7 [plugin/failed]"), "\(said.output)")
    #expect(said.status == 4)
  }

  private struct Manifest: Decodable {
    struct Target: Decodable {
      struct Dependency: Decodable { let product: [String?]? }
      let name: String
      let dependencies: [Dependency]
      let path: String?
    }
    struct Product: Decodable {
      let name: String
      let targets: [String]
    }
    let targets: [Target]
    let products: [Product]
  }

  private static func manifest(of folder: URL) throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let said = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["swift", "package", "--package-path", folder.path, "--scratch-path", scratch.path, "dump-package"])
    return try JSONDecoder().decode(Manifest.self, from: Data(said.output.utf8))
  }

  @Test func `its package asks for products that there are`() throws {
    let package = Repository.root.appending(path: "Examples/plugins/own-command")
    let own = try #require(try Self.manifest(of: package).targets.first)
    let products = Set(try Self.manifest(of: Repository.root).products.map(\.name))
    let asked = own.dependencies.compactMap { $0.product?.first ?? nil }
    #expect(asked == ["Qingdan", "QingdanCLI"] && products.isSuperset(of: asked))
    #expect(own.name == "qingdan-own" && own.path == "Sources")
    #expect(
      try String(contentsOf: package.appending(path: "Package.swift"), encoding: .utf8).contains(
        "path: \"../../..\""))
  }
}
