/// A table as spreadsheets write it (RFC 4180): fields behind commas, in quotes where they need them.
///
/// Reading is lenient: a quote that never ends takes the rest, and rows may differ in length.
public struct CSVTable: Hashable, Sendable {
  public private(set) var rows: [[String]] = []

  public init(_ text: String) {
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    func end() {
      row.append(String(field))
      field = String.UnicodeScalarView()
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.append(scalar)
        scalars.removeFirst()
      case "\"" where isQuoted: isQuoted = false
      case "\"" where field.isEmpty: isQuoted = true
      case "," where !isQuoted: end()
      case "\n" where !isQuoted:
        end()
        rows.append(row)
        row = []
      case "\r" where !isQuoted && scalars.first == "\n": break
      default: field.append(scalar)
      }
    }
    guard !row.isEmpty || !field.isEmpty else { return }
    end()
    rows.append(row)
  }
}
