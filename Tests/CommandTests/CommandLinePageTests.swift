import Foundation
import QingdanTesting
import Testing

/// The page of all commands is written from what the program says of itself.
@Suite struct CommandLinePageTests {
  @Test func `the page is what the program says`() throws {
    let said = try Tool.qingdan("--experimental-dump-help")
    let help = try JSONDecoder().decode(Help.self, from: Data(said.output.utf8))
    try expectSnapshot(help.page, at: "../../Docs/CommandLine.md")
  }

  private struct Help: Decodable {
    let command: Command

    var page: String {
      """
      # The command line

      Written from the program's own help by the tests. Exit status, everywhere: 0 nothing at or above the fail level ·
      1 findings, differences, or nothing found of what was looked for (`show`, `statute`) · 2 wrong usage, such as a
      name of a kind, a rule or a format that does not exist · 3 a file could not be read or written, be it standard
      output · 4 a plugin failed. Several at once: 2, then 3, then 4, then 1.

      Where a file of the library cannot be read, a command answers from the others, says on standard error what is left
      out and why, and ends with 3 (it cannot be opened) or 1 (its text is wrong). What compares two states (`diff`,
      `adjustment`, `release create`) does not compare then, and ends with 3: what is not read would look as if it had
      gone. A library of a newer format is refused with 3 by all commands but `validate`, which reports it.

      A command works on the library in `--library DIR`; where none is named, on the nearest folder upwards that holds
      `library.yaml`, else on `Lists`. `--language zh-Hans|en` sets the language of the messages; else
      `QINGDAN_LANGUAGE` does, else the library.

      Work of more than a second shows its progress on a terminal, and none where `CI` is set. Under GitHub Actions
      (`GITHUB_ACTIONS=true`) text for people is fenced with `::stop-commands::`, so that no text of a list is obeyed;
      data that goes to a file, JSON, `--count` and `--version` are not.

      The static program needs `/proc`: without it the runtime of Swift stops at the start (“Unable to obtain Swift
      runtime path”). In a chroot, mount it.
      """ + command.sections(below: []).joined()
    }
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?

    func sections(below parents: [String]) -> [String] {
      guard shouldDisplay ?? true, commandName != "help" else { return [] }
      let path = parents + [commandName]
      let below = (subcommands ?? []).flatMap { $0.sections(below: path) }
      let own = (arguments ?? []).filter {
        $0.isShown && !["help", "version", "library", "language"].contains($0.valueName)
      }
      guard !own.isEmpty, parents.count > 0 else { return below }
      let text = [abstract, discussion].compactMap(\.self).joined(separator: "\n\n")
      let rows = own.map { "| \($0.form) | \($0.meaning) |\n" }.joined()
      return ["\n\n## \(path.joined(separator: " "))\n\n\(text)\n\n| | |\n|---|---|\n\(rows.dropLast())"]
        + below
    }
  }

  private struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool?
    let allValues: [String]?

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    var isShown: Bool { shouldDisplay ?? true }

    /// `[--format text|json]`
    var form: String {
      let values = allValues?.joined(separator: "\\|") ?? (valueName ?? "").uppercased()
      let name = names?.first { $0.kind == "long" }.map { "--\($0.name)" }
      let word = [name, kind == "flag" ? nil : values].compactMap(\.self).joined(separator: " ")
      return "`\(isOptional ? "[\(word)]" : word)`" + (isRepeating ? " …" : "")
    }

    var meaning: String { (abstract ?? "") + (defaultValue.map { "; \($0)" } ?? "") }
  }
}
