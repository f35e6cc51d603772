import Qingdan

/// RFC 4180: a header row, CRLF line ends, quotes only where they are needed.
///
/// A byte-order mark comes first, since the spreadsheet programs of offices read Chinese rightly only with it.
struct CSVFormat: Exporter {
  static let format = Format(
    "csv",
    Message(zh: "CSV（RFC 4180），按表样分列，可用表格软件打开", en: "comma-separated values (RFC 4180), laid out as a table"),
    fileExtension: "csv")

  func files(for list: ExportedList) -> [OutputFile] {
    let table = list.table
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    // Only while a reform is under way: the layout has no such column.
    let isUnderWay = list.items.contains { list.interims[$0] != nil }
    bytes.append(csvRow: table.titles + (isUnderWay ? ["过渡期间由谁承担"] : []))
    // Merged cells are written out again: a row of CSV stands alone.
    var above = table.titles.map { _ in "" }
    for (number, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() where cell.rows > 0 { above[column] = cell.text }
      bytes.append(csvRow: above + (isUnderWay ? [list.interim(list.items[number]) ?? ""] : []))
    }
    return [OutputFile("\(list.name).csv", bytes)]
  }
}
