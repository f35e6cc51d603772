/// All that is to be said of who has an item on a day: between a reform and the day on which it is in place (过渡期间), and
/// before one that the list has behind it.
public struct Interim: Hashable, Sendable {
  public var competence: Competence?
  public var guidance: Guidance?
  /// The change by which it came to the body of the list, where the day lies before it.
  public var later: HolderChange?

  /// By item; those of which nothing is to be said have none.
  public static func all(
    of list: ListFile, on day: Day, in context: LibraryContext
  ) -> [ListFile.Item: Interim] {
    var found: [ListFile.Item: Interim] = [:]
    if !context.acts.ledger.moves.isEmpty {
      for item in list.items {
        let competence = Competence(item, of: list, on: day, in: context)
        let later = list.id(item).flatMap { context.acts.item($0, on: day).change }
        guard competence != nil || later != nil else { continue }
        found[item] = Interim(competence: competence, later: later)
      }
    }
    if !context.upperReforms.isEmpty {
      for (item, guidance) in Guidance.all(of: list, on: day, in: context) {
        found[item, default: Interim()].guidance = guidance
      }
    }
    return found
  }

  /// The sentences for people; names are those of the day.
  public func texts(_ register: OrganisationRegister, on day: Day) -> [Message] {
    [later?.text(register, on: day), competence?.text(register, on: day), guidance?.text(register, on: day)]
      .compactMap(\.self)
  }

  /// Whoever carries on, by the rule on file; without `organisation` where none is.
  public var json: JSON {
    let carrier: String? =
      switch competence?.transition?.carrier {
      case .old?: competence?.change.from
      case .new?: competence?.change.to
      case nil: competence == nil ? later?.from ?? guidance?.holder : nil
      }
    let change = competence?.change ?? later
    return .object([
      "organisation": carrier.map { .string($0) },
      "from": change?.from.map { .string($0) },
      "to": change.map { .string($0.to) },
      "until": (competence == nil ? later?.effective : competence?.change.inPlace).map { .string("\($0)") },
      "basis": (competence == nil ? later?.basis : competence?.transition?.basis).map { .string($0) },
      "guide": guidance?.guide.map { .string($0) },
      "follows": guidance.map { .string($0.reform) },
    ])
  }
}

extension HolderChange {
  /// What is to be said on a day before it; names are those of the day.
  fileprivate func text(_ register: OrganisationRegister, on day: Day) -> Message {
    func name(_ id: String, _ day: Day?) -> String { register[id]?.shortName(on: day) ?? id }
    let (old, new) = (from.map { name($0, day) }, name(to, effective))
    let since = effective.map { ($0.chinese, "\($0)") } ?? ("", "")
    return Message(
      zh: "\(day.chinese)\(old.map { "由\($0)实施" } ?? "由谁实施没有记录")，自\(since.0)起由\(new)实施（\(title)）",
      en:
        "on \(day) \(old.map { "\($0) has it" } ?? "nobody is on record for it"), from \(since.1) \(new) (\(title))"
    )
  }
}
