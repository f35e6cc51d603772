/// Weighs the graver of what happens to holders: a new one that nobody knows, and one power with two bodies.
///
/// It looks at items that came and at those that changed hands, against all items of the newer state, and gives the
/// change that did it another rule and severity. It adds no change of its own, for a change is also what is approved
/// and carried out. The item of the other body, as it stands in the newer state, is put among `others`. Linear in the items.
enum HolderCheck {
  static func weigh(
    _ items: inout [Difference.ItemChange], before: LibraryState, after: LibraryState, day: Day? = nil
  ) {
    let halves = Halves(items)
    let new = Check(after, day: day ?? after.day, halves)
    let old = Check(before, day: before.day, halves)
    weighReplaced(&items, new, old)
    let came = items.indices.filter { items[$0].after != nil && turn(of: items[$0]) != nil }
    let went = items.indices.filter { items[$0].before != nil && turn(of: items[$0]) != nil }
    // One pass over each state, and none where nothing changed hands.
    let (arrivals, leavers) = (came.map { ($0, items[$0].after) }, went.map { ($0, items[$0].before) })
    let (doubled, wasDoubled) = Parallel.both({ new.doubles(arrivals) }, { old.doubles(leavers) })
    for index in came {
      guard let turn = turn(of: items[index]), let item = items[index].after, new.concerns(item) else {
        continue
      }
      let isUnnamed = items[index].changes[turn].rule == "change/holder-removed"
      if !new.isKnown(item) {
        // Where nobody is named at all, the change says so itself.
        if !isUnnamed || item.organisation != nil { items[index].set("change/holder-unknown", at: turn) }
      } else if new.isShared(item) {
        items[index].set("change/holder-doubled", at: turn)
      } else if let others = doubled[index] {
        items[index].set("change/holder-doubled", at: turn)
        items[index].others += others
      } else if let before = items[index].before, old.isShared(before) {
        items[index].set("change/holder-single", at: turn)
      } else if let before = items[index].before, before.organisation != nil, old.concerns(before),
        !old.isKnown(before)
      {
        items[index].set("change/holder-known", at: turn)
      }
    }
    // Whoever it was doubled with must still have it.
    let standing = new.standing(Set(wasDoubled.values.joined().compactMap(\.id)))
    for index in went where doubled[index] == nil {
      guard let turn = turn(of: items[index]), items[index].changes[turn].rule != "change/holder-unknown",
        case let others = (wasDoubled[index] ?? []).compactMap({ $0.id.flatMap { standing[$0] } }),
        !others.isEmpty
      else { continue }
      items[index].set("change/holder-single", at: turn)
      items[index].others += others
    }
  }

  /// Items that go into others, or into parts, of which nobody knows who has them.
  private static func weighReplaced(_ items: inout [Difference.ItemChange], _ new: Check, _ old: Check) {
    for index in items.indices {
      guard
        let whole = items[index].changes.firstIndex(where: { $0.kind == .merged || $0.kind == .split }),
        let before = items[index].before, !old.concerns(before) || old.isKnown(before),
        items[index].members(.after).contains(where: { new.concerns($0) && !new.isKnown($0) })
      else { continue }
      items[index].set("change/holder-unknown", at: whole)
    }
  }

  /// The change by which an item came, went or changed hands.
  private static func turn(of item: Difference.ItemChange) -> Int? {
    item.changes.firstIndex { change in
      switch change.kind {
      case .added, .removed, .restored, .transferred: true
      case .amended: change.field == "holder" && change.detail != .editorial
      case .ended, .devolved, .recalled, .renamed, .recoded, .merged, .split, .reordered, .refiled,
        .converted, .suspended, .movedOut, .takenOver:
        false
      }
    }
  }

  /// The items into which one was split: they may be as like as two halves are.
  struct Halves {
    private var ids: [String: Set<Int>] = [:]

    init(_ items: [Difference.ItemChange]) {
      for number in items.indices where items[number].changes.contains(where: { $0.kind == .split }) {
        let item = items[number]
        for half in [item.after].compactMap(\.self) + item.others {
          half.id.map { _ = ids[$0, default: []].insert(number) }
        }
      }
    }

    func areOne(_ one: String?, _ other: String?) -> Bool {
      guard let one = one.flatMap({ ids[$0] }), let other = other.flatMap({ ids[$0] }) else { return false }
      return !one.isDisjoint(with: other)
    }
  }
}

extension Difference.ItemChange {
  /// Gives a change the severity of another rule, and puts the gravest first again.
  mutating func set(_ rule: RuleID, at index: Int) {
    guard let severity = ChangeRules[rule]?.severity(ofKind: .loss, ofField: .loss) else { return }
    changes[index].rule = rule
    changes[index].severity = severity
    let change = changes.remove(at: index)
    changes.insert(change, at: changes.firstIndex { $0.severity < severity } ?? changes.endIndex)
  }
}
