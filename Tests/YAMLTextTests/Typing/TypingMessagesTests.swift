import Foundation
import Testing
import YAMLText

@Suite struct TypingMessagesTests {
  @Test func `the messages read as they stand in the stored page`() throws {
    try expectStored(Self.page, at: TypingCorpus.folder.appending(path: "Messages.txt"))
  }

  @Test(arguments: SlipCase.all)
  func `a message says what to write, in Chinese and in English`(_ slip: SlipCase) {
    for problem in slip.problems {
      let message = problem.message
      #expect(message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!message.zh.contains("您") && !message.zh.contains("请检查"))
      #expect(!message.zh.hasSuffix("。") && !message.en.hasSuffix("."))
      #expect(message.en.first?.isUppercase != true)
      #expect(!message.zh.contains("\n") && !message.en.contains("\n"))
      #expect(message.zh.count < 160 && message.en.count < 320)
    }
  }

  @Test(arguments: SlipCase.all.filter { !$0.fixed.isEmpty })
  func `a safe fix of a refused text never stands alone where another reading is possible`(_ slip: SlipCase) {
    let guesses = ["typing/unclosed-quote", "typing/unclosed-bracket", "typing/indentation"]
    for problem in slip.problems where guesses.contains(problem.rule) {
      #expect(problem.fixes.allSatisfy { !$0.isSafe })
    }
  }

  /// Every message of the corpus, with what the first fix makes of the line.
  static var page: String {
    SlipCase.all.map { slip in
      let lines = slip.problems.map { problem in
        let (line, column) = TypingCorpus.position(problem.range.lowerBound, in: slip.text)
        let severity = problem.severity == .error ? "错误" : "警告"
        let fixes = problem.fixes.map { "\n  改法（\($0.isSafe ? "自动" : "待定")）：\($0.title.zh) | \($0.title.en)" }
        let notes = problem.notes.map { "\n  另见：\($0.message.zh) | \($0.message.en)" }
        return
          "\(line):\(column) \(severity): \(problem.message.zh) [\(problem.rule)]\n  \(problem.message.en)"
          + notes.joined() + fixes.joined()
      }
      return "== \(slip)\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}

/// Expects what the file holds; writes the file instead if `QINGDAN_RECORD` is set.
private func expectStored(_ text: String, at file: URL) throws {
  if ProcessInfo.processInfo.environment["QINGDAN_RECORD"] != nil { try Data(text.utf8).write(to: file) }
  let stored = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  let changes = text.components(separatedBy: "\n").difference(from: stored.components(separatedBy: "\n"))
  #expect(
    changes.isEmpty,
    "\(file.lastPathComponent) is out of date; run with QINGDAN_RECORD=1: \(changes.first.map { "\($0)" } ?? "")"
  )
}
