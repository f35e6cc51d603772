import Qingdan

/// One accessible static page a list, and an index: a table with caption and scoped headers, no script.
///
/// Follows GB/T 37668-2019 in what a table needs; the Content-Security-Policy forbids every script, so that no
/// text of a list could run even if it became markup.
struct HTMLFormat: Exporter {
  static let format = Format(
    "html", Message(zh: "网页：每个清单一页，另有目录页；不用脚本", en: "pages: one a list and an index; no script"),
    fileExtension: "html")

  func files(for list: ExportedList) -> [OutputFile] {
    var page = HTMLPage(title: list.title)
    page.add("<nav aria-label=\"位置\"><a href=\"index.html\">\(list.settings.title.html)</a> › ")
    page.add("<span>\(list.organisation.html)</span></nav>\n")
    page.add("<h1>\(list.title.html)</h1>\n")
    page.add("<p class=\"about\">\(about(list).html)</p>\n")
    page.addNotice(list.settings.notice)
    for (sentence, items) in list.interimSentences {
      let names = items.joined(separator: "、")
      // A long row of names would push the table off the screen.
      if items.count > 3 {
        page.addNotice("\(sentence)。", more: ("是哪 \(items.count) 项", names + "。"))
      } else {
        page.addNotice("\(sentence)\(items.isEmpty ? "" : "：\(names)")。")
      }
    }
    page.add("<div class=\"table\" role=\"region\" aria-label=\"\(list.title.html)\" tabindex=\"0\">\n")
    HTMLTable(list.readableTable, caption: list.title).write(to: &page)
    page.add("</div>\n")
    return [OutputFile("\(list.name).html", page.finished())]
  }

  func files(forAll lists: [ExportedList.Summary], in export: ExportSettings) -> [OutputFile] {
    var page = HTMLPage(title: export.title)
    page.add("<h1>\(export.title.html)</h1>\n")
    if let day = export.day { page.add("<p class=\"about\">截至\(day.chinese)，共 \(lists.count) 个清单。</p>\n") }
    page.addNotice(export.notice)
    var start = lists.startIndex
    while start < lists.endIndex {
      let end = lists[start...].firstIndex { $0.organisation != lists[start].organisation } ?? lists.endIndex
      page.add("<h2>\(lists[start].organisation.html)</h2>\n<ul class=\"lists\">\n")
      for list in lists[start..<end] {
        page.add("<li><a href=\"\(list.name.html).html\" title=\"\(list.title.html)\">\(list.title.html)</a>")
        page.add(" <span class=\"count\">\(list.items) 项</span></li>\n")
      }
      page.add("</ul>\n")
      start = end
    }
    return [OutputFile("index.html", page.finished())]
  }

  private func about(_ list: ExportedList) -> String {
    var parts = ["共 \(list.items.count) 项"]
    if let version = list.list.head.version { parts.append("版本 \(version)") }
    if let effective = list.list.head.effective {
      let isFuture = list.settings.day.map { $0 < effective } ?? false
      parts.append("自\(effective.chinese)起施行\(isFuture ? "（尚未施行）" : "")")
    }
    if let day = list.settings.day { parts.append("内容截至\(day.chinese)") }
    return parts.joined(separator: "，") + "。"
  }
}
