import Qingdan

/// All that is known of one item.
struct ItemPage {
  private let found: ItemLookup.Found
  private let library: OpenLibrary
  private let findings: [Diagnostic]
  private let text: CellText
  private let day: Day?

  /// - Parameter names: the names of the library's items, by id.
  init(
    _ found: ItemLookup.Found, _ library: OpenLibrary, day: Day?, names: [String: String],
    findings: [Diagnostic]
  ) {
    self.found = found
    self.library = library
    self.findings = findings
    self.day = day ?? found.list.head.effective
    text = CellText(found.list, in: library.context, day: self.day, names: names)
  }

  func text(_ language: Language) -> String {
    let list = found.list
    let line = list.document.position(at: list.document.range(list.node(found.item)).lowerBound).line
    var lines = ["\(library.path(list.path)):\(line)  \(list.kind.title[language])", ""]
    for (field, values) in fields {
      let isDefault = list.kind.field(field.name).map { !list.hasOwn(found.item, $0) } ?? false
      let note = isDefault ? Message(zh: "（缺省）", en: " (default)")[language] : ""
      let title = "\(field.title[language])\(note)"
      lines.append("\(title)：\(values.first ?? "")".visible)
      lines += values.dropFirst().map { String(repeating: " ", count: title.columns + 2) + $0.visible }
    }
    lines += groups.map { $0[language].visible }
    if let state { lines.append(state[language]) }
    if !findings.isEmpty {
      lines.append("")
      var report = TextReport(language: language, root: library.folder, sources: library.sources)
      lines += findings.map { report.text($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whom the groups mean that an item names, on the day: 市政府各部门 are others after every reform.
  private var groups: [Message] {
    found.list.texts(found.item, found.list.kind.field("groups")).compactMap { name in
      guard let members = library.context.organisations.members(ofGroup: name, on: day) else { return nil }
      let names = members.map { $0.shortName(on: day) }.joined(separator: "、")
      return Message(
        zh: "“\(name)”\(day.map { "在\($0.chinese)" } ?? "")是 \(members.count) 个机构：\(names)",
        en: "'\(name)'\(day.map { " on \($0)" } ?? "") are \(members.count) bodies: \(names)")
    }
  }

  /// What is to be known of an item that is not in force on the day.
  private var state: Message? {
    let period = found.list.period(found.item)
    guard let day, !period.contains(day) else { return nil }
    if let from = period.from, day < from {
      return Message(zh: "\(day.chinese)尚未施行", en: "not yet in force on \(day)")
    }
    return Message(
      zh: "\(day.chinese)已经失效，不在当日的清单里", en: "no longer in force on \(day), and in no list of that day")
  }

  var json: JSON {
    let list = found.list
    var report = JSONReport(sources: library.sources)
    return .object([
      "file": .string(list.path),
      "kind": .string(list.kind.name),
      "organisation": list.head.organisation.map { .string($0) },
      "fields": ItemJSON(list, library.context).json(found.item),
      "members": members,
      "findings": report.json(findings),
    ])
  }

  /// The ids of the bodies of each group that the item names.
  private var members: JSON? {
    let names = found.list.texts(found.item, found.list.kind.field("groups"))
    let known = names.compactMap { name in
      library.context.organisations.members(ofGroup: name, on: day).map { bodies in
        JSON.object(["group": .string(name), "organisations": .array(bodies.map { .string($0.id) })])
      }
    }
    return known.isEmpty ? nil : .array(known)
  }

  private var fields: [(Field, [String])] {
    found.list.kind.fields.compactMap { field in
      let values = text.values(
        at: FieldPath(field.name), of: found.item, with: field.type == .citation ? .text : .basis
      )
      .flatMap { $0.split(separator: "\n").map(String.init) }
      return values.isEmpty ? nil : (field, values)
    }
  }
}
