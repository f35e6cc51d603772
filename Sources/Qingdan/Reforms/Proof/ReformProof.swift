/// Holds a certificate against the two states that it names: nothing is lost, doubled or invented, and nothing changed
/// that no event says (守恒核验).
///
/// Lineage, content and books are as `semantics.md` S22 defines them. It asks neither plan nor writing: what is not in
/// the states, the reform file or the certificate counts for nothing. Linear in the items of both states.
public struct ReformProof {
  /// What does not hold, each told with the item and what should be.
  public private(set) var faults: [Message] = []

  let certificate: ReformCertificate
  let reform: Reform?
  /// What the bodies were called that the reform ends or renames, by their ids.
  let oldNames: [String: [String]]
  /// The numbers of the events that select an item, by its id.
  private let taken: [String: Set<Int>]
  /// Whether what lists are read by is the same in both states.
  private let areKindsSame: Bool
  private let old: [String: Entry]
  private let new: [String: Entry]

  /// An item with the list it stands in.
  struct Entry {
    let list: ListFile
    let item: ListFile.Item

    func value(_ field: Field) -> YAMLValue? {
      list.kind.field(field.name).flatMap { list.canonicalValue(item, $0) }
    }

    var organisation: String? { list.organisation(of: item) }
    var name: String { list.name(item) ?? "" }

    /// Where it is counted: body, type and levels.
    fileprivate var account: Account {
      Account(
        body: organisation ?? "", type: list.text(item, list.kind.table.type) ?? list.kind.name,
        levels: list.texts(item, list.kind.field("levels")).joined(separator: "、"))
    }
  }

