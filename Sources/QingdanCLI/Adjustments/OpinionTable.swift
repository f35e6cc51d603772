import Qingdan

/// The opinions that somebody wrote into the columns of a 动态调整对照表.
struct OpinionTable {
  private let act: Adjustment
  private let library: OpenLibrary

  init(_ act: Adjustment, _ library: OpenLibrary) {
    self.act = act
    self.library = library
  }

  /// What a file adds to what is on record.
  func opinions(in path: String) async throws -> [Opinion] {
    // Above the header a workbook has its title.
    let all = try FilledTable.rows(path)
    let titles = Set(AdjustmentRows.opinionColumns.map { plain($0.title) })
    let table = all.drop { titles.isDisjoint(with: $0.map(plain)) }
    let rows = table.filter { row in row.contains { !$0.isEmpty } }
    let above = all.count - table.count
    guard let header = rows.first.map({ $0.map(plain) }), rows.count > 1 else { throw noTable(path) }
    let columns = AdjustmentRows.opinionColumns.compactMap { column in
      header.firstIndex(of: plain(column.title)).map { (title: column.title, role: column.role, index: $0) }
    }
    try await refuseOther(header, Array(rows.dropFirst()), path)
    var found: [Opinion] = []
    for column in columns {
      var cells: [String] = []
      var first = 0
      for (number, row) in rows.enumerated().dropFirst() where column.index < row.count {
        let cell = row[column.index].trimmed
        if cells.isEmpty, !cell.isEmpty { first = above + number + 1 }
        if !cell.isEmpty, !cells.contains(cell) { cells.append(cell) }
      }
      guard cells.count <= 1 else {
        throw Failure(
          Message(
            zh: "“\(path)”的“\(column.title)”各行不一样：\(Message.quoted(cells).zh)。一个调整一个意见；有的事项不同意，先从调整里去掉",
            en:
              "the rows of '\(path)' differ in '\(column.title)' (\(Message.quoted(cells).en)); an opinion is on the whole adjustment"
          ), .findings)
      }
      for text in (cells.first ?? "").split(whereSeparator: { $0 == "；" || $0 == ";" || $0.isNewline }) {
        let place = Message(
          zh: "没有记录：“\(path)”第 \(first) 行“\(column.title)”：",
          en: "nothing was recorded: '\(path)', row \(first), '\(column.title)': ")
        let opinion = try opinion(String(text).trimmed, column.role, column.title, at: place)
        if !act.opinions.contains(where: { isOnRecord($0, opinion) }) { found.append(opinion) }
      }
    }
    return found
  }

  private func isOnRecord(_ one: Opinion, _ other: Opinion) -> Bool {
    one.role == other.role && one.organisation == other.organisation && one.verdict == other.verdict
      && one.date == other.date && one.document == other.document
  }

