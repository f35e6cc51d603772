import Foundation
import Testing

/// What keeps the house tidy: sizes of files, links, the version, and words that do not belong here.
@Suite struct HouseTests {
  private static let source = ["Sources", "Plugins", "Tests", "Examples"]

  /// Files past 300 lines, each with its reason.
  private static let long: [String: String] = [:]

  @Test func `no file is long without a reason`() throws {
    for file in Repository.files(below: Self.source, endingWith: ".swift") where Self.long[file] == nil {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 301, "\(file) has \(lines) lines: split it, or enter its reason here")
    }
  }

  @Test func `the top of the changelog is the version of the command`() throws {
    let version = try Repository.text("Sources/QingdanCLI/Support/Version.swift")
    let number = try #require(version.firstMatch(of: /number = "([0-9.]+)"/)?.output.1)
    let top = try #require(try Repository.text("CHANGELOG.md").firstMatch(of: /## ([0-9.]+)/)?.output.1)
    #expect(number == top)
  }

  @Test func `links between pages lead somewhere`() throws {
    let pages =
      Repository.files(below: ["Docs", "Lists", "Plugins", "Examples"], endingWith: ".md")
      + ["README.md", "README.zh-Hans.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]
    for page in pages where Repository.exists(page) {
      for link in try Repository.text(page).matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) {
        let target = String(link.output.1)
        if target.contains("://") || target.hasPrefix("mailto:") { continue }
        let folder = page.split(separator: "/").dropLast().joined(separator: "/")
        let path = (target.removingPercentEncoding ?? target)
        #expect(Repository.exists(folder.isEmpty ? path : "\(folder)/\(path)"), "\(page) links to \(target)")
      }
    }
  }

  @Test func `nothing of the machine it was written on is in it`() throws {
    let files = Repository.files(below: Self.source + ["Docs", "Lists", ".ci"], endingWith: "")
      .filter { path in
        [".swift", ".md", ".sh", ".py", ".yaml", "/run", "/setup"].contains { path.hasSuffix($0) }
      }
    #expect(files.count > 100)
    let words = ["/wor" + "k/", "/roo" + "t/", "/hom" + "e/"]
    for file in files {
      let text = try Repository.text(file)
      for word in words { #expect(!text.contains(word), "\(file) holds \(word)") }
    }
  }
}
