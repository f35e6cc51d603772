/// The rule files of a library and its bases, read one by one and compiled when all kinds are known.
struct DeclaredRules {
  private var records: [(id: String, record: Record, isOwn: Bool)] = []

  func holds(_ id: String) -> Bool { records.contains { $0.id == id } }

  /// A later file takes the place of an earlier one with the same id.
  mutating func add(_ record: Record, isOwn: Bool) {
    guard let id = record.text("rule") else { return }
    records.removeAll { $0.id == id }
    records.append((id, record, isOwn))
  }

  /// The rules, sorted by id, and what is wrong with their files.
  func compiled(_ kinds: [String: Kind], _ terms: Terms) -> (rules: [RuleBody], diagnostics: [Diagnostic]) {
    var rules: [RuleBody] = []
    var diagnostics: [Diagnostic] = []
    for (_, record, isOwn) in records {
      var found: [Diagnostic] = []
      if let rule = RuleBody(record, kinds, terms, isOwn: isOwn, diagnostics: &found) {
        rules.append(rule)
      }
      // A rule of the base may not fit a kind that a library has put in its place; that is no mistake of the library.
      if !isOwn { for index in found.indices { found[index].severity = .note } }
      diagnostics += found
    }
    return (rules.sorted { $0.rule.id < $1.rule.id }, diagnostics)
  }
}

extension RuleBody {
  /// Reads a rule file; what is wrong with it is told there, and a rule with a mistake does not judge.
  convenience init?(
    _ record: Record, _ kinds: [String: Kind], _ terms: Terms, isOwn: Bool, diagnostics: inout [Diagnostic]
  ) {
    guard let id = record.text("rule"), let kindName = record.text("kind"),
      let summary = record.title("summary"), let rationale = record.title("rationale"),
      let severity = record.text("severity").flatMap({ Severity(rawValue: $0) }),
      let check = record.record("check")
    else { return nil }
    if !RuleVocabulary.isID(id) { diagnostics.append(Self.malformed(id, record)) }
    guard let kind = kinds[kindName] else {
      diagnostics.append(Self.unknownKind(kindName, "kind", record, kinds))
      return nil
    }
    let links = Self.links(record, kind, kinds, &diagnostics)
    var reader = ConditionReader(kind, kinds, terms, links: links)
    // The paths that every rule has, in this order.
    _ = reader.slot("id", at: record.place)
    _ = reader.slot("name", at: record.place)
    let office = kind.field("office").flatMap { _ in reader.slot("office", at: record.place) }
    let selection = record.record("where").map { reader.condition($0, mayLink: false) }
    let condition = reader.condition(check)
    diagnostics += reader.diagnostics
    guard let condition, selection.map({ $0 != nil }) ?? true, RuleVocabulary.isID(id) else { return nil }
    let rule = Rule(
      RuleID(rawValue: id), summary, rationale: rationale, source: record.texts("source"),
      confirmed: record.text("confirmed") != "false", severity: severity, kind: kindName,
      good: record.texts("good").map { Rule.Example(stringLiteral: $0.withoutLastBreak) },
      bad: record.texts("bad").map { Rule.Example(stringLiteral: $0.withoutLastBreak) })
    self.init(
      rule, advice: record.title("advice"), selection: selection ?? nil, check: condition, office: office,
      reader, place: record.place("rule"), isOwn: isOwn,
      examples: (Self.places("good", record), Self.places("bad", record)))
  }

  /// Where each text of a list stands.
  private static func places(_ key: String, _ record: Record) -> [Place] {
    guard let node = record.node(key) else { return [] }
    guard record.document.kind(node) == .sequence else { return [record.place(of: node)] }
    return record.document.children(node).filter { record.document.kind($0) == .scalar }.map(
      record.place(of:))
  }

  private static func malformed(_ id: String, _ record: Record) -> Diagnostic {
    Diagnostic(
      rule: "rule/id", severity: .error,
      message: Message(
        zh: "规则的标识“\(id)”要写成 组/毛病 的样子，只用小写英文字母，不用数字，词之间用连字符。例如：rule: xx/no-phone",
        en: "the id '\(id)' is not group/pattern in small letters; for example: rule: xx/no-phone"),
      place: record.place("rule"))
  }

  private static func unknownKind(
    _ name: String, _ key: String, _ record: Record, _ kinds: [String: Kind]
  ) -> Diagnostic {
    let known = kinds.keys.sorted()
    let near = Spelling.nearest(to: name, among: known)
    // Where library.yaml cannot be read there is no base, and none of its kinds.
    let hint =
      near.map { Message(zh: "。是不是“\($0)”？", en: "; did you mean '\($0)'?") }
      ?? (known.isEmpty
        ? Message(
          zh: "（本库现在一种也没有，先改好 library.yaml）", en: " (there is none in this library; mend library.yaml first)")
        : Message(zh: "。可以写的有：\(known.joined(separator: "、"))", en: " (\(known.joined(separator: ", ")))"))
    return Diagnostic(
      rule: "rule/field", severity: .error,
      message: Message(zh: "没有“\(name)”这种清单\(hint.zh)", en: "there is no kind '\(name)'\(hint.en)"),
      place: record.place(key))
  }

  /// `links: { document: documents }`: of which kind the items are that a field names.
  private static func links(
    _ record: Record, _ kind: Kind, _ kinds: [String: Kind], _ diagnostics: inout [Diagnostic]
  ) -> [String: Kind] {
    guard let map = record.record("links"), map.document.kind(map.node) == .mapping else { return [:] }
    var links: [String: Kind] = [:]
    for (key, value) in map.document.entries(map.node) {
      let (field, name) = (map.document.text(key), map.document.text(value))
      guard kind.field(field).map({ kind[$0].type == .item }) ?? false else {
        let known = kind.fields.filter { $0.type == .item }.map(\.name).joined(separator: "、")
        diagnostics.append(
          Diagnostic(
            rule: "rule/field", severity: .error,
            message: Message(
              zh: "\(kind.title.zh)没有“\(field)”这个指向事项的字段。可以写的有：\(known)",
              en: "\(kind.name) has no field '\(field)' that names items (\(known))"),
            place: map.place(of: key)))
        continue
      }
      if let link = kinds[name] {
        links[field] = link
      } else {
        diagnostics.append(unknownKind(name, "links", record, kinds))
      }
    }
    return links
  }
}

extension String {
  /// Without the line breaks at its end, which a block of text has.
  fileprivate var withoutLastBreak: String {
    var text = self
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
