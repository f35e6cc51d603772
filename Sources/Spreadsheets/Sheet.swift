/// A table as Excel and WPS show it: what is written into a workbook, and what is read from one.
public struct Sheet: Hashable, Sendable {
  /// The most that Excel and WPS hold in one cell, in UTF-16 units.
  public static let longestCell = 32_767

  /// The name on the tab; what a name may not hold is replaced.
  public var name: String
  /// The line above the columns, over their whole width; nil for none.
  public var title: String?
  public var header: [String]
  /// Below the header; a row may be shorter than it.
  public var rows: [[String]]
  /// In characters of a Latin font, two for one of Chinese; the last holds for the columns behind it.
  public var widths: [Int]

  public init(
    name: String, title: String? = nil, header: [String], rows: [[String]], widths: [Int] = [16]
  ) {
    self.name = name
    self.title = title
    self.header = header
    self.rows = rows
    self.widths = widths
  }

  /// Every row in its order from the top: title, header, rows.
  var lines: [[String]] { (title.map { [[$0]] } ?? []) + [header] + rows }
}

/// Why a workbook cannot be read or written.
public enum SpreadsheetError: Error, Hashable, Sendable {
  /// No ZIP at all.
  case notAWorkbook
  /// A workbook of before 2007, or one behind a password: both are of the same old container.
  case oldOrLocked
  /// A ZIP that is cut off or contradicts itself, or XML that is none; the part, such as `xl/workbook.xml`.
  case damaged(part: String)
  /// Larger when unpacked than any table of an office is.
  case tooLarge(part: String)
  /// A text longer than a cell holds. Row and column from 1, from the top of the sheet.
  case cellTooLong(row: Int, column: Int)
}
