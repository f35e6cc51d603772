/// Findings for people at a terminal, and the totals below them.
public struct TextReporter: Reporter {
  public static let format = Format(
    "text", Message(zh: "给人看，带原文和标记", en: "for people, with the line and marks"), fileExtension: "txt")
  public static let reader = ReportReader.person

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    var report = TextReport(
      language: run.language, root: run.folder, sources: run.sources, coloured: run.isColoured)
    var bytes: [UInt8] = []
    // Notes are worth a look now and then; among errors they would only be in the way.
    let shown = run.shown
    for finding in shown { bytes += report.text(finding).utf8 }
    if !shown.isEmpty { bytes.append(0x0A) }
    return bytes + TextSummary(run.result, root: run.folder).text(run.language).utf8
  }
}

/// Findings for programs; the schema is `qingdan schema validate`.
public struct JSONReporter: Reporter {
  public static let format = Format(
    "json", Message(zh: "给程序读", en: "for programs"), fileExtension: "json")

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    var report = JSONReport(sources: run.sources)
    return Array(report.json(run.result).pretty.utf8)
  }
}
