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
    #expect(try WorkbookReading.rows(bytes) == [[], ["市政府", "", "a\rb"], ["3.5", "乙", ""]])
  }

  @Test(arguments: [
    "<row r=\"99999999999999999999\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"-9223372036854775808\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
    "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>", "<row r=\"4294967295\"><c r=\"XFD1\"><v>1</v></c></row>",
  ])
  func `places that no table has are left out`(_ row: String) throws {
    let rows = try WorkbookReading.rows(Self.workbook("<worksheet>\(row)</worksheet>"))
    #expect(rows.joined().allSatisfy { $0 == "1" } && rows.count <= 1)
  }

  @Test func `a document type is refused, so that no entity grows`() throws {
    let bomb = #"<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet>&c;</worksheet>"#
    #expect(throws: SpreadsheetError.damaged(part: "xl/s.xml")) {
      try WorkbookReading.rows(Self.workbook(bomb))
    }
  }

  @Test func `what is no workbook is told apart`() {
    #expect(throws: SpreadsheetError.notAWorkbook) { try WorkbookReading.rows([]) }
    #expect(throws: SpreadsheetError.notAWorkbook) { try WorkbookReading.rows(Array("序号,名称".utf8)) }
    #expect(throws: SpreadsheetError.oldOrLocked) {
      try WorkbookReading.rows([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }
    var zip = ZIPWriter()
    let isAdded = zip.add("word/document.xml", Array("<a/>".utf8))
    #expect(isAdded)
    let document = zip.archive()
    #expect(throws: SpreadsheetError.notAWorkbook) { try WorkbookReading.rows(document) }
  }

  @Test func `no cut and no changed byte of a workbook crashes, and none changes a text unseen`() throws {
    let sheet = Sheet(name: "表", title: "题", header: ["甲", "乙"], rows: [["一", "二"], ["三", "四"]])
    let whole = try sheet.workbook()
    let rows = try WorkbookReading.rows(whole)
    for length in stride(from: 0, to: whole.count, by: 3) {
      #expect(throws: SpreadsheetError.self) { try WorkbookReading.rows(Array(whole[..<length])) }
    }
    for position in whole.indices {
      var bytes = whole
      bytes[position] ^= 0x55
      let read = try? WorkbookReading.rows(bytes)
      #expect(read == nil || read == rows, "byte \(position)")
    }
  }

  @Test func `a size that lies is not believed`() throws {
    var bytes = try Self.workbook("<worksheet/>")
    // The size unpacked, in the directory's entry of the first part.
    let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    let directory = try #require((0..<bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == mark })
    bytes.replaceSubrange(directory + 24..<directory + 28, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(throws: SpreadsheetError.tooLarge(part: "xl/workbook.xml")) { try WorkbookReading.rows(bytes) }
    bytes.replaceSubrange(directory + 24..<directory + 28, with: [0x02, 0, 0, 0])
    #expect(throws: SpreadsheetError.damaged(part: "xl/workbook.xml")) { try WorkbookReading.rows(bytes) }
  }
}
