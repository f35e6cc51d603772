/// What a reform claims to have done, so that anybody can check it against the two states (核验凭证).
///
/// It holds links, ends and the digests of all files of both states, and no sums: whoever verifies it counts anew.
public struct ReformCertificate: Hashable, Sendable {
  public var reform: String
  /// Of every file of the state before, and of that after, as releases name them.
  public var before: [String: Digest]
  public var after: [String: Digest]
  /// Sorted by the item before, then the item after.
  public var links: [ReformLink]
  /// Sorted by the item.
  public var ended: [ReformEnd]
  /// Sorted by the item.
  public var created: [ReformCreation]

  public init(
    _ reform: String, before: [String: Digest], after: [String: Digest], links: [ReformLink],
    ended: [ReformEnd], created: [ReformCreation] = []
  ) {
    self.reform = reform
    self.before = before
    self.after = after
    self.links = links.sorted { ($0.before, $0.after) < ($1.before, $1.after) }
    self.ended = ended.sorted { $0.item < $1.item }
    self.created = created.sorted { $0.item < $1.item }
  }

  /// - Parameter tree: the state before the reform.
  public init(_ writing: ReformWriting, of reform: Reform, in tree: any FileTree) throws(FileError) {
    try self.init(writing, of: reform, before: tree, after: writing.tree(over: tree))
  }

  init(
    _ writing: ReformWriting, of reform: Reform, before: any FileTree, after: any FileTree
  ) throws(FileError) {
    self.init(
      reform.id, before: try Self.digests(of: before), after: try Self.digests(of: after),
      links: writing.links, ended: writing.ended, created: writing.created)
  }

  /// Of the files from which a library is loaded.
  public static func digests(of tree: any FileTree) throws(FileError) -> [String: Digest] {
    let paths = try ReleasedFiles.paths(in: tree)
    let found = Parallel.map(paths) { path in
      Result { () throws(FileError) in try tree.digest(path) }
    }
    var digests: [String: Digest] = [:]
    for (path, digest) in zip(paths, found) { digests[path] = try digest.get() }
    return digests
  }
}

extension ReformCertificate {
  /// What it comes to, for people: items that changed, and how many ended by what.
  public func summary(_ language: Language) -> String {
    func count(_ number: Int, _ title: Message) -> String {
      Message(zh: "\(title.zh) \(number) 项", en: "\(number) gone by \(title.en)")[language]
    }
    let ways = Dictionary(grouping: ended, by: \.act.verb.endTitle.zh).sorted { $0.key < $1.key }
    let mark = Message(zh: "、", en: ", ")[language]
    let changed = Set(links.map(\.before)).count
    var parts = [Message(zh: "\(changed) 个事项有变动", en: "\(changed) items changed")[language]]
    if !ended.isEmpty {
      let all = ways.compactMap { _, ends in ends.first.map { count(ends.count, $0.act.verb.endTitle) } }
      parts.append(all.joined(separator: mark))
    }
    if !created.isEmpty {
      parts.append(Message(zh: "新增 \(created.count) 项", en: "\(created.count) new")[language])
    }
    return parts.joined(separator: Message(zh: "，", en: "; ")[language])
  }
}

// MARK: - As JSON

extension ReformCertificate {
  /// Its schema is `qingdan schema reform-certificate`.
  public var json: JSON {
    .object([
      "certificate": .number(1), "reform": .string(reform), "before": Self.json(before),
      "after": Self.json(after),
      "links": .array(links.map(\.json)),
      "ended": .array(ended.map { Self.json($0.item, $0.act, $0.basis) }),
      "created": .array(created.map { Self.json($0.item, $0.act, $0.basis) }),
    ])
  }

  private static func json(_ item: String, _ act: ReformLink.Act, _ basis: String?) -> JSON {
    .object(["item": .string(item), "act": act.json, "basis": basis.map { .string($0) }])
  }

