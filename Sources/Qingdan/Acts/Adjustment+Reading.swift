extension Adjustment {
  /// - Parameter id: the name of the file; what the file calls itself must be the same.
  init(_ record: Record, id: String, diagnostics: inout [Diagnostic]) {
    let trigger = record.record("trigger")
    let dates = record.record("dates")
    self.init(
      id, title: record.text("title") ?? id, reason: record.text("reason"), basis: trigger?.text("basis"),
      trigger: trigger?.day("date"), applicant: record.text("applicant"),
      supervision: record.text("supervision"),
      dates: Dates(
        applied: dates?.day("applied"), effective: dates?.day("effective"),
        published: dates?.day("published"),
        address: dates?.text("address")),
      place: record.place("adjustment"))
    if let said = record.text("adjustment"), said != id {
      diagnostics.append(ActMessages.misnamed(said, path: Self.path(of: id), at: place))
    }
    for entry in record.records("changes") {
      let read = ActChange.read(entry, diagnostics: &diagnostics)
      diagnostics += read.filter { $0.verb == .amend && $0.paths.isEmpty }.map {
        ActMessages.nothingAmended(at: $0.place)
      }
      changes += read
    }
    opinions = record.records("opinions").compactMap { Opinion($0, diagnostics: &diagnostics) }
  }
}

extension Opinion {
  init?(_ record: Record, diagnostics: inout [Diagnostic]) {
    guard let role = record.text("role").flatMap(Role.init),
      let verdict = record.text("opinion").flatMap(Verdict.init)
    else { return nil }
    self.init(
      role, organisation: record.text("organisation"), verdict, date: record.day("date"),
      document: record.text("document"), place: record.place)
    guard let text = record.text("content") else { return }
    content = Digest(prefixed: text)
    if content == nil { diagnostics.append(ActMessages.digest(text, at: record.place("content"))) }
  }
}

extension ActChange {
  /// An entry such as `amend: { item: p-7k3f9q2m, fields: [basis] }`: one verb each.
  static func read(_ entry: Record, diagnostics: inout [Diagnostic]) -> [ActChange] {
    let named = ItemVerb.allCases.filter { entry.node($0.rawValue) != nil }
    guard named.count == 1, let verb = named.first, let record = entry.record(verb.rawValue),
      record.document.kind(record.node) == .mapping
    else {
      if named.count > 1 { diagnostics.append(ActMessages.severalVerbs(named, at: entry.place)) }
      return []
    }
    var change = ActChange(
      verb, items: verb == .combine ? record.texts("items") : record.texts("item"),
      into: record.texts("into"), to: record.text("to"),
      from: verb.isPlacing ? record.node("from").map { _ in record.texts("from") } : nil,
      fields: record.texts("fields"),
      place: record.place)
    change.was = values(record, "was", &diagnostics)
    change.values = values(record, "values", &diagnostics)
    change.readContent(record, &diagnostics)
    for field in verb.ends { change.days[field] = record.text(field) }
    return change.items.isEmpty ? [] : [change]
  }

  private static func values(
    _ record: Record, _ key: String, _ diagnostics: inout [Diagnostic]
  ) -> [String: ExpectedValue] {
    guard let map = record.record(key), map.document.kind(map.node) == .mapping else { return [:] }
    var values: [String: ExpectedValue] = [:]
    for (name, node) in map.document.entries(map.node) {
      let value = map.document.plainValue(node)
      if case .scalar(let text) = value, text.hasPrefix("sha256:") {
        if let digest = Digest(prefixed: text) {
          values[map.document.text(name)] = .digest(digest)
        } else {
          diagnostics.append(ActMessages.digest(text, at: map.place(of: node)))
        }
      } else {
        values[map.document.text(name)] = value.map(ExpectedValue.value) ?? .absent
      }
    }
    return values
  }

  /// One digest for the one item concerned, or one for each by its id.
  private mutating func readContent(_ record: Record, _ diagnostics: inout [Diagnostic]) {
    guard let node = record.node("content") else { return }
    let document = record.document
    func digest(_ node: NodeID) -> Digest? {
      guard document.kind(node) == .scalar else { return nil }
      let digest = Digest(prefixed: document.text(node))
      if digest == nil {
        diagnostics.append(ActMessages.digest(document.text(node), at: record.place(of: node)))
      }
      return digest
    }
    switch document.kind(node) {
    case .scalar:
      let concerned = verb == .combine || verb == .divide ? into : items
      guard let digest = digest(node), let item = concerned.first else { return }
      content[item] = digest
    case .mapping:
      for (key, value) in document.entries(node) { content[document.text(key)] = digest(value) }
    case .sequence, .alias: break
    }
  }
}
