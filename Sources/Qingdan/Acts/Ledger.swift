/// What became of every id and code that is no longer in use (台账): the union of `ledger/<act>.yaml`.
///
/// One file an act, written once: two branches never meet in one file.
public struct Ledger: Hashable, Sendable {
  /// An old id or code, and those in its place.
  public struct Redirect: Hashable, Sendable {
    public var old: String
    public var new: [String]
    /// What the act did to the item, where the file says.
    public var verb: ItemVerb?
    public var act: String
    public var place: Place

    /// Whether the item goes on beside those that were parted from it.
    var goesOn: Bool { new.contains(old) }
  }

  /// An id or code that ended with nothing in its place.
  public struct End: Hashable, Sendable {
    public var old: String
    /// What ended it; nil for a cancellation.
    public var verb: ReformVerb?
    /// The level or the bodies that it went to, outside the library.
    public var to: String?
    public var basis: String?
    /// The first day on which it is no longer in force, where that is not the act's: until then it stays in its list.
    public var until: Day?
    public var act: String
    public var place: Place
  }

  /// An end that another act took back (恢复).
  public struct Restoration: Hashable, Sendable {
    public var end: End
    public var act: String
  }

  /// An item that went from one body to another.
  public struct Move: Hashable, Sendable {
    public var item: String
    public var from: String?
    public var to: String
    /// The last day on which the old body carries on with it; nil where the act says so for all (`Reform.Dates.inPlace`).
    public var inPlace: Day?
    public var act: String
    public var place: Place
  }

  /// The name that an item had until an act.
  public struct OldName: Hashable, Sendable {
    public var item: String
    public var name: String
    public var act: String
  }

  /// Acts that were carried out, sorted.
  public private(set) var acts: [String] = []
  /// By old id or code.
  public private(set) var redirects: [String: Redirect] = [:]
  /// Items that others were parted from and that go on: they are in use.
  public private(set) var partings: [Redirect] = []
  public private(set) var ends: [String: End] = [:]
  /// By id or code, in the order of the files: what ended and is in force again.
  public private(set) var restorations: [String: [Restoration]] = [:]
  /// By item, in the order of the files.
  public private(set) var moves: [String: [Move]] = [:]
  /// By item, in the order of the files.
  public private(set) var oldNames: [String: [OldName]] = [:]
  /// The acts by which items came into the lists, as far as past ones were entered.
  public private(set) var additions: [String: String] = [:]
  /// The acts by which items were taken over from another level (承接).
  public private(set) var takenOver: [String: String] = [:]

  public init() {}

  /// Whether a code or an id is out of use.
  public func isRetired(_ name: String) -> Bool { redirects[name] != nil || ends[name] != nil }

  /// Whether an id or code ended with the act that says so, and does not stand in its list until a later day.
  func hasEnded(_ name: String) -> Bool { ends[name].map { $0.until == nil } ?? false }

  /// Every id and code that is no longer in use: none may be minted again.
  public var retired: Set<String> { Set(redirects.keys).union(ends.keys) }

