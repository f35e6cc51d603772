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

  let matches: [ReformSelections.Match]
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
    held =
      selections.ending.isEmpty
      ? []
      : list.items.compactMap { item in
        guard let body = list.organisation(of: item), selections.ending.contains(body) else { return nil }
        return Held(body: body, id: list.id(item) ?? "", name: list.name(item) ?? "")
      }
  }
}

extension [ReformedItems] {
  /// The matches of each entry, by its number.
  func byEntry(_ selections: ReformSelections) -> [[ReformSelections.Match]] {
    var found = [[ReformSelections.Match]](repeating: [], count: selections.entries.count)
    for match in flatMap(\.matches) { found[match.entry].append(match) }
    return found
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
