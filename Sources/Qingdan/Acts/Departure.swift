/// Where an item went that left the lists without being cancelled, as the act says that took it away (去向).
public struct Departure: Hashable, Sendable {
  /// What took it away; never a cancellation.
  public var verb: ReformVerb
  /// The level, the bodies, or what it is now; nil where the act does not say.
  public var to: String?

  public init(_ verb: ReformVerb, to: String? = nil) {
    self.verb = verb
    self.to = to
  }

  /// As what it is counted.
  var kind: Change.Kind {
    switch verb {
    case .devolve, .empower: .devolved
    case .recall: .recalled
    case .transfer: .transferred
    case .convert: .converted
    case .suspend: .suspended
    case .split: .movedOut
    default: .removed
    }
  }

  /// The word alone: 下放, 移出, 转为公共服务.
  public var word: Message {
    switch verb {
    case .convert: to.map { Message(zh: "转为\($0)", en: "converted into \($0)") } ?? kind.title
    case .empower: verb.title
    default: kind.title
    }
  }

  /// The same with where to: 下放至区级.
  public var title: Message {
    guard let to, verb != .convert else { return word }
    return Message(zh: "\(word.zh)至\(to)", en: "\(word.en) to \(to)")
  }
}

extension Departure {
  /// Nil where an act does anything else than take an item away, or cancels it.
  fileprivate init?(_ said: ActChange, _ register: OrganisationRegister) {
    switch said.verb {
    case .devolve: self.init(.devolve, to: said.to.map { register[$0]?.name() ?? $0 })
    case .suspend: self.init(.suspend)
    case .add, .cancel, .amend, .combine, .divide, .transfer, .recall, .restore: return nil
    }
  }
}

extension Ledger.End {
  /// Nil for a cancellation.
  public var departure: Departure? { verb.map { Departure($0, to: to) } }
}

/// What the acts on file say of items that they took out of the lists without cancelling them.
struct Departures {
  /// By item, then by act.
  private var found: [String: [String: Departure]] = [:]
  private let ledger: Ledger
  /// Acts that the ledger does not hold yet.
  private let open: Set<String>

  init(_ acts: Acts, _ register: OrganisationRegister) {
    ledger = acts.ledger
    open = Set(acts.openAdjustments.map(\.id))
    for act in acts.adjustments {
      for said in act.changes {
        guard let departure = Departure(said, register) else { continue }
        for item in said.items { found[item, default: [:]][act.id] = departure }
      }
    }
    let ends = acts.ledger.restorations.values.flatMap { $0.map(\.end) } + acts.ledger.ends.values
    for end in ends {
      if let departure = end.departure { found[end.old, default: [:]][end.act] = departure }
    }
  }

  var isEmpty: Bool { found.isEmpty }

  subscript(item: String, act: String) -> Departure? { found[item]?[act] }

  /// What took an item away at last, whichever act that was; nil where it was cancelled, or nothing says so.
  subscript(item: String) -> Departure? {
    guard let acts = found[item] else { return nil }
    let last = acts.keys.filter(open.contains).max() ?? ledger.ends[item]?.act
    return last.flatMap { acts[$0] }
  }
}

extension Difference {
  /// Says of what is gone where the act took it that explains it, and of what came whether it was taken over.
  mutating func tellDepartures() {
    let context = after.library.context
    for item in items.indices where !context.acts.ledger.takenOver.isEmpty {
      for (index, change) in items[item].changes.enumerated() where change.kind == .added {
        let act = context.acts.ledger.takenOver[change.item]
        items[item].changes[index].isTakenOver = act != nil && act == change.explanation.act
      }
    }
    let departures = Departures(context.acts, context.organisations)
    if departures.isEmpty { return }
    for item in items.indices {
      for (index, change) in items[item].changes.enumerated() where change.endsItem {
        guard let act = change.explanation.act else { continue }
        items[item].changes[index].departure = departures[change.item, act]
      }
    }
  }
}
