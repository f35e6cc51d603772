/// What a reform makes of a body.
public struct OrganisationFate: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is set up.
    case founded
    /// The same body, with another name.
    case renamed
    case merged, split
    /// It goes on in a body that is set up on its basis.
    case continued
    /// It is no more, and nothing comes after it as a body.
    case abolished

    public var title: Message {
      switch self {
      case .founded: Message(zh: "组建", en: "founded")
      case .renamed: Message(zh: "更名", en: "renamed")
      case .merged: Message(zh: "合并", en: "merged")
      case .split: Message(zh: "拆分", en: "split")
      case .continued: Message(zh: "改组", en: "continued")
      case .abolished: Message(zh: "不再保留", en: "abolished")
      }
    }

    /// Of a body that goes on itself, whatever comes to it or is parted from it.
    var titleGoingOn: Message {
      self == .merged
        ? Message(zh: "保留", en: "goes on") : Message(zh: "\(title.zh)，原机构保留", en: "\(title.en), and goes on")
    }
  }

  public var organisation: String
  public var kind: Kind

  /// Whether the body comes after itself, as the one into which others are merged does (保留).
  var isGoingOn: Bool { successors.contains(organisation) }

  /// The ids of those that come after it, sorted; of one outside the register, its name.
  public var successors: [String]

  /// The fates of all bodies that events set up, change or end, in the order of the events; each body has one.
  ///
  /// 不再保留 beside a merger, a split or an establishment says the same thing again. After a body that is only abolished
  /// come those that get its items.
  static func all(of reform: Reform) -> [OrganisationFate] {
    var fates: [String: OrganisationFate] = [:]
    var order: [String] = []
    func add(_ id: String, _ kind: Kind, _ successors: [String]) {
      if fates[id] == nil { order.append(id) }
      var fate = fates[id] ?? OrganisationFate(organisation: id, kind: kind, successors: [])
      if fate.kind == .abolished { fate.kind = kind }
      fate.successors = Set(fate.successors).union(successors).sorted()
      fates[id] = fate
    }
    for event in reform.events {
      let sources = event.sources.map(\.id)
      if let body = event.body, event.verb != .rename, !sources.contains(body.id) {
        add(body.id, .founded, [])
      }
      for id in sources {
        switch event.verb {
        case .establish, .reestablish: add(id, .continued, event.successors)
        case .merge: add(id, .merged, event.successors)
        case .split: add(id, .split, event.successors)
        case .rename: add(id, .renamed, [])
        case .abolish: add(id, .abolished, [])
        default: break
        }
      }
    }
    for (id, fate) in fates where fate.kind == .abolished {
      let receivers = reform.events.filter { event in
        event.verb.isPlacing && event.sources.contains { $0.id == id }
      }.flatMap(\.receivers)
      fates[id]?.successors = Set(receivers.map(\.id)).subtracting([id]).sorted()
    }
    return order.compactMap { fates[$0] }
  }
}

extension OrganisationFate {
  /// The bodies that are there no more.
  static func ended(by fates: [OrganisationFate]) -> Set<String> {
    Set(
      fates.filter { fate in
        switch fate.kind {
        case .merged, .split, .continued, .abolished: !fate.successors.contains(fate.organisation)
        case .founded, .renamed: false
        }
      }.map(\.organisation))
  }
}

extension ReformEvent {
  /// Who comes after its bodies.
  fileprivate var successors: [String] {
    ([body?.id] + shares.flatMap { [$0.body?.id, $0.outside] } + receivers.map { $0.id }).compactMap(\.self)
  }
}
