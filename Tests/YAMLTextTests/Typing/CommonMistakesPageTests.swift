import Foundation
import Testing
import YAMLText

/// The page for clerks quotes what the tool says; here both are held together.
@Suite struct CommonMistakesPageTests {
  /// One mistake of the page: three fenced blocks under a heading.
  struct Section: CustomStringConvertible, Sendable {
    let description: String
    var wrong: String
    var messages: String
    var right: String
  }

  static let sections: [Section] = {
    let page = TypingCorpus.repository.appending(path: "Docs/zh/十个常见错误.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n## ").dropFirst().map { section in
      let parts = section.components(separatedBy: "```")
      let blocks = stride(from: 1, to: parts.count, by: 2).compactMap { index -> String? in
        let part = parts[index]
        guard part.hasPrefix("yaml\n") || part.hasPrefix("text\n") else { return nil }
        return String(part.dropFirst(5))
      }
      return Section(
        description: String(section.prefix { $0 != "\n" }), wrong: blocks.first ?? "",
        messages: blocks.dropFirst().first ?? "", right: blocks.dropFirst(2).first ?? "")
    }
  }()

  @Test func `the page has ten mistakes`() {
    #expect(Self.sections.count == 10)
  }

  @Test(arguments: sections)
  func `what the page quotes is what the tool says`(_ section: Section) {
    let text = Array(section.wrong.utf8)
    let said = SlipCase.problems(in: text).map { problem in
      let (line, column) = TypingCorpus.position(problem.range.lowerBound, in: text)
      return "\(line):\(column) \(problem.severity == .error ? "错误" : "警告"): \(problem.message.zh)\n"
    }
    #expect(said.joined() == section.messages)
  }

  @Test(arguments: sections)
  func `what the page tells to write is what the fix writes, and it is right`(_ section: Section) throws {
    let text = Array(section.wrong.utf8)
    let splices = SlipCase.problems(in: text).compactMap { $0.fixes.first?.splices }.flatMap { $0 }
    let fixed = try #require(splices.applied(to: text))
    #expect(String(decoding: fixed, as: UTF8.self) == section.right)
    #expect(SlipCase.problems(in: fixed).isEmpty)
  }

  @Test(arguments: sections)
  func `the page promises an automatic correction exactly where it is one`(_ section: Section) throws {
    let page = try String(
      contentsOf: TypingCorpus.repository.appending(path: "Docs/zh/十个常见错误.md"), encoding: .utf8)
    let body = try #require(page.components(separatedBy: section.description).dropFirst().first)
    let promise = body.components(separatedBy: "```").first?.contains("可自动改") == true
    let isSafe = SlipCase.problems(in: Array(section.wrong.utf8)).allSatisfy {
      $0.fixes.first?.isSafe == true
    }
    #expect(promise == isSafe)
  }
}
