extension HolderCheck {
  /// Who holds what in one state.
  struct Check {
    private let state: LibraryState
    private let day: Day?
    private let halves: Halves
    private let lists: [String: ListFile]

    /// Of items that are the same in one place no more are held against one: more are no news.
    private static let most = 64

    init(_ state: LibraryState, day: Day?, _ halves: Halves) {
      self.state = state
      self.day = day
      self.halves = halves
      lists = Dictionary(state.library.lists.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Whether it is of a kind whose items have a holder.
    func concerns(_ item: ItemReference) -> Bool { lists[item.list].map(Self.hasHolders) ?? false }

    private static func hasHolders(_ list: ListFile) -> Bool { list.kind.table.holder != nil }

    /// Whether the holder is a group, or a body of the register that is there on the day.
    func isKnown(_ item: ItemReference) -> Bool {
      guard let holder = item.organisation else { return false }
      let register = state.library.context.organisations
      if let body = register[holder] { return day.map { body.period.contains($0) } ?? true }
      return register.groups.contains { $0.name == holder }
    }

    /// Whether its holder names several bodies that are neither joint, nor entrusted, nor of one class.
    func isShared(_ item: ItemReference) -> Bool {
      guard let list = lists[item.list] else { return false }
      let entry = ListFile.Item(index: item.index)
      let named = list.texts(entry, list.kind.table.holder)
      guard let first = named.first, Set(named).count > 1 else { return false }
      let bodies = Bodies(state.library.context.organisations, day: day)
      let partners = Holding(list, entry, state).partners
      return named.contains { body in
        body != first && !partners.contains(body) && !bodies.areOfOneClass(first, body)
      }
    }

    /// Those of some ids whose items are in this state, and in force, as they stand in it.
    func standing(_ ids: Set<String>) -> [String: ItemReference] {
      guard !ids.isEmpty else { return [:] }
      var found: [String: ItemReference] = [:]
      for list in state.library.lists where Self.hasHolders(list) {
        for item in list.items where isInForce(list, item) {
          if let id = list.id(item), ids.contains(id) { found[id] = ItemReference(list, item, in: state) }
        }
      }
      return found
    }

    private func isInForce(_ list: ListFile, _ item: ListFile.Item) -> Bool {
      day.map { list.period(item).contains($0) } ?? true
    }

    private struct Bucket: Hashable {
      let key: String
      let place: Bodies.Place
    }

    /// For each of some items those that are the same with another body of its level and territory, without a reason.
    func doubles(_ subjects: [(number: Int, item: ItemReference?)]) -> [Int: [ItemReference]] {
      var wanted = SameItems.Wanted()
      var found: [Int: [ItemReference]] = [:]
      let present = subjects.compactMap { number, item in item.flatMap { entry(number, $0) } }
      guard !present.isEmpty else { return found }
      let keys = present.map { _, list, item in wanted.add(item, SameItems(list)) }
      let bodies = Bodies(state.library.context.organisations, day: day)
      let buckets = buckets(wanted, bodies)
      for ((number, list, item), keys) in zip(present, keys) {
        let holding = Holding(list, item, state)
        let places = holding.reference.organisation.map { bodies.places(of: $0) } ?? []
        for key in keys {
          for bucket in places.map({ Bucket(key: key, place: $0) }) {
            let others = buckets[bucket] ?? []
            found[number, default: []] += others.filter { isDoubled(holding, $0, bodies) }.map(\.reference)
          }
        }
      }
      return found.compactMapValues { others in
        let sorted = Set(others).sorted { ($0.list, $0.index) < ($1.list, $1.index) }
        return sorted.isEmpty ? nil : sorted
      }
    }

    private func entry(_ number: Int, _ item: ItemReference) -> (Int, ListFile, ListFile.Item)? {
      guard let list = lists[item.list], Self.hasHolders(list) else { return nil }
      let entry = ListFile.Item(index: item.index)
      return isInForce(list, entry) ? (number, list, entry) : nil
    }

    /// The items in force that are wanted, by what makes them the same and where their holder is.
    private func buckets(_ wanted: SameItems.Wanted, _ bodies: Bodies) -> [Bucket: [Holding]] {
      var buckets: [Bucket: [Holding]] = [:]
      for list in state.library.lists where Self.hasHolders(list) {
        let same = SameItems(list)
        for item in list.items {
          let keys = same.keys(of: item, among: wanted)
          guard !keys.isEmpty, isInForce(list, item), let holder = list.organisation(of: item) else {
            continue
          }
          let holding = Holding(list, item, state)
          for place in bodies.places(of: holder) {
            for bucket in keys.map({ Bucket(key: $0, place: place) })
            where buckets[bucket, default: []].count < Self.most {
              buckets[bucket, default: []].append(holding)
            }
          }
        }
      }
      return buckets
    }

    private func isDoubled(_ one: Holding, _ other: Holding, _ bodies: Bodies) -> Bool {
      guard let holder = one.reference.organisation, let second = other.reference.organisation,
        holder != second
      else { return false }
      if one.partners.contains(second) || other.partners.contains(holder) { return false }
      if one.isCommon || other.isCommon || bodies.areOfOneClass(holder, second) { return false }
      return !halves.areOne(one.reference.id, other.reference.id)
    }
  }

  /// An item with those who may lawfully have it beside its holder.
  struct Holding {
    let reference: ItemReference
    /// 共同实施主体 and 受委托机构.
    let partners: Set<String>
    /// 部门共性权力: every department has it.
    let isCommon: Bool

    init(_ list: ListFile, _ item: ListFile.Item, _ state: LibraryState) {
      reference = ItemReference(list, item, in: state)
      let entrusted = list.kind.field("entrusted").flatMap { list.canonicalValue(item, $0) }?.elements ?? []
      let joint = list.texts(item, list.kind.field("with"))
      partners = Set(joint + entrusted.compactMap { $0.scalar("organisation") })
      isCommon = list.texts(item, list.kind.field("counted")).contains("部门共性权力")
    }
  }
}
