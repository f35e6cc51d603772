/// Who acts on a day in a matter that a reform moved, and why (过渡期间由谁承担).
public struct Competence: Hashable, Sendable {
  public var change: HolderChange
  /// The rule on file; nil where there is none: then both are named, and the gap is said.
  public var transition: Transition?
  /// Rules on file that contradict each other: the first of each kind. None of them is chosen.
  public var rivals: [Transition] = []

  /// Nil where no reform is under way for the item on the day.
  public init?(
    _ item: ListFile.Item, of list: ListFile, on day: Day, in context: LibraryContext
  ) {
    guard let id = list.id(item) else { return nil }
    let changes = context.acts.holderChanges(of: id)
    guard let change = changes.last(where: { $0.isUnderWay(on: day) }) else { return nil }
    self.change = change.told(on: day, after: changes, context.organisations)
    // Both went into one body since: there is nothing left to hand over.
    guard self.change.from != self.change.to else { return nil }
    let texts = list.kind.fields.filter { $0.type == .citation }.flatMap { field in
      list.kind.field(field.name).flatMap { list.value(item, $0) }.map { list.citations($0) } ?? []
    }
    let grounds = texts.flatMap { Transition.Ground.all(CitedStatutes($0, in: context.statutes)) }
    let covering = context.transitions.filter { $0.covers(change, grounds, on: day) }
    if let first = covering.first, let rival = covering.first(where: { $0.carrier != first.carrier }) {
      rivals = [first, rival]
    } else {
      transition = covering.first
    }
  }

  /// The sentence for people; names are those of the day.
  public func text(_ register: OrganisationRegister, on day: Day) -> Message {
    func name(_ id: String?) -> String { id.map { register[$0]?.shortName(on: day) ?? $0 } ?? "" }
    let (old, new) = (name(change.from), name(change.to))
    let until = change.inPlace.map { ($0.chinese, "\($0)") } ?? ("", "")
    func carrier(_ rule: Transition) -> String { rule.carrier == .old ? old : new }
    if let first = rivals.first, let other = rivals.last {
      return Message(
        zh:
          "\(until.0)调整到位以前由谁承担，过渡规则说法不一：\(first.basis)说由\(carrier(first))承担，\(other.basis)说由\(carrier(other))承担（\(change.title)，已划给\(new)）",
        en:
          "until \(until.1) it is not clear who carries on: \(first.basis) says \(carrier(first)), \(other.basis) says \(carrier(other)) (\(change.title): it went to \(new))"
      )
    }
    guard let transition else {
      return Message(
        zh: "\(until.0)调整到位以前由谁承担，过渡规则未登记：已划给\(new)，原由\(old)承担，两家都可能在办（\(change.title)）",
        en:
          "until \(until.1) it is not on file who carries on: it went to \(new), and \(old) had it (\(change.title))"
      )
    }
    return Message(
      zh: "\(until.0)调整到位以前，由\(carrier(transition))承担，依据\(transition.basis)（\(change.title)，已划给\(new)）",
      en:
        "until \(until.1) \(carrier(transition)) carries on, by \(transition.basis) (\(change.title): it went to \(new))"
    )
  }
}

extension ListFile {
  /// The texts of the citations in a value.
  fileprivate func citations(_ node: NodeID) -> [String] {
    elements(node).compactMap { element in
      switch document.kind(element) {
      case .scalar: document.text(element)
      case .mapping: document.value(of: element, for: "cite").map { document.text($0) }
      case .sequence, .alias: nil
      }
    }
  }
}
