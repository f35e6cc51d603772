/// All that is to be said of an item between a reform and the day on which it is in place (过渡期间).
public struct Interim: Hashable, Sendable {
  public var competence: Competence?
  public var guidance: Guidance?

  /// By item; those of which nothing is to be said have none.
  public static func all(
    of list: ListFile, on day: Day, in context: LibraryContext
  ) -> [ListFile.Item: Interim] {
    var found: [ListFile.Item: Interim] = [:]
    if !context.acts.ledger.moves.isEmpty {
      for item in list.items {
        guard let competence = Competence(item, of: list, on: day, in: context) else { continue }
        found[item, default: Interim()].competence = competence
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
    [competence?.text(register, on: day), guidance?.text(register, on: day)].compactMap(\.self)
  }

  /// Whoever carries on, by the rule on file; without `organisation` where none is.
  public var json: JSON {
    let carrier: String? =
      switch competence?.transition?.carrier {
      case .old?: competence?.change.from
      case .new?: competence?.change.to
      case nil: competence == nil ? guidance?.holder : nil
      }
    return .object([
      "organisation": carrier.map { .string($0) },
      "from": competence?.change.from.map { .string($0) },
      "to": competence.map { .string($0.change.to) },
      "until": competence?.change.inPlace.map { .string("\($0)") },
      "basis": competence?.transition.map { .string($0.basis) },
      "guide": guidance?.guide.map { .string($0) },
      "follows": guidance.map { .string($0.reform) },
    ])
  }
}
