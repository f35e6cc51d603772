import Foundation

/// A session at the command line, written down: files, commands, and what each must say.
///
///     A line or more on what this shows.
///     --- library small                       copies Tests/CommandTests/Libraries/small
///     --- copy Lists                          copies a folder of the repository
///     --- file organisations/a/powers.yaml    the lines up to the next section
///     --- edit organisations/a/powers.yaml    its lines behind `- ` become those behind `+ `
///     $ qingdan validate                      also: cat, ls, rm, write FILE; NAME=value before the program; | head N
///     $ git commit -qam '改一处'                in a world of its own: see ScenarioGit
///     < a line of standard input
///     what standard output must be, line by line
///     ! what standard error must be, line by line
///     exit 1
///
/// A freshly minted id is shown as `p-NEW00001`, by the order in which they appear, and may be used in later commands;
/// so is the id of a commit, as `COMMIT1`, in the order in which they were made.
struct Scenario: Sendable {
  enum Section: Sendable {
    case library(String)
    case copy(String)
    case file(path: String, lines: [String])
    case edit(path: String, lines: [String])
    case step(Step)
  }

  struct Step: Sendable {
    var command: String
    var input: [String] = []
    var output: [String] = []
    var errors: [String] = []
    var status: Int32?
  }

  var heading: [String] = []
  var sections: [Section] = []

  var steps: [Step] {
    sections.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines { read(line) }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("--- library ") { return sections.append(.library(String(line.dropFirst(12)))) }
    if line.hasPrefix("--- copy ") { return sections.append(.copy(String(line.dropFirst(9)))) }
    if line.hasPrefix("--- file ") {
      return sections.append(.file(path: String(line.dropFirst(9)), lines: []))
    }
    if line.hasPrefix("--- edit ") {
      return sections.append(.edit(path: String(line.dropFirst(9)), lines: []))
    }
    if line.hasPrefix("$ ") { return sections.append(.step(Step(command: String(line.dropFirst(2))))) }
    switch sections.popLast() {
    case .file(let path, var lines):
      lines.append(line)
      sections.append(.file(path: path, lines: lines))
    case .edit(let path, var lines):
      lines.append(line)
      sections.append(.edit(path: path, lines: lines))
    case .step(var step):
      if step.status == nil { step.read(line) }
      sections.append(.step(step))
    case let section?: sections.append(section)
    case nil: heading.append(line)
    }
  }

  /// The text of the scenario; `init` reads it back.
  var text: String {
    var lines = heading
    for section in sections {
      switch section {
      case .library(let name): lines.append("--- library \(name)")
      case .copy(let path): lines.append("--- copy \(path)")
      case .file(let path, let content): lines += ["--- file \(path)"] + content
      case .edit(let path, let changes): lines += ["--- edit \(path)"] + changes
      case .step(let step): lines += step.lines
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Scenario.Step {
  fileprivate mutating func read(_ line: String) {
    if line.hasPrefix("exit "), let status = Int32(line.dropFirst(5)) {
      self.status = status
    } else if line.hasPrefix("! ") || line == "!" {
      errors.append(String(line.dropFirst(2)))
    } else if output.isEmpty, errors.isEmpty, line.hasPrefix("< ") || line == "<" {
      input.append(String(line.dropFirst(2)))
    } else {
      output.append(line)
    }
  }

  var lines: [String] {
    ["$ " + command] + input.map { $0.isEmpty ? "<" : "< " + $0 } + output
      + errors.map { $0.isEmpty ? "!" : "! " + $0 }
      + ["exit \(status ?? 0)"]
  }
}
