import Foundation
import Testing

/// What the READMEs show is what the program says.
@Suite struct ReadmeTests {
  @Test(arguments: [("README.md", "en"), ("README.zh-Hans.md", "zh-Hans")])
  func `the session of the page is what happens`(_ page: String, _ language: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lists = folder.appending(path: "Lists")
    try FileManager.default.copyItem(at: Repository.root.appending(path: "Lists"), to: lists)
    let file = lists.appending(path: "organisations/sthjj/disclosure.yaml")
    let right = try String(contentsOf: file, encoding: .utf8)
    let wrong = right.replacing("第二十条第（二）项", with: "第二十条第二款", maxReplacements: 1)
    #expect(wrong != right)
    try Data(wrong.utf8).write(to: file)

    let result = try Tool.qingdan("validate", "Lists", "--language", language, in: folder)
    #expect(result.status == 1)
    let said = result.output.split(separator: "\n")
    let shown = try String(contentsOf: Repository.root.appending(path: page), encoding: .utf8)
      .split(separator: "\n").drop { !$0.hasPrefix("$ build/qingdan validate Lists") }.dropFirst()
      .prefix { !$0.hasPrefix("```") }.filter { $0 != "……" }
    #expect(shown.count >= 5)
    var rest = said[...]
    for line in shown {
      let place = try #require(rest.firstIndex(of: line), "\(page) shows “\(line)”, which is not said")
      rest = rest[(place + 1)...]
    }
  }

  @Test func `the pages say how many statutes the register has`() throws {
    struct Statute: Decodable { let articles: Int? }
    let said = try Tool.qingdan("statute", "find", "", "--format", "json", "--library", "Lists")
    let all = try JSONDecoder().decode([Statute].self, from: Data(said.output.utf8))
    let known = all.count { $0.articles != nil }
    let repealed = all.count - known
    let english = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    #expect(
      english.replacing(",", with: "").contains("\(known) statutes with their articles (and \(repealed)"))
    let chinese = try String(
      contentsOf: Repository.root.appending(path: "README.zh-Hans.md"), encoding: .utf8)
    #expect(chinese.contains("\(known)部法律、法规、规章（另有\(repealed)部"))
  }
}
