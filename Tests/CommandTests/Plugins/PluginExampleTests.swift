import Foundation
import Qingdan
import QingdanProcess
import QingdanTesting
import Testing

/// The examples, each as its author would test it.
@Suite struct PluginExampleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let program: URL
    let task: ProgramProtocol.Task
    var format = ""

    var transcript: String { "../../../Examples/plugins/\(testDescription)/transcript-1.0.txt" }

    func conformance() throws -> PluginConformance {
      try PluginConformance(of: program.path, confiner: Repository.binary.path)
    }
  }

  private static let folder = Repository.root.appending(path: "Examples/plugins")
  static let examples = [
    Example(testDescription: "office", program: folder.appending(path: "office/office.py"), task: .validate),
    Example(
      testDescription: "table", program: folder.appending(path: "table/table.sh"), task: .export,
      format: "table"),
    Example(
      testDescription: "echo",
      program: Repository.binary.deletingLastPathComponent().appending(path: "echo-plugin"),
      task: .validate),
  ]

  @Test(arguments: examples)
  func `an example keeps to the protocol`(_ example: Example) async throws {
    #expect(try await example.conformance().faults() == [])
  }

  @Test(arguments: examples)
  func `both sides of a conversation are what version 1_0 has them be`(_ example: Example) async throws {
    let said = try await example.conformance().transcript(example.task, format: example.format)
    #expect(said.contains("> {\"type\":\"hello\",\"protocol\":\"1.0\","))
    try expectSnapshot(said, at: example.transcript)
  }

  @Test(.enabled(if: Tool.hasPython(with: "jsonschema, yaml")), arguments: examples)
  func `every line of a conversation keeps to the schema`(_ example: Example) async throws {
    let said = try await example.conformance().transcript(example.task, format: example.format)
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try Data(try Tool.qingdan("schema", "plugin-protocol").output.utf8).write(to: schema)
    var files: [String] = []
    for (number, line) in said.split(separator: "\n").enumerated() {
      let file = folder.appending(path: "\(number).json")
      try Data(line.dropFirst(2).utf8).write(to: file)
      files.append(file.path)
    }
    #expect(files.count > 8)
    let script = Repository.tests.appending(path: "Support/schema-check.py").path
    let python = URL(filePath: "/usr/bin/env")
    let result = try Tool.run(python, ["python3", "-W", "ignore", script, schema.path] + files)
    #expect(result.status == 0 && result.output == "", "\(result.output)\(result.errors)")
  }

  @Test(arguments: [
    ("import sys\nprint('hallo', flush=True)", "不是一行 JSON"),
    ("hello('2.0')", "它用的协议是 2.0"),
    ("hello()\nfor m in batches(): say(type='findings', batch=m['batch'], findings=[])", "没有做完"),
    ("hello()\nfor m in batches(): found(m, handle='0.99999')\nsay(type='summary')", "没有给过它"),
    (
      "import random\nhello()\nfor m in batches(): found(m, handle=m['list']['handle'], advice=str(random.random()))\nsay(type='summary')",
      "两次不一样"
    ),
    (
      "import time\nhello()\nfor m in batches(): found(m, handle=m['list']['handle'])\nsay(type='summary')\ntime.sleep(9)",
      "2 秒没有做完"
    ),
  ])
  func `a conformance run says what does not hold`(_ script: String, _ says: String) async throws {
    let library = try PluginLibrary(["bad.py": Hostile.prologue + script])
    var limits = ProgramLimits()
    limits.seconds = 2
    let conformance = try PluginConformance(
      of: library.folder.appending(path: "plugins/bad.py").path, confiner: Repository.binary.path, limits)
    let faults = await conformance.faults()
    #expect(faults.contains { $0.contains(says) }, "\(faults)")
  }

  @Test func `who gave a program its seconds on the command line is told to give it more there`() throws {
    let library = try PluginLibrary(["bad.py": Hostile.prologue + "time.sleep(60)"])
    let late = try library.qingdan("plugins", "test", "plugins/bad.py", "--seconds", "1")
    #expect(late.status == 4)
    #expect(late.output.contains("1 秒没有做完，已经结束它。确实需要更多时间，加上 --seconds"), "\(late.output)")
    #expect(!late.output.contains("plugins.lock"), "\(late.output)")
    for seconds in ["0", "-3", "86401"] {
      let refused = try library.qingdan("plugins", "test", "plugins/bad.py", "--seconds=\(seconds)")
      #expect(refused.status == 2 && refused.errors.contains("--seconds 写 1 到 86400"), "\(refused.errors)")
    }
  }

  @Test func `the command says the same, and ends with 4`() throws {
    let library = try PluginLibrary(["bad.py": Hostile.prologue + "hello()"])
    let bad = try library.qingdan("plugins", "test", "plugins/bad.py", "--seconds", "2")
    #expect(bad.status == 4 && bad.output.contains("没有通过"))
    let good = try library.qingdan("plugins", "test", Self.folder.appending(path: "office/office.py").path)
    #expect(good.status == 0 && !good.output.contains("没有通过"), "\(good.output)")
  }
}
