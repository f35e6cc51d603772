/// Findings as JUnit XML, the form in which every CI server reads results of tests.
///
/// A file of the library is a suite. An error is a test that failed; a warning passes and says its words in `system-out`,
/// which servers keep beside the test; a list without errors is one test that passed, so that a run without findings is
/// none without tests, which Jenkins takes for a failure. Names hold no line numbers: servers compare them run by run.
public struct JUnitReporter: Reporter {
  public static let format = Format(
    "junit", Message(zh: "JUnit XML，各种 CI 平台都能读", en: "JUnit XML, which every CI server reads"),
    fileExtension: "xml")

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    var suites: [String: [Diagnostic]] = [:]
    for list in run.result.checked { suites[run.title(list.path)] = [] }
    for finding in run.shown { suites[path(finding, run), default: []].append(finding) }
    // Files that are no lists were asked for, and nothing is wrong with them.
    if suites.isEmpty { suites[run.place + "library.yaml"] = [] }
    let failures = run.count(.error)
    var sources = run.sources
    let parts = suites.sorted { $0.key < $1.key }.map { suite($0.key, $0.value, run, &sources) }
    let tests = parts.reduce(0) { $0 + $1.tests }
    let head = "<testsuites name=\"qingdan\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + head + parts.map(\.xml).joined() + "</testsuites>\n")
        .utf8)
  }

  private func path(_ finding: Diagnostic, _ run: ReportedRun) -> String {
    finding.place.map { run.title($0.file) } ?? run.place + "library.yaml"
  }

  private func suite(
    _ path: String, _ findings: [Diagnostic], _ run: ReportedRun, _ sources: inout SourceTexts
  ) -> (xml: String, tests: Int) {
    let failures = findings.count { $0.severity == .error }
    var names: [String: Int] = [:]
    var cases: [String] = []
    for finding in findings {
      let words = "\(finding.message[run.language]) [\(finding.rule)]"
      let times = names[words, default: 0] + 1
      names[words] = times
      let name = times == 1 ? words : words + run.say("（第 \(times) 处）", " (\(times))")
      cases.append(testCase(finding, name, path, run, &sources))
    }
    if failures == 0 {
      cases.append(
        "    <testcase classname=\"\(path.xml)\" name=\"\(run.say("没有错误", "no errors"))\" file=\"\(path.xml)\"/>\n"
      )
    }
    let head =
      "  <testsuite name=\"\(path.xml)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\">\n"
    return (head + cases.joined() + "  </testsuite>\n", cases.count)
  }

  private func testCase(
    _ finding: Diagnostic, _ name: String, _ path: String, _ run: ReportedRun, _ sources: inout SourceTexts
  ) -> String {
    let line = finding.place.map { Int(sources.range($0).start.line) }
    var words = [line.map { "\(path):\($0)" } ?? path, finding.message[run.language]]
    for advice in [finding.advice].compactMap(\.self) + finding.fixes.map(\.title) {
      words.append(run.say("改法：", "instead: ") + advice[run.language])
    }
    if let owner = finding.owner { words.append(run.say("经办：", "owner: ") + owner) }
    words.append(run.say("说明：", "explained by: ") + "qingdan rules \(finding.rule)")
    let text = words.joined(separator: "\n").xml
    var result = "    <testcase classname=\"\(path.xml)\" name=\"\(name.xml)\" file=\"\(path.xml)\""
    if let line { result += " line=\"\(line)\"" }
    let message = finding.message[run.language].xml
    let type = finding.rule.rawValue.xml
    switch finding.severity {
    case .error: result += ">\n      <failure message=\"\(message)\" type=\"\(type)\">\(text)</failure>\n"
    case .warning, .note:
      result += ">\n      <system-out>\(finding.severity.title[run.language])：\(text)</system-out>\n"
    }
    return result + "    </testcase>\n"
  }
}

extension String {
  /// The text as text or attribute of XML 1.0, which knows no control characters; a line break stays one in an attribute.
  var xml: String {
    var result = ""
    for scalar in html.unicodeScalars {
      switch scalar {
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\u{FFFE}", "\u{FFFF}": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
