import Qingdan
import Spreadsheets

/// A table that somebody filled in with Excel or WPS: XLSX, or CSV in UTF-8.
enum FilledTable {
  static func rows(_ path: String) throws -> [[String]] {
    let bytes = try FolderTree.contents(of: path)
    if isWorkbook(bytes) {
      do throws(SpreadsheetError) { return try WorkbookReading.rows(bytes) } catch {
        throw error.failure(path)
      }
    }
    return CSVReading.rows(try TextFile.text(bytes, path))
  }

  /// By its first bytes: a ZIP, or the container of workbooks before 2007.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
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
          zh: "“\(path)”太大（\(part) 超过 64 MB），不像一张对照表",
          en: "'\(path)' is too large (\(part) is over 64 MB) for a table of an adjustment")
      case .cellTooLong(let row, let column):
        Message(
          zh: "“\(path)”第 \(row) 行第 \(column) 列超过 \(Sheet.longestCell) 个字，一格放不下。改用 --format html 或者 csv",
          en: "row \(row), column \(column) of '\(path)' is too long for a cell; use --format html or csv")
      }
    return Failure(message, .file)
  }
}

/// Rows of a file of RFC 4180.
enum CSVReading {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    func endCell() {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    func endRow() {
      endCell()
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = []
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append(scalar)
        scalars = scalars.dropFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: endCell()
      case "\n" where !isQuoted: endRow()
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
    }
    endRow()
    return rows
  }
}
