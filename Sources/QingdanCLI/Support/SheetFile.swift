import Qingdan
import Spreadsheets

/// A table that somebody filled in with Excel or WPS: XLSX, or CSV in UTF-8.
enum SheetFile {
  static func read(_ path: String) throws -> [SheetReading] {
    let bytes = try FolderTree.contents(of: path)
    guard WorkbookReading.isWorkbook(bytes) else {
      return [SheetReading(name: path, rows: CSVTable(try TextFile.text(bytes, path)).rows)]
    }
    do throws(SpreadsheetError) { return try WorkbookReading.sheets(bytes) } catch {
      throw error.failure(path)
    }
  }
}

extension SpreadsheetError {
  /// - Parameter path: the file that cannot be read, or the name of the table that cannot be written.
  func failure(_ path: String) -> Failure {
    let message =
      switch self {
      case .notAWorkbook:
        Message(zh: "“\(path)”不是 XLSX 表格。用 Excel 或者 WPS 打开，另存为 .xlsx", en: "'\(path)' is no XLSX workbook")
      case .oldOrLocked:
        Message(
          zh: "“\(path)”有密码，或者是旧的 .xls 格式，读不了。去掉密码，另存为 .xlsx",
          en: "'\(path)' is behind a password or an old .xls; save it as .xlsx without a password")
      case .damaged(let part):
        Message(
          zh: "“\(path)”坏了\(part.isEmpty ? "" : "（\(part)）")，读不了。用 Excel 或者 WPS 打开，重新另存为 .xlsx",
          en: "'\(path)' is damaged\(part.isEmpty ? "" : " (\(part))"); open it and save it again as .xlsx")
      case .tooLarge(let part):
        Message(
          zh: "“\(path)”太大（\(part) 超过 64 MB），不像这样的表",
          en: "'\(path)' is too large (\(part) is over 64 MB) for such a table")
      case .cellTooLong(let row, let column):
        Message(
          zh: "“\(path)”第 \(row) 行第 \(column) 列超过 \(Sheet.longestCell) 个字，一格放不下。改用 --format html 或者 csv",
          en: "row \(row), column \(column) of '\(path)' is too long for a cell; use --format html or csv")
      }
    return Failure(message, .file)
  }
}
