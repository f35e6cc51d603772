import QingdanTesting
import Testing

@testable import Spreadsheets

@Suite struct SheetTests {
  private static let sheet = Sheet(
    name: "动态调整对照表", title: "市生态环境局（变更1项）", header: ["序号", "职权名称", "批准机关及文号"],
    rows: [["1", "排污许可证核发", ""], ["2", "=1+1", "市政府：同意（2026-11-23，X政〔2026〕1号）"]])

  @Test func `what is written is read back, row by row`() throws {
    let rows = try WorkbookReading.sheets(try Self.sheet.workbook())[0].rows
    #expect(
      rows == [
        ["市生态环境局（变更1项）"], ["序号", "职权名称", "批准机关及文号"], ["1", "排污许可证核发"],
        ["2", "=1+1", "市政府：同意（2026-11-23，X政〔2026〕1号）"],
      ])
  }

  @Test func `the same sheet gives the same bytes`() throws {
    #expect(try Self.sheet.workbook() == Self.sheet.workbook())
  }

  @Test(arguments: [
    "a\nb", "\u{7}铃", "_x0041_", "_x_", "a\r\nb", "<&\">", " 两边有空 ", "👪🏽", "\u{FFFF}", "_x005F_", "é",
  ])
  func `every text comes back as it was`(_ text: String) throws {
    let sheet = Sheet(name: "表", header: ["文"], rows: [[text]])
    #expect(
      try WorkbookReading.sheets(sheet.workbook())[0].rows[1][0].unicodeScalars.elementsEqual(
        text.unicodeScalars))
  }

  @Test func `generated tables come back as they were`() throws {
    var random = SeededNumbers(seed: 7)
    let alphabet = Array("甲乙_x0 \n\t&<>'\";\u{1}\u{1F}1AF\u{FFFE}🙂".unicodeScalars)
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<4).map { _ in
          "端"
            + String(
              String.UnicodeScalarView((0..<9).compactMap { _ in alphabet.randomElement(using: &random) }))
        }
      }
      let sheet = Sheet(name: "表", header: ["a", "b", "c", "d"], rows: rows)
      let back = try WorkbookReading.sheets(sheet.workbook())[0].rows.dropFirst()
      #expect(
        back.map { $0.map { Array($0.unicodeScalars) } } == rows.map { $0.map { Array($0.unicodeScalars) } })
    }
  }

  @Test func `a text that no cell holds is refused with its place`() {
    let sheet = Sheet(
      name: "表", title: "题", header: ["a", "b"], rows: [["短", String(repeating: "长", count: 32_768)]])
    #expect(throws: SpreadsheetError.cellTooLong(row: 3, column: 2)) { try sheet.workbook() }
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")])
  func `columns are named as in Excel`(_ column: Int, _ letters: String) {
    #expect(Sheet.letters(column) == letters)
  }
}

@Suite struct RowHeightTests {
  @Test(arguments: [
    ([], 18), (["短"], 18), (["一二三四五六七八九十"], 48), (["a\nb\nc"], 48),
    ([String(repeating: "长", count: 9999)], 409),
  ])
  func `a row is as high as its longest text`(_ cells: [String], _ points: Int) {
    #expect(RowHeight.points(cells, [8]) == points)
  }
}
