/// One event of a reform (改革事件).
///
/// Which of its parts are there depends on the verb; `Docs/Formats.md` shows each.
public struct ReformEvent: Hashable, Sendable {
  /// A body of the register as a file names it.
  public struct Mention: Hashable, Sendable {
    public var id: String
    public var place: Place
  }

  /// A body that the event sets up, or what one is called from then on.
  public struct NewBody: Hashable, Sendable {
    public var id: String
    public var name: String
    public var short: [String]
    public var level: String?
    public var division: String?
    public var superior: String?
    /// Its unified social credit code: codes that are made of it can be made anew.
    public var creditCode: String?
    public var place: Place
  }

  /// Where items go.
  public enum Target: Hashable, Sendable {
    case body(Mention)
    /// Bodies of a level, or of a class, of which each takes them over by an act of its own.
    case level(String)
    case group(String)
    /// Out of the list: 公共服务, 内部管理.
    case outcome(String)
  }

  /// What one of those gets that a body is split into.
  public struct Share: Hashable, Sendable {
    public var body: Mention?
    /// A body that is no organ of government, such as an enterprise, by its name.
    public var outside: String?
    public var selection: ItemSelection?
    public var place: Place
  }

  public struct Nameplate: Hashable, Sendable {
    public enum Action: String, Hashable, Sendable, CaseIterable { case add, remove, move, keep }
    public var action: Action
    public var name: String
  }

  /// What of the chosen items moves and what stays (`extent: 部分`).
  public struct Scope: Hashable, Sendable {
    public var moved: String?
    public var stays: String?
    /// The name of the part that moves; nil where it has that of the item.
    public var name: String?
  }

  public var verb: ReformVerb
  /// The bodies that it is about, or takes something from.
  public var sources: [Mention] = []
  public var target: Target?
  public var body: NewBody?
  /// How a body was called until a renaming that is entered afterwards (补录); of others the register knows it.
  public var was: NewBody?
  public var shares: [Share] = []
  public var selection: ItemSelection?
  public var isPartial = false
  public var scope: Scope?
  public var nameplate: Nameplate?
  /// Codes of divisions before and after.
  public var divisions: [String] = []
  public var newDivisions: [String] = []
  /// By body: which of several new divisions it gets.
  public var divisionOf: [String: String] = [:]
  /// The rank or the role that a body gets; from where an item is taken over.
  public var detail: String?
  /// The items that it makes, or that others are combined or divided into.
  public var newItems: [NewItem] = []
  /// The kind of list into which new items come.
  public var list: String?
  /// What an event says of single items as an adjustment would.
  public var changes: [ActChange] = []
  /// The letter of entrustment (委托书), and its last day.
  public var document: String?
  public var until: Day?
  public var supervision: String?
  /// Where they differ from those of the reform.
  public var dates = Reform.Dates()
  public var basis: String?
  public var place: Place

  public init(_ verb: ReformVerb, place: Place = Place(file: "", bytes: 0..<0)) {
    self.verb = verb
    self.place = place
  }

  /// Bodies to which something goes.
  public var receivers: [Mention] {
    var all = shares.compactMap(\.body)
    if case .body(let mention)? = target { all.append(mention) }
    return all
  }

  /// The bodies to which it goes, those of a class on a day among them; none of a level.
  public func targets(in register: OrganisationRegister, on day: Day?) -> [String] {
    switch target {
    case .body(let to)?: [to.id]
    case .group(let name)?: (register.members(ofGroup: name, on: day) ?? []).map(\.id)
    case .level, .outcome, nil: []
    }
  }

  /// The bodies that are there no more afterwards.
  public var ended: [Mention] {
    switch verb {
    case .merge: sources.filter { $0.id != body?.id && !receivers.map(\.id).contains($0.id) }
    case .split: sources.filter { !receivers.map(\.id).contains($0.id) }
    case .abolish: sources
    default: []
    }
  }

  /// The selection that takes what is left; nil where all of a body goes along.
  var restSelection: ItemSelection? {
    ([selection] + shares.map(\.selection)).compactMap(\.self).first(where: \.isRest)
  }

  /// Whether it takes whatever no other event takes from its sources.
  public var takesRest: Bool {
    switch verb {
    case .establish, .reestablish, .merge: true
    default: verb.isPlacing && restSelection != nil
    }
  }

  /// What the part of an item is called that moves; nil where it has the name of the item, as what belongs to a duty has
  /// of which a part moves.
  func partName(of item: String) -> String? {
    guard let selection, !selection.functions.isEmpty else { return scope?.name }
    return (selection.functions + selection.ids).contains(item) ? scope?.name : nil
  }

  /// The items that it names one by one.
  public var namedItems: [String] { changes.flatMap(\.items) }
}
