extension ConditionReader {
  /// The number of a path, which is looked up where it is new; nil where there is no such field.
  mutating func slot(_ name: String, at place: Place) -> Int? {
    if let known = paths.firstIndex(where: { $0.name == name }) { return known }
    guard let path = path(name, at: place) else { return nil }
    paths.append(path)
    return paths.count - 1
  }

  private mutating func path(_ name: String, at place: Place) -> RulePath? {
    switch name {
    case "list.organisation":
      return RulePath(
        name: name, source: .organisation, type: .organisation,
        title: Message(zh: "清单的机构", en: "the list's body"))
    case "list.day":
      return RulePath(
        name: name, source: .day, type: .date, title: Message(zh: "清单日期", en: "the day of the list"))
    default: break
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let link = links[parts[0]], parts.count > 1, let own = kind.field(parts[0]) else {
      return Self.path(name, parts, of: kind, place, &diagnostics)
    }
    let rest = parts.dropFirst().joined(separator: ".")
    guard let far = Self.path(rest, Array(parts.dropFirst()), of: link, place, &diagnostics) else {
      return nil
    }
    let target = target(link)
    let title = Message(zh: "\(kind[own].title.zh)的\(far.title.zh)", en: name)
    needsLibrary = true
    return RulePath(
      name: name, source: .linked([own], target: target, field: keep(far, of: target)), type: far.type,
      title: title, choices: far.choices)
  }

  private static func path(
    _ name: String, _ parts: [String], of kind: Kind, _ place: Place, _ diagnostics: inout [Diagnostic]
  ) -> RulePath? {
    var numbers: [FieldNumber] = []
    for part in parts {
      guard let next = kind.table.number(of: part, in: numbers.last) else {
        diagnostics.append(
          Diagnostic(
            rule: "rule/field", severity: .error, message: unknown(part, in: numbers, of: kind), place: place)
        )
        return nil
      }
      numbers.append(next)
    }
    guard let last = numbers.last else { return nil }
    return RulePath(
      name: name, source: .own(numbers), type: kind[last].type,
      title: Message(zh: kind[last].title.zh, en: name), choices: kind[last].choices)
  }

  /// That a part of a path names no field, and what can be written instead.
  private static func unknown(_ part: String, in groups: [FieldNumber], of kind: Kind) -> Message {
    let fields = kind.fields(of: groups.last)
    let whole = groups.map { kind[$0].name }.joined(separator: ".")
    if let parts = kind.citationParts(in: "\(whole).\(part)") { return parts }
    guard !fields.isEmpty else {
      let label = groups.last.map { kind[$0].label.zh } ?? kind.title.zh
      return Message(
        zh: "“\(label)”里面没有可以单独检查的字段，没有“\(part)”。写成 field: \(whole)",
        en: "'\(whole)' has no fields of its own, such as '\(part)'; write field: \(whole)")
    }
    let near = fields.nearest(to: part)
    let known = fields.map(\.name).joined(separator: "、")
    return Message(
      zh:
        "\(kind.title.zh)没有“\(part)”这个字段\(near.map { "。是不是“\($0.label.zh)”？" } ?? "。可以写的有：\(known)")",
      en:
        "\(kind.name) has no field '\(part)'\(near.map { "; did you mean '\($0.name)'?" } ?? " (\(known))")")
  }

  /// The number of a kind among those of which items are kept; their ids are kept first.
  mutating func target(_ kind: Kind) -> Int {
    if let known = targets.firstIndex(where: { $0.kind.name == kind.name }) { return known }
    let id = kind.field("id").map {
      RulePath(name: "id", source: .own([$0]), type: .id, title: Message(zh: "标识", en: "id"))
    }
    targets.append(RuleTarget(kind: kind, paths: [id].compactMap(\.self)))
    return targets.count - 1
  }

  private mutating func keep(_ path: RulePath, of target: Int) -> Int {
    if let known = targets[target].paths.firstIndex(of: path) { return known }
    targets[target].paths.append(path)
    return targets[target].paths.count - 1
  }

  /// A field of another kind that a check names.
  mutating func far(_ field: String, of target: Int, at place: Place) -> Int? {
    let parts = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let path = Self.path(field, parts, of: targets[target].kind, place, &diagnostics) else {
      return nil
    }
    let number = keep(path, of: target)
    targets[target].keys.insert(number)
    return number
  }
}
