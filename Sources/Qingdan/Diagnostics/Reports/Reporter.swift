/// One form in which the findings of a run are told: to people, to programs, or to the runner of a CI.
///
/// Those that ship lie beside this file: they show a `Diagnostic` and what is known of a run, and nothing else. A plugin
/// may bring its own (`Plugin.reporters`).
public protocol Reporter: Sendable {
  static var format: Format { get }
  /// Who reads what it writes.
  static var reader: ReportReader { get }

  init()

  func bytes(of run: ReportedRun) -> [UInt8]
}

/// Who reads a report, as far as a runner of CI might take it for something else.
public enum ReportReader: Sendable {
  /// A person, in the log.
  case person
  case program
  /// The runner that obeys it (`::error …`); nothing may stand around it.
  case runner
}

extension Reporter {
  public static var reader: ReportReader { .program }
}

extension Registry {
  /// Those that ship with the core.
  static let ownReporters: [any Reporter.Type] = [
    TextReporter.self, JSONReporter.self, SARIFReporter.self, JUnitReporter.self, GitHubReporter.self,
    GitLabReporter.self, MarkdownReporter.self, HTMLReporter.self,
  ]

  /// The reporter of a format, if there is one.
  public func reporter(for format: String) -> (any Reporter.Type)? {
    reporters.first { $0.format.id == format }
  }
}
