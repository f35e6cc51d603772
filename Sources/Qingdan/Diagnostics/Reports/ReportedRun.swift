/// A run of the rules, with all that a reporter may say of it. Two runs over the same files give the same: no clock is in it.
public struct ReportedRun: Sendable {
  public let result: Validation.Result
  public let context: LibraryContext
  public let language: Language
  /// What the rules say of themselves, by id.
  public let rules: [RuleID: Rule]
  /// The version of the program.
  public let version: String
  /// The folder of the library as it was typed; put before a file, an editor can open it from here.
  public var folder = ""
  /// The same seen from the top of the repository, with `/` at its end; empty for the top itself.
  public var place = ""
  /// The day for which everything was judged, where one was named.
  public var day: Day?
  /// Whether notes are told one by one where people read.
  public var hasNotes = false
  public var isColoured = false
  /// The address of a line, with `{path}` and `{line}`; nil where none was given.
  public var links: LineLink?

  public init(
    _ result: Validation.Result, in context: LibraryContext, language: Language, rules: [Rule],
    version: String
  ) {
    self.result = result
    self.context = context
    self.language = language
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.version = version
  }

  /// The findings that people are shown: notes only where they were asked for.
  public var shown: [Diagnostic] { result.diagnostics.filter { hasNotes || $0.severity > .note } }

  public func count(_ severity: Severity) -> Int { result.diagnostics.count { $0.severity == severity } }

  public var sources: SourceTexts { SourceTexts(context.sources) }

  public func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }

  /// What is wrong and what to write instead, in one text.
  func sentence(_ finding: Diagnostic) -> String {
    var text = finding.message[language]
    for advice in [finding.advice].compactMap(\.self) + finding.fixes.map(\.title) {
      let isEnded = ["。", "？", "！", "?", "!"].contains { text.hasSuffix($0) }
      text += say(isEnded ? "改法：" : "。改法：", isEnded ? " instead: " : "; instead: ") + advice[language]
    }
    return text
  }

  /// Where a file of the library lies in the repository; nil for what lies in none: a file of the base inside the program,
  /// or of one outside of the repository.
  public func path(_ file: String) -> String? {
    guard !LayeredTree.isOfSecond(file) else { return nil }
    guard let colon = file.firstIndex(of: ":"), let base = context.configuration.base,
      file[..<colon] == base
    else { return place + file }
    guard base != "standard" else { return nil }
    var parts = place.split(separator: "/")
    for part in (base + "/" + file[file.index(after: colon)...]).split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    return base.hasPrefix("/") ? nil : parts.joined(separator: "/")
  }

  /// Where a finding is shown by those who ask for a file of the repository for every one: what is about the library as a
  /// whole, or about a file that lies elsewhere, stands at the top of `library.yaml`.
  func anchor(_ finding: Diagnostic) -> (path: String, place: Place?) {
    if let place = finding.place, let path = path(place.file) { return (path, place) }
    return (place + "library.yaml", nil)
  }

  /// A path for people.
  func title(_ file: String) -> String { path(file) ?? file }
}

/// The address of a line of a file on a server, such as `https://git.example/o/r/src/commit/SHA/{path}#L{line}`.
public struct LineLink: Sendable {
  private let template: String

  /// Nil for what is no address of a web page, or names no file.
  public init?(_ template: String) {
    guard template.hasPrefix("https://") || template.hasPrefix("http://"), template.contains("{path}"),
      !template.unicodeScalars.contains(where: {
        $0.value <= 0x20 || "\"'<>()[]|\\`".unicodeScalars.contains($0)
      })
    else { return nil }
    self.template = template
  }

  func address(_ path: String, line: Int) -> String {
    template.replacing("{path}", with: path.percentEncodedPath).replacing("{line}", with: String(line))
  }
}
