import Qingdan

/// Which items somebody asks for.
struct ItemQuery: Sendable {
  struct Condition: Sendable {
    let field: String
    let value: String
    /// The field without the place among many: `path` for `path.1`.
    var whole: String { field.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".") }

    init(_ text: String) throws {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure(
          Message(zh: "“\(text)”要写成 字段=值，如 type=行政许可", en: "'\(text)': write FIELD=VALUE, such as type=行政许可"))
      }
      field = String(parts[0])
      value = String(parts[1])
    }
  }

  var kind: String?
  var organisation: String?
  var conditions: [Condition] = []
  var day: Day?

  func includes(_ list: ListFile, _ acts: Acts) -> Bool {
    // On a past day another body may have had what is in a list now.
    let mayHold =
      organisation == nil || list.head.organisation == organisation
      || day != nil && !acts.ledger.moves.isEmpty
    return (kind == nil || list.kind.name == kind) && mayHold
      && conditions.allSatisfy { list.kind.field(path: $0.whole) != nil }
  }

  func includes(_ item: ListFile.Item, of list: ListFile, _ text: CellText, _ acts: Acts) -> Bool {
    if let day, !list.isListed(item, on: day, acts) { return false }
    if let organisation, self.organisation(of: item, in: list, acts) != organisation { return false }
    return conditions.allSatisfy { condition in
      text.values(at: FieldPath(condition.field), of: item).contains(condition.value)
        || list.texts(item, list.kind.field(condition.field)).contains(condition.value)
    }
  }
}

extension ItemQuery {
  /// What an item was on the day, where the ledger says that it was something else.
  func past(of item: ListFile.Item, in list: ListFile, _ acts: Acts) -> ItemOnDay? {
    guard let day, !acts.ledger.acts.isEmpty, let id = list.id(item) else { return nil }
    return acts.item(id, on: day)
  }

  /// In whose list an item was on the day; nil where nothing says so.
  func organisation(of item: ListFile.Item, in list: ListFile, _ acts: Acts) -> String? {
    guard let change = past(of: item, in: list, acts)?.change else { return list.head.organisation }
    return change.from
  }
}

/// Items as a table of six columns.
struct ItemTable {
  struct Row: Sendable {
    let id: String
    let name: String
    let kind: String
    let organisation: String
    let file: String
    let line: String
    let lineNumber: Int

    var json: JSON {
      .object([
        "id": .string(id), "name": .string(name), "kind": .string(kind),
        "organisation": .string(organisation),
        "file": .string(file), "line": .number(lineNumber),
      ])
    }

    var csv: String {
      var bytes: [UInt8] = []
      bytes.append(csvRow: [id, name, kind, organisation, file, "\(lineNumber)"])
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private let library: OpenLibrary
  private let query: ItemQuery

  init(_ library: OpenLibrary, _ query: ItemQuery) {
    self.library = library
    self.query = query
  }

  func rows() async -> [Row] {
    let query = query
    let context = library.context
    let library = library
    let secrets = Secrets(Program.registry, in: context, Console.current.language(of: context))
    return await library.lists { list -> [Row] in
      guard query.includes(list, context.acts) else { return [] }
      let isProtected = LayeredTree.isOfSecond(list.path)
      let field = list.kind.field("name").map { list.kind[$0] }
      let text = CellText(list, in: context, day: query.day)
      return list.items.filter { query.includes($0, of: list, text, context.acts) }.map { item in
        let line = Int(list.document.position(at: list.document.range(list.node(item)).lowerBound).line)
        let id = isProtected ? list.id(item) ?? "" : secrets.shown(list.id(item) ?? "")
        let past = query.past(of: item, in: list, context.acts)
        let called = past?.renaming?.name ?? list.name(item) ?? ""
        let name =
          isProtected ? called : secrets.shown(called, of: Secrets.Origin(item: list.id(item), field: field))
        let holder = query.organisation(of: item, in: list, context.acts)
        let body = holder.map { context.organisations[$0]?.shortName(on: query.day) ?? $0 }
        let isUnrecorded = holder == nil && past?.change != nil
        let owner = body ?? (isUnrecorded ? "无记录" : list.head.group ?? "")
        return Row(
          id: id, name: name, kind: list.kind.name, organisation: isUnrecorded ? "" : holder ?? owner,
          file: list.path,
          line:
            "\(id.visible)  \(name.visible)  \(list.kind.title.zh)  \(owner.visible)  \(library.path(list.path)):\(line)\n",
          lineNumber: line)
      }
    }.flatMap { $0 }
  }
}
