import Qingdan
import QingdanTesting

/// Two states of a small library, and differences of them made by hand.
struct Fixture {
  var before: LibraryState
  var after: LibraryState

  init(before: [String: String], after: [String: String]) async throws {
    let (old, new) = (MemoryTree(before), MemoryTree(after))
    self.before = LibraryState(label: "release:2025.1", library: try await Library(old), tree: old)
    self.after = LibraryState(label: "lists", library: try await Library(new), tree: new)
  }

  /// The library of the tests: two bodies that hold powers, a third that takes one over.
  static func rich() async throws -> Fixture {
    try await Fixture(
      before: Self.common.merging([
        "organisations/sthjj/powers.yaml": oldPowers,
        "organisations/sjj/powers.yaml": Self.dataPowers.replacing("2026-03-01", with: "2025-01-01"),
      ]) { $1 },
      after: Self.common.merging([
        "organisations/sthjj/powers.yaml": newPowers,
        "organisations/sjj/powers.yaml": Self.dataPowers + Self.transferred,
        "registers/notes.yaml": "# 说明\n",
      ]) { $1 })
  }

  /// One organisation's powers, before and after, in the order in which the items are written.
  static func powers(_ before: String, _ after: String) async throws -> Fixture {
    let head = "list: powers\norganisation: sthjj\ndefaults: { holder: sthjj }\nitems:\n"
    return try await Fixture(
      before: common.merging(["organisations/sthjj/powers.yaml": head + before]) { $1 },
      after: common.merging(["organisations/sthjj/powers.yaml": head + after]) { $1 })
  }

  /// The totals of both states.
  func totals(unit: CountingUnit = .main, apart: Bool = false) async -> (
    before: ItemTotals, after: ItemTotals
  ) {
    func totals(_ state: LibraryState) async -> ItemTotals {
      await ItemTotals(ListReading(state.tree, state.library.context), unit: unit, apart: apart)
    }
    return (await totals(before), await totals(after))
  }

  func item(_ id: String, in state: KeyPath<Fixture, LibraryState>) throws -> ItemReference {
    let state = self[keyPath: state]
    let (list, item) = try state.library.item(id).orThrow(id)
    let organisation = list.organisation(of: item)
    return ItemReference(
      id: id, name: list.name(item) ?? "", kind: list.kind.name,
      type: list.text(item, list.kind.field("type")),
      code: list.text(item, list.kind.field("code")), organisation: organisation,
      organisationName: organisation.flatMap { state.library.context.organisations[$0]?.name(on: state.day) }
        ?? organisation ?? "",
      list: list.path, index: item.index, place: list.place(list.node(item)))
  }

  /// An item that has its id in both states.
  func change(_ id: String, others: [ItemReference] = [], _ changes: [Change]) throws -> Difference.ItemChange
  {
    .init(
      before: try? item(id, in: \.before), after: try? item(id, in: \.after), others: others, changes: changes
    )
  }

  /// A change of a field, with the values and the places that it has in both states.
  func amend(
    _ id: String, _ field: String, _ detail: ValueChange = .other, _ severity: ChangeSeverity,
    kind: Change.Kind = .amended, rule: RuleID = "change/value", by explanation: Explanation = .none
  ) -> Change {
    let old = value(id, field, in: before)
    let new = value(id, field, in: after)
    return Change(
      kind, item: id, field: field, before: old?.0, after: new?.0, detail: detail, rule: rule,
      severity: severity,
      explanation: explanation, oldPlace: old?.1, newPlace: new?.1)
  }

  /// A whole item that came or went.
  func whole(
    _ kind: Change.Kind, _ id: String, _ severity: ChangeSeverity, by explanation: Explanation = .none
  )
    throws -> Change
  {
    let state = kind == .added ? after : before
    let (list, item) = try state.library.item(id).orThrow(id)
    let place = list.place(list.node(item))
    let value = list.canonicalItem(item)
    return Change(
      kind, item: id, before: kind == .added ? nil : value, after: kind == .added ? value : nil,
      detail: kind == .added ? .appeared : .vanished, rule: RuleID(rawValue: "change/\(kind.rawValue)"),
      severity: severity,
      explanation: explanation, oldPlace: kind == .added ? nil : place, newPlace: kind == .added ? place : nil
    )
  }

  private func value(_ id: String, _ path: String, in state: LibraryState) -> (YAMLValue, Place)? {
    guard let (list, item) = state.library.item(id) else { return nil }
    let parts = path.split(separator: ".").map(String.init)
    guard let field = list.kind.field(parts[0]), var value = list.canonicalValue(item, field),
      let node = list.value(item, field)
    else { return nil }
    for part in parts.dropFirst() {
      guard case .mapping(let fields) = value, let next = fields.first(where: { $0.key == part }) else {
        return nil
      }
      value = next.value
    }
    return (value, list.place(node))
  }

  func difference(
    _ items: [Difference.ItemChange], candidates: [Difference.Candidate] = [],
    files: [Difference.FileChange] = [], findings: [Diagnostic] = [], notes: [Message] = []
  ) -> Difference {
    Difference(
      before: before, after: after, items: items, candidates: candidates, files: files, findings: findings,
      notes: notes)
  }
}

extension Optional {
  struct Missing: Error { let what: String }

  func orThrow(_ what: String) throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}
