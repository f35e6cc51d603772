/// Holds a certificate against the two states that it names: nothing is lost, doubled or invented, and nothing changed
/// that no event says (守恒核验).
///
/// Lineage, content and books are as `semantics.md` S22 defines them. It asks neither plan nor writing: what is not in
/// the states, the reform file or the certificate counts for nothing. Linear in the items of both states.
public struct ReformProof: Sendable {
  /// What does not hold, each told with the item and what should be.
  public internal(set) var faults: [Message] = []

  let certificate: ReformCertificate
  let reform: Reform?
  /// Of the state before.
  let register: OrganisationRegister
  let succession: NameSuccession
  /// What the events ask, by the item before.
  let demands: [String: ReformDemand]
  /// Whether what lists are read by is the same in both states.
  let areKindsSame: Bool
  /// The links by the item before, and the ends by the item.
  let links: [String: [ReformLink]]
  let ends: [String: [ReformEnd]]
  let old: [String: Entry]
  let new: [String: Entry]

  /// An item with the list it stands in.
  struct Entry: Sendable {
    let list: ListFile
    let item: ListFile.Item

    func value(_ field: Field) -> YAMLValue? {
      list.kind.field(field.name).flatMap { list.canonicalValue(item, $0) }
    }

    /// Whether it, and the defaults of its list, are those of another one of the same kind, node for node.
    func isWritten(like other: Entry) -> Bool {
      let (document, theirs) = (list.document, other.list.document)
      guard document.says(list.node(item), theSameAs: other.list.node(other.item), of: theirs) else {
        return false
      }
      switch (list.head.defaults, other.list.head.defaults) {
      case (nil, nil): return true
      case (let own?, let other?): return document.says(own, theSameAs: other, of: theirs)
      default: return false
      }
    }

    /// Whether it has, by itself or by default, what another one of the same kind has, node for node.
    func isWritten(_ field: Field, like other: Entry) -> Bool {
      guard let number = list.kind.field(field.name) else { return false }
      switch (list.value(item, number), other.list.value(other.item, number)) {
      case (nil, nil): return true
      case (let own?, let theirs?): return list.document.says(own, theSameAs: theirs, of: other.list.document)
      default: return false
      }
    }

    /// What it has under keys that its kind does not know.
    var unknown: [String: YAMLValue] {
      let document = list.document
      return document.entries(list.node(item)).reduce(into: [:]) { all, entry in
        let key = document.text(entry.key)
        if list.kind.field(key) == nil { all[key] = document.plainValue(entry.value) }
      }
    }

    var organisation: String? { list.organisation(of: item) }
    var name: String { list.name(item) ?? "" }
  }

  /// A state of a library with its files.
  public struct State {
    public let library: Library
    public let tree: any FileTree

    public init(_ library: Library, _ tree: any FileTree) {
      self.library = library
      self.tree = tree
    }
  }

  public init(_ certificate: ReformCertificate, before: State, after: State) throws(FileError) {
    self.certificate = certificate
    links = Dictionary(grouping: certificate.links, by: \.before)
    ends = Dictionary(grouping: certificate.ended, by: \.item)
    reform = before.library.context.acts.reform(certificate.reform)
    register = before.library.context.organisations
    succession = NameSuccession(reform, register)
    demands = ReformDemand.all(of: reform, in: before.library)
    let definitions = Set(certificate.before.keys).union(certificate.after.keys).filter {
      $0.hasPrefix("kinds/") || $0 == "library.yaml"
    }
    areKindsSame =
      definitions.allSatisfy { certificate.before[$0] == certificate.after[$0] }
      && before.library.context.kinds == after.library.context.kinds
    var faults: [Message] = []
    old = Self.entries(of: before.library, Message(zh: "改革前", en: "before"), &faults)
    new = Self.entries(of: after.library, Message(zh: "改革后", en: "after"), &faults)
    try faults += Self.unclean(before, of: reform, Message(zh: "改革前", en: "before"))
    try faults += Self.unclean(after, of: nil, Message(zh: "改革后", en: "after"))
    guard reform != nil else {
      // Whatever else differs nobody can hold against events that are not there.
      tell("改革前的清单库里没有改革 \(certificate.reform)", "the library has no reform '\(certificate.reform)'")
      return
    }
    self.faults = faults
    try files(certificate.before, in: before.tree, Message(zh: "改革前", en: "before"))
    try files(certificate.after, in: after.tree, Message(zh: "改革后", en: "after"))
    lineage()
    books()
  }

