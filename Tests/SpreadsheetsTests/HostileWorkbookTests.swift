import Foundation
import Testing

@testable import Spreadsheets

/// Workbooks that are none, or that mean harm: an error, never a crash.
@Suite struct HostileWorkbookTests {
  private static func workbook(_ sheet: String, shared: String? = nil) throws -> [UInt8] {
    var zip = ZIPWriter()
    var parts = [
      ("xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="a" r:id="x"/></sheets></workbook>"#),
      (
        "xl/_rels/workbook.xml.rels",
        #"<Relationships><Relationship Id="x" Target="/xl/s.xml"/></Relationships>"#
      ),
      ("xl/s.xml", sheet),
    ]
    if let shared { parts.append(("xl/sharedStrings.xml", shared)) }
    for (name, text) in parts {
      let isAdded = zip.add(name, Array(text.utf8))
      #expect(isAdded)
    }
    return zip.archive()
  }

  @Test func `texts by number, rich texts, sounds, formulas and gaps are read as Excel shows them`() throws {
    let bytes = try Self.workbook(
      """
      <worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
      <row><c><v>3.5</v></c><c t="str"><f>A1</f><v>乙</v></c><c t="s"><v>9</v></c></row></sheetData></worksheet>
      """,
      shared:
        "<sst><si><r><t>市</t></r><r><t>政府</t></r><rPh><t>shi</t></rPh></si><si><t>a_x000D_b</t></si></sst>")
    #expect(try WorkbookReading.sheets(bytes)[0].rows == [[], ["市政府", "", "a\rb"], ["3.5", "乙", ""]])
  }

  @Test func `cells merged downwards have one text, and what cannot be told is marked`() throws {
    let bytes = try Self.workbook(
      """
      <worksheet><sheetData>
      <row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c><c r="C1"><f>A1</f></c></row>
      <row r="2"><c r="A2" t="str"><v>藏</v></c><c r="C2"><f>A1</f><v></v></c><c r="D2" t="str"><f>A9</f><v></v></c></row>
      <row r="3"><c r="D3" t="str"><v>丁</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/><mergeCell ref="D2:D999999999"/>
      <mergeCell ref="?"/><mergeCell ref="B3:A1"/><mergeCell/></mergeCells></worksheet>
      """)
    let sheet = try WorkbookReading.sheets(bytes)[0]
    #expect(sheet.rows == [["甲", "乙"], ["甲", "", "", ""], ["甲", "", "", ""]])
    #expect(sheet.uncalculated == [.init(row: 0, column: 2), .init(row: 1, column: 2)])
    #expect(sheet.mergedAcross == [.init(row: 0, column: 1), .init(row: 0, column: 2)])
  }

  @Test func `a cell that is merged twice is damage`() throws {
    let bytes = try Self.workbook(
      """
      <worksheet><sheetData><row><c t="str"><v>甲</v></c></row><row><c t="str"><v>乙</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """)
    #expect(throws: SpreadsheetError.damaged(part: "xl/s.xml")) { try WorkbookReading.sheets(bytes) }
  }

  @Test(arguments: [
    "<row r=\"99999999999999999999\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"-9223372036854775808\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
    "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>", "<row r=\"4294967295\"><c r=\"XFD1\"><v>1</v></c></row>",
  ])
  func `places that no table has are left out`(_ row: String) throws {
    let rows = try WorkbookReading.sheets(Self.workbook("<worksheet>\(row)</worksheet>"))[0].rows
    #expect(rows.joined().allSatisfy { $0 == "1" } && rows.count <= 1)
  }

  @Test func `a document type is refused, so that no entity grows`() throws {
    let bomb = #"<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet>&c;</worksheet>"#
    #expect(throws: SpreadsheetError.damaged(part: "xl/s.xml")) {
      try WorkbookReading.sheets(Self.workbook(bomb))[0].rows
    }
  }

  @Test func `what is no workbook is told apart`() {
    #expect(throws: SpreadsheetError.notAWorkbook) { try WorkbookReading.sheets([])[0].rows }
    #expect(throws: SpreadsheetError.notAWorkbook) { try WorkbookReading.sheets(Array("序号,名称".utf8))[0].rows }
    #expect(throws: SpreadsheetError.oldOrLocked) {
      try WorkbookReading.sheets([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])[0].rows
    }
    var zip = ZIPWriter()
    let isAdded = zip.add("word/document.xml", Array("<a/>".utf8))
    #expect(isAdded)
    let document = zip.archive()
    #expect(throws: SpreadsheetError.notAWorkbook) { try WorkbookReading.sheets(document)[0].rows }
  }

  @Test func `no cut and no changed byte of a workbook crashes, and none changes a text unseen`() throws {
    let sheet = Sheet(name: "表", title: "题", header: ["甲", "乙"], rows: [["一", "二"], ["三", "四"]])
    let whole = try sheet.workbook()
    let rows = try WorkbookReading.sheets(whole)[0].rows
    for length in stride(from: 0, to: whole.count, by: 3) {
      #expect(throws: SpreadsheetError.self) { try WorkbookReading.sheets(Array(whole[..<length]))[0].rows }
    }
    for position in whole.indices {
      var bytes = whole
      bytes[position] ^= 0x55
      let read = try? WorkbookReading.sheets(bytes)[0].rows
      #expect(read == nil || read == rows, "byte \(position)")
    }
  }

  @Test func `a size that lies is not believed`() throws {
    var bytes = try Self.workbook("<worksheet/>")
    // The size unpacked, in the directory's entry of the first part.
    let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    let directory = try #require((0..<bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == mark })
    bytes.replaceSubrange(directory + 24..<directory + 28, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(throws: SpreadsheetError.tooLarge(part: "xl/workbook.xml")) {
      try WorkbookReading.sheets(bytes)[0].rows
    }
    bytes.replaceSubrange(directory + 24..<directory + 28, with: [0x02, 0, 0, 0])
    #expect(throws: SpreadsheetError.damaged(part: "xl/workbook.xml")) {
      try WorkbookReading.sheets(bytes)[0].rows
    }
  }
}
