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
    var above = table.titles.map { _ in "" }
    for row in table.rows {
      page.add("<tr>")
      for (column, cell) in row.enumerated() where cell.rows > 0 {
        let isName = column == table.nameColumn && cell.rows == 1
        let html = content(cell.text, isTicked: table.tickColumns.contains(column))
        above[column] = html
        page.add(isName ? "<th scope=\"row\"" : "<td")
        if cell.rows > 1 { page.add(" rowspan=\"\(cell.rows)\"") }
        // Where a telephone shows an item as a block, each value stands below its title.
        page.add(" data-title=\"\(table.titles[column].html)\">")
        page.add(html)
        addCovered(behind: column, of: row, above, to: &page)
        page.add(isName ? "</th>" : "</td>")
      }
      page.add("</tr>\n")
    }
    page.add("</tbody>\n</table>\n")
  }

  /// What the cells above cover in the columns that follow: a table shows it there, a telephone in the item's own block.
  private func addCovered(
    behind column: Int, of row: [LayoutTable.Cell], _ above: [String], to page: inout HTMLPage
  ) {
    let isFirst = row[..<column].allSatisfy { $0.rows == 0 }
    let before = isFirst ? Array(0..<column) : []
    for covered in before + row.indices[(column + 1)...].prefix(while: { row[$0].rows == 0 }) {
      page.add("<div class=\"again\" data-title=\"\(table.titles[covered].html)\">\(above[covered])</div>")
    }
  }

  /// The text of a cell; a box says what it means to those who do not see it.
  private func content(_ text: String, isTicked: Bool) -> String {
    let html = text.html.replacing("\n", with: "<br>")
    guard isTicked else { return html }
    return html.replacing("■", with: "<span role=\"img\" aria-label=\"已选\">■</span>")
      .replacing("□", with: "<span role=\"img\" aria-label=\"未选\">□</span>")
  }
}
