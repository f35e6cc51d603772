extension Adjustment {
  /// The file of a new adjustment, with what a person still has to write as comments.
  ///
  /// - Parameter names: the names of the items, by id.
  public func text(names: [String: String]) -> String {
    func scalar(_ text: String) -> String { ScalarForm.line(text, inFlow: false) }
    var lines = ["adjustment: \(scalar(id))", "title: \(scalar(title))"]
    let reasons = Self.reasons.joined(separator: " | ")
    lines.append(reason.map { "reason: \(scalar($0))" } ?? "# 写明调整理由：\(reasons)\nreason: ~")
    lines.append("trigger:")
    lines.append(basis.map { "  basis: \(scalar($0))" } ?? "  # 写明依据的文件和条款\n  basis: ~")
    lines.append(trigger.map { "  date: \($0)" } ?? "  # 调整事由发生的日期\n  date: ~")
    lines += ["applicant: \(scalar(applicant ?? ""))", "changes:"]
    for change in changes {
      let named = change.allItems.compactMap { names[$0] }
      if !named.isEmpty { lines.append("  # " + named.map(\.onOneLine).joined(separator: "；")) }
      lines += change.lines
    }
    lines.append("opinions: []")
    if verbs.contains(where: \.needsSupervision) {
      lines.append("# 取消、下放后的事中事后监管措施，必须写\nsupervision: ~")
    }
    func day(_ day: Day?) -> String { day.map { "\($0)" } ?? "~" }
    lines += [
      "dates:", "  applied: \(day(dates.applied))", "  effective: \(day(dates.effective))", "  published: ~",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ActChange {
  /// The entry, two blanks in.
  fileprivate var lines: [String] {
    func scalar(_ text: String) -> String { ScalarForm.line(text, inFlow: true) }
    func list(_ texts: [String]) -> String { "[\(texts.map(scalar).joined(separator: ", "))]" }
    let item = "item: \(scalar(items.first ?? ""))"
    func digests(_ ids: [String]) -> String {
      let known = ids.filter { content[$0] != nil }
      if known.isEmpty { return "" }
      if ids.count == 1, let digest = content[ids[0]] { return ", content: \"\(digest.prefixed)\"" }
      let parts = known.compactMap { id in content[id].map { "\(scalar(id)): \"\($0.prefixed)\"" } }
      return ", content: { \(parts.joined(separator: ", ")) }"
    }
    let before = was.sorted { $0.key < $1.key }.compactMap { id, value in
      value.digest.map { "\(scalar(id)): \"\($0.prefixed)\"" }
    }
    let digestsBefore = before.isEmpty ? "" : ", was: { \(before.joined(separator: ", ")) }"
    let name = "  - \(verb.rawValue): "
    switch verb {
    case .add, .cancel, .restore, .suspend:
      let days = days.sorted { $0.key < $1.key }.map { ", \($0.key): \(scalar($0.value))" }.joined()
      return [name + "{ \(item)\(days)\(digests(items)) }"]
    case .transfer, .devolve, .recall:
      let from = from.map { ", from: \($0.count == 1 ? scalar($0[0]) : list($0))" } ?? ""
      return [name + "{ \(item)\(from), to: \(scalar(to ?? "")) }"]
    case .combine:
      return [
        name + "{ items: \(list(items)), into: \(scalar(into.first ?? ""))\(digestsBefore)\(digests(into)) }"
      ]
    case .divide: return [name + "{ \(item), into: \(list(into))\(digestsBefore)\(digests(into)) }"]
    case .amend:
      return ["  - amend:", "      \(item)", "      fields: \(list(fields))"]
        + values("was", was) + values("values", values)
    }
  }

  private func values(_ key: String, _ values: [String: ExpectedValue]) -> [String] {
    let known = fields.compactMap { field in
      values[field].map { "        \(ScalarForm.line(field, inFlow: false)): \($0.flowText)" }
    }
    return known.isEmpty ? [] : ["      \(key):"] + known
  }
}

extension ExpectedValue {
  /// As one line of YAML.
  fileprivate var flowText: String {
    switch self {
    case .absent: "~"
    case .value(.scalar(let text)): ScalarForm.line(text, inFlow: false)
    case .value(let value): value.flowText
    case .digest(let digest): "\"\(digest.prefixed)\""
    }
  }

  /// What an edit writes.
  var yaml: YAMLValue {
    switch self {
    case .absent: .null
    case .value(let value): value
    case .digest(let digest): .scalar(digest.prefixed)
    }
  }
}

extension YAMLValue {
  fileprivate var flowText: String {
    switch self {
    case .null: "~"
    case .scalar(let text): ScalarForm.line(text, inFlow: true)
    case .sequence(let items): "[\(items.map(\.flowText).joined(separator: ", "))]"
    case .mapping(let fields):
      "{ \(fields.map { "\(ScalarForm.line($0.key, inFlow: true)): \($0.value.flowText)" }.joined(separator: ", ")) }"
    }
  }
}

extension String {
  fileprivate var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
