import Foundation
import Qingdan
import QingdanProcess
import Testing

/// Programs that do harm: the run ends, what others found stands, the exit status is 4, and the finding says what happened.
@Suite struct HostilePluginTests {
  private static let office = Repository.root.appending(path: "Examples/plugins/office/office.py")

  /// A library with the hostile program first, and one that is as it should be behind it.
  private func library(_ hostile: String) throws -> PluginLibrary {
    let library = try PluginLibrary([
      "bad.py": Hostile.prologue + hostile, "office.py": try String(contentsOf: Self.office, encoding: .utf8),
    ])
    try Data("list: powers\nitems: no\n".utf8).write(
      to: library.folder.appending(path: "organisations/sthjj/functions.yaml"))
    try library.lock([
      ("bad.py", "grants: [validate, export bad]\n    rules: [bad/rule]\n    seconds: 2"),
      ("office.py", "grants: [validate]\n    rules: [office/missing]"),
    ])
    return library
  }

  @Test(arguments: Hostile.all)
  func `a hostile program is a finding, and the rest stands`(_ hostile: Hostile) throws {
    let library = try library(hostile.script)
    let before = try library.contents()
    if hostile.command == "export" {
      let target = library.folder.appending(path: "out")
      let said = try library.qingdan("export", "bad", "--to", target.path)
      #expect(said.status == 4)
      #expect(
        said.errors.contains("[\(hostile.rule)]") && said.errors.contains(hostile.says), "\(said.errors)")
      #expect(!FileManager.default.fileExists(atPath: target.path))
    } else {
      let (findings, status) = try library.validate()
      #expect(status == 4)
      let own = findings.filter { $0.rule.hasPrefix("plugin/") }
      #expect(own.map(\.rule) == [hostile.rule], "\(own)")
      let place = try #require(own.first?.place)
      #expect(place.file == "plugins.lock" && place.line == 2)
      let message = try #require(own.first?.message.zh)
      #expect(message.hasPrefix("插件“plugins/bad.py”：") && message.contains(hostile.says), "\(message)")
      #expect(findings.contains { $0.rule == "office/missing" })
      #expect(findings.contains { $0.rule == "list/items" })
      #expect(!findings.contains { $0.rule == "bad/rule" })
    }
    #expect(try library.contents() == before)
    #expect(try library.leftovers() == [])
  }

  @Test func `a program that was changed does not run`() throws {
    let library = try library("hello()")
    let file = library.folder.appending(path: "plugins/bad.py")
    let trace = library.folder.appending(path: "trace")
    try Data("#!/bin/sh\ntouch \(trace.path)\n".utf8).write(to: file)
    let (findings, status) = try library.validate()
    #expect(status == 4)
    #expect(findings.filter { $0.rule.hasPrefix("plugin/") }.map(\.rule) == ["plugin/changed"])
    #expect(findings.contains { $0.rule == "office/missing" })
    #expect(!FileManager.default.fileExists(atPath: trace.path))
    let listed = try library.qingdan("plugins", "list")
    #expect(listed.status == 4 && listed.output.contains("文件变了，不运行"))
  }

  @Test func `whatever a program leaves behind ends with the run`() throws {
    let library = try library(
      """
      hello()
      children = offspring()
      for m in batches(): found(m, handle=m["items"][0]["handle"], advice=" ".join(children)) if m["items"] else \
      say(type="findings", batch=m["batch"], findings=[])
      say(type="summary")
      """)
    let said = try library.qingdan("validate")
    let line = try #require(
      said.output.split(separator: "\n").first { $0.contains("改法: ") && $0.contains { $0.isNumber } })
    let children = line.split(separator: " ").compactMap { Int32($0) }
    #expect(children.count == 3, "\(said.output)")
    for child in children {
      #expect(kill(child, 0) != 0 && errno == ESRCH, "\(child) is there still")
    }
  }

  @Test func `what is found twice is told once, and of too much about one item the first is kept`() throws {
    let library = try library(
      """
      hello()
      for m in batches():
          handles = [item["handle"] for item in m["items"]]
          say(type="findings", batch=m["batch"], findings=[
              dict(rule="bad/rule", handle=handle, message="第 %d 处" % (number // 2))
              for handle in handles for number in range(400 if handle == handles[0] else 20)])
      say(type="summary")
      """)
    let (findings, status) = try library.validate()
    #expect(status == 4)
    let own = findings.filter { $0.rule == "bad/rule" }
    let byLine = Dictionary(grouping: own) { $0.place?.line }.values.map(\.count).sorted()
    #expect(byLine == [10, 100])
    #expect(own.contains { $0.message.zh.hasSuffix("第 99 处") })
    #expect(!own.contains { $0.message.zh.hasSuffix("第 100 处") })
    let plugin = findings.filter { $0.rule.hasPrefix("plugin/") }
    #expect(plugin.map(\.rule) == ["plugin/flood"], "\(plugin)")
    #expect(plugin.first?.message.zh.contains(/对“.+”（[a-z]-[0-9a-z]{8}）报的问题超过 100 处/) ?? false, "\(plugin)")
    #expect(findings.contains { $0.rule == "office/missing" })
  }

  @Test func `a folder is cleared away however deep it is, and whatever the names in it`() throws {
    let library = try library(
      """
      hello()
      os.mkdir(b"\\xFF\\xFE"); os.mkdir(b"\\xFF\\xFE/shut"); os.mkdir("0"); open("0/0", "w").close()
      open("0/shut", "w").close(); os.mkdir("0/1", 0o000); os.symlink("/etc", "link")
      for level in range(60):
          os.mkdir("层" * 80); os.chdir("层" * 80)
          open("file", "w").close(); os.mkdir("beside")
      for m in batches(): found(m, handle=m["list"]["handle"], advice="很深")
      say(type="summary")
      """)
    let said = try library.qingdan("validate")
    #expect(said.output.contains("改法: 很深"), "\(said.output)")
    #expect(try library.leftovers() == [])
  }

  @Test(.enabled(if: Confinement.landlock >= 6))
  func `a program cannot end its host`() throws {
    let library = try library("hello()\nos.kill(os.getppid(), 9)")
    let (findings, status) = try library.validate()
    #expect(status == 4)
    let message = try #require(findings.first { $0.rule == "plugin/failed" }?.message.zh)
    #expect(message.contains("PermissionError"), "\(message)")
  }

  @Test(.enabled(if: Confinement.isEnforced))
  func `a program cannot write into the library, nor anywhere else`() throws {
    let library = try library(
      """
      hello()
      library = "LIBRARY"
      said = []
      for place in [library + "/library.yaml", library + "/new.yaml", "/tmp/qingdan-hostile"]:
          try: open(place, "a").write("x"); said.append("written")
          except OSError as error: said.append(error.strerror)
      try: os.unlink(library + "/library.yaml")
      except OSError as error: said.append(error.strerror)
      open("mine", "w").write("x"); open("/dev/null", "w").write("x")
      for m in batches(): found(m, handle=m["list"]["handle"], advice=",".join(said))
      say(type="summary")
      """)
    let before = try library.contents()
    let said = try library.qingdan("validate")
    #expect(
      said.output.contains("改法: " + Array(repeating: "Permission denied", count: 4).joined(separator: ",")),
      "\(said.output)")
    #expect(said.status == 1)
    #expect(try library.contents() == before)
  }

  @Test(.enabled(if: Confinement.isEnforced))
  func
    `a program changes no mode or time of a file, no limit of its host, and reaches no socket of the machine`()
    throws
  {
    let library = try library(
      """
      hello()
      import resource, socket
      library = "LIBRARY/library.yaml"
      before = os.stat(library)
      os.chmod(library, 0o777); os.utime(library, (1, 1)); os.chown(library, os.getuid(), os.getgid())
      after = os.stat(library)
      said = ["same" if (before.st_mode, before.st_mtime) == (after.st_mode, after.st_mtime) else "changed"]
      def tried(what):
          try: what(); said.append("done")
          except OSError as error: said.append(error.strerror)
      tried(lambda: os.setxattr(library, "user.x", b"x"))
      tried(lambda: resource.prlimit(os.getppid(), resource.RLIMIT_FSIZE, (0, 0)))
      tried(lambda: socket.socket(socket.AF_UNIX))
      tried(lambda: resource.prlimit(0, resource.RLIMIT_CORE, (0, 0)))
      for m in batches(): found(m, handle=m["list"]["handle"], advice=",".join(said))
      say(type="summary")
      """)
    let said = try library.qingdan("validate")
    let refused = "Operation not supported,Operation not permitted,Permission denied"
    #expect(said.output.contains("改法: same,\(refused),done"), "\(said.output)")
    #expect(said.status == 1)
  }
}
