public import YAMLText

/// The statutes that a library knows: those that ship, and its own.
///
/// Reading the register finds where each statute stands; a `Statute` is made when somebody asks for it. The form of
/// every line is checked, but for the register that ships: a test has done that, and to do it in every run cost 50
/// million instructions.
public struct StatuteRegister: Sendable {
  /// Where a shipped statute stands in the bytes: its lines, and the line of its repeal.
  struct Entry: Sendable {
    var lines: [RegisterLines.Line]
    var repeal: RegisterLines.Line?
  }

  let statutes: RegisterLines
  let repeals: RegisterLines
  var entries: [Entry] = []
  /// Statutes of the library, by key; they stand before shipped ones.
  var local: [[UInt8]: Statute] = [:]
  /// How statutes ended that one of the library replaces, by their keys.
  var replaced: [[UInt8]: Statute.Repeal] = [:]
  private var index = StatuteIndex()
  private var complete: [RankAndPlace: ClosedRange<Day>] = [:]

  /// A register that knows nothing, for a library without one.
  public init() {
    statutes = RegisterLines(bytes: [])
    repeals = RegisterLines(bytes: [])
  }

  /// Reads the register from the bytes of `statutes.tsv` and `repeals.tsv`.
  public init(statutes: [UInt8], repeals: [UInt8]) throws(RegisterError) {
    try self.init(statutes: statutes, repeals: repeals, isTrusted: false)
  }

  /// - Parameter isTrusted: the bytes are those that ship, whose form a test has checked.
  init(statutes: [UInt8], repeals: [UInt8], isTrusted: Bool) throws(RegisterError) {
    self.statutes = RegisterLines(bytes: statutes)
    self.repeals = RegisterLines(bytes: repeals)
    try readStatutes(isTrusted)
    try readRepeals(isTrusted)
  }

  /// The register that ships with the program.
  public static func standard() throws(RegisterError) -> StatuteRegister {
    try StatuteRegister(
      statutes: StandardLibrary.bytes(of: "registers/statutes.tsv") ?? [],
      repeals: StandardLibrary.bytes(of: "registers/repeals.tsv") ?? [], isTrusted: true)
  }

  /// How many statutes it knows, the repealed ones among them.
  public var count: Int {
    entries.count + local.keys.count { index.entry(of: $0) == nil }
  }

  /// All statutes, sorted by title.
  public var all: [Statute] {
    var result = local.values.map(ended)
    for number in entries.indices {
      let statute = ended(shipped(number))
      if local[StatuteTitle.key(statute.title.utf8)] == nil { result.append(statute) }
    }
    return result.sorted { $0.title < $1.title }
  }

  /// The days of which the register holds every statute of a rank (of a place) that was in force; nil: it never does.
  ///
  /// Before the first of them statutes were in force whose repeal is on no text of the register.
  public func completeness(of rank: Rank, place: String? = nil) -> ClosedRange<Day>? {
    complete[RankAndPlace(rank: rank, place: place)]
  }

  /// Whether a statute of that rank which was in force on that day must be in the register.
  public func isComplete(for rank: Rank, place: String? = nil, on day: Day) -> Bool {
    completeness(of: rank, place: place)?.contains(day) ?? false
  }

  /// What must be said beside anything that rests on the register after its day; nil where nothing must.
  public func caveat(for statute: Statute, on day: Day) -> Message? {
    guard local[StatuteTitle.key(statute.title.utf8)] == nil else { return nil }
    guard let rank = statute.rank, let last = completeness(of: rank, place: statute.place)?.upperBound else {
      return Message(
        zh: "登记库对《\(statute.title)》这一类文件收录不全，请核对现行条文",
        en:
          "the register is not complete for documents such as '\(statute.title)'; compare the text now in force"
      )
    }
    guard day > last else { return nil }
    return Message(
      zh: "登记库收录至\(last.chinese)，请核对《\(statute.title)》现行条文",
      en: "the register ends on \(last); compare the text of '\(statute.title)' now in force")
  }

  /// The statute's state on a day; see `Statute.force(on:)`.
  public func version(of statute: Statute, on day: Day) -> StatuteForce { statute.force(on: day) }
}

struct RankAndPlace: Hashable {
  var rank: Rank
  var place: String?

  init(rank: Rank, place: String?) {
    self.rank = rank
    self.place = place
  }

  /// Reads `法律` and `地方性法规（北京市）`.
  init?(_ text: String) {
    let parts = text.split(separator: "（", maxSplits: 1)
    guard let first = parts.first, let rank = Rank(rawValue: String(first)) else { return nil }
    self.rank = rank
    guard parts.count == 2 else { return }
    guard parts[1].hasSuffix("）"), parts[1].count > 1 else { return nil }
    place = String(parts[1].dropLast())
  }
}

extension StatuteRegister {
  /// The shipped statute that a key belongs to.
  func shipped(withKey key: [UInt8]) -> Statute? { index.entry(of: key).map(shipped) }

  private mutating func readStatutes(_ isTrusted: Bool) throws(RegisterError) {
    let lines = statutes
    var complete: [RankAndPlace: ClosedRange<Day>] = [:]
    var entries: [Entry] = []
    var index = StatuteIndex()
    try lines.forEach(limit: 5) { line throws(RegisterError) in
      let title = line.fields[0]
      if title.first.map({ lines.bytes[$0] }) == UInt8(ascii: "!") {
        guard lines.text(title) == "!complete", let what = RankAndPlace(lines.text(lines.field(1, of: line)))
        else {
          throw RegisterError(
            line: line.number,
            Message(zh: "“\(lines.text(title))”不能识别", en: "'\(lines.text(title))' is not understood"))
        }
        let last = try lines.requireDay(lines.field(2, of: line), line: line.number)
        let first = try lines.requireDay(lines.field(3, of: line), line: line.number)
        complete[what] = min(first, last)...last
        return
      }
      if !isTrusted { try check(line) }
      if title.isEmpty {
        guard !entries.isEmpty else {
          throw RegisterError(line: line.number, Message(zh: "这一行没有标题", en: "the line has no title"))
        }
        entries[entries.count - 1].lines.append(line)
        return
      }
      guard index.add(StatuteTitle.key(lines.bytes[title]), entry: entries.count) else {
        throw RegisterError(
          line: line.number,
          Message(zh: "《\(lines.text(title))》已登记", en: "'\(lines.text(title))' is already in the register"))
      }
      entries.append(Entry(lines: [line]))
    }
    self.complete = complete
    self.entries = entries
    self.index = index
  }

  private mutating func readRepeals(_ isTrusted: Bool) throws(RegisterError) {
    let lines = repeals
    var entries = entries
    var index = index
    try lines.forEach(limit: 5) { line throws(RegisterError) in
      let key = StatuteTitle.key(lines.bytes[line.fields[0]])
      if !isTrusted { try check(repeal: line) }
      if let entry = index.entry(of: key) {
        entries[entry].repeal = line
      } else if index.add(key, entry: entries.count) {
        entries.append(Entry(lines: [], repeal: line))
      }
    }
    self.entries = entries
    self.index = index
  }
}

extension RegisterError {
  static func unknownRank(_ text: String, line: Int) -> RegisterError {
    let known = Rank.allCases.map(\.rawValue).joined(separator: "、")
    return RegisterError(
      line: line,
      Message(zh: "效力级别“\(text)”不能识别，应为\(known)", en: "the rank '\(text)' is not one of \(known)"))
  }
}
