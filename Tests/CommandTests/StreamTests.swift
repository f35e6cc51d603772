import Foundation
import Testing

/// What becomes of the output: full disks, closed streams, the log of GitHub Actions.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
struct StreamTests {
  /// What a line of the shell says in a fresh copy of the small library; `$r` is the program.
  private func shell(
    _ line: String, _ files: [String: String] = [:], language: String = "zh-Hans"
  ) throws -> Tool.Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-stream-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Repository.tests.appending(path: "Libraries/small"), to: folder)
    for (path, text) in files { try Data(text.utf8).write(to: folder.appending(path: path)) }
    let script =
      "unset CI GITHUB_ACTIONS; export LC_ALL=C TERM=dumb QINGDAN_LANGUAGE=\(language) r='\(Repository.binary.path)'; \(line)"
    return try Tool.run(URL(filePath: "/bin/bash"), ["-c", script], in: folder)
  }

  private static let hostile = """
    list: powers
    organisation: sthjj
    effective: 2025-03-01
    items:
      - id: "::add-mask::x"
        name: "甲\\n::set-output name=a::b"
        type: "##[add-mask]行政许可"
        basis: 《排污许可管理条例》第六条第一款
        holder: sthjj

    """

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "validate", "items", "items --count", "show p-5k3k4s1k", "export csv", "rules", "schema",
      "schema items",
      "read date 2024-03-01", "statute find 排污", "fmt --check", "completions bash", "--help", "--version",
    ])
  func `output that could not be written is no success`(_ command: String) throws {
    let full = try shell("$r \(command) > /dev/full")
    #expect(full.status == 3)
    #expect(full.errors.hasSuffix("qingdan: 结果没有写出来：读写“标准输出”失败：磁盘已满，腾出空间再试\n"))
    let closed = try shell("$r \(command) >&-", language: "en")
    #expect(closed.status == 3)
    #expect(
      closed.errors.hasSuffix("qingdan: the result was not written: 'standard output': it is not open\n"))
  }

  @Test func `findings do not hide that they could not be told`() throws {
    let broken = ["organisations/sthjj/broken.yaml": "x: ["]
    #expect(try shell("$r validate > /dev/null", broken).status == 1)
    #expect(try shell("$r validate > /dev/full", broken).status == 3)
  }

  @Test func `a reader that has enough is no failure`() throws {
    let said = try shell("set -o pipefail; $r rules | head -1; echo ${PIPESTATUS[0]}")
    #expect(said.output.hasSuffix("\n0\n"))
    #expect(said.errors.isEmpty)
  }

  @Test func `a closed stream gives its number to no file of the library`() throws {
    let said = try shell(
      "$r fmt >&- 2>&- <&-; cat .qingdan/lock 2>/dev/null; $r validate",
      [
        "organisations/sthjj/a.yaml": "list: functions\norganisation:   sthjj\nitems: []\n"
      ])
    #expect(said.output.hasPrefix("organisations/sthjj/a.yaml:1:7: 警告"))
    #expect(!said.output.contains("整理"))
  }

  @Test(arguments: [
    "items", "show ::add-mask::x", "validate --notes", "export markdown | cat", "export csv | cat",
    "items --format csv | cat", "fmt --check", "validate --fix",
  ])
  func `text of a list stands within a fence in the log of GitHub Actions`(_ command: String) throws {
    let files = ["organisations/sthjj/powers.yaml": Self.hostile]
    let said = try shell("export GITHUB_ACTIONS=true; $r \(command)", files)
    for text in [said.output, said.errors] where !text.isEmpty {
      // Swift takes CR LF for one character.
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      let token = try #require(lines[0].firstMatch(of: /^::stop-commands::(qingdan-[0-9]+)$/)?.output.1)
      #expect(lines.suffix(2) == ["::\(token)::", ""], "\(command)")
      #expect(lines.count { $0.contains(token) } == 2)
    }
    #expect(!said.output.isEmpty)
  }

  @Test func `complaints have a fence of their own`() throws {
    let said = try shell("GITHUB_ACTIONS=true $r items --organisation $'::warning::x'")
    #expect(
      said.errors.firstMatch(of: /^::stop-commands::(\S+)\nqingdan: .*::warning::x.*\n::\S+::\n$/) != nil)
    #expect(said.output.isEmpty)
  }

  @Test(arguments: [
    "items --format json", "items --count", "show ::add-mask::x --format json", "--version", "schema items",
    "export json --kind powers | cat", "export csv --kind powers > out; cat out", "completions bash",
  ])
  func `what a program reads has no fence, and no command either`(_ command: String) throws {
    let files = ["organisations/sthjj/powers.yaml": Self.hostile]
    let said = try shell("export GITHUB_ACTIONS=true; $r \(command)", files)
    #expect(!said.output.contains("stop-commands"))
    #expect(!said.output.isEmpty)
    if command.contains("json") {
      #expect(!said.output.contains("##["))
      #expect(
        !said.output.split(separator: "\n").contains {
          $0.trimmingPrefix(while: \.isWhitespace).hasPrefix("::")
        })
      let text = String(
        decoding: try JSONSerialization.data(
          withJSONObject: JSONSerialization.jsonObject(with: Data(said.output.utf8))), as: UTF8.self)
      #expect(command.hasPrefix("items") || text.contains("##[add-mask]行政许可"))
    }
  }

  @Test func `pipes, links out of the library and folders end with 3`() throws {
    let path = "organisations/sthjj/functions.yaml"
    for make in ["mkfifo \(path)", "ln -s /etc/passwd \(path)", "mkdir \(path)", "ln -s nowhere \(path)"] {
      for command in ["validate", "validate --fail-on unchecked \(path)", "items", "fmt --check \(path)"] {
        let said = try shell("\(make); $r \(command)")
        #expect(said.status == 3, "\(make); \(command)")
        #expect((said.output + said.errors).contains("file/unreadable"), "\(make); \(command)")
      }
      #expect(try shell("\(make); $r new list functions --organisation sthjj").status == 3)
    }
  }

  @Test func `the text of a statute may be a link, and a pipe is told what to do`() throws {
    let add = "$r statute add --rank 地方政府规章 --adopted 2024-03-09"
    let link = try shell("printf 'XX市甲办法\\n第一条　甲。\\n' > ../$$.txt; ln -s ../$$.txt a; \(add) a; rm ../$$.txt")
    #expect(link.output == "登记了《XX市甲办法》（数出 1 条）：./registers/statutes.local.yaml\n" || link.status == 0)
    let pipe = try shell("echo 甲 | \(add) /dev/stdin")
    #expect(pipe.errors == "qingdan: “/dev/stdin”是设备或者管道，不是普通文件。把内容存成一个文件，放在这里\n")
    #expect(pipe.status == 3)
  }
}
