/// Findings as commands of the runner of GitHub Actions, which Gitea's and Forgejo's obey too: marks at the lines of a
/// pull request. Ten errors and ten warnings a step are shown, so errors come first.
public struct GitHubReporter: Reporter {
  public static let format = Format(
    "github", Message(zh: "GitHub Actions 的行内标注", en: "annotations of GitHub Actions"), fileExtension: "txt")
  public static let reader = ReportReader.runner

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    var sources = run.sources
    var lines: [Severity: [String]] = [:]
    for finding in run.shown { lines[finding.severity, default: []].append(line(finding, run, &sources)) }
    return [Severity.error, .warning, .note].flatMap { lines[$0] ?? [] }.flatMap { Array($0.utf8) + [0x0A] }
  }

  private func line(_ finding: Diagnostic, _ run: ReportedRun, _ sources: inout SourceTexts) -> String {
    let (path, place) = run.anchor(finding)
    var properties = ["file=\(path.annotationProperty)"]
    if let place {
      let range = sources.utf16Range(place)
      properties.append("line=\(range.start.line)")
      if range.end.line == range.start.line {
        // Columns are taken only within one line.
        properties += [
          "endLine=\(range.end.line)", "col=\(range.start.column)", "endColumn=\(range.end.column)",
        ]
      } else {
        properties.append("endLine=\(range.end.line)")
      }
    } else {
      properties.append("line=1")
    }
    properties.append("title=\("\(finding.severity.title[run.language]) \(finding.rule)".annotationProperty)")
    var text = finding.message[run.language]
    for advice in [finding.advice].compactMap(\.self) + finding.fixes.map(\.title) {
      text += "\n" + run.say("改法：", "instead: ") + advice[run.language]
    }
    if let owner = finding.owner { text += "\n" + run.say("经办：", "owner: ") + owner }
    return "::\(finding.severity.command) \(properties.joined(separator: ","))::\(text.annotation)"
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

extension String {
  /// The text of a command: it ends no line, and holds nothing but what is shown. Scalar by scalar: a mark that joins
  /// itself to a character hides it from whoever compares characters, and not from the runner.
  fileprivate var annotation: String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\n": result += "%0A"
      // The older mark of commands is `##[`, which may stand anywhere in a line.
      case "#" where previous == "#": result += "\u{FF03}"
      default: result += String(scalar).visible
      }
      previous = scalar
    }
    return result
  }

  /// A value before the second `::`, which commas part.
  fileprivate var annotationProperty: String {
    var result = ""
    for scalar in annotation.unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
