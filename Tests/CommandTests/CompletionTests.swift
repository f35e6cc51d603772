import Foundation
import Testing

/// What the completion script offers, asked of a real shell.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
struct CompletionTests {
  /// What bash offers for the last word of a line.
  private func offers(_ line: String) throws -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
    let script = """
      export PATH="$(dirname '\(Repository.binary.path)'):$PATH"
      source <(qingdan completions bash)
      COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
      _qingdan qingdan "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let said = try Tool.run(URL(filePath: "/bin/bash"), ["--norc", "-c", script])
    #expect(said.errors.isEmpty, "\(said.errors)")
    return said.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("qingdan val", ["validate"]), ("qingdan validate Li", ["Lists"]),
    ("qingdan validate Lists/lib", ["Lists/library.yaml"]), ("qingdan fmt Lists/reg", ["Lists/registers"]),
    ("qingdan validate --library Li", ["Lists"]), ("qingdan validate --format s", ["sarif"]),
    ("qingdan validate --as-of t", ["today"]), ("qingdan items --kind po", ["powers"]),
    ("qingdan items --organisation sth", ["sthjj"]), ("qingdan new list dis", ["disclosure"]),
    (
      "qingdan new item powers --list Lists/organisations/sthjj/pow",
      ["Lists/organisations/sthjj/powers.yaml"]
    ),
    ("qingdan new library Plug", ["Plugins"]),
    ("qingdan rules citation/no-such-p", ["citation/no-such-paragraph"]),
    ("qingdan schema list/po", ["list/powers"]), ("qingdan read d", ["deadline", "date"]),
    ("qingdan read code --grammar base-1", ["base-12"]),
    ("qingdan statute add READ", ["README.md", "README.zh-Hans.md"]),
    ("qingdan completions f", ["fish"]), ("qingdan items --language ", ["zh-Hans", "en"]),
  ])
  func `bash offers what can be written there`(_ line: String, _ expected: [String]) throws {
    #expect(try offers(line).sorted() == expected.sorted())
  }
}
