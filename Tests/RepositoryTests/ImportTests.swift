import Foundation
import Testing

/// Imports point down the list of `Docs/Architecture.md`, never up, and no plugin knows another.
@Suite struct ImportTests {
  /// What each target may import, beside the system's C library.
  private static let allowed: [(folder: String, modules: Set<String>)] = [
    ("Sources/YAMLText", ["CLibYAML", "Synchronization"]),
    ("Sources/Spreadsheets", ["CZlib", "CExpat"]),
    ("Sources/Qingdan", ["YAMLText", "CStandard", "CPlatform", "Crypto", "Dispatch", "Synchronization"]),
    (
      "Sources/QingdanTesting",
      ["Qingdan", "QingdanProcess", "YAMLText", "Testing", "Foundation", "FoundationEssentials"]
    ),
    ("Sources/QingdanProcess", ["Qingdan", "CPlatform", "Subprocess", "Synchronization"]),
    ("Sources/QingdanMain", ["QingdanCLI"]),
  ]
  private static let system: Set<String> = ["Glibc", "Musl", "Darwin"]

  private static func imports(of path: String) throws -> [String] {
    try Repository.text(path).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"),
        words[..<at].allSatisfy({ modifiers.contains(String($0)) })
      else {
        return nil
      }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = words.dropFirst(at + 1).first { !kinds.contains($0) }
      return name.map { String($0.split(separator: ".")[0]) }
    }
  }
  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "@_exported", "@testable", "@preconcurrency",
  ]

  @Test(arguments: allowed.map(\.folder))
  func `a target imports only what lies below it`(_ folder: String) throws {
    let modules = try #require(Self.allowed.first { $0.folder == folder }).modules.union(Self.system)
    let files = Repository.files(below: [folder], endingWith: ".swift")
    #expect(!files.isEmpty)
    for file in files {
      for module in try Self.imports(of: file) {
        #expect(modules.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test func `a plugin sees only the core`() throws {
    let files = Repository.files(below: ["Plugins"], endingWith: ".swift").filter { $0.contains("/Sources/") }
    #expect(files.count > 4)
    for file in files {
      for module in try Self.imports(of: file) { #expect(module == "Qingdan", "\(file) imports \(module)") }
    }
  }

  @Test func `the command stays off Foundation, which would treble the binary`() throws {
    let files = Repository.files(
      below: ["Sources/QingdanCLI", "Sources/QingdanProcess", "Sources/Qingdan", "Sources/YAMLText"],
      endingWith: ".swift")
    for file in files { #expect(try !Self.imports(of: file).contains("Foundation"), "\(file)") }
  }

  @Test func `only one target starts other programs`() throws {
    let files = Repository.files(below: ["Sources", "Plugins"], endingWith: ".swift").filter {
      !$0.contains("/Tests/") && !$0.hasPrefix("Sources/QingdanProcess/")
    }
    for file in files { #expect(try !Self.imports(of: file).contains("Subprocess"), "\(file)") }
  }

  @Test func `two places name a plugin`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Plugins").path()
    )
    .filter { !$0.contains(".") }
    let package = try Repository.text("Package.swift")
    let list = try Repository.text("Sources/QingdanCLI/Support/Plugins.swift")
    for plugin in folders {
      #expect(package.contains("\"\(plugin)\""), "Package.swift lacks \(plugin)")
      #expect(list.contains("\(plugin).self"), "Plugins.swift lacks \(plugin)")
    }
  }
}
