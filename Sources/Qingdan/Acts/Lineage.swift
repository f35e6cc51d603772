/// What items became, and what they came from, by the ledger and the acts on file (沿革).
public struct Lineage: Sendable {
  /// One item or code that became another.
  public struct Link: Hashable, Sendable {
    public var old: String
    public var new: String
    public var verb: ItemVerb?
    public var act: String
  }

  /// Sorted by the old id, then the new one; each pair once.
  public let links: [Link]
  private let from: [String: [Link]]
  private let to: [String: [Link]]
  /// Items that others were parted from and that go on.
  private let goingOn: Set<String>

  public init(_ acts: Acts) {
    var all: [Link] = []
    for redirect in acts.ledger.redirects.values + acts.ledger.partings {
      all += redirect.new.map { Link(old: redirect.old, new: $0, verb: redirect.verb, act: redirect.act) }
    }
    for adjustment in acts.adjustments {
      for change in adjustment.changes where change.verb == .combine || change.verb == .divide {
        for old in change.items {
          all += change.into.map { Link(old: old, new: $0, verb: change.verb, act: adjustment.id) }
        }
      }
    }
    var seen: Set<[String]> = []
    // Of two sources that say one thing, the one with the verb.
    links = all.filter { $0.old != $0.new }
      .sorted {
        ($0.old, $0.new, $0.verb == nil ? 1 : 0, $0.act) < ($1.old, $1.new, $1.verb == nil ? 1 : 0, $1.act)
      }
      .filter { seen.insert([$0.old, $0.new]).inserted }
    let own = Set(all.lazy.filter { $0.old == $0.new }.map(\.old))
    goingOn = own.filter { acts.ledger.redirects[$0] == nil && !acts.ledger.hasEnded($0) }
    from = Dictionary(grouping: links, by: \.old)
    to = Dictionary(grouping: links, by: \.new)
  }

  /// What the ledger alone says: that of acts that were carried out.
  public init(_ ledger: Ledger) {
    var acts = Acts()
    acts.ledger = ledger
    self.init(acts)
  }

  public func links(from id: String) -> [Link] { from[id] ?? [] }
  public func links(to id: String) -> [Link] { to[id] ?? [] }

  /// What an item became at once.
  public func successors(of id: String) -> [String] { links(from: id).map(\.new) }

  /// The same of every item, as comparing wants it.
  public var successors: [String: [String]] { from.mapValues { $0.map(\.new) } }

  /// What it came from.
  public func predecessors(of id: String) -> [String] { links(to: id).map(\.old) }

  /// What an item is in the end, however many acts later; itself where nothing became of it.
  ///
  /// Items that lead back to one another end nowhere and are left out.
  public func latest(of id: String) -> [String] {
    var seen: Set<String> = [id]
    var open = [id]
    var ends: [String] = []
    while let next = open.popLast() {
      let successors = successors(of: next)
      if successors.isEmpty || goingOn.contains(next) { ends.append(next) }
      open += successors.filter { seen.insert($0).inserted }
    }
    return ends.sorted()
  }

  /// Everything that an item ever came from, nearest first.
  public func ancestors(of id: String) -> [String] {
    var seen: Set<String> = [id]
    var found: [String] = []
    var open = predecessors(of: id)
    while !open.isEmpty {
      let fresh = open.filter { seen.insert($0).inserted }
      found += fresh
      open = fresh.flatMap { predecessors(of: $0) }
    }
    return found
  }
}
