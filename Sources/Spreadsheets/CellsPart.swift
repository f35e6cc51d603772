/// A worksheet: its cells by row and column.
final class CellsPart: XMLReader {
  private static let most = (rows: 100_000, columns: 100)

  private(set) var rows: [[String]] = []
  private(set) var uncalculated: Set<SheetReading.Position> = []
  private(set) var mergedAcross: Set<SheetReading.Position> = []
  private var merges: [String] = []
  private let shared: [String]
  private var row = 0
  private var column = 0
  private var type = ""
  private var value = ""
  private var isValue = false
  private var isFormula = false
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
      isFormula = false
    case "f": isFormula = true
    case "mergeCell": if let range = attributes["ref"] { merges.append(range) }
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
    guard (0..<Self.most.rows).contains(row), (0..<Self.most.columns).contains(column) else { return }
    guard !value.isEmpty else {
      // A text that a formula gives may be empty; a number that is empty was never calculated.
      if isFormula, type != "str" { uncalculated.insert(.init(row: row, column: column)) }
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

  /// Gives cells that are merged downwards their text, once all are there.
  ///
  /// - Returns: whether no cell is merged twice.
  func merge() -> Bool {
    var seen: Set<SheetReading.Position> = []
    for range in merges {
      let ends = range.split(separator: ":").map(String.init)
      guard ends.count == 2, let left = Self.column(ends[0]), let right = Self.column(ends[1]),
        let top = Self.row(ends[0]), let bottom = Self.row(ends[1]), left <= right, top <= bottom,
        left < Self.most.columns, top < rows.count
      else { continue }
      let text = left < rows[top].count ? rows[top][left] : ""
      for row in top...min(bottom, rows.count - 1) {
        for column in left...min(right, Self.most.columns - 1) {
          let position = SheetReading.Position(row: row, column: column)
          guard seen.insert(position).inserted else { return false }
          if left < right { mergedAcross.insert(position) } else { fill(position, text) }
        }
      }
    }
    return true
  }

  /// What a program left in the cells behind the first is not shown, so it is not read.
  private func fill(_ position: SheetReading.Position, _ text: String) {
    while rows[position.row].count <= position.column { rows[position.row].append("") }
    rows[position.row][position.column] = text
  }

  /// The row of a reference such as `AB12`, from 0.
  private static func row(_ reference: String) -> Int? {
    let digits = reference.utf8.drop { (65...90).contains($0) }
    return UInt32(String(decoding: digits, as: UTF8.self)).flatMap { $0 > 0 ? Int($0) - 1 : nil }
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (65...90).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
