/// Reads the selection and the check of a rule file, and looks up every field that they name.
struct ConditionReader {
  let kind: Kind
  let kinds: [String: Kind]
  let terms: Terms
  /// The kinds of the items that fields name.
  let links: [String: Kind]
  var paths: [RulePath] = []
  var targets: [RuleTarget] = []
  var needsLibrary = false
  var diagnostics: [Diagnostic] = []
  private var count = 0

  init(_ kind: Kind, _ kinds: [String: Kind], _ terms: Terms, links: [String: Kind]) {
    self.kind = kind
    self.kinds = kinds
    self.terms = terms
    self.links = links
  }

  /// A condition; several in a list hold together. Nil where something is wrong with it.
  mutating func condition(_ record: Record, mayLink: Bool = true) -> Condition? {
    let before = diagnostics.count
    var condition = Condition()
    read(record, into: &condition, depth: 0)
    if !mayLink { refuseLinks(condition, record) }
    return diagnostics.count == before ? condition : nil
  }

  private mutating func read(_ record: Record, into condition: inout Condition, depth: Int) {
    guard depth <= Condition.depth else {
      return say(record.place, "条件套得太深，最多\(Condition.depth)层", "no more than \(Condition.depth) levels")
    }
    if record.document.kind(record.node) == .sequence {
      let children = record.document.children(record.node).map {
        Record(file: record.file, document: record.document, node: $0)
      }
      return group(children, into: &condition, depth)
    }
    guard record.document.kind(record.node) == .mapping else {
      return say(record.place, "这里要写检查，如 { field: name, required: true }", "a check belongs here")
    }
    for word in ["all", "any", "not"] {
      guard let inner = record.record(word) else { continue }
      if let other = record.document.entries(record.node).map({ record.document.text($0.key) })
        .first(where: { $0 != word })
      {
        return say(
          record.place, "\(word) 旁边不能再写“\(other)”。把它也放进 \(word) 里，或者另起一条",
          "'\(other)' cannot stand beside '\(word)'")
      }
      return composed(word, inner, into: &condition, depth)
    }
    checks(record, into: &condition)
  }

  private mutating func composed(
    _ word: String, _ inner: Record, into condition: inout Condition, _ depth: Int
  ) {
    let (start, before) = (condition.nodes.count, diagnostics.count)
    condition.nodes.append(.not(end: 0))
    let children =
      word != "not" && inner.document.kind(inner.node) == .sequence
      ? inner.document.children(inner.node).map {
        Record(file: inner.file, document: inner.document, node: $0)
      } : [inner]
    for child in children { read(child, into: &condition, depth: depth + 1) }
    let end = condition.nodes.count
    condition.nodes[start] = word == "all" ? .all(end: end) : word == "any" ? .any(end: end) : .not(end: end)
    if end == start + 1, diagnostics.count == before {
      say(inner.place, "\(word) 里没有检查", "there is nothing in '\(word)'")
    }
  }

  private mutating func group(_ children: [Record], into condition: inout Condition, _ depth: Int) {
    let start = condition.nodes.count
    condition.nodes.append(.all(end: 0))
    for child in children { read(child, into: &condition, depth: depth + 1) }
    condition.nodes[start] = .all(end: condition.nodes.count)
  }

  /// The checks of one field: `{ field: name, required: true, length: { at-most: 60 } }`.
  private mutating func checks(_ record: Record, into condition: inout Condition) {
    let document = record.document
    guard let name = record.text("field") else {
      return say(
        record.place, "没有写 field：检查的是哪个字段。例如：{ field: name, required: true }",
        "'field' is missing: which field is checked, as in { field: name, required: true }")
    }
    let slot = slot(name, at: record.place("field"))
    let (start, before) = (condition.nodes.count, diagnostics.count)
    condition.nodes.append(.all(end: 0))
    for (key, _) in document.entries(record.node) where !document.equals(key, "field") {
      let word = document.text(key)
      count += 1
      guard count <= Condition.limit else {
        return say(
          record.place(of: key), "一条规则最多\(Condition.limit)项检查，分成几条规则写",
          "no more than \(Condition.limit) checks in a rule")
      }
      guard let type = DeclaredChecks.named(word) else { return unknown(word, record.place(of: key)) }
      guard let slot else { continue }
      let options = CheckOptions(slot: slot, path: paths[slot], record: record, key: word)
      guard let check = type.init(options, &self) else { continue }
      if type.needsLibrary { needsLibrary = true }
      condition.nodes.append(.check(condition.checks.count))
      condition.checks.append(check)
      condition.slots.append(slot)
    }
    condition.nodes[start] = .all(end: condition.nodes.count)
    guard condition.nodes.count == start + 1, slot != nil, diagnostics.count == before else { return }
    let example = RequiredCheck.example
    say(record.place, "没有写检查什么。例如：\(example)", "nothing is checked here; for example: \(example)")
  }

  private mutating func unknown(_ word: String, _ place: Place) {
    let names = DeclaredChecks.all.map { $0.name }
    let near = Spelling.nearest(to: word, among: names + ["all", "any", "not"])
    let example = (near.flatMap(DeclaredChecks.named) ?? PatternCheck.self).example
    say(
      place,
      "没有“\(word)”这种检查\(near.map { "。是不是“\($0)”？" } ?? "。可以写的有：\(names.joined(separator: "、"))。")例如：\(example)",
      "there is no check '\(word)'\(near.map { "; did you mean '\($0)'?" } ?? " (\(names.joined(separator: ", ")))") for example: \(example)"
    )
  }

  /// What selects items is judged in their own list.
  private mutating func refuseLinks(_ condition: Condition, _ record: Record) {
    let isLinked = condition.slots.contains {
      if case .linked = paths[$0].source { true } else { false }
    }
    guard isLinked || condition.checks.contains(where: { type(of: $0).needsLibrary }) else { return }
    say(
      record.place, "where 只看事项自己的字段；要看别的清单的，写到 check 里",
      "'where' sees an item's own fields only; what needs other lists belongs into 'check'")
  }

  mutating func say(
    _ place: Place, _ zh: String, _ en: String, rule: RuleID = "rule/check", severity: Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(rule: rule, severity: severity, message: Message(zh: zh, en: en), place: place))
  }

  /// What is wrong with the options of a check: what they are, and how it is written.
  mutating func refuse(_ options: CheckOptions, _ zh: String, _ en: String) {
    let example = DeclaredChecks.named(options.key)?.example ?? ""
    say(options.place, "\(options.key)：\(zh)。例如：\(example)", "\(options.key): \(en); for example: \(example)")
  }

  mutating func refuseType(_ options: CheckOptions, _ wanted: Message) {
    refuse(
      options, "“\(options.path.title.zh)”的类型是 \(options.path.type.rawValue)，这种检查要的是\(wanted.zh)",
      "'\(options.path.name)' is of type \(options.path.type.rawValue), and this check is for \(wanted.en)")
  }
}
