import Qingdan

/// The opinions that somebody wrote into the columns of a 动态调整对照表.
struct OpinionTable {
  private let act: Adjustment
  private let library: OpenLibrary

  init(_ act: Adjustment, _ library: OpenLibrary) {
    self.act = act
    self.library = library
  }

  private var form: FilledTable.Form {
    FilledTable.Form(
      name: Message(zh: "对照表", en: "table of an adjustment"), titles: AdjustmentRows.header,
      filled: AdjustmentRows.opinionColumns.map(\.title), content: Message(zh: "意见", en: "opinions"),
      export: "qingdan adjustment table \(act.id)", id: act.id)
  }

  /// What a file adds to what is on record.
  func opinions(in path: String) async throws -> [Opinion] {
    let table = try FilledTable(path, form)
    try await refuseOther(table)
    return try AdjustmentRows.opinionColumns.flatMap { title, role in
      try table.column(title).map { try opinions(in: table, $0, title, role) } ?? []
    }
  }

  private func opinions(
    in table: FilledTable, _ column: Int, _ title: String, _ role: Opinion.Role
  ) throws -> [Opinion] {
    let filled = table.rows.filter { !table.cell($0, column).isEmpty }
    guard let first = filled.first else { return [] }
    let text = table.cell(first, column)
    if let other = filled.first(where: {
      FilledTable.plain(table.cell($0, column)) != FilledTable.plain(text)
    }) {
      throw table.refusal(
        "的“\(title)”各行不一样（第 \(first.number) 行“\(text.prefix(40))”、第 \(other.number) 行“\(table.cell(other, column).prefix(40))”）。一个调整一个意见；有的事项不同意，先从调整里去掉",
        "differs from row to row in '\(title)' (rows \(first.number) and \(other.number)); an opinion is on the whole adjustment"
      )
    }
    if let empty = table.rows.first(where: { table.cell($0, column).isEmpty }) {
      throw table.refusal(
        "的“\(title)”第 \(empty.number) 行是空的，不知道意见包括不包括这一项。每一行都填上；XLSX 也可以把这一列的各行合并成一格。有的事项不同意，先从调整里去掉",
        "has no opinion in '\(title)' of row \(empty.number); fill in every row, or merge the cells of the column"
      )
    }
    // What was exported with the table comes back with it.
    let known = act.opinions.filter { $0.role == role }.map { $0.text(library.context.organisations) }
    if FilledTable.plain(text) == FilledTable.plain(known.joined(separator: "；")) { return [] }
    return try text.split(whereSeparator: { $0 == "；" || $0 == ";" || $0.isNewline }).map(\.trimmed).filter {
      entry in !entry.isEmpty && !known.contains { FilledTable.plain($0) == FilledTable.plain(entry) }
    }.map { entry in
      let place = Message(
        zh: "没有记录：“\(table.path)”第 \(first.number) 行“\(title)”：",
        en: "nothing was recorded: '\(table.path)', row \(first.number), '\(title)': ")
      return try opinion(entry, role, at: place)
    }.filter { opinion in !act.opinions.contains { isOnRecord($0, opinion) } }
  }

  private func isOnRecord(_ one: Opinion, _ other: Opinion) -> Bool {
    one.role == other.role && one.organisation == other.organisation && one.verdict == other.verdict
      && one.date == other.date && one.document == other.document
  }

  private func opinion(_ text: String, _ role: Opinion.Role, at place: Message) throws -> Opinion {
    let said: OpinionText
    do { said = try OpinionText(text) } catch {
      throw Failure(
        place + error.message
          + Message(zh: "。写成：市水务局：同意（2026-11-10，X水函〔2026〕3号）", en: "; write 市水务局：同意（2026-11-10，X水函〔2026〕3号）"),
        .findings)
    }
    let body = try library.speaker(
      role, named: said.body, at: place,
      form: Message(
        zh: "写成：\(role == .approval ? "市政府" : "市水务局")：\(said.verdict.rawValue)",
        en: "write 市水务局：\(said.verdict.rawValue)"))
    return Opinion(role, organisation: body, said.verdict, date: said.date, document: said.document)
  }

  // MARK: - What the table shows

  /// The table must show what the lists say now: who signed another text has not seen this one. In what order its rows
  /// stand makes no difference.
  private func refuseOther(_ table: FilledTable) async throws {
    let now = try await AdjustmentRows.of(act, library, from: nil).rows
    let watched = ["职权编码", "职权名称", "职权类型", "实施主体", "调整类型", "调整要素", "调整前", "调整后", "调整依据", "调整理由"]
    let missing = (watched + ["备注"]).filter { table.column($0) == nil }
    guard missing.isEmpty, let remarks = table.column("备注") else {
      let names = missing.prefix(3).map { "“\($0)”" }.joined(separator: "、")
      throw table.refusal(
        "少了\(names)这几列，看不出审的是什么。重新导出对照表，不要删列：qingdan adjustment table \(act.id)",
        "lacks columns (\(names)), so what was seen is not known; export it anew with qingdan adjustment table \(act.id)"
      )
    }
    guard table.rows.allSatisfy({ table.cell($0, remarks).contains(act.id) }) else {
      throw table.refusal(
        "不全是 \(act.id) 的对照表（备注里的编号不一样）。核对编号，或者重新导出：qingdan adjustment table \(act.id)",
        "is not the table of \(act.id) (the id among the remarks differs); check the id, or export it anew with qingdan adjustment table \(act.id)"
      )
    }
    let stamp = FilledTable.plain(AdjustmentRows.stamp(of: act))
    guard table.rows.allSatisfy({ FilledTable.plain(table.cell($0, remarks)).contains(stamp) }) else {
      throw table.refusal(
        "导出以后 \(act.id) 又改过（备注里的内容摘要不一样）。重新导出对照表，再请各方提意见：qingdan adjustment table \(act.id)",
        "was exported before \(act.id) was changed (the digest among the remarks differs); export it anew with qingdan adjustment table \(act.id)"
      )
    }
    let told = table.rows.map { row in
      watched.map { title in table.column(title).map { FilledTable.plain(table.cell(row, $0)) } ?? "" }
    }
    let columns = watched.compactMap { AdjustmentRows.header.firstIndex(of: $0) }
    let current = now.map { row in columns.map { FilledTable.plain(row[$0]) } }
    let these = Dictionary(grouping: told, by: \.self).mapValues(\.count)
    let those = Dictionary(grouping: current, by: \.self).mapValues(\.count)
    let different = told.first { these[$0] != those[$0] } ?? current.first { these[$0] != those[$0] }
    if let different { throw differing(table, different[1]) }
  }

  private func differing(_ table: FilledTable, _ item: String) -> Failure {
    table.refusal(
      "里的内容和清单现在的不一样（“\(item)”）。重新导出对照表，再请各方提意见：qingdan adjustment table \(act.id)",
      "does not show what the lists say now ('\(item)'); export it anew with qingdan adjustment table \(act.id)"
    )
  }
}
