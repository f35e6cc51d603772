extension Layout {
  /// Reads a layout; what does not fit its kind is told at its place, and such a column is left out.
  init?(_ record: Record, kinds: [String: Kind], diagnostics: inout [Diagnostic]) {
    guard let name = record.text("layout"), let kindName = record.text("kind") else { return nil }
    guard let kind = kinds[kindName] else {
      let near = Spelling.nearest(to: kindName, among: kinds.keys.sorted())
      diagnostics.append(
        Diagnostic(
          rule: "layout/unknown-kind", severity: .error,
          message: Message(
            zh: "没有“\(kindName)”这种清单\(near.map { "。是不是“\($0)”？" } ?? "")",
            en: "there is no kind '\(kindName)'\(near.map { "; did you mean '\($0)'?" } ?? "")"),
          place: record.place("kind")))
      return nil
    }
    var reader = ColumnReader(kind: kind)
    let columns = record.records("columns").flatMap { reader.columns($0) }
    let merge = record.texts("merge").compactMap { reader.merge($0, in: columns, at: record.place("merge")) }
    diagnostics += reader.diagnostics
    self.init(
      name, kind: kindName, title: record.title("title"), place: record.text("place"),
      basis: record.text("basis"),
      unconfirmed: record.flag("unconfirmed"), columns: columns, merge: merge)
  }
}

private struct ColumnReader {
  let kind: Kind
  private(set) var diagnostics: [Diagnostic] = []

  init(kind: Kind) { self.kind = kind }

  mutating func columns(_ record: Record) -> [Layout.Column] {
    let title = record.text("title") ?? record.text("group") ?? ""
    let also = record.texts("also")
    if record.node("group") != nil {
      let below = record.records("columns")
      for column in below where column.node("group") != nil || column.node("split") != nil {
        say(
          "表头最多两行：组里不能再有 group 或 split", "headers have two rows at most: no group or split in a group",
          column.place)
      }
      let plain = below.filter { $0.node("group") == nil && $0.node("split") == nil }
      return [.init(title, also: also, .header, columns: plain.flatMap { columns($0) })]
    }
    if let field = record.text("split") { return [split(field, title, record)] }
    return content(record).map { [.init(title, also: also, $0, optional: record.flag("optional"))] } ?? []
  }

  private mutating func content(_ record: Record) -> Layout.Content? {
    let extra = record.text("with").flatMap(Layout.Extra.init)
    if record.flag("number") { return .number }
    if let field = record.text("tick") {
      guard let path = path(field, at: record.place("tick")) else { return nil }
      if let value = record.text("value") { check(value, of: path, at: record.place("value")) }
      return .tick(path, value: record.text("value"))
    }
    let names = record.texts("fields") + (record.text("field").map { [$0] } ?? [])
    let paths = names.compactMap {
      path($0, at: record.place(record.node("field") == nil ? "fields" : "field"))
    }
    guard !paths.isEmpty else {
      if names.isEmpty {
        say(
          "这一列要写明 field、tick、split、number 或者 group", "a column needs field, tick, split, number or group",
          record.place)
      }
      return nil
    }
    if let ticks = record.text("ticks") {
      if ticks != "all", ticks != "chosen" {
        say("ticks 只能写 all（都印出来）或 chosen（只印勾选的）", "ticks is 'all' or 'chosen'", record.place("ticks"))
      }
      return .ticks(paths[0], all: ticks == "all")
    }
    return .fields(paths, join: record.text("join") ?? "\n", with: extra)
  }

  private mutating func split(_ field: String, _ title: String, _ record: Record) -> Layout.Column {
    let extra = record.text("with").flatMap(Layout.Extra.init)
    let path = path(field, at: record.place("split"))
    let ranks: [Layout.Column] = record.records("columns").compactMap { column in
      let title =
        column.document.kind(column.node) == .scalar
        ? column.document.text(column.node) : column.text("title")
      guard let title, let path else { return nil }
      guard let rank = Rank(rawValue: column.text("value") ?? title) else {
        let known = Rank.allCases.map(\.rawValue).joined(separator: "、")
        say("没有“\(title)”这个效力层级。可以写的有：\(known)", "there is no rank '\(title)' (\(known))", column.place)
        return nil
      }
      return .init(title, .citations(path, rank: rank, others: nil, with: extra))
    }
    return .init(title, .header, columns: withRest(ranks))
  }

  /// The last column takes what no other does: a citation of another rank, or of a statute that is not on record, is
  /// not to be lost.
  private func withRest(_ columns: [Layout.Column]) -> [Layout.Column] {
    guard var last = columns.last, case .citations(let path, let rank, _, let extra) = last.content else {
      return columns
    }
    let others = columns.dropLast().compactMap { column in
      if case .citations(_, let rank, _, _) = column.content { rank } else { nil }
    }
    last.content = .citations(path, rank: rank, others: others, with: extra)
    return columns.dropLast() + [last]
  }

  /// A box for a value that the field cannot have would never be ticked.
  private mutating func check(_ value: String, of path: FieldPath, at place: Place) {
    guard let number = kind.field(path: path.description), kind[number].type == .choice, !kind[number].isOpen
    else {
      return
    }
    let choices = kind[number].choices
    guard !choices.contains(where: { $0.value == value || $0.also.contains(value) }) else { return }
    let known = choices.map(\.value)
    let near = Spelling.nearest(to: value, among: known)
    say(
      "\(kind[number].label.zh)没有“\(value)”这个值\(near.map { "。是不是“\($0)”？" } ?? "。可以写：\(known.joined(separator: "、"))")",
      "'\(path)' has no value '\(value)'\(near.map { "; did you mean '\($0)'?" } ?? " (\(known.joined(separator: ", ")))")",
      place)
  }

  /// A field to merge by; one that no column shows merges nothing.
  mutating func merge(_ text: String, in columns: [Layout.Column], at place: Place) -> FieldPath? {
    guard let path = path(text, at: place) else { return nil }
    let shown = columns.flatMap { $0.columns.isEmpty ? [$0] : $0.columns }.compactMap(\.content.path)
    if !shown.contains(path) {
      say("merge 里的“\(text)”不是哪一列的字段，合并不了", "'\(text)' is the field of no column, so nothing merges", place)
    }
    return path
  }

  /// A path whose every step is a field of the kind.
  mutating func path(_ text: String, at place: Place) -> FieldPath? {
    let path = FieldPath(text)
    var group: FieldNumber?
    for part in path.parts {
      let digits = part.hasSuffix("+") ? part.dropLast() : part[...]
      if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), group != nil { continue }
      guard let number = kind.table.number(of: part, in: group) else {
        if let parts = kind.citationParts(in: text) {
          say(parts.zh, parts.en, place)
          return nil
        }
        let known = kind.table.range(of: group).map { kind.table.entries[$0].field.name }
        let near = Spelling.nearest(to: part, among: known)
        say(
          "\(kind.title.zh)没有“\(text)”这个字段\(near.map { "。是不是“\($0)”？" } ?? "")",
          "\(kind.name) has no field '\(text)'\(near.map { "; did you mean '\($0)'?" } ?? "")", place)
        return nil
      }
      // What follows the name of another item is a field of that item.
      group = kind[number].type == .item ? nil : number
    }
    return path
  }

  private mutating func say(_ zh: String, _ en: String, _ place: Place) {
    diagnostics.append(
      Diagnostic(rule: "layout/column", severity: .error, message: Message(zh: zh, en: en), place: place))
  }
}
