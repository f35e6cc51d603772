import Qingdan

/// A heading and a table (GitHub Flavored Markdown), in which no text of a list is markup.
struct MarkdownFormat: Exporter {
  static let format = Format(
    "markdown",
    Message(zh: "Markdown 表格（GFM），可在代码仓库里阅读", en: "Markdown tables (GFM), to be read in a repository"),
    fileExtension: "md")

  func files(for list: ExportedList) -> [OutputFile] {
    let table = list.readableTable
    var text = "# \(list.title.markdown)\n\n"
    if let day = list.settings.day { text += "截至\(day.chinese)，共 \(list.items.count) 项。\n\n" }
    if !list.settings.notice.isEmpty { text += "> \(list.settings.notice.markdown)\n\n" }
    for (sentence, items) in list.interimSentences {
      let names = items.isEmpty ? "" : "：\(items.joined(separator: "、"))"
      text += "> \("\(sentence)\(names)。".markdown)\n\n"
    }
    text += line(table.titles) + line(table.titles.map { _ in "---" }, raw: true)
    for row in table.rows { text += line(row.map { $0.rows == 0 ? "" : $0.text }) }
    return [OutputFile("\(list.name).md", Array(text.utf8))]
  }

  func files(forAll lists: [ExportedList.Summary], in export: ExportSettings) -> [OutputFile] {
    guard lists.count > 1 else { return [] }
    var text = "# \(export.title.markdown)\n\n"
    if !export.notice.isEmpty { text += "> \(export.notice.markdown)\n\n" }
    for list in lists { text += "- [\(list.title.markdown)](\(list.name).md)（\(list.items) 项）\n" }
    return [OutputFile("index.md", Array(text.utf8))]
  }

  private func line(_ cells: [String], raw: Bool = false) -> String {
    "| \(cells.map { raw ? $0 : $0.markdown }.joined(separator: " | ")) |\n"
  }
}