  /// The table must show what the lists say now: who signed another text has not seen this one.
  private func refuseOther(_ header: [String], _ rows: [[String]], _ path: String) async throws {
    let now = try await AdjustmentRows.of(act, library, from: nil).rows
    let watched = ["职权编码", "职权名称", "职权类型", "实施主体", "调整类型", "调整要素", "调整前", "调整后", "调整依据", "调整理由"]
    let missing = (watched + ["备注"]).filter { !header.contains($0) }
    guard missing.isEmpty else {
      throw Failure(
        Message(
          zh:
            "没有记录：“\(path)”少了\(Message.quoted(missing).zh)这几列，看不出审的是什么。重新导出对照表，不要删列：qingdan adjustment table \(act.id)",
          en:
            "nothing was recorded: '\(path)' lacks columns (\(Message.quoted(missing).en)), so what was seen is not known; export it anew with qingdan adjustment table \(act.id)"
        ), .findings)
    }
    func texts(_ row: [String], _ header: [String]) -> [String] {
      watched.map { title in header.firstIndex(of: title).map { $0 < row.count ? plain(row[$0]) : "" } ?? "" }
    }
    let remarks = header.firstIndex(of: "备注") ?? 0
    guard rows.allSatisfy({ remarks < $0.count && $0[remarks].contains(act.id) }) else {
      throw Failure(
        Message(
          zh: "没有记录：“\(path)”不全是 \(act.id) 的对照表（备注里的编号不一样）。核对编号，或者重新导出：qingdan adjustment table \(act.id)",
          en:
            "nothing was recorded: '\(path)' is not the table of \(act.id) (the id among the remarks differs); check the id, or export it anew with qingdan adjustment table \(act.id)"
        ), .findings)
    }
    let stamp = plain(AdjustmentRows.stamp(of: act))
    guard rows.allSatisfy({ plain($0[remarks]).contains(stamp) }) else {
      throw Failure(
        Message(
          zh:
            "没有记录：“\(path)”导出以后 \(act.id) 又改过（备注里的内容摘要不一样）。重新导出对照表，再请各方提意见：qingdan adjustment table \(act.id)",
          en:
            "nothing was recorded: \(act.id) was changed after '\(path)' was exported (the digest among the remarks differs); export it anew with qingdan adjustment table \(act.id)"
        ), .findings)
    }
    let (told, current) = (rows.map { texts($0, header) }, now.map { texts($0, AdjustmentRows.header) })
    guard told != current else { return }
    let different = zip(told, current).first { $0 != $1 }.map { $0.1[1] }
    throw Failure(
      Message(
        zh:
          "没有记录：“\(path)”里的内容和清单现在的不一样\(different.map { "（“\($0)”）" } ?? "（行数不同）")。重新导出对照表，再请各方提意见：qingdan adjustment table \(act.id)",
        en:
          "nothing was recorded: '\(path)' does not show what the lists say now; export it anew with qingdan adjustment table \(act.id)"
      ), .findings)
  }

  /// 市水务局：同意（2026-11-10，文号）; also 同意，2026年11月10日，文号.
  private func opinion(
    _ text: String, _ role: Opinion.Role, _ column: String, at place: Message
  ) throws -> Opinion {
    var rest = Substring(text)
    var named: String?
    if let colon = rest.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      named = String(rest[..<colon]).trimmed
      rest = rest[rest.index(after: colon)...]
    }
    let parts = rest.split(whereSeparator: { "（）()，,".contains($0) }).map { String($0).trimmed }.filter {
      !$0.isEmpty
    }
    guard let word = parts.first, let verdict = Opinion.Verdict(rawValue: word) else {
      let words = Opinion.Verdict.allCases.map(\.rawValue).joined(separator: "、")
      throw Failure(
        Message(
          zh: "“\(column)”里的“\(text)”看不懂。写成：机构：同意（2026-11-10，文号）；意见可以是 \(words)",
          en: "'\(text)' in '\(column)' is not understood; write 机构：同意（2026-11-10，文号）"), .findings)
    }
    var date: Day?
    var document: [String] = []
    for part in parts.dropFirst() {
      if date == nil, let day = day(part) { date = day } else { document.append(part) }
    }
    let body = try library.speaker(
      role, named: named, at: place,
      form: Message(
        zh: "写成：\(role == .approval ? "市政府" : "市水务局")：\(verdict.rawValue)",
        en: "write 市水务局：\(verdict.rawValue)"))
    return Opinion(
      role, organisation: body, verdict, date: date,
      document: document.isEmpty ? nil : document.joined(separator: "，"))
  }

  private func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let numbers = text.split(whereSeparator: { "年月日/.".contains($0) }).compactMap { Int($0) }
    return numbers.count == 3 ? Day(numbers[0], numbers[1], numbers[2]) : nil
  }

  /// A cell without what a spreadsheet or an editor changes: width, blanks, the apostrophe before a formula.
  private func plain(_ text: String) -> String {
    NormalText.of(text.hasPrefix("'") ? String(text.dropFirst()) : text)
  }

  private func noTable(_ path: String) -> Failure {
    Failure(
      Message(
        zh:
          "“\(path)”不是对照表（没有“\(AdjustmentRows.opinionColumns[0].title)”等列）。先导出：qingdan adjustment table \(act.id)",
        en: "'\(path)' is no table of an adjustment; export one with qingdan adjustment table \(act.id)"),
      .findings)
  }
}

extension Message {
  fileprivate static func quoted(_ texts: [String]) -> Message {
    let shown = texts.prefix(3)
    return Message(
      zh: shown.map { "“\($0)”" }.joined(separator: "、"), en: shown.map { "'\($0)'" }.joined(separator: ", "))
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
