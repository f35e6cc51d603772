import Foundation
import Testing

/// Reports of the built program, read by others' readers.
@Suite struct ReportTests {
  private static let python = URL(filePath: "/usr/bin/env")

  /// The reports of `Examples/broken`, which has one of each defect, by their formats.
  private static let reports: [String: String] = {
    let formats = ["text", "json", "sarif", "junit", "gitlab", "markdown", "html"]
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "qingdan-reports-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let options = formats.flatMap { ["--report", "\($0)=\(folder.path)/\($0)"] }
    let said = try? Tool.run(
      Repository.binary, ["validate", "--library", "Examples/broken", "--format", "github"] + options)
    var reports = ["github": said?.output ?? ""]
    for format in formats {
      reports[format] = try? String(contentsOf: folder.appending(path: format), encoding: .utf8)
    }
    return reports
  }()

  private func report(_ format: String) throws -> String {
    let text = try #require(Self.reports[format])
    #expect(text.utf8.count > 1_000)
    return text
  }

  private func log() throws -> (run: [String: Any], results: [[String: Any]]) {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(try report("sarif").utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    return (run, try #require(run["results"] as? [[String: Any]]))
  }

  @Test(.enabled(if: Tool.hasPython(with: "jsonschema, yaml")))
  func `SARIF keeps to the schema of OASIS`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let support = Repository.tests.appending(path: "Support")
    func python(_ script: String, _ arguments: String...) throws -> String {
      let result = try Tool.run(
        Self.python, ["python3", "-W", "ignore", support.appending(path: script).path] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    func write(_ text: String, _ name: String) throws -> String {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let table = support.appending(path: "sarif-2.1.0.tsv").path
    let schema = try write(try python("sarif-schema.py", table), "schema.json")
    let sarif = try report("sarif")
    #expect(try python("schema-check.py", schema, try write(sarif, "right.json")) == "")
    // What is wrong is seen: a word, a number, a property that there is not, one that is missing.
    for (right, wrong, said) in [
      ("\"level\": \"error\"", "\"level\": \"fatal\"", "fatal"),
      ("\"ruleIndex\": 1", "\"ruleIndex\": -2", "-2"),
      ("\"startLine\"", "\"beginLine\"", "beginLine"), ("\"version\": \"2.1.0\",", "", "version"),
    ] {
      let broken = sarif.replacing(right, with: wrong)
      #expect(broken != sarif, "\(right)")
      #expect(try python("schema-check.py", schema, try write(broken, "wrong.json")).contains(said))
    }
  }

  @Test func `every result of SARIF names its rule, a place in the repository and a fingerprint`() throws {
    let (run, results) = try log()
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    #expect(results.count > 60 && rules.count > 40)
    for rule in rules {
      #expect(
        ["shortDescription", "fullDescription", "help"].allSatisfy { rule[$0] is [String: Any] }, "\(rule)")
    }
    let translation = try #require((run["translations"] as? [[String: Any]])?.first)
    #expect(translation["language"] as? String == "en-US")
    #expect((translation["rules"] as? [[String: Any]])?.count == rules.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String ?? ""))
      let fingerprints = try #require(result["partialFingerprints"] as? [String: String])
      #expect(fingerprints["qingdanFinding/v1"]?.count == 32)
      let place = try #require(
        ((result["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
      let artifact = try #require(place["artifactLocation"] as? [String: String])
      let path = try #require(artifact["uri"]?.removingPercentEncoding)
      #expect(path.hasPrefix("Examples/broken/"), "\(path)")
      #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path), "\(path)")
      let region = try #require(place["region"] as? [String: Int])
      #expect(region.values.allSatisfy { $0 >= 1 }, "\(region)")
    }
    #expect(results.contains { $0["fixes"] is [[String: Any]] })
  }

  @Test func `a fix in SARIF is the edit that --fix makes`() throws {
    let (_, results) = try log()
    var checked = 0
    for result in results {
      for fix in result["fixes"] as? [[String: Any]] ?? [] {
        for change in fix["artifactChanges"] as? [[String: Any]] ?? [] {
          let uri = try #require(
            (change["artifactLocation"] as? [String: String])?["uri"]?.removingPercentEncoding)
          let text = try String(contentsOf: Repository.root.appending(path: uri), encoding: .utf8)
          let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          for replacement in change["replacements"] as? [[String: Any]] ?? [] {
            let region = try #require(replacement["deletedRegion"] as? [String: Int])
            let (line, start, end) = (
              region["startLine"] ?? 0, region["startColumn"] ?? 0, region["endColumn"] ?? 0
            )
            #expect(line <= lines.count)
            if region["endLine"] == line { #expect(start <= end && end <= lines[line - 1].utf16.count + 1) }
            checked += 1
          }
        }
      }
    }
    #expect(checked > 5)
  }

  @Test(.enabled(if: Tool.hasPython(with: "xml.etree")))
  func `JUnit is XML in which counts and tests agree`() throws {
    let script = """
      import sys, xml.etree.ElementTree as tree
      root = tree.fromstring(sys.stdin.buffer.read() if len(sys.argv) < 2 else open(sys.argv[1], 'rb').read())
      assert root.tag == 'testsuites', root.tag
      tests = failures = 0
      for suite in root:
          cases = suite.findall('testcase')
          failed = [case for case in cases if case.find('failure') is not None]
          assert int(suite.get('tests')) == len(cases) > 0, suite.get('name')
          assert int(suite.get('failures')) == len(failed), suite.get('name')
          assert len({case.get('name') for case in cases}) == len(cases), suite.get('name')
          tests += len(cases); failures += len(failed)
      assert (tests, failures) == (int(root.get('tests')), int(root.get('failures')))
      print(failures)
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try report("junit").utf8).write(to: file)
    let result = try Tool.run(Self.python, ["python3", "-c", script, file.path])
    #expect(result.status == 0, "\(result.errors)")
    let errors = try log().results.count { $0["level"] as? String == "error" }
    #expect(result.output == "\(errors)\n")
  }

  @Test func `all reports of a run tell of the same errors`() throws {
    let errors = try log().results.count { $0["level"] as? String == "error" }
    #expect(errors > 40)
    #expect(try report("github").split(separator: "\n").count { $0.hasPrefix("::error ") } == errors)
    #expect(try report("gitlab").matches(of: /"severity": "critical"/).count == errors)
    #expect(try report("html").matches(of: /<tr class="error">/).count == errors)
    #expect(try report("markdown").hasPrefix("## 清单检查：有 \(errors) 处错误"))
    #expect(try report("json").contains("\"errors\": \(errors),"))
    #expect(try report("text").contains("错误 \(errors) 处"))
  }
}
