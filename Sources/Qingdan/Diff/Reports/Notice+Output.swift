extension Notice {
  /// The notice as plain text; ends with a line break. No text of a list can command a terminal.
  public func text() -> String {
    var parts: [String] = []
    for block in blocks {
      switch block {
      case .title(let text), .heading(let text), .paragraph(let text): parts.append(text.visible)
      case .lines(let lines): parts.append(lines.map { "  \($0.visible)" }.joined(separator: "\n"))
      case .table(let header, let rows):
        parts.append(
          ([header] + rows).map { row in
            row.map { $0.replacing("\n", with: " ").visible }.joined(separator: "｜")
          }.joined(separator: "\n"))
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
