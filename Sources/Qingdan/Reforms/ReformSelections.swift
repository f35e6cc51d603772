/// What the reforms on file take of the lists: which item is named by which event.
///
/// Made once for a library; each list is held against it by itself.
public struct ReformSelections: Sendable {
  /// One selection of one event, or what a share of a split gets.
  public struct Entry: Sendable {
    /// The number of the reform in `reforms`, and of the event in it.
    public let reform: Int
    public let event: Int
    public let selection: ItemSelection
    /// Whose items they are; empty where the event names none.
    public let sources: Set<String>
  }

  /// An item that an event takes.
  public struct Match: Hashable, Sendable {
    /// The number of the entry.
    public let entry: Int
    /// Its place in the list.
    public let item: ListFile.Item
    public let id: String
    public let name: String
    /// Whether the item is that of another body than the event says.
    public let isForeign: Bool
  }

  /// The reforms that nobody carried out yet.
  public let reforms: [Reform]
  public let entries: [Entry]
  /// The numbers of entries that may take an item: by the ids that they name, by whose it is, and those that ask nobody.
  private var byID: [String: [Int]] = [:]
  private var bySource: [String: [Int]] = [:]
  private var ofAnybody: [Int] = []
  /// Bodies that a reform abolishes or splits, so that each of their items must go somewhere.
  public let ending: Set<String>

  /// - Parameter reforms: of past acts (补录) nothing is taken: they change no list.
  public init(_ reforms: [Reform]) {
    let reforms = reforms.filter { !$0.isRecorded }
    self.reforms = reforms
    var entries: [Entry] = []
    for (number, reform) in reforms.enumerated() {
      for (index, event) in reform.events.enumerated() {
        let sources = Set(event.sources.map(\.id))
        let named =
          event.verb == .add || event.namedItems.isEmpty
          ? nil : ItemSelection(ids: event.namedItems, place: event.place)
        for selection in [event.selection, named].compactMap(\.self) + event.shares.compactMap(\.selection) {
          entries.append(Entry(reform: number, event: index, selection: selection, sources: sources))
        }
      }
    }
    self.entries = entries
    for (number, entry) in entries.enumerated() {
      let selection = entry.selection
      for id in selection.ids + selection.functions { byID[id, default: []].append(number) }
      if selection.codes.isEmpty, selection.functions.isEmpty, selection.conditions.isEmpty { continue }
      for source in entry.sources { bySource[source, default: []].append(number) }
      if entry.sources.isEmpty { ofAnybody.append(number) }
    }
    ending = Set(reforms.flatMap(\.events).filter { $0.verb != .merge }.flatMap(\.ended).map(\.id))
  }

  public func event(_ entry: Entry) -> ReformEvent { reforms[entry.reform].events[entry.event] }

  /// What is taken of a list, item by item.
  public func matches(in list: ListFile) -> [Match] {
    guard !entries.isEmpty else { return [] }
    return list.items.flatMap { item -> [Match] in
      let named = list.id(item).flatMap { byID[$0] } ?? []
      let own = list.organisation(of: item).flatMap { bySource[$0] } ?? []
      if named.isEmpty, own.isEmpty, ofAnybody.isEmpty { return [] }
      return Set(named + own + ofAnybody).sorted().compactMap { match(entries[$0], $0, item, list) }
    }
  }

  private func match(_ entry: Entry, _ number: Int, _ item: ListFile.Item, _ list: ListFile) -> Match? {
    guard entry.selection.takes(item, of: list) else { return nil }
    let holder = list.organisation(of: item)
    let isOwn = entry.sources.isEmpty || holder.map(entry.sources.contains) ?? false
    let id = list.id(item) ?? ""
    // A query takes only what the body has; who names an item by its id means this one.
    guard isOwn || entry.selection.ids.contains(id) else { return nil }
    return Match(entry: number, item: item, id: id, name: list.name(item) ?? id, isForeign: !isOwn)
  }
}
