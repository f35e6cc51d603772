import Foundation

/// A table of the tests: tab-separated, comments with #, one head row.
struct Table {
  struct Row {
    var line: Int
    var cells: [String: String]

    /// A cell; line breaks are written \n there.
    subscript(_ name: String) -> String { (cells[name] ?? "").replacingOccurrences(of: "\\n", with: "\n") }

    func list(_ name: String, by separator: String = "|") -> [String] {
      self[name].isEmpty ? [] : self[name].components(separatedBy: separator)
    }
  }

  var rows: [Row] = []

  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    var head: [String]?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.hasPrefix("#"), !line.isEmpty else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let names = head else {
        head = cells
        continue
      }
      guard cells.count == names.count else { throw TableError(file: name, line: number + 1) }
      rows.append(Row(line: number + 1, cells: Dictionary(uniqueKeysWithValues: zip(names, cells))))
    }
  }
}

struct TableError: Error {
  var file: String
  var line: Int
}
