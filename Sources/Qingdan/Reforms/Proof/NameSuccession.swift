/// How a value goes on that names bodies which are no more, are called otherwise, or gave its item away (随之改写).
///
/// Each name may become that of one who comes after; everything else of the value stays as it was.
struct NameSuccession: Sendable {
  private struct Name: Sendable {
    let text: String
    let body: String
    /// The names of those who come after it.
    let next: [String]
  }

  /// By the body before: who comes after it; itself where it is called otherwise.
  private(set) var heirs: [String: Set<String>] = [:]
  /// Longest first.
  private var names: [Name] = []
  /// Those of whom a value may be followed; nil for all.
  private var bodies: Set<String>?
  /// What may stand in the place of what, beside that.
  private var others: [String: Set<String>] = [:]
  /// Who has the item then: whoever it acts along with, or is entrusted by, is no longer named beside itself.
  private var holders: Set<String> = []

  init(_ reform: Reform?, _ register: OrganisationRegister) {
    guard let reform else { return }
    let founded = Dictionary(reform.events.compactMap(\.body).map { ($0.id, $0) }) { first, _ in first }
    func forms(_ id: String) -> [String] {
      if let body = founded[id] { return Self.forms(body.name, body.short) }
      return register[id]?.names.flatMap { Self.forms($0.name, $0.short) } ?? [id]
    }
    for fate in OrganisationFate.all(of: reform) where fate.kind != .founded {
      let next = fate.kind == .renamed ? [fate.organisation] : fate.successors
      // Who goes on as itself keeps its name.
      if fate.kind != .renamed, next.contains(fate.organisation) { continue }
      heirs[fate.organisation] = Set(next)
      let old = register[fate.organisation]?.names.flatMap { Self.forms($0.name, $0.short) } ?? []
      names += Set(old).map { Name(text: $0, body: fate.organisation, next: next.flatMap(forms)) }
    }
    names.sort { ($0.text.count, $0.text) > ($1.text.count, $1.text) }
  }

  private static func forms(_ name: String, _ short: [String]) -> [String] {
    [name, name.withoutPlace].compactMap(\.self) + short
  }

  /// The same of some bodies only, and of items that went from one body to others.
  ///
  /// - Parameter holders: who has then what the value stands in.
  func of(
    _ bodies: Set<String>?, from holder: String?, to goals: Set<String>, with holders: Set<String>
  ) -> NameSuccession {
    var own = self
    own.bodies = bodies
    own.others = holder.map { [$0: goals] } ?? [:]
    own.holders = holders
    return own
  }

  /// No body is followed, and only what is said stands in the place of what.
  func only(_ others: [String: Set<String>]) -> NameSuccession {
    var own = of([], from: nil, to: [], with: [])
    own.others = others
    return own
  }

  /// Whether a value is what another one becomes.
  func leads(from old: YAMLValue, to new: YAMLValue) -> Bool {
    switch (old, new) {
    case (.scalar(let old), .scalar(let new)):
      return old == new || next(old).contains(new) || leads(from: old[...], to: new[...])
    case (.sequence(let old), .sequence(let new)):
      // Several may become one, one never several.
      return old.allSatisfy { isKept($0, in: new) }
        && Matching.covers(new, by: old) { leads(from: $1, to: $0) }
    case (.mapping(let old), .mapping(let new)):
      return old.map(\.key) == new.map(\.key)
        && zip(old, new).allSatisfy { leads(from: $0.value, to: $1.value) }
    default: return false
    }
  }

  /// Whether an element stands in others, or is the holder itself, beside whom it stood, and says nothing else.
  func isKept(_ element: YAMLValue, in others: [YAMLValue]) -> Bool {
    if others.contains(where: { leads(from: element, to: $0) }) { return true }
    guard let body = element.namedBody else { return false }
    return holders.contains(body) || !holders.isDisjoint(with: next(body))
  }

  /// Whether a text says the name of one of some bodies, one that it had before.
  func names(_ bodies: Set<String>, in text: String) -> Bool {
    names.contains { bodies.contains($0.body) && text.contains($0.text) }
  }

  private func isOpen(_ body: String) -> Bool { bodies?.contains(body) ?? true }

  private func next(_ body: String) -> Set<String> {
    (isOpen(body) ? heirs[body] ?? [] : []).union(others[body] ?? [])
  }

  private func leads(from old: Substring, to new: Substring) -> Bool {
    var (old, new) = (old, new)
    while let character = old.first {
      for name in names where old.hasPrefix(name.text) && isOpen(name.body) {
        let rest = old.dropFirst(name.text.count)
        let isFollowed = name.next.contains { next in
          new.hasPrefix(next) && leads(from: rest, to: new.dropFirst(next.count))
        }
        if isFollowed { return true }
      }
      guard new.first == character else { return false }
      old.removeFirst()
      new.removeFirst()
    }
    return new.isEmpty
  }
}
