/// Findings as people read them: the place, what is wrong, the line, what to write instead, whose it is.
public struct TextReport {
  private let language: Language
  private let root: String
  private var sources: SourceTexts
  private let isColoured: Bool

  /// - Parameter root: what is put before each file, so that an editor can open it.
  public init(language: Language, root: String, sources: SourceTexts, coloured: Bool = false) {
    self.language = language
    self.root = root.isEmpty || root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
    self.sources = sources
    isColoured = coloured
  }

  /// One finding; ends with a line break.
  public mutating func text(_ finding: Diagnostic) -> String {
    let word = finding.severity.title[language]
    var lines = ["\(word): \(finding.message[language].shown) [\(finding.rule.rawValue.visible)]"]
    if isColoured { lines[0] = "\(finding.severity.colour)\(word)\u{1B}[0m" + lines[0].dropFirst(word.count) }
    if let place = finding.place {
      let range = sources.range(place)
      lines[0] = "\(shown(range.file)):\(range.start.line):\(range.start.column): " + lines[0]
      if !finding.isConfidential { lines += snippet(range) }
    }
    if let advice = finding.advice {
      lines.append("      \(say("改法", "instead")): \(advice[language].shown)")
    }
    for fix in finding.fixes { lines.append("      \(say("改法", "instead")): \(fix.title[language].shown)") }
    for note in finding.notes {
      let range = sources.range(note.place)
      lines.append(
        "      \(note.message[language].shown): \(shown(range.file)):\(range.start.line):\(range.start.column)"
      )
    }
    if let owner = finding.owner { lines.append("      \(say("经办", "owner")): \(owner.visible)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line, and marks below what it is about; Chinese characters take two columns.
  private mutating func snippet(_ range: SourceRange) -> [String] {
    guard let text = sources.text(ofLine: Int(range.start.line), in: range.file), !text.isEmpty else {
      return []
    }
    let scalars = Array(text.unicodeScalars)
    let start = min(Int(range.start.column) - 1, scalars.count)
    let end =
      range.end.line == range.start.line ? min(Int(range.end.column) - 1, scalars.count) : scalars.count
    // A long line is shown around the place only.
    let from = scalars.count > 120 ? max(0, start - 30) : 0
    let to = scalars.count > 120 ? min(scalars.count, max(min(end, start + 120), start + 40)) : scalars.count
    func part(_ range: Range<Int>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return text.visible
    }
    let lead = from > 0 ? "…" : ""
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let width = max(1, part(start..<max(start, min(end, to))).columns)
    let blank = String(repeating: " ", count: (lead + part(from..<start)).columns)
    return [
      "\(margin) | \(lead)\(part(from..<to))\(to < scalars.count ? "…" : "")",
      "      | \(blank)^\(String(repeating: "~", count: width - 1))",
    ]
  }

  /// The path as an editor can open it; a file of the base inside the program is none that could be.
  private func shown(_ file: String) -> String { (file.contains(":") ? file : root + file).visible }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

extension String {
  /// What a terminal shows of a message: of a value that fills pages its beginning and its end are enough.
  fileprivate var shown: String {
    guard utf8.count > 3_000 else { return visible }
    return "\(String(unicodeScalars.prefix(300)).visible)……\(String(unicodeScalars.suffix(200)).visible)"
  }
}

extension Severity {
  fileprivate var colour: String {
    switch self {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .note: "\u{1B}[1;36m"
    }
  }
}
