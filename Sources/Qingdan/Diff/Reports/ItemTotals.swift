/// What is counted as one item (计数单位).
public enum CountingUnit: String, Hashable, Sendable, CaseIterable {
  /// Items that are no 子项 of another.
  case main
  /// 子项, and main items that have none.
  case sub

  public var title: Message {
    switch self {
    case .main: Message(zh: "按主项计，子项不另计", en: "by main items; sub-items are not counted")
    case .sub: Message(zh: "按子项计，没有子项的主项计一项", en: "by sub-items; a main item without any counts as one")
    }
  }
}

/// How many items there are, by organisation and type, in all lists of one kind (总数).
public struct ItemTotals: Sendable {
  struct Key: Hashable, Sendable {
    var organisation: String
    var type: String
  }

  /// What is known of an item to count it.
  struct Entry: Hashable, Sendable {
    var id: String?
    var parent: String?
    var key: Key
    /// 部门共性权力, 审核转报, 受委托事项.
    var classes: [String]

    init(_ list: ListFile, _ item: ListFile.Item) {
      let kind = list.kind
      id = list.id(item)
      parent = list.text(item, kind.field("parent"))
      key = Key(organisation: list.organisation(of: item) ?? "", type: Self.type(of: item, list) ?? "")
      classes = list.texts(item, kind.field("counted"))
      if let field = kind.field("entrusted"), list.value(item, field) != nil { classes.append("受委托事项") }
    }

    /// What is no type of the kind is a mistake that `validate` tells, and nothing for a notice to print.
    private static func type(of item: ListFile.Item, _ list: ListFile) -> String? {
      guard let number = list.kind.table.type, let text = list.text(item, number) else { return nil }
      let choices = list.kind[number].choices
      return choices.isEmpty || choices.contains { $0.value == text || $0.also.contains(text) } ? text : nil
    }
  }

  public let kind: String
  public let unit: CountingUnit
  /// Whether 部门共性权力, 审核转报 and 受委托事项 are counted beside the total instead of within it.
  public let isApart: Bool
  /// Lists that could not be read: with any, the totals are none.
  public let unread: [Diagnostic]
  /// Items that stand in their lists and were counted out when their end was decided, by id.
  private let ended: Set<String>
  private(set) var counts: [Key: Int] = [:]
  private(set) var classes: [String: Int] = [:]
  /// Main items that have 子项, by id.
  private(set) var heads: [String: Entry] = [:]

  /// Reads all lists of the kind. Items are counted as they stand, whatever the days on which they are in force, but for
  /// those that have ended (`LibraryState.ended`).
  public init(
    _ reading: ListReading, kind: String = "powers", unit: CountingUnit = .main, apart: Bool = false,
    ended: Set<String> = []
  ) async {
    let outcome = await reading.map { list in
      list.kind.name == kind ? list.items.map { Entry(list, $0) } : []
    }
    self.init(
      outcome.values.flatMap { $0 }, outcome.unread, kind: kind, unit: unit, apart: apart, ended: ended)
  }

  init(
    _ entries: [Entry], _ unread: [Diagnostic] = [], kind: String, unit: CountingUnit, apart: Bool,
    ended: Set<String> = []
  ) {
    self.kind = kind
    self.ended = ended
    self.unit = unit
    isApart = apart
    self.unread = unread
    let parents = Set(entries.compactMap(\.parent))
    for entry in entries {
      if let id = entry.id, parents.contains(id) { heads[id] = entry }
    }
    for entry in entries where isInUnit(entry) {
      for name in entry.classes { classes[name, default: 0] += 1 }
      if isCounted(entry) { counts[entry.key, default: 0] += 1 }
    }
  }

  /// The items of an organisation and a type; nil stands for all.
  public func count(organisation: String? = nil, type: String? = nil) -> Int {
    counts.reduce(0) { sum, entry in
      let isMeant =
        (organisation.map { $0 == entry.key.organisation } ?? true)
        && (type.map { $0 == entry.key.type } ?? true)
      return isMeant ? sum + entry.value : sum
    }
  }

  func isCounted(_ entry: Entry) -> Bool { isInUnit(entry) && isWithin(entry) }

  /// Whether it belongs to the total and not beside it.
  func isWithin(_ entry: Entry) -> Bool { !isApart || entry.classes.isEmpty }

  /// Whether the unit counts such an item, in force or ended.
  func isCountable(_ entry: Entry) -> Bool {
    isOfUnit(entry) && isWithin(entry)
  }

  private func isInUnit(_ entry: Entry) -> Bool {
    (entry.id.map { !ended.contains($0) } ?? true) && isOfUnit(entry)
  }

  private func isOfUnit(_ entry: Entry) -> Bool {
    switch unit {
    case .main: entry.parent == nil
    case .sub: entry.id.map { heads[$0] == nil } ?? true
    }
  }
}
