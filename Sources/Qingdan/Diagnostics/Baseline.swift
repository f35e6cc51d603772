/// The old findings of a library, which may only become fewer (存量问题清单): those are not shown, and fail nothing.
///
/// It holds fingerprints, each with how often it may be found. Rule, item, field and message stand there for people.
public struct Baseline: Sendable {
  /// Where a library keeps it, unless told otherwise.
  public static let path = "baseline.yaml"
  static let format = 1

  public struct Entry: Hashable, Sendable {
    public let fingerprint: String
    public internal(set) var count: Int
    public let rule: String
    /// The item's id, or the path of the file.
    public let item: String
    public let field: String?
    /// What the first of them said.
    public let message: String
  }

  /// Sorted by item, rule and field, so that what two branches mend lies apart, and merges.
  public let entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted {
      ($0.item, $0.rule, $0.field ?? "", $0.fingerprint) < ($1.item, $1.rule, $1.field ?? "", $1.fingerprint)
    }
  }

  /// The findings that can be put on it: errors and warnings of rules that can be switched off.
  public init(of findings: [Diagnostic], _ registry: Registry) {
    var entries: [String: Entry] = [:]
    let excuses = Excuses(registry)
    for finding in findings where finding.severity > .note && excuses.hold(for: finding) {
      let print = finding.fingerprint
      entries[print, default: Entry(print, of: finding)].count += 1
    }
    self.init(Array(entries.values))
  }

  /// Takes the old findings from a result.
  ///
  /// - Parameters:
  ///   - name: the file of the list, for messages.
  ///   - isWhole: whether the whole library was checked, so that what was not found is gone.
  public func applied(
    to result: Validation.Result, _ registry: Registry, name: String, isWhole: Bool
  ) -> Validation.Result {
    var known = KnownFindings()
    for entry in entries { known.add(entry.fingerprint, entry.message, count: entry.count) }
    let excuses = Excuses(registry)
    let candidates = result.diagnostics.filter { $0.severity > .note && excuses.hold(for: $0) }
    let isKnown = known.known(among: candidates)
    var result = result
    let others = result.diagnostics.filter { !($0.severity > .note && excuses.hold(for: $0)) }
    result.diagnostics = (zip(candidates, isKnown).filter { !$1 }.map(\.0) + others).sorted()
    let found = zip(candidates, isKnown).filter(\.1).map(\.0)
    result.known = BaselineOutcome(
      name: name, findings: found, resolved: isWhole ? resolved(but: found) : [])
    return result
  }

  /// What of it is found no more, and how often it was.
  private func resolved(but found: [Diagnostic]) -> [Entry] {
    var left: [String: Int] = [:]
    for finding in found { left[finding.fingerprint, default: 0] += 1 }
    return entries.compactMap { entry in
      var entry = entry
      entry.count -= left[entry.fingerprint, default: 0]
      return entry.count > 0 ? entry : nil
    }
  }

  /// Without what was found no more.
  public func shrunk(to outcome: BaselineOutcome) -> Baseline {
    let gone = Dictionary(
      outcome.resolved.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: { first, _ in first })
    return Baseline(
      entries.compactMap { entry in
        var entry = entry
        entry.count -= gone[entry.fingerprint, default: 0]
        return entry.count > 0 ? entry : nil
      })
  }
}

extension Baseline {
  /// Without what stands in it more often than in an older one, which a change has put on it.
  public func limited(to older: Baseline) -> (baseline: Baseline, added: [Entry]) {
    let known = Dictionary(older.entries.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: min)
    var added: [Entry] = []
    let kept = entries.compactMap { entry -> Entry? in
      var (entry, more) = (entry, entry)
      more.count -= known[entry.fingerprint, default: 0]
      if more.count > 0 { added.append(more) }
      entry.count = min(entry.count, known[entry.fingerprint, default: 0])
      return entry.count > 0 ? entry : nil
    }
    return (Baseline(kept), added)
  }

  /// Says that the list has become longer; what it has more is told as if it were not on it.
  ///
  /// - Parameters:
  ///   - bytes: the list as it was written, for the place.
  ///   - revision: with what it was compared, as the user called it.
  ///   - file: where in the library it lies.
  public static func grown(
    _ added: [Entry], since revision: String, in bytes: [UInt8], of file: String?
  ) -> Diagnostic? {
    guard let first = added.first else { return nil }
    let number = added.reduce(0) { $0 + $1.count }
    let print = Array(first.fingerprint.utf8)
    let start = bytes.firstRange(of: print)?.lowerBound
    return Diagnostic(
      rule: "baseline/grown", severity: .error,
      message: Message(
        zh: "存量问题清单比 \(revision) 多了 \(number) 处，而它只减不增：多出来的照样列出",
        en:
          "the list of old findings has \(number) more than at \(revision), and can only shrink: those are told"
      ),
      place: Place(file: file ?? path, bytes: start.map { $0..<$0 + print.count } ?? 0..<0),
      advice: Message(
        zh: "改好它们，或者写注释说明为什么允许；从清单里删去多出来的",
        en: "mend them, or allow them with a reason, and take them off the list"))
  }
}

/// What the list of old findings did in a run.
public struct BaselineOutcome: Sendable {
  /// The file of the list.
  public let name: String
  /// Those that were found again.
  public let findings: [Diagnostic]
  /// What is found no more, with how often it was.
  public let resolved: [Baseline.Entry]
  public var resolvedCount: Int { resolved.reduce(0) { $0 + $1.count } }
}

extension Baseline.Entry {
  fileprivate init(_ fingerprint: String, of finding: Diagnostic) {
    self.init(
      fingerprint: fingerprint, count: 0, rule: finding.rule.rawValue,
      item: finding.item ?? finding.place?.file ?? "", field: finding.field, message: finding.message.zh)
  }
}
