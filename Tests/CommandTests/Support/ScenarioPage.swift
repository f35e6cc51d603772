/// A page for people that is also a session at the command line: what it shows is what happens.
///
///     <!-- library small -->            the folder to begin with, as in a scenario
///     <!-- copy PATH -->                a folder of the repository that is put into it
///     <!-- file PATH -->                before a fenced block: the block is a file
///     <!-- edit PATH -->                before a ```diff block: its `-` lines become its `+` lines
///     ```console exit 1                 commands behind `$ `, and all that they say; the status is that of the last
struct ScenarioPage {
  private var blocks: [Block] = []

  private enum Block {
    case prose(String)
    case section(Scenario.Section, text: [String])
    case session([Scenario.Step], text: [String])
  }

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var directive: (word: String, path: String)?
    while let line = lines.popFirst() {
      if let found = Self.directive(line) {
        blocks.append(.prose(line))
        if found.word == "library" { blocks.append(.section(.library(found.path), text: [])) }
        if found.word == "copy" { blocks.append(.section(.copy(found.path), text: [])) }
        directive = found
      } else if line.hasPrefix("```"), line.count > 3 {
        let body = Array(lines.prefix { $0 != "```" })
        lines = lines.dropFirst(body.count)
        blocks.append(.prose(line))
        blocks.append(block(line, body, directive))
        directive = nil
      } else {
        blocks.append(.prose(line))
      }
    }
  }

  private static func directive(_ line: String) -> (word: String, path: String)? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, words[0] == "<!--", words[3] == "-->" else { return nil }
    return (words[1], words[2])
  }

  private func block(_ fence: String, _ body: [String], _ directive: (word: String, path: String)?) -> Block {
    switch directive?.word {
    case "file": return .section(.file(path: directive?.path ?? "", lines: body), text: body)
    case "edit": return .section(.edit(path: directive?.path ?? "", lines: body), text: body)
    default: break
    }
    guard fence.hasPrefix("```console") else { return .section(.library(""), text: body) }
    var steps: [Scenario.Step] = []
    for line in body {
      if line.hasPrefix("$ ") {
        steps.append(Scenario.Step(command: String(line.dropFirst(2)), status: 0))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    if let word = fence.split(separator: " ").last, !steps.isEmpty {
      steps[steps.count - 1].status = Int32(word) ?? 0
    }
    return .session(steps, text: body)
  }

  /// What the page does, one section after another.
  var scenario: Scenario {
    var scenario = Scenario("")
    for block in blocks {
      switch block {
      case .prose, .section(.library(""), _): continue
      case .section(let section, _): scenario.sections.append(section)
      case .session(let steps, _): scenario.sections += steps.map { .step($0) }
      }
    }
    return scenario
  }

  /// The page with what was really said.
  func recorded(_ played: Scenario) -> String {
    var steps = played.steps[...]
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .prose(let line): lines.append(line)
      case .section(_, let text): lines += text
      case .session(let own, _): for _ in own { lines += steps.popFirst()?.shown ?? [] }
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Scenario.Step {
  /// The command and what it says, as a person sees them.
  var shown: [String] { ["$ " + command] + output + errors }
}
