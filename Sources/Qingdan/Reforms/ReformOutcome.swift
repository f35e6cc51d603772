/// Where a reform puts the items of a library, computed without writing anything.
///
/// Every selection is evaluated on the state before (`semantics.md` S23), so that the order in the file does not matter.
/// What no event places stays where it is.
public struct ReformOutcome: Sendable {
  /// Where an item goes.
  public enum Destination: Hashable, Sendable {
    case body(String)
    /// Bodies of a level or a class, each by an act of its own.
    case others(String)
    /// A body outside government.
    case outside(String)
    /// It ends, or leaves the list.
    case nowhere
  }

  /// One item that goes somewhere.
  public struct Placing: Hashable, Sendable {
    public var item: String
    /// As it is before.
    public var code: String?
    public var name: String
    public var type: String
    public var list: String
    /// The holder before.
    public var from: String?
    public var to: Destination
    public var verb: ReformVerb
    /// The number of the event in the reform.
    public var event: Int
    /// Whether only a part of it goes.
    public var isPartial: Bool
    /// Where the part goes that stays, and by which event, where its body itself does not stay.
    public var remainder: Remainder?
    /// Where further parts of it go.
    public var parts: [Remainder] = []
    /// Every goal of the item and its parts.
    var goals: [Destination] { ([to] + parts.map(\.to)) + [remainder?.to].compactMap(\.self) }
  }

  public struct Remainder: Hashable, Sendable {
    public var to: Destination
    public var event: Int
  }

  /// How many items a body has before and after; parts count on both sides.
  public struct Load: Hashable, Sendable {
    public var organisation: String
    public var before: Int
    public var after: Int
  }

  public let reform: Reform
  /// In the order of the events.
  public let fates: [OrganisationFate]
  /// Bodies that are there no more.
  let ended: Set<String>
  /// Of bodies that are there no more, the only one of the register that comes after each.
  public let heirs: [String: String]
  /// Sorted by the giving body and the receiving one, as the lists have them within; one for each item.
  public let placings: [Placing]
  /// Of each body that gives or takes something, by its id.
  public let loads: [Load]

  public init(of reform: Reform, in library: Library) {
    self.reform = reform
    fates = OrganisationFate.all(of: reform)
    ended = OrganisationFate.ended(by: fates)
    heirs = fates.reduce(into: [:]) { heirs, fate in
      guard fate.successors.count == 1, fate.successors != [fate.organisation] else { return }
      heirs[fate.organisation] = fate.successors[0]
    }
    guard !reform.isRecorded else {
      (placings, loads) = ([], [])
      return
    }
    let selections = ReformSelections([reform])
    let rests = Route.rests(of: reform)
    let replaced = Set(reform.events.filter(\.verb.isReplacing).flatMap(\.namedItems))
    let parts = Parallel.map(library.lists) { ListPart($0, selections, reform, rests, replaced) }
    let placings = parts.flatMap(\.placings)
    let counts = parts.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    let holders = parts.reduce(into: [:]) { $0.merge($1.holders) { $1 } }
    self.placings = placings.enumerated().sorted {
      ($0.element.from ?? "", $0.element.to.label, $0.offset)
        < ($1.element.from ?? "", $1.element.to.label, $1.offset)
    }.map(\.element)
    loads = Self.loads(reform, placings, counts, holders)
  }

  private static func loads(
    _ reform: Reform, _ placings: [Placing], _ counts: [String: Int], _ holders: [String: String]
  ) -> [Load] {
    var loads: [String: Load] = [:]
    func add(_ body: String, _ number: Int) {
      let before = counts[body] ?? 0
      loads[body, default: Load(organisation: body, before: before, after: before)].after += number
    }
    for placing in placings {
      // What ends only later is in its list until then.
      let isLater = reform.events[placing.event].lastDay(in: reform) != nil
      let stays = isLater || placing.isPartial && placing.remainder == nil
      if let from = placing.from { add(from, stays ? 0 : -1) }
      for goal in placing.goals {
        if case .body(let to) = goal { add(to, 1) }
      }
    }
    let goals = Dictionary(placings.map { ($0.item, $0.to) }) { first, _ in first }
    func body(of item: String) -> String? {
      guard let goal = goals[item] else { return holders[item] }
      if case .body(let to) = goal { return to }
      return nil
    }
    for event in reform.events {
      if event.verb.isMaking, case .body(let to)? = event.target { add(to.id, event.newItems.count) }
      guard event.verb.isReplacing, let body = event.namedItems.first.flatMap(body) else { continue }
      add(body, event.newItems.count - event.namedItems.count)
    }
    return loads.values.sorted { $0.organisation < $1.organisation }
  }
}

