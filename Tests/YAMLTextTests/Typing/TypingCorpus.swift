import Foundation
import YAMLText

/// A small file with slips in it, and what its first lines say should be found.
struct SlipCase: CustomStringConvertible, Sendable {
  /// What is said about one finding: `line:column rule`.
  struct Finding: Hashable, CustomStringConvertible, Sendable {
    var line: Int
    var column: Int
    var rule: String

    var description: String { "\(line):\(column) \(rule)" }
  }

  let description: String
  let text: [UInt8]
  let findings: [Finding]
  /// Lines as they should read after the first fix of every finding.
  let fixed: [Int: String]

  static let all: [SlipCase] = TypingCorpus.files("Slips").map { name, text in
    var findings: [Finding] = []
    var fixed: [Int: String] = [:]
    for line in String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if let find = line.wholeMatch(of: /# find (\d+):(\d+) (\S+)/) {
        findings.append(Finding(line: Int(find.1) ?? 0, column: Int(find.2) ?? 0, rule: String(find.3)))
      } else if let then = line.wholeMatch(of: /# then (\d+)\|(.*)/) {
        fixed[Int(then.1) ?? 0] = String(then.2)
      }
    }
    return SlipCase(description: name, text: text, findings: findings, fixed: fixed)
  }

  /// What a command finds: the text is read first, and the looks come after what that says.
  var problems: [TextProblem] {
    Self.problems(in: text)
  }

  static func problems(in text: [UInt8]) -> [TextProblem] {
    do {
      _ = try Document(text)
      return TypingSlips.inReadText(text)
    } catch {
      return TypingSlips.inBrokenText(text, refused: error)
    }
  }
}

/// The files of the corpus, in the folder beside this one.
enum TypingCorpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
  static let repository = folder.appending(path: "../../../..").standardizedFileURL

  static func files(_ name: String) -> [(name: String, text: [UInt8])] {
    let path = folder.appending(path: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path())) ?? []
    return names.sorted().compactMap { file in
      (try? Data(contentsOf: path.appending(path: file))).map { (file, [UInt8]($0)) }
    }
  }

  /// Line and column of an offset, both from 1, the column in characters.
  static func position(_ offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
    let before = text[..<min(offset, text.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (
      before.count { $0 == UInt8(ascii: "\n") } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1
    )
  }
}