  fileprivate struct Account: Hashable {
    let body: String
    let type: String
    let levels: String
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
    reform = before.library.context.acts.reform(certificate.reform)
    oldNames = Self.oldNames(reform, before.library.context.organisations)

    taken = Self.taken(reform, in: before.library)
    let definitions = Set(certificate.before.keys).union(certificate.after.keys).filter {
      $0.hasPrefix("kinds/") || $0 == "library.yaml"
    }
    areKindsSame = definitions.allSatisfy { certificate.before[$0] == certificate.after[$0] }
    var faults: [Message] = []
    old = Self.entries(of: before.library, Message(zh: "改革前", en: "before"), &faults)
    new = Self.entries(of: after.library, Message(zh: "改革后", en: "after"), &faults)
    self.faults = faults
    if reform == nil {
      tell("改革前的清单库里没有改革 \(certificate.reform)", "the library has no reform '\(certificate.reform)'")
    }
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
    for list in library.lists {
      for item in list.items {
        guard let id = list.id(item) else {
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

  // MARK: - Lineage

  private mutating func lineage() {
    let links = Dictionary(grouping: certificate.links, by: \.before)
    let ends = Dictionary(grouping: certificate.ended, by: \.item)
    let creations = Dictionary(grouping: certificate.created, by: \.item)
    var sources: [String: [ReformLink]] = [:]
    for (id, entry) in old.sorted(by: { $0.key < $1.key }) {
      let own = links[id] ?? []
      if let end = ends[id]?.first {
        if !own.isEmpty { tell("\(id) 又写取消又写去向", "\(id) ends and goes on at once") }
        if ends[id]?.count != 1 { tell("\(id) 的取消写了几次", "\(id) ends several times") }
        check(end)
        continue
      }
      let all = own.isEmpty ? [ReformLink(before: id, after: id, acts: [])] : own
      for link in all {
        guard new[link.after] != nil else {
          tell(
            "“\(entry.name)”（\(id)）改革后找不到了，也没有写取消：丢了",
            "'\(entry.name)' (\(id)) is lost: it is neither there nor ended")
          continue
        }
        sources[link.after, default: []].append(link)
      }
      let heirs = all.compactMap { new[$0.after] }
      if all.count > 1, heirs.count == all.count { elements(of: entry, id, all, heirs) }
    }
    for id in Set(links.keys).union(ends.keys).subtracting(old.keys).sorted() {
      tell("凭证里的 \(id) 改革前没有", "there was no \(id) before")
    }
    let made = Dictionary(grouping: certificate.created, by: \.act)
    for (act, entries) in made where entries.count > event(act)?.newItems.count ?? 0 {
      tell(
        "第 \(act.event + 1) 个事件没有新增 \(entries.count) 个事项",
        "event \(act.event + 1) does not make \(entries.count) items")
    }
    for id in creations.keys.sorted() where new[id] == nil {
      tell("凭证里新增的 \(id) 改革后没有", "the new \(id) is not there")
    }
    for (id, entry) in new.sorted(by: { $0.key < $1.key }) {
      let from = sources[id] ?? []
      if let creation = creations[id]?.first {
        if !from.isEmpty { tell("\(id) 又写新增又写来源", "\(id) is new and comes from others at once") }
        check(creation, entry)
      } else if from.isEmpty {
        tell(
          "“\(entry.name)”（\(id)）改革前没有，是多出来的", "'\(entry.name)' (\(id)) is invented: it comes from nothing")
      } else if !isUntouched(entry, from) {
        content(of: entry, from.map { ($0, old[$0.before] ?? entry) })
      }
    }
  }

  /// Whether nothing is said of an item, and it stands in a file of which no byte changed, under kinds that did not either.
  private func isUntouched(_ entry: Entry, _ from: [ReformLink]) -> Bool {
    guard from.count == 1, from[0].acts.isEmpty, from[0].fields.isEmpty, from[0].before == from[0].after,
      areKindsSame, old[from[0].before]?.list.path == entry.list.path
    else { return false }
    return certificate.before[entry.list.path] == certificate.after[entry.list.path]
  }

  /// What each event selects, of the state before.
  private static func taken(_ reform: Reform?, in library: Library) -> [String: Set<Int>] {
    guard let reform else { return [:] }
    let selections = ReformSelections([reform])
    var taken: [String: Set<Int>] = [:]
    for list in library.lists {
      for match in selections.matches(in: list) {
        taken[match.id, default: []].insert(selections.entries[match.entry].event)
      }
    }
    return taken
  }

  /// Whether an event is about an item: it selects it, or takes whatever its body has.
  func takes(_ act: ReformLink.Act, _ id: String, of body: String?) -> Bool {
    guard let event = event(act) else { return false }
    return taken[id]?.contains(act.event) ?? false
      || event.takesRest && event.sources.contains { $0.id == body }
  }

  private mutating func check(_ end: ReformEnd) {
    check(end.act, end.item)
    if let event = event(end.act), !event.mayEnd || !takes(end.act, end.item, of: old[end.item]?.organisation)
    {
      tell(
        "\(end.item) 不在了，写的事件（\(event.verb.title.zh)）没有说取消它、或者划到清单以外",
        "\(end.item) is gone, and its event does not end it or take it out of the lists")
    }
    if end.basis ?? "" == "" { tell("\(end.item) 取消，没有写依据", "\(end.item) ends without a basis") }
    if new[end.item] != nil { tell("\(end.item) 写了取消，改革后还在", "\(end.item) ended and is still there") }
  }

  func event(_ act: ReformLink.Act) -> ReformEvent? {
    guard let reform, reform.events.indices.contains(act.event), reform.events[act.event].verb == act.verb
    else { return nil }
    return reform.events[act.event]
  }

  mutating func check(_ act: ReformLink.Act, _ id: String) {
    if event(act) == nil {
      tell(
        "\(id)：改革文件第 \(act.event + 1) 个事件不是\(act.verb.title.zh)",
        "\(id): event \(act.event + 1) of the reform is no \(act.verb.title.en)")
    }
  }

  // MARK: - Books

  /// Counts what there is per body, type and levels, and holds it against what the links say comes, goes and stays.
  private mutating func books() {
    var balance: [Account: Int] = [:]
    let links = Dictionary(grouping: certificate.links, by: \.before)
    let ends = Set(certificate.ended.map(\.item))
    // What several items become counts once.
    var counted: Set<String> = []
    for (id, entry) in old.sorted(by: { $0.key < $1.key }) where !ends.contains(id) {
      let own = links[id] ?? [ReformLink(before: id, after: id, acts: [])]
      for link in own where !link.isCombined || counted.insert(link.after).inserted {
        let body = link.holders?.first ?? entry.account.body
        let type = link.fields["type"]?.texts.first ?? entry.account.type
        let levels = link.fields["levels"].map { $0.texts.joined(separator: "、") } ?? entry.account.levels
        balance[Account(body: body, type: type, levels: levels), default: 0] += 1
      }
    }
    for creation in certificate.created {
      guard let entry = new[creation.item] else { continue }
      balance[entry.account, default: 0] += 1
    }
    for entry in new.values { balance[entry.account, default: 0] -= 1 }
    let wrong = balance.filter { $0.value != 0 }.sorted {
      ($0.key.body, $0.key.type, $0.key.levels) < ($1.key.body, $1.key.type, $1.key.levels)
    }
    for (account, count) in wrong {
      let what = [account.body, account.type, account.levels].filter { !$0.isEmpty }.joined(separator: "·")
      tell(
        "账不平：\(what) \(count > 0 ? "少了" : "多了") \(abs(count)) 项",
        "the books do not balance: \(what) has \(abs(count)) too \(count > 0 ? "few" : "many")")
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
