/// An example of a rule as files, without its arrows, and where these pointed.
package struct ExampleText {
  /// By path.
  package private(set) var files: [String: String] = [:]
  /// What the arrows point at: offsets in bytes, by file.
  package private(set) var arrows: [(file: String, position: SourcePosition, offset: Int)] = []

  /// One item of a list of the kind, or (where it begins with `list:`) a whole list, or several files after lines
  /// `=== path`.
  package init(_ yaml: String, kind: String) {
    for (path, text) in Self.files(of: yaml, kind) { add(path, text) }
  }

  private static func files(of yaml: String, _ kind: String) -> [(path: String, text: String)] {
    let path = "organisations/sthjj/\(kind).yaml"
    if yaml.hasPrefix("=== ") {
      return yaml.split(separator: "=== ").map { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines[0]), lines.count > 1 ? lines[1] + "\n" : "")
      }
    }
    if yaml.drop(while: { $0 == "↓" }).hasPrefix("list:") { return [(path, yaml + "\n")] }
    let item = yaml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
    let head = """
      list: \(kind)
      organisation: sthjj
      effective: 2024-03-01
      items:

      """
    return [(path, head + "  - " + item + "\n")]
  }

  private mutating func add(_ path: String, _ text: String) {
    var plain = ""
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "↓" {
        arrows.append((path, SourcePosition(line: line, column: column), plain.utf8.count))
        continue
      }
      plain.unicodeScalars.append(scalar)
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    files[path] = plain
  }
}
