public import YAMLText

/// The statutes that a library knows: those that ship, and its own.
///
/// Reading the register finds where each statute stands and checks the form; a `Statute` is made when somebody
/// asks for it.
public struct StatuteRegister: Sendable {
  /// Where a shipped statute stands in the bytes: its lines, and the line of its repeal.
  struct Entry: Sendable {
    /// Its lines, as indices into `places`.
    var lines: Range<Int>
    var repeal: Range<Int>?
  }

  let statutes: RegisterLines
  let repeals: RegisterLines
  private(set) var entries: [Entry] = []
  /// Where the lines of statutes stand.
  private(set) var places: [Range<Int>] = []
  /// Statutes of the library, by key; they stand before shipped ones.
  var local: [[UInt8]: Statute] = [:]
  private(set) var index = StatuteIndex()
  private var complete: [RankAndPlace: Day] = [:]

  /// Reads the register from the bytes of `statutes.tsv` and `repeals.tsv`.
  public init(statutes: [UInt8], repeals: [UInt8]) throws(RegisterError) {
    self.statutes = RegisterLines(bytes: statutes)
    self.repeals = RegisterLines(bytes: repeals)
    try readStatutes()
    try readRepeals()
  }

  /// The register that ships with the program.
  public static func standard() throws(RegisterError) -> StatuteRegister {
    try StatuteRegister(
      statutes: StandardLibrary.bytes(of: "registers/statutes.tsv") ?? [],
      repeals: StandardLibrary.bytes(of: "registers/repeals.tsv") ?? [])
  }

  /// How many statutes it knows, the repealed ones among them.
  public var count: Int {
    entries.count + local.keys.count { index.entry(of: $0) == nil }
  }

  /// All statutes, sorted by title.
  public var all: [Statute] {
    var result = local.values.map(\.self)
    for number in entries.indices {
      let statute = shipped(number)
      if local[StatuteTitle.key(statute.title.utf8)] == nil { result.append(statute) }
    }
    return result.sorted { $0.title < $1.title }
  }

  /// Up to which day the register holds every statute of a rank (of a place) that was in force on that day;
  /// nil: it never does.
  public func completeness(of rank: Rank, place: String? = nil) -> Day? {
    complete[RankAndPlace(rank: rank, place: place)]
  }

  /// Whether a statute of that rank which was in force on that day must be in the register.
  ///
  /// Even so a title that is not there may belong to a statute that was repealed before the register was made.
  public func isComplete(for rank: Rank, place: String? = nil, on day: Day) -> Bool {
    completeness(of: rank, place: place).map { day <= $0 } ?? false
  }

  /// Whether a title that is not found here is that of no statute of its rank in force on that day.
  ///
  /// Decisions, resolutions and interpretations are not collected, so that nothing follows from their absence.
  public func expects(title: String, rank: Rank, place: String? = nil, on day: Day) -> Bool {
    let name = StatuteTitle.withoutRemark(title)?.title ?? title
    let key = String(decoding: StatuteTitle.key(name.utf8), as: UTF8.self)
    let uncollected = ["决定", "决议", "解释", "批复", "通知", "意见", "命令", "公告", "方案"]
    return isComplete(for: rank, place: place, on: day) && !uncollected.contains { key.hasSuffix($0) }
  }

  /// What must be said beside anything that rests on the register after its day; nil where nothing must.
  public func caveat(for statute: Statute, on day: Day) -> Message? {
    guard local[StatuteTitle.key(statute.title.utf8)] == nil else { return nil }
    guard let rank = statute.rank, let last = completeness(of: rank, place: statute.place) else {
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

  private mutating func readStatutes() throws(RegisterError) {
    let lines = statutes
    var complete: [RankAndPlace: Day] = [:]
    var entries: [Entry] = []
    var places: [Range<Int>] = []
    var index = StatuteIndex()
    var form = StatuteForm(lines: lines)
    try lines.forEach(limit: 5) { line throws(RegisterError) in
      let title = line[0]
      if title.first.map({ lines.bytes[$0] }) == UInt8(ascii: "!") {
        guard lines.text(title) == "!complete", let what = RankAndPlace(lines.text(line[1])) else {
          throw RegisterError(
            line: line.number,
            Message(zh: "“\(lines.text(title))”不能识别", en: "'\(lines.text(title))' is not understood"))
        }
        complete[what] = try lines.requireDay(line[2], line: line.number)
        return
      }
      try form.check(line)
      places.append(line.place)
      if title.isEmpty {
        guard let last = entries.indices.last else {
          throw RegisterError(line: line.number, Message(zh: "这一行没有标题", en: "the line has no title"))
        }
        entries[last].lines = entries[last].lines.lowerBound..<places.count
        return
      }
      guard index.add(StatuteTitle.key(lines.bytes[title]), entry: entries.count) else {
        throw RegisterError(
          line: line.number,
          Message(zh: "《\(lines.text(title))》已登记", en: "'\(lines.text(title))' is already in the register"))
      }
      entries.append(Entry(lines: places.count - 1..<places.count))
    }
    self.complete = complete
    self.entries = entries
    self.places = places
    self.index = index
  }

  private mutating func readRepeals() throws(RegisterError) {
    let lines = repeals
    var entries = entries
    var index = index
    try lines.forEach(limit: 5) { line throws(RegisterError) in
      let key = StatuteTitle.key(lines.bytes[line[0]])
      _ = try lines.requireDay(line[1], line: line.number)
      guard line[4].isEmpty || RankAndPlace(lines.text(line[4])) != nil else {
        throw RegisterError.unknownRank(lines.text(line[4]), line: line.number)
      }
      if let entry = index.entry(of: key) {
        entries[entry].repeal = line.place
      } else if index.add(key, entry: entries.count) {
        entries.append(Entry(lines: 0..<0, repeal: line.place))
      }
    }
    self.entries = entries
    self.index = index
  }
}