  private static func json(_ digests: [String: Digest]) -> JSON {
    .object(
      digests.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .string($0.value.prefixed)) })
  }

  /// A certificate, or the one in a plan; nil where the text is neither.
  public init?(_ bytes: [UInt8]) {
    guard let document = try? Document(bytes, limits: .init(bytes: SavedPlan.limit)),
      let root = document.root, document.kind(root) == .mapping
    else {
      return nil
    }
    let record = Record(file: "", document: document, node: root)
    self.init(record.record("certificate").flatMap { $0.text("certificate") == nil ? nil : $0 } ?? record)
  }

  /// Nil where the text is no certificate of this format: JSON is read as the YAML that it is. Of a key that stands twice
  /// every reader would take another one.
  init?(_ record: Record) {
    guard record.text("certificate") == "1", let reform = record.text("reform"),
      let before = Self.digests(record.record("before")), let after = Self.digests(record.record("after")),
      let entries = Self.entries(record, "links"),
      !record.document.problemsForLibrary().contains(where: { $0.rule == "yaml/duplicate-key" })
    else { return nil }
    let links = entries.compactMap(ReformLink.init)
    guard links.count == entries.count,
      let ended = Self.read(record, "ended", { ReformEnd(item: $0, act: $1, basis: $2) }),
      let created = Self.read(record, "created", { ReformCreation(item: $0, act: $1, basis: $2) })
    else { return nil }
    self.init(reform, before: before, after: after, links: links, ended: ended, created: created)
  }

  private static func read<Entry>(
    _ record: Record, _ key: String, _ make: (String, ReformLink.Act, String?) -> Entry
  ) -> [Entry]? {
    guard let records = Self.entries(record, key) else { return nil }
    var entries: [Entry] = []
    for entry in records {
      guard let item = entry.text("item"), let act = entry.record("act").flatMap(ReformLink.Act.init) else {
        return nil
      }
      entries.append(make(item, act, entry.text("basis")))
    }
    return entries
  }

  /// Nil where no list stands there.
  fileprivate static func entries(_ record: Record, _ key: String) -> [Record]? {
    guard let node = record.node(key), record.document.kind(node) == .sequence else { return nil }
    return record.records(key)
  }

  private static func digests(_ record: Record?) -> [String: Digest]? {
    guard let record, record.document.kind(record.node) == .mapping else { return nil }
    var digests: [String: Digest] = [:]
    for (key, value) in record.document.entries(record.node) {
      guard let digest = Digest(prefixed: record.document.text(value)) else { return nil }
      digests[record.document.text(key)] = digest
    }
    return digests
  }
}

extension ReformLink {
  fileprivate init?(_ record: Record) {
    guard let before = record.text("before"), let after = record.text("after"),
      let entries = ReformCertificate.entries(record, "acts"), let map = record.record("fields"),
      map.document.kind(map.node) == .mapping
    else { return nil }
    let acts = entries.compactMap(Act.init)
    guard acts.count == entries.count else { return nil }
    var fields: [String: YAMLValue] = [:]
    for (key, value) in map.document.entries(map.node) {
      guard map.document.isNull(value) || map.document.saysAll(value) else { return nil }
      fields[map.document.text(key)] = map.document.plainValue(value) ?? .null
    }
    self.init(before: before, after: after, acts: acts, fields: fields)
  }

  var json: JSON { .object(members) }

  var members: [JSON.Member] {
    [
      JSON.Member(key: "before", value: .string(before)), JSON.Member(key: "after", value: .string(after)),
      JSON.Member(key: "acts", value: .array(acts.map(\.json))),
      JSON.Member(
        key: "fields",
        value: .object(
          fields.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: $0.value.json) })),
    ]
  }
}

extension ReformLink.Act {
  var json: JSON { .object(["verb": .string(verb.rawValue), "event": .number(event)]) }

  init?(_ record: Record) {
    guard let verb = record.text("verb").flatMap(ReformVerb.init),
      let text = record.text("event"), let event = Int(text), "\(event)" == text
    else { return nil }
    self.init(verb: verb, event: event)
  }
}

extension Document {
  /// Whether each value in one is a text that says something: what says nothing is no value of a field.
  fileprivate func saysAll(_ node: NodeID) -> Bool {
    switch kind(node) {
    case .scalar: style(node) != .plain && !saysNothing(node)
    case .sequence: !saysNothing(node) && children(node).allSatisfy { saysAll($0) }
    case .mapping: entries(node).contains { _ in true } && entries(node).allSatisfy { saysAll($0.value) }
    case .alias: false
    }
  }
}

extension YAMLValue {
  /// Every scalar as text.
  var json: JSON {
    switch self {
    case .null: .null
    case .scalar(let text): .string(text)
    case .sequence(let items): .array(items.map(\.json))
    case .mapping(let fields): .object(fields.map { JSON.Member(key: $0.key, value: $0.value.json) })
    }
  }
}