extension ReformOutcome {
  /// The items of a list that a reform places somewhere.
  static func placed(by reform: Reform, in list: ListFile) -> [ListFile.Item] {
    let selections = ReformSelections([reform])
    let rests = Route.rests(of: reform)
    let matches = Dictionary(grouping: selections.matches(in: list), by: \.id)
    return list.items.filter { item in
      let named = list.id(item).flatMap { matches[$0] } ?? []
      return Route(named, list.organisation(of: item), selections, reform, rests) != nil
    }
  }
}

extension ReformOutcome.Destination {
  /// Whether what goes there stays in the library.
  var isInLibrary: Bool { if case .body = self { true } else { false } }

  /// What it is called in a file: an id, a level, a name.
  public var label: String {
    switch self {
    case .body(let text), .others(let text), .outside(let text): text
    case .nowhere: ""
    }
  }
}

/// What a reform says of one list.
private struct ListPart: Sendable {
  var placings: [ReformOutcome.Placing] = []
  /// How many items each body holds.
  var counts: [String: Int] = [:]
  /// Who holds the items that are combined or divided.
  var holders: [String: String] = [:]

  init(
    _ list: ListFile, _ selections: ReformSelections, _ reform: Reform,
    _ rests: [String: ReformOutcome.Remainder], _ replaced: Set<String>
  ) {
    let matches = Dictionary(grouping: selections.matches(in: list), by: \.id)
    for item in list.items {
      let holder = list.organisation(of: item)
      if let holder { counts[holder, default: 0] += 1 }
      guard let id = list.id(item) else { continue }
      if replaced.contains(id) { holders[id] = holder }
      guard let route = Route(matches[id] ?? [], holder, selections, reform, rests) else { continue }
      placings.append(
        ReformOutcome.Placing(
          item: id, code: list.text(item, list.kind.table.code), name: list.name(item) ?? "",
          type: list.text(item, list.kind.table.type) ?? list.kind.title.zh,
          list: list.path, from: holder, to: route.to,
          verb: reform.events[route.event].verb, event: route.event,
          isPartial: reform.events[route.event].isPartial, remainder: route.remainder,
          parts: route.parts))
    }
  }
}

/// The one event that places an item, and where to.
private struct Route {
  /// Its number in the reform.
  let event: Int
  let to: ReformOutcome.Destination
  var remainder: ReformOutcome.Remainder?
  var parts: [ReformOutcome.Remainder] = []

  /// - Parameter matches: what names the item. Events that each take a part go together, and one that takes it as a whole
  ///   beside them takes what they leave; any other second one is an error.
  init?(
    _ matches: [ReformSelections.Match], _ holder: String?, _ selections: ReformSelections, _ reform: Reform,
    _ rests: [String: ReformOutcome.Remainder]
  ) {
    let named = matches.map { selections.entries[$0.entry] }.filter { reform.events[$0.event].verb.isPlacing }
    func goal(_ entry: ReformSelections.Entry) -> ReformOutcome.Remainder {
      ReformOutcome.Remainder(
        to: reform.events[entry.event].destination(of: entry.selection), event: entry.event)
    }
    let partial = named.filter { reform.events[$0.event].isPartial }
    let whole = named.first { !reform.events[$0.event].isPartial }
    if let first = (partial.first ?? whole).map(goal) {
      (event, to) = (first.event, first.to)
      guard !partial.isEmpty else { return }
      remainder = whole.map(goal) ?? Self.rest(of: holder, rests)
      parts = partial.dropFirst().map(goal)
      return
    }
    guard let rest = Self.rest(of: holder, rests) else { return nil }
    event = rest.event
    to = rest.to
  }

  /// Where the items of each body go that no event names: by the first event that takes them.
  static func rests(of reform: Reform) -> [String: ReformOutcome.Remainder] {
    var rests: [String: ReformOutcome.Remainder] = [:]
    for (number, event) in reform.events.enumerated() where event.takesRest {
      let to = event.destination(of: event.restSelection)
      for source in event.sources where rests[source.id] == nil {
        rests[source.id] = ReformOutcome.Remainder(to: to, event: number)
      }
    }
    return rests
  }

  private static func rest(
    of holder: String?, _ rests: [String: ReformOutcome.Remainder]
  ) -> ReformOutcome.Remainder? {
    // Who takes others in keeps what it has.
    holder.flatMap { body in rests[body].flatMap { $0.to == .body(body) ? nil : $0 } }
  }
}

extension ReformEvent {
  /// Where what a selection takes goes to.
  func destination(of selection: ItemSelection?) -> ReformOutcome.Destination {
    if let share = shares.first(where: { $0.selection == selection }) {
      return share.body.map { .body($0.id) } ?? .outside(share.outside ?? "")
    }
    if let body, verb != .rename { return .body(body.id) }
    switch target {
    case .body(let mention): return .body(mention.id)
    case .level(let text), .group(let text): return .others(text)
    case .outcome, nil: return .nowhere
    }
  }
}
