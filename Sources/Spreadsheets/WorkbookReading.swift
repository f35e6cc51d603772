/// A sheet of a workbook as somebody left it.
public struct SheetReading: Hashable, Sendable {
  /// A cell, from 0, from the top left.
  public struct Position: Hashable, Sendable {
    public var row: Int
    public var column: Int
  }

  /// The name on the tab.
  public let name: String
  /// Every row from the top, as texts: what a formula gave, a number as it is stored. Of cells that are merged
  /// downwards each has the text of the first, of others the first alone.
  public let rows: [[String]]
  /// Formulas whose result the file does not hold.
  public let uncalculated: Set<Position>
  /// Cells that are one with those of other columns.
  public let mergedAcross: Set<Position>

  public init(
    name: String, rows: [[String]], uncalculated: Set<Position> = [], mergedAcross: Set<Position> = []
  ) {
    self.name = name
    self.rows = rows
    self.uncalculated = uncalculated
    self.mergedAcross = mergedAcross
  }
}

/// Reads workbooks.
public enum WorkbookReading {
  /// No office's workbook has its table behind so many others.
  private static let mostSheets = 20

  /// Whether a file means to be a workbook, by its first bytes: a ZIP, or the container of workbooks before 2007.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    [ZIPArchive.Mark.file, ZIPArchive.Mark.compound].contains(ZIPArchive.mark(of: bytes))
  }

  /// The sheets that are shown, in their order.
  ///
  /// A cell beyond the hundredth column, or a row beyond the hundred-thousandth, is no part of an office's table.
  public static func sheets(_ bytes: [UInt8]) throws(SpreadsheetError) -> [SheetReading] {
    let archive = try ZIPArchive(bytes)
    guard archive.has("xl/workbook.xml") else { throw .notAWorkbook }
    let workbook = WorkbookPart()
    try read(archive, "xl/workbook.xml", workbook)
    let relations = RelationsPart()
    try read(archive, "xl/_rels/workbook.xml.rels", relations)
    guard !workbook.sheets.isEmpty else { throw .damaged(part: "xl/workbook.xml") }
    let shared = SharedTexts()
    if archive.has("xl/sharedStrings.xml") { try read(archive, "xl/sharedStrings.xml", shared) }
    var sheets: [SheetReading] = []
    for sheet in workbook.sheets.prefix(mostSheets) {
      guard let target = relations.targets[sheet.id] else { throw .damaged(part: "xl/workbook.xml") }
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      // A sheet that is a chart has no cells.
      if part.hasPrefix("xl/chartsheets/") { continue }
      let cells = CellsPart(shared.texts)
      try read(archive, part, cells)
      guard cells.merge() else { throw .damaged(part: part) }
      sheets.append(
        SheetReading(
          name: sheet.name, rows: cells.rows, uncalculated: cells.uncalculated,
          mergedAcross: cells.mergedAcross))
    }
    return sheets
  }

  private static func read(
    _ archive: ZIPArchive, _ part: String, _ reader: some XMLReader
  ) throws(SpreadsheetError) {
    guard XMLEvents.read(try archive.file(part), reader) else { throw .damaged(part: part) }
  }
}

/// `xl/workbook.xml`: the sheets that are shown.
private final class WorkbookPart: XMLReader {
  private(set) var sheets: [(name: String, id: String)] = []

  func begin(_ element: String, _ attributes: [String: String]) {
    guard element == "sheet", attributes["state"] ?? "visible" == "visible" else { return }
    let id = attributes.first { $0.key.hasSuffix(":id") }?.value ?? ""
    sheets.append((attributes["name"] ?? "", id))
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