  /// Adds a file; files come in the order of their paths.
  ///
  /// What ended may have been restored since, so that a later file may say again what became of it; what became
  /// something else stays that.
  mutating func add(_ record: Record, act: String, diagnostics: inout [Diagnostic]) {
    acts.append(act)
    for entry in record.records("redirects") {
      let new = entry.texts("new")
      guard let old = entry.text("old"), !new.isEmpty else { continue }
      if isTaken(old, entry.place("old"), by: act, &diagnostics) { continue }
      let redirect = Redirect(
        old: old, new: new, verb: entry.text("verb").flatMap(ItemVerb.init), act: act,
        place: entry.place("old"))
      if redirect.goesOn {
        partings.append(redirect)
        continue
      }
      ends[old] = nil
      redirects[old] = redirect
    }
    for entry in record.records("moved") {
      guard let to = entry.text("to") else { continue }
      for item in entry.texts("items") {
        moves[item, default: []].append(
          Move(
            item: item, from: entry.text("from"), to: to, inPlace: entry.day("in-place"), act: act,
            place: entry.place))
      }
    }
    for entry in record.records("renamed") {
      guard let item = entry.text("item"), let name = entry.text("name") else { continue }
      oldNames[item, default: []].append(OldName(item: item, name: name, act: act))
    }
    for item in record.texts("added") { additions[item] = act }
    for item in record.texts("taken-over") { takenOver[item] = act }
    for old in record.texts("restored") {
      guard let end = ends.removeValue(forKey: old) else { continue }
      restorations[old, default: []].append(Restoration(end: end, act: act))
    }
    for entry in record.records("ended") {
      guard let old = entry.text("old") else { continue }
      if isTaken(old, entry.place("old"), by: act, &diagnostics) { continue }
      ends[old] = End(
        old: old, verb: entry.text("verb").flatMap(ReformVerb.init), to: entry.text("to"),
        basis: entry.text("basis"), until: entry.day("until"), act: act, place: entry.place("old"))
    }
  }

  /// An id or code that becomes itself again by way of others: nobody can tell then what it is now.
  var cycles: [Diagnostic] {
    var told: Set<String> = []
    return endless.sorted { $0.old < $1.old }.compactMap { redirect in
      let start = redirect.old
      let reached = heirs(of: start)
      guard reached.contains(start), reached.isDisjoint(with: told) else { return nil }
      told.formUnion(reached)
      return Diagnostic(
        rule: "ledger/cycle", severity: .error,
        message: Message(
          zh: "台账里“\(start)”的去向绕一圈又回到它自己。查明哪一条写错了，由写它的调整或改革改正",
          en: "in the ledger '\(start)' becomes itself again; find out which entry is wrong"),
        place: redirect.place)
    }
  }

  /// Redirects that do not lead to an end: what leads to one is taken away, nearest first, in linear time.
  private var endless: [Redirect] {
    // Every command asks: most redirects lead to what is in use, and nothing has to be followed.
    let onward = redirects.values.filter { $0.new.contains { redirects[$0] != nil } }
    guard !onward.isEmpty else { return [] }
    var open: [String: Int] = [:]
    var sources: [String: [String]] = [:]
    for redirect in onward {
      let heirs = Set(redirect.new.filter { redirects[$0] != nil })
      open[redirect.old] = heirs.count
      for heir in heirs { sources[heir, default: []].append(redirect.old) }
    }
    var ends = redirects.keys.filter { open[$0] == nil }
    while let end = ends.popLast() {
      for source in sources[end] ?? [] {
        guard let left = open[source] else { continue }
        open[source] = left > 1 ? left - 1 : nil
        if left == 1 { ends.append(source) }
      }
    }
    return onward.filter { open[$0.old] != nil }
  }

  /// All that an id or code became, step by step.
  private func heirs(of old: String) -> Set<String> {
    var reached: Set<String> = []
    var open = redirects[old]?.new ?? []
    while let next = open.popLast() {
      if reached.insert(next).inserted { open += redirects[next]?.new ?? [] }
    }
    return reached
  }

  /// Whether something was said already of what a place says; adds the finding.
  private func isTaken(
    _ old: String, _ place: Place, by act: String, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let end = ends[old].flatMap { $0.act == act ? $0.place : nil }
    guard let first = redirects[old]?.place ?? end else { return false }
    diagnostics.append(Self.twice(old, place, first: first))
    return true
  }

  private static func twice(_ old: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      rule: "ledger/twice", severity: .error,
      message: Message(
        zh: "“\(old)”的去向在台账里写了两次。查明哪一次是对的，另一处由写它的调整或改革改正",
        en: "the ledger says twice what became of '\(old)'; find out which is right"),
      place: place, notes: [.init(Message(zh: "第一次在这里", en: "first said here"), at: first)])
  }
}
