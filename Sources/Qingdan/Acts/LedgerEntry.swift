/// What became of an id or a code in the end, however many acts later (台账的一条).
public struct LedgerEntry: Hashable, Sendable {
  public var old: String
  /// What it is now; none where it ended.
  public var now: [String]
  /// The act that took it out of use, and what it did.
  public var act: String
  public var verb: ItemVerb?
  /// What ended it, where that is no cancellation (下放、转为公共服务), and where it went.
  public var ending: ReformVerb?
  public var to: String?
  public var day: Day?
  public var basis: String?

  /// What the act did, for people.
  public var title: Message { ending.map { Departure($0).word } ?? verb.ledgerTitle }

  /// Whether it ended for good by a day: what is suspended may come back, and what is to end is in force until then.
  public func isGone(by day: Day) -> Bool {
    now.isEmpty && ending != .suspend && self.day.map { $0 <= day } ?? true
  }
}

extension ItemVerb? {
  /// The word for what an act did to an item; that of a change of ids or codes where it did nothing else.
  public var ledgerTitle: Message { self?.title ?? Message(zh: "更换", en: "replaced") }
}

extension Acts {
  /// Every id and code that is no longer in use, sorted; linear in the ledger, however long its chains are.
  public var ledgerEntries: [LedgerEntry] {
    let finals = LedgerEnds(ledger)
    let redirects = ledger.redirects.values.map { redirect in
      let last = finals[redirect.old]
      let now = last.filter { !ledger.hasEnded($0) }
      guard now.isEmpty, var end = last.compactMap({ ledger.ends[$0].map(entry) }).max(by: isEarlier)
      else { return entry(redirect.old, now, redirect.act, redirect.verb, nil) }
      // What it became ended: that is what became of it.
      end.old = redirect.old
      return end
    }
    let ends = ledger.ends.values.map(entry)
    return (redirects + ends).sorted { $0.old < $1.old }
  }

  private func isEarlier(_ one: LedgerEntry, _ other: LedgerEntry) -> Bool {
    (one.day?.number ?? 0, one.old) < (other.day?.number ?? 0, other.old)
  }

  /// The last act that ended what an id or a code became, of which nothing is left; nil where something is.
  public func ledgerEnd(of old: String) -> LedgerEntry? {
    let last = Lineage(ledger).latest(of: old)
    guard last.allSatisfy({ ledger.hasEnded($0) }) else { return nil }
    return last.compactMap { ledger.ends[$0].map(entry) }.max(by: isEarlier)
  }

  /// What the ledger says of an id or a code, act by act, the oldest first; empty where it says nothing.
  public func ledgerSteps(from old: String) -> [LedgerEntry] {
    let partings = Dictionary(grouping: ledger.partings, by: \.old)
    var seen: Set<String> = [old]
    var found = [old]
    var steps: [LedgerEntry] = []
    var number = 0
    while number < found.count {
      let next = found[number]
      for redirect in partings[next, default: []] + [ledger.redirects[next]].compactMap(\.self) {
        steps.append(entry(next, redirect.new, redirect.act, redirect.verb, nil))
        found += redirect.new.filter { seen.insert($0).inserted }
      }
      for restoration in ledger.restorations[next] ?? [] {
        var end = entry(restoration.end)
        let back = entry(next, [], restoration.act, .restore, nil)
        // It never came to that.
        if let day = end.day, let since = back.day, since <= day { end.day = nil }
        steps += [end, back]
      }
      if let end = ledger.ends[next] { steps.append(entry(end)) }
      number += 1
    }
    return steps
  }

  /// The first day of which the ledger knows anything.
  public var ledgerBegin: Day? { ledger.acts.compactMap(effectiveDay).min() }

  private func entry(_ end: Ledger.End) -> LedgerEntry {
    var entry = entry(end.old, [], end.act, .cancel, end.basis)
    entry.ending = end.verb
    entry.to = end.to
    entry.day = end.until ?? entry.day
    return entry
  }

  private func entry(
    _ old: String, _ now: [String], _ act: String, _ verb: ItemVerb?, _ basis: String?
  ) -> LedgerEntry {
    LedgerEntry(
      old: old, now: now, act: act, verb: verb, day: effectiveDay(of: act),
      basis: basis ?? self.basis(of: act))
  }

  func basis(of act: String) -> String? { adjustment(act)?.basis ?? reform(act)?.basis }

  /// The day from which an act holds; nil where no file on it says so.
  public func effectiveDay(of act: String) -> Day? {
    adjustment(act)?.effectiveDay ?? reform(act)?.dates.effective
  }
}

/// What each id and code became last, whether that ended or not, each found once.
private struct LedgerEnds {
  private var known: [String: [String]] = [:]

  subscript(old: String) -> [String] { known[old] ?? [] }

  init(_ ledger: Ledger) {
    for old in ledger.redirects.keys { resolve(old, ledger) }
  }

  /// Without recursion: a chain may be as long as the ledger. What leads back to itself ends nowhere.
  private mutating func resolve(_ start: String, _ ledger: Ledger) {
    var open = [start]
    var begun: Set<String> = []
    while let next = open.last {
      guard known[next] == nil, let redirect = ledger.redirects[next] else {
        open.removeLast()
        continue
      }
      let unknown = redirect.new.filter {
        ledger.redirects[$0] != nil && known[$0] == nil && !begun.contains($0)
      }
      if begun.insert(next).inserted, !unknown.isEmpty {
        open += unknown
        continue
      }
      open.removeLast()
      let found = redirect.new.flatMap { ledger.redirects[$0] != nil ? known[$0] ?? [] : [$0] }
      known[next] = Set(found).sorted()
    }
  }
}