  mutating func tell(_ zh: String, _ en: String) { faults.append(Message(zh: zh, en: en)) }

  private static func entries(
    of library: Library, _ state: Message, _ faults: inout [Message]
  ) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    let ids = Parallel.map(library.lists) { list in list.items.map { (list, $0, list.id($0)) } }
    entries.reserveCapacity(ids.reduce(0) { $0 + $1.count })
    for list in ids {
      for (list, item, id) in list {
        guard let id else {
          let name = list.name(item) ?? ""
          faults.append(
            Message(
              zh: "\(state.zh)的“\(name)”（\(list.path)）没有 id，没法核对",
              en: "'\(name)' (\(list.path), \(state.en)) has no id and cannot be checked"))
          continue
        }
        if entries.updateValue(Entry(list: list, item: item), forKey: id) != nil {
          faults.append(
            Message(zh: "\(state.zh)有两个事项的 id 是 \(id)", en: "two items have the id \(id) (\(state.en))"))
        }
      }
    }
    return entries
  }

  // MARK: - Files

  private mutating func files(
    _ digests: [String: Digest], in tree: any FileTree, _ state: Message
  ) throws(FileError) {
    let found = try ReformCertificate.digests(of: tree)
    for path in Set(digests.keys).union(found.keys).sorted() where digests[path] != found[path] {
      let (zh, en) =
        switch (digests[path], found[path]) {
        case (nil, _): ("凭证里没有这个文件", "the certificate does not name it")
        case (_, nil): ("文件不见了", "it is missing")
        default: ("内容和凭证里的摘要不符", "it does not match its digest")
        }
      tell("\(state.zh)的 \(path)：\(zh)", "\(path) (\(state.en)): \(en)")
    }
  }

  // MARK: - Events

  mutating func check(_ end: ReformEnd) {
    check(end.act, end.item)
    let demand = demands[end.item]
    let isEnding = demand.map { $0.isEnded && $0.events.contains(end.act.event) } ?? false
    if let event = event(end.act), !event.mayEnd || !isEnding {
      tell(
        "\(end.item) 不在了，写的事件（\(event.verb.title.zh)）没有说取消它、或者划到清单以外",
        "\(end.item) is gone, and its event does not end it or take it out of the lists")
    }
    if end.basis ?? "" == "" { tell("\(end.item) 取消，没有写依据", "\(end.item) ends without a basis") }
    if let event = event(end.act) { check(end.basis, of: event, end.item) }
    if new[end.item] != nil { tell("\(end.item) 写了取消，改革后还在", "\(end.item) ended and is still there") }
  }

  /// What is on file as the basis is that of the event, else that of its reform.
  mutating func check(_ basis: String?, of event: ReformEvent, _ id: String) {
    guard let basis, basis != event.basis ?? reform?.basis else { return }
    tell("\(id) 的依据“\(basis)”不是改革文件写的", "the basis of \(id), '\(basis)', is not that of the reform")
  }

  func event(_ act: ReformLink.Act) -> ReformEvent? {
    guard let reform, reform.events.indices.contains(act.event), reform.events[act.event].verb == act.verb
    else { return nil }
    return reform.events[act.event]
  }

  /// Whether an item goes on in what an event combines it with others into; a link may also name the combination of an item
  /// that its own one names.
  func isCombined(_ link: ReformLink) -> Bool { reform?.combines(link) ?? false }

  mutating func check(_ act: ReformLink.Act, _ id: String) {
    if event(act) == nil {
      tell(
        "\(id)：改革文件第 \(act.event + 1) 个事件不是\(act.verb.title.zh)",
        "\(id): event \(act.event + 1) of the reform is no \(act.verb.title.en)")
    }
  }
}

extension ReformEvent {
  /// Whether what it takes may be in no list afterwards.
  fileprivate var mayEnd: Bool {
    switch verb {
    case .cancel, .convert: true
    case .split: shares.contains { $0.body == nil }
    case .devolve, .empower, .recall, .transfer: receivers.isEmpty
    default: false
    }
  }
}
