/// What `library.yaml` says: what this library is, and what holds in it.
public struct Configuration: Sendable {
  /// The format of the files that this version reads and writes.
  public static let format = 1

  public var name = ""
  public var title: Message?
  /// What every page that is made of the library says below its title.
  public var notice: Message?
  public private(set) var noticePlace: Place?
  /// `standard`, a path, or nil for a library that stands on nothing.
  public var base: String?
  public var language = Language.chinese
  public var place: String?
  /// The folder of the library in which texts of statutes lie.
  public var statuteTexts: String?
  /// Rules that are switched off (nil) or have another severity than their own.
  public var rules: [RuleID: Severity?] = [:]
  /// Where they have yet another one; the last that is for a file counts.
  public var scopes: [RuleScope] = []
  /// Where each of these is named, in the order of the file.
  var ruleNames: [(rule: RuleID, place: Place, severity: Severity?)] = []
  /// The layout of each kind, where it is not the kind's first.
  public var layouts: [String: String] = [:]
  /// What the library claims to be complete in; completeness is an error only there.
  public var complete: [String] = []
  /// Where each of these is written.
  var completePlaces: [Place] = []
  /// The size in bytes that no file may exceed.
  public var maximumFileSize = 64 << 20
  /// How the place handles adjustments; nil where it says nothing.
  public var adjustment: AdjustmentRules?
  public var closingNotice = ClosingNotice()
  /// What somebody has allowed to stand although it looks as if it must not be public.
  public var clearances: [Clearance] = []
  /// After how many months what is not public is reviewed again; nil where the place says nothing.
  public var reviewMonths: Int?
  /// How the place marks its departments; nil where it says nothing.
  public var scoreRules: ScoreRules?
  /// The rules and groups that the marks name, in the order of the file.
  var scoredRules: [(text: String, place: Place)] = []

  /// The format of the library's files, where it is one that only a newer version reads.
  public private(set) var newerFormat: Int?

  public init() {}

  init(_ record: Record, diagnostics: inout [Diagnostic]) {
    name = record.text("library") ?? ""
    title = record.title("title")
    notice = record.title("notice")
    base = record.text("base")
    language = record.text("language").flatMap(Language.init) ?? .chinese
    place = record.text("place")
    statuteTexts = record.text("statute-texts").map { text in
      var folder = Substring(text)
      while folder.hasSuffix("/") { folder.removeLast() }
      return String(folder)
    }
    complete = record.texts("complete")
    completePlaces = record.textNodes("complete").map { record.place(of: $0) }
    noticePlace = record.node("notice").map { record.place(of: $0) }
    if let size = record.text("maximum-file-size").flatMap({ Int($0) }), (1...4096).contains(size) {
      maximumFileSize = size << 20
    }
    if let rules = record.record("adjustment") {
      adjustment = AdjustmentRules(rules, diagnostics: &diagnostics)
    }
    if let notice = record.record("closing-notice") {
      closingNotice = ClosingNotice(notice, diagnostics: &diagnostics)
    }
    if let card = record.record("score-card") {
      scoreRules = ScoreRules(card, diagnostics: &diagnostics)
      scoredRules = card.records("deductions").flatMap { $0.elements("rules") }
    }
    if let secrecy = record.record("secrecy") {
      clearances = secrecy.records("allowed").compactMap { Clearance($0) }
      reviewMonths = Self.reviewMonths(secrecy, &diagnostics)
    }
    layouts = record.textMap("layouts")
    rules = severities(in: record)
    for entry in record.records("rules-for") {
      var scope = RuleScope()
      scope.paths = entry.texts("paths").map { PathPattern($0) }
      scope.kinds = entry.texts("kinds")
      scope.organisations = entry.texts("organisations")
      scope.rules = severities(in: entry)
      scopes.append(scope)
    }
    if let format = record.text("format").flatMap({ Int($0) }), format != Self.format {
      let newer = format > Self.format
      if newer { newerFormat = format }
      diagnostics.append(
        Diagnostic(
          rule: "library/format", severity: .error,
          message: Message(
            zh: newer
              ? "这个库的文件格式是 \(format)，本版 qingdan 只读格式 \(Self.format)。换用更新的 qingdan"
              : "没有格式 \(format)。写 format: \(Self.format)",
            en: newer
              ? "the files have format \(format); this version reads format \(Self.format); use a newer qingdan"
              : "there is no format \(format); write format: \(Self.format)"),
          place: record.place("format")))
    }
  }

  /// The rules that an entry sets, which are remembered with their places.
  private mutating func severities(in record: Record) -> [RuleID: Severity?] {
    guard let map = record.record("rules"), map.document.kind(map.node) == .mapping else { return [:] }
    var severities: [RuleID: Severity?] = [:]
    for (key, value) in map.document.entries(map.node) {
      let rule = RuleID(rawValue: map.document.text(key))
      let severity = Severity(rawValue: map.document.text(value))
      severities[rule] = .some(severity)
      ruleNames.append((rule, map.place(of: key), severity))
    }
    return severities
  }
}
