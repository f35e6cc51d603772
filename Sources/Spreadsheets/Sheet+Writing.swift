extension Sheet {
  /// A workbook with this sheet alone, in the format of Excel 2007 and WPS (ECMA-376): texts as texts, never a formula;
  /// landscape on A3, as wide as the page, the header on every page.
  public func workbook() throws(SpreadsheetError) -> [UInt8] {
    for (row, line) in lines.enumerated() {
      if let column = line.firstIndex(where: { $0.utf16.count > Self.longestCell }) {
        throw .cellTooLong(row: row + 1, column: column + 1)
      }
    }
    var zip = ZIPWriter()
    for (name, content) in parts {
      guard zip.add(name, Array((Self.declaration + content).utf8)) else { throw .tooLarge(part: name) }
    }
    return zip.archive()
  }

  private var parts: KeyValuePairs<String, String> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let tab = CellText.escaped(tabName)
    return [
      "[Content_Types].xml":
        #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\#(type).sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="\#(type).worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="\#(type).styles+xml"/></Types>"#,
      "_rels/.rels":
        #"<Relationships xmlns="\#(relations)"><Relationship Id="rId1" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
      "xl/workbook.xml":
        #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><sheets><sheet name="\#(tab)" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'\#(tab.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'!$1:$\#(headerRow)</definedName></definedNames></workbook>"#,
      "xl/_rels/workbook.xml.rels":
        #"<Relationships xmlns="\#(relations)"><Relationship Id="rId1" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\#(office)/styles" Target="styles.xml"/></Relationships>"#,
      "xl/styles.xml":
        #"<styleSheet xmlns="\#(main)"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf fontId="2" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
      "xl/worksheets/sheet1.xml": worksheet(main),
    ]
  }

  private func worksheet(_ namespace: String) -> String {
    let columns = max(header.count, rows.map(\.count).max() ?? 0, 1)
    var xml = #"<worksheet xmlns="\#(namespace)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#
    xml +=
      #"<sheetViews><sheetView workbookViewId="0"><pane ySplit="\#(headerRow)" topLeftCell="A\#(headerRow + 1)" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"#
    for column in 1...columns {
      let width = column <= widths.count ? widths[column - 1] : widths.last ?? 16
      xml += #"<col min="\#(column)" max="\#(column)" width="\#(width)" customWidth="1"/>"#
    }
    xml += "</cols><sheetData>"
    for (index, line) in lines.enumerated() {
      let row = index + 1
      let height = row < headerRow ? 30 : RowHeight.points(line, widths)
      xml += #"<row r="\#(row)" ht="\#(height)" customHeight="1">"#
      let style = row < headerRow ? 3 : row == headerRow ? 2 : 1
      for column in 0..<(style == 3 ? line.count : columns) {
        let reference = "\(Self.letters(column))\(row)"
        if column < line.count, !line[column].isEmpty {
          xml +=
            #"<c r="\#(reference)" s="\#(style)" t="inlineStr"><is><t xml:space="preserve">\#(CellText.escaped(line[column]))</t></is></c>"#
        } else {
          xml += #"<c r="\#(reference)" s="\#(style)"/>"#
        }
      }
      xml += "</row>"
    }
    xml += "</sheetData>"
    if title != nil, columns > 1 {
      xml += #"<mergeCells count="1"><mergeCell ref="A1:\#(Self.letters(columns - 1))1"/></mergeCells>"#
    }
    // 8 is A3.
    return xml
      + #"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/></worksheet>"#
  }

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// From 1, as in the sheet.
  private var headerRow: Int { title == nil ? 1 : 2 }

  /// At most 31 characters, and none of those that a reference to the sheet could not hold.
  private var tabName: String {
    let shown = String(name.prefix(31).map { ":\\/?*[]'".contains($0) || $0.isNewline ? "－" : $0 })
    return shown.isEmpty ? "表" : shown
  }

  /// A, B … Z, AA …
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + remainder))) + letters
      rest = quotient
    }
    return letters
  }
}
