import Foundation
import Qingdan

/// The excerpts of published lists beside the project (`../shared/field/real-lists`) as a library: what rules say of it
/// shows how often they are wrong.
///
/// A row is an item; its cells are citations, deadlines, codes and plain text by their look. It is no list that anybody
/// could publish, so only rules that look at texts, citations, deadlines and codes are held against it.
struct ExcerptLibrary {
  /// By the path of the list: the name of the excerpt.
  let excerpts: [String: String]
  let files: [String: String]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/field/real-lists").standardizedFileURL

  /// Nil where the folder is absent.
  init?() throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path()) else {
      return nil
    }
    var files = [
      "library.yaml": "library: excerpts\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
    ]
    var excerpts: [String: String] = [:]
    for name in names.sorted() where name.hasSuffix(".txt") {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      let number = String(name.prefix(2))
      let items = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.enumerated()
        .compactMap { ExcerptRow(String($0.element)).item(number, $0.offset) }
      let path = "organisations/a/x\(number).yaml"
      // The sheet of file 35 says its day itself.
      let day = number == "35" ? "2020-11-04" : "2024-06-01"
      files[path] = "list: excerpt\norganisation: a\neffective: \(day)\nitems:\n\(items.joined())"
      excerpts[path] = name
    }
    files["kinds/excerpt.yaml"] = Self.kind
    self.files = files
    self.excerpts = excerpts
  }

  private static let kind = """
    kind: excerpt
    title: 摘录
    prefix: x
    fields:
      - { name: name, type: text, title: 事项 }
      - { name: content, type: text, title: 内容, many: true }
      - { name: basis, type: citation, title: 依据, many: true }
      - { name: deadline, type: deadline, title: 时限, many: true }
      - { name: code, type: code, title: 编码, grammar: base-12, many: true }
      - { name: implementation, type: code, title: 实施编码, grammar: implementation-31, many: true }

    """
}

/// One line of an excerpt.
struct ExcerptRow {
  private var texts: [String] = []
  private var citations: [String] = []
  private var deadlines: [String] = []
  private var codes: [String] = []
  private var longCodes: [String] = []

  init(_ line: String) {
    // File 60 has the number of a file before each string.
    let line = line.split(separator: "\t").last.map(String.init) ?? line
    guard line.contains("|") else {
      add(line, inTable: false)
      return
    }
    for cell in line.split(separator: "|") {
      add(cell.trimmingCharacters(in: .whitespaces), inTable: true)
    }
  }

  private mutating func add(_ cell: String, inTable: Bool) {
    if cell.isEmpty || cell.allSatisfy({ $0.isNumber }) && cell.count < 6 { return }
    if cell.contains("《") { return citations.append(cell) }
    if cell.wholeMatch(of: /[0-9A-Z]{30,32}/) != nil { return longCodes.append(cell) }
    if cell.wholeMatch(of: /[0-9A-Z]{11,13}/) != nil { return codes.append(cell) }
    let isLimit =
      inTable && cell.count < 40
      && ["工作日", "之日起", "及时", "按季度", "每年", "实时", "长期"].contains { cell.contains($0) }
    if isLimit, DeadlineReader.read(cell).deadline != nil { return deadlines.append(cell) }
    texts.append(cell)
  }

  /// The row as an item; nil where nothing is in it.
  func item(_ file: String, _ row: Int) -> String? {
    let fields = [
      ("basis", citations), ("deadline", deadlines), ("code", codes), ("implementation", longCodes),
    ]
    .filter { !$0.1.isEmpty }
    guard !texts.isEmpty || !fields.isEmpty else { return nil }
    let digits = String(1_000_000 + (Int(file) ?? 0) * 1_000 + row)
    var lines = ["  - id: x-0\(digits)"]
    if let name = texts.first { lines.append("    name: \(Self.quoted(name))") }
    let all = [("content", Array(texts.dropFirst()))] + fields
    for (field, values) in all where !values.isEmpty {
      lines.append("    \(field): [\(values.map(Self.quoted).joined(separator: ", "))]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { JSON.string(text).line }
}
