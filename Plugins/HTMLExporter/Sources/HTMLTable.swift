import Qingdan

/// A table of a list: caption, one or two header rows with scope, merged cells.
struct HTMLTable {
  private let table: LayoutTable
  private let caption: String

  init(_ table: LayoutTable, caption: String) {
    self.table = table
    self.caption = caption
  }

  func write(to page: inout HTMLPage) {
    page.add("<table>\n<caption>\(caption.html)</caption>\n<thead>\n")
    for row in table.headers {
      page.add("<tr>")
      for header in row {
        page.add("<th scope=\"\(header.columns > 1 ? "colgroup" : "col")\"")
        if header.columns > 1 { page.add(" colspan=\"\(header.columns)\"") }
        if header.rows > 1 { page.add(" rowspan=\"\(header.rows)\"") }
        page.add(">\(header.title.html)</th>")
      }
      page.add("</tr>\n")
    }
    page.add("</thead>\n<tbody>\n")
    for row in table.rows {
      page.add("<tr>")
      for cell in row where cell.rows > 0 {
        page.add(cell.rows > 1 ? "<td rowspan=\"\(cell.rows)\">" : "<td>")
        page.add(cell.text.html.replacing("\n", with: "<br>"))
        page.add("</td>")
      }
      page.add("</tr>\n")
    }
    page.add("</tbody>\n</table>\n")
  }
}
