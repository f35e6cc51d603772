import Qingdan

/// A heading and a table (GitHub Flavored Markdown), in which no text of a list is markup.
struct MarkdownFormat: Exporter {
  static let format = Format(
    "markdown",
    Message(zh: "Markdown 表格（GFM），可在代码仓库里阅读", en: "Markdown tables (GFM), to be read in a repository"),
    fileExtension: "md")

  func files(for list: ExportedList) -> [OutputFile] {
    let table = list.readableTable
    var text = "# \(escaped(list.title))\n\n"
    if let day = list.settings.day { text += "截至\(day.chinese)，共 \(list.items.count) 项。\n\n" }
    if !list.settings.notice.isEmpty { text += "> \(escaped(list.settings.notice))\n\n" }
    text += line(table.titles) + line(table.titles.map { _ in "---" }, raw: true)
    for row in table.rows { text += line(row.map { $0.rows == 0 ? "" : $0.text }) }
    return [OutputFile("\(list.name).md", Array(text.utf8))]
  }

  func files(forAll lists: [ExportedList.Summary], in export: ExportSettings) -> [OutputFile] {
    guard lists.count > 1 else { return [] }
    var text = "# \(escaped(export.title))\n\n"
    if !export.notice.isEmpty { text += "> \(escaped(export.notice))\n\n" }
    for list in lists { text += "- [\(escaped(list.title))](\(list.name).md)（\(list.items) 项）\n" }
    return [OutputFile("index.md", Array(text.utf8))]
  }

  private func line(_ cells: [String], raw: Bool = false) -> String {
    "| \(cells.map { raw ? $0 : escaped($0) }.joined(separator: " | ")) |\n"
  }

  /// Text in which nothing is markup: line breaks become `<br>`, and what Markdown or HTML would obey is escaped.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "<br>"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      // An address that would become a link by itself: nothing shown parts its halves.
      case "@": result += "<!-- -->@"
      case ":": result += "&#58;"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    // An address without a scheme becomes a link too.
    return result.replacing("www.", with: "www&#46;")
  }
}
