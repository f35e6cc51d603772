/// What stands in the first sheet of a workbook.
public enum WorkbookReading {
  /// Whether a file means to be a workbook, by its first bytes: a ZIP, or the container of workbooks before 2007.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    [ZIPArchive.Mark.file, ZIPArchive.Mark.compound].contains(ZIPArchive.mark(of: bytes))
  }

  /// Every row from the top, as texts: what a formula gave, a number as it is stored, of merged cells the first only.
  ///
  /// A cell beyond the hundredth column, or a row beyond the hundred-thousandth, is no part of an office's table.
  public static func rows(_ bytes: [UInt8]) throws(SpreadsheetError) -> [[String]] {
    let archive = try ZIPArchive(bytes)
    guard archive.has("xl/workbook.xml") else { throw .notAWorkbook }
    let sheets = WorkbookPart()
    try read(archive, "xl/workbook.xml", sheets)
    let relations = RelationsPart()
    try read(archive, "xl/_rels/workbook.xml.rels", relations)
    guard let id = sheets.first, let target = relations.targets[id] else {
      throw .damaged(part: "xl/workbook.xml")
    }
    let shared = SharedTexts()
    if archive.has("xl/sharedStrings.xml") { try read(archive, "xl/sharedStrings.xml", shared) }
    let cells = CellsPart(shared.texts)
    try read(archive, target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target, cells)
    return cells.rows
  }

  private static func read(
    _ archive: ZIPArchive, _ part: String, _ reader: some XMLReader
  ) throws(SpreadsheetError) {
    guard XMLEvents.read(try archive.file(part), reader) else { throw .damaged(part: part) }
  }
}

/// `xl/workbook.xml`: which sheet is the first that is shown.
private final class WorkbookPart: XMLReader {
  private(set) var first: String?

  func begin(_ element: String, _ attributes: [String: String]) {
    guard element == "sheet", first == nil, attributes["state"] ?? "visible" == "visible" else { return }
    first = attributes.first { $0.key.hasSuffix(":id") }?.value
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// Where the parts stand that another one names.
private final class RelationsPart: XMLReader {
  private(set) var targets: [String: String] = [:]

  func begin(_ element: String, _ attributes: [String: String]) {
    if element == "Relationship", let id = attributes["Id"] { targets[id] = attributes["Target"] }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// `xl/sharedStrings.xml`: texts that cells name by number. How one sounds (`rPh`) is no part of it.
private final class SharedTexts: XMLReader {
  private(set) var texts: [String] = []
  private var current = ""
  private var isText = false
  private var sounds = 0

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "t": isText = sounds == 0
    case "rPh": sounds += 1
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "si": texts.append(CellText.unescaped(current))
    case "t": isText = false
    case "rPh": sounds -= 1
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }
}

/// A worksheet: its cells by row and column.
private final class CellsPart: XMLReader {
  private static let most = (rows: 100_000, columns: 100)

  private(set) var rows: [[String]] = []
  private let shared: [String]
  private var row = 0
  private var column = 0
  private var type = ""
  private var value = ""
  private var isValue = false
  private var sounds = 0

  init(_ shared: [String]) { self.shared = shared }

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "row":
      row = attributes["r"].flatMap { UInt32($0) }.map { Int($0) - 1 } ?? row
      column = 0
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column
      type = attributes["t"] ?? "n"
      value = ""
    case "v": isValue = true
    case "t": isValue = type == "inlineStr" && sounds == 0
    case "rPh": sounds += 1
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "v", "t": isValue = false
    case "rPh": sounds -= 1
    case "c":
      put()
      column += 1
    case "row": row += 1
    default: break
    }
  }

  func text(_ text: String) { if isValue { value += text } }

  private func put() {
    guard !value.isEmpty, (0..<Self.most.rows).contains(row), (0..<Self.most.columns).contains(column) else {
      return
    }
    while rows.count <= row { rows.append([]) }
    while rows[row].count <= column { rows[row].append("") }
    switch type {
    case "s": rows[row][column] = Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
    case "inlineStr", "str": rows[row][column] = CellText.unescaped(value)
    default: rows[row][column] = value
    }
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (65...90).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
