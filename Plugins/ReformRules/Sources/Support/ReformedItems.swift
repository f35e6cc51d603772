import Qingdan

/// What the reforms on file take of one list, and which of its items are of bodies that will be there no more.
///
/// Several rules remember it and share it; without an open reform it is empty.
struct ReformedItems: Sendable {
  struct Held: Hashable, Sendable {
    let body: String
    let id: String
    let name: String
  }

  /// An item that a reform entrusts or gives a power over, or takes something back from, with what the law and its own
  /// past make of that.
  struct Taken: Hashable, Sendable {
    /// The number of the entry of the selections.
    let entry: Int
    let id: String
    let name: String
    /// 职权类型.
    let type: String?
    /// Whether it has a last day: it was suspended, or is to end.
    let isLimited: Bool
    /// The bodies to which it is entrusted.
    let delegates: Set<String>
  }

  let matches: [ReformSelections.Match]
  let taken: [Taken]
  let held: [Held]

  static func of(_ check: ListCheck) -> ReformedItems {
    check.shared { ReformedItems(check.list, ReformSelections(check.context.acts.openReforms)) }
  }

  /// The numbers of reforms that meet the lists only as others leave them which are decided and not carried out yet.
  static func later(_ selections: ReformSelections, _ context: LibraryContext) -> Set<Int> {
    Set(
      selections.reforms.indices.filter { !context.acts.decided(before: selections.reforms[$0]).isEmpty })
  }

  static let waits = Message(
    zh: "前面还有改革没有执行，要在它执行以后的清单上核对：qingdan reform status",
    en: "another reform comes before it; whether it holds on what that leaves: qingdan reform status")

  private init(_ list: ListFile, _ selections: ReformSelections) {
    matches = selections.matches(in: list)
    let named = matches.compactMap { match -> Taken? in
      switch selections.event(selections.entries[match.entry]).verb {
      case .entrust, .endEntrustment, .empower, .devolve, .restore: Taken(match, in: list)
      default: nil
      }
    }
    taken = named + Self.rests(list, selections, but: matches)
    held =
      selections.ending.isEmpty
      ? []
      : list.items.compactMap { item in
        guard let body = list.organisation(of: item), selections.ending.contains(body) else { return nil }
        return Held(body: body, id: list.id(item) ?? "", name: list.name(item) ?? "")
      }
  }
}

extension ReformedItems {
  /// What an event gives a power over that takes whatever others leave (`rest`).
  private static func rests(
    _ list: ListFile, _ selections: ReformSelections, but matches: [ReformSelections.Match]
  ) -> [Taken] {
    let rests = selections.entries.indices.filter { number in
      let entry = selections.entries[number]
      return entry.selection.isRest && [.empower, .devolve].contains(selections.event(entry).verb)
    }
    guard !rests.isEmpty else { return [] }
    let placed = matches.filter { selections.event(selections.entries[$0.entry]).verb.isPlacing }
    return rests.flatMap { number -> [Taken] in
      let entry = selections.entries[number]
      let others = Set(placed.filter { selections.entries[$0.entry].reform == entry.reform }.map(\.id))
      return list.items.compactMap { item in
        guard let body = list.organisation(of: item), entry.sources.contains(body), let id = list.id(item),
          !others.contains(id)
        else { return nil }
        return Taken(number, item, id, list.name(item) ?? id, in: list)
      }
    }
  }
}

extension ReformedItems.Taken {
  fileprivate init(_ match: ReformSelections.Match, in list: ListFile) {
    self.init(match.entry, match.item, match.id, match.name, in: list)
  }

  fileprivate init(_ entry: Int, _ item: ListFile.Item, _ id: String, _ name: String, in list: ListFile) {
    self.entry = entry
    self.id = id
    self.name = name
    type = list.text(item, list.kind.field("type"))
    isLimited = list.text(item, list.kind.field("until")) != nil
    guard let group = list.kind.field("entrusted"),
      let field = list.kind.field(path: "entrusted.organisation")
    else {
      delegates = []
      return
    }
    let owner = list.hasOwn(item, group) ? item : nil
    delegates = Set(
      list.values(of: .organisation).filter { $0.field == field && $0.item == owner }.map(list.text))
  }
}

extension [ReformedItems] {
  /// The items that an event of a verb takes, by the number of the entry, in the order of the entries.
  func taken(by verbs: Set<ReformVerb>, _ selections: ReformSelections) -> [[ReformedItems.Taken]] {
    let all = flatMap(\.taken).filter { verbs.contains(selections.event(selections.entries[$0.entry]).verb) }
    return Dictionary(grouping: all, by: \.entry).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The matches of each entry, by its number.
  func byEntry(_ selections: ReformSelections) -> [[ReformSelections.Match]] {
    var found = [[ReformSelections.Match]](repeating: [], count: selections.entries.count)
    for match in flatMap(\.matches) { found[match.entry].append(match) }
    return found
  }
}

extension ReformSelections {
  /// Whether the reform of an entry takes effect on or after the day from which a law holds; one without a day does.
  func isHeld(_ entry: Entry, to start: Day?) -> Bool {
    guard let start, let day = reforms[entry.reform].dates(of: event(entry)).effective else { return true }
    return start <= day
  }

  /// Whether two events of one reform, or of two with the same day, speak of one moment, so that neither comes first.
  func areAtOnce(_ one: Entry, _ other: Entry) -> Bool {
    if one.reform == other.reform { return one.event != other.event }
    let days = [one, other].map { reforms[$0.reform].dates(of: event($0)).effective }
    return days[0] != nil && days[0] == days[1]
  }
}

/// A library with the bodies that the examples of rules about reforms name.
enum ReformExample {
  static func files(_ events: String, list: String = Self.list, more: String = "") -> String {
    """
    === registers/organisations.yaml
    organisations:
      - { id: a, names: [{ name: 甲局 }] }
      - { id: b, names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙局 }] }
    === organisations/a/powers.yaml
    \(list)=== reforms/2027-a.yaml
    reform: 2027-a
    basis: 《机构改革方案》
    supervision: 由乙局巡查
    dates: { effective: 2027-03-01, in-place: 2027-06-30 }
    events:
    \(events)\(more)
    """
  }

  static let list = """
    list: powers
    organisation: a
    effective: 2024-03-01
    items:
      - { id: p-7k3f9q2m, name: 甲许可, type: 行政许可 }
      - { id: p-4m8x2c5r, name: 乙检查, type: 行政检查 }

    """
}
