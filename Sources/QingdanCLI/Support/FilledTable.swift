import Qingdan
import Spreadsheets

/// A table of the program that somebody filled in with Excel or WPS: XLSX, or CSV in UTF-8.
struct FilledTable {
  /// Which table it is, and what messages call it.
  struct Form {
    /// 对照表.
    let name: Message
    /// Of all its columns.
    let titles: [String]
    /// Of those that people fill in.
    let filled: [String]
    /// What they write there: 意见.
    let content: Message
    /// The command that exports it.
    let export: String
    /// What tells one such table from another, where a workbook may hold several.
    let id: String?
  }

  struct Row {
    /// From 1, as the program shows it that was used.
    let number: Int
    let cells: [String]
  }

  let path: String
  /// Below the header, without empty ones.
  private(set) var rows: [Row] = []
  private var header: [String] = []
  private let sheet: SheetReading
  private let form: Form
  /// The row of the header, from 0.
  private let top: Int

  init(_ path: String, _ form: Form) throws {
    self.path = path
    self.form = form
    let found = try SheetFile.read(path).compactMap { sheet in
      Self.header(sheet, form).map { (sheet: sheet, top: $0) }
    }
    let own = found.filter { found in
      form.id.map { id in found.sheet.rows.joined().contains { $0.contains(id) } } ?? true
    }
    guard let table = found.count > 1 ? own.first : found.first else { throw Self.noTable(path, form) }
    guard found.count == 1 || own.count == 1 else {
      let names = own.map { "“\($0.sheet.name)”" }.joined(separator: "、")
      throw Self.refusal(
        path, "里有几张\(form.id.map { " \($0) 的" } ?? "")\(form.name.zh)（\(names)），不知道以哪一张为准。只留一张",
        "holds several tables\(form.id.map { " of \($0)" } ?? ""); keep one of them")
    }
    (sheet, top) = (table.sheet, table.top)
    header = sheet.rows[top].map(Self.plain)
    rows = sheet.rows.enumerated().dropFirst(top + 1).compactMap { number, cells in
      cells.contains { !$0.trimmed.isEmpty } ? Row(number: number + 1, cells: cells) : nil
    }
    guard !rows.isEmpty else { throw Self.noTable(path, form) }
    try refuseColumns()
  }

  /// The column with a title.
  func column(_ title: String) -> Int? { header.firstIndex(of: Self.plain(title)) }

  func cell(_ row: Row, _ column: Int) -> String {
    column < row.cells.count ? row.cells[column].trimmed : ""
  }

  /// A text without what a spreadsheet or an editor changes: width, blanks, the apostrophe before a formula.
  static func plain(_ text: String) -> String {
    NormalText.of(text.hasPrefix("'") ? String(text.dropFirst()) : text)
  }

  func refusal(_ zh: String, _ en: String) -> Failure { Self.refusal(path, zh, en) }

  /// The first row with titles of the table, of which some may have been changed; above it stands the title of all.
  private static func header(_ sheet: SheetReading, _ form: Form) -> Int? {
    let titles = Set(form.titles.map(plain))
    return sheet.rows.firstIndex { row in titles.intersection(row.map(plain)).count >= 4 }
  }

  // MARK: - Its columns

  /// What is written below a title that nobody knows, or in a cell that cannot be read, would be lost unseen.
  private func refuseColumns() throws {
    let titles = form.titles.map(Self.plain)
    if let twice = titles.first(where: { title in header.filter { $0 == title }.count > 1 }) {
      throw refusal("有两列“\(twice)”，不知道以哪一列为准。只留一列", "has two columns '\(twice)'; keep one")
    }
    let width = max(header.count, rows.map(\.cells.count).max() ?? 0)
    for column in 0..<width where column >= header.count || !titles.contains(header[column]) {
      guard let row = rows.first(where: { !cell($0, column).isEmpty }) else { continue }
      let own = form.filled.filter { self.column($0) == nil }
      let what = form.content
      let meant = own.isEmpty ? "" : "是\(what.zh)的，列名改回\(own.map { "“\($0)”" }.joined(separator: "、"))；"
      throw refusal(
        "多了\(name(column).zh)，第 \(row.number) 行写着“\(cell(row, column).prefix(40))”，不知道是不是\(what.zh)。\(meant)不是\(what.zh)的，删掉这一列",
        "has \(name(column).en), which the table has not; give the column of \(what.en) its own title again, or delete it"
      )
    }
    for (cells, zh, en) in [
      (
        sheet.uncalculated, "是公式，文件里没有算出来的结果。用 Excel 或者 WPS 打开，把这一格改成文字，再保存",
        "is a formula without a result; write the text itself"
      ),
      (sheet.mergedAcross, "和别的列合并成了一格，不知道是哪一列的。取消合并，各列分别填写", "is merged with other columns; undo that"),
    ] {
      let below = cells.filter { $0.row > top }
      guard let cell = below.min(by: { ($0.row, $0.column) < ($1.row, $1.column) }) else { continue }
      throw refusal(
        "第 \(cell.row + 1) 行\(name(cell.column).zh)\(zh)",
        "row \(cell.row + 1), \(name(cell.column).en): it \(en)")
    }
  }

  private func name(_ column: Int) -> Message {
    guard column < header.count, !header[column].isEmpty else {
      return Message(zh: "第 \(column + 1) 列（没有列名）", en: "column \(column + 1), which has no title")
    }
    return Message(zh: "“\(header[column])”这一列", en: "the column '\(header[column])'")
  }

  // MARK: - Refusals

  private static func refusal(_ path: String, _ zh: String, _ en: String) -> Failure {
    Failure(
      Message(zh: "没有记录：“\(path)”\(zh)", en: "nothing was recorded: '\(path)' \(en)"), .findings)
  }

  private static func noTable(_ path: String, _ form: Form) -> Failure {
    Failure(
      Message(
        zh: "“\(path)”不是\(form.name.zh)（没有“\(form.filled[0])”等列）。先导出：\(form.export)",
        en: "'\(path)' is no \(form.name.en); export one with \(form.export)"),
      .findings)
  }
}

extension Sheet {
  /// A 动态调整对照表 of the same columns as its CSV.
  static func table(_ title: String, header: [String], rows: [[String]]) -> Sheet {
    // 序号, 编码, 名称, 类型, 主体, 调整类型, 调整要素, 调整前, 调整后, and the rest.
    Sheet(
      name: "动态调整对照表", title: title, header: header, rows: rows,
      widths: [6, 14, 24, 12, 18, 10, 12, 32, 32, 24])
  }

  func bytes() throws -> [UInt8] {
    do throws(SpreadsheetError) { return try workbook() } catch { throw error.failure(name) }
  }
}
