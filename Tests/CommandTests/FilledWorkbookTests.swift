import Foundation
import Testing

@testable import Spreadsheets

/// The table of an adjustment goes out as a workbook, is filled in, and comes back.
@Suite final class FilledWorkbookTests {
  private static let id = "2026-sthjj-01"
  private static let list = "organisations/sthjj/powers.yaml"
  private let repository: TestRepository

  /// A library in which a deadline was set and an adjustment drafted for it.
  init() throws {
    repository = try TestRepository("small")
    let settings = "adjustment:\n  offices: { review: sbb }\n"
    try repository.commit(
      [
        "library.yaml": try repository.read("library.yaml") + settings,
        "registers/organisations.yaml": """
        organisations:
          - { id: sthjj, names: [{ name: XX市生态环境局, short: [市生态环境局] }] }
          - { id: shuiwj, names: [{ name: XX市水务局, short: [市水务局] }] }
          - { id: sbb, names: [{ name: 市委机构编制委员会办公室, short: [市委编办] }] }

        """,
      ], "第一版")
    let text = try repository.read(Self.list)
    let changed = text.replacing("第六条第一款", with: "第六条第二款")
    #expect(changed != text)
    try repository.write([Self.list: changed])
    let drafted = try repository.qingdan("adjustment", "draft", Self.id, "--date", "2026-11-02")
    #expect(drafted.status == 0, "\(drafted.errors)")
  }

  deinit { repository.remove() }

  @Test func `an opinion written into the workbook is recorded`() throws {
    var rows = try exported()
    #expect(rows.count == 3)
    #expect(rows[0] == ["市生态环境局权责事项动态调整（变更1项）对照表"])
    let column = try #require(rows[1].firstIndex(of: "机构编制部门审核意见"))
    while rows[2].count <= column { rows[2].append("") }
    rows[2][column] = "市委编办：同意（2026-11-16，编办函〔2026〕3号）"
    try save(rows)
    let recorded = try record()
    #expect(recorded.output == "记录了 \(Self.id) 的机构编制部门意见：市委编办 同意\n", "\(recorded.errors)")
    #expect(recorded.status == 0)
    let act = try repository.read("adjustments/\(Self.id).yaml")
    #expect(act.contains("organisation: sbb"))
    #expect(act.contains("编办函〔2026〕3号"))
  }

  private static let opinion = "市委编办：同意（2026-11-16，编办函〔2026〕3号）"

  @Test func `the table is found behind another sheet, and several of them are refused`() throws {
    var rows = try exported()
    rows[2] += Array(repeating: "", count: 14 - rows[2].count)
    rows[2][13] = Self.opinion
    try save(rows)
    let sheet = try part("xl/worksheets/sheet1.xml")
    let cover = #"<worksheet><sheetData><row><c t="str"><v>封面</v></c></row></sheetData></worksheet>"#
    try repack([
      "xl/workbook.xml": part("xl/workbook.xml").replacing(
        "<sheets>", with: #"<sheets><sheet name="封面" sheetId="9" r:id="rId9"/>"#),
      "xl/_rels/workbook.xml.rels": part("xl/_rels/workbook.xml.rels").replacing(
        "</Relationships>", with: #"<Relationship Id="rId9" Target="cover.xml"/></Relationships>"#),
      "xl/cover.xml": cover,
    ])
    let one = try repository.shell("cp 表.xlsx 一.xlsx")
    #expect(one.status == 0)
    try repack(["xl/cover.xml": sheet])
    let two = try record()
    #expect(two.errors == "qingdan: 没有记录：“表.xlsx”里有几张 \(Self.id) 的对照表（“封面”、“表”），不知道以哪一张为准。只留一张\n")
    #expect(two.status == 1)
    let recorded = try repository.qingdan("adjustment", "record", Self.id, "--from", "一.xlsx")
    #expect(recorded.output == "记录了 \(Self.id) 的机构编制部门意见：市委编办 同意\n", "\(recorded.errors)")
  }

  @Test func `an opinion holds for the rows whose cells are merged, and for no other`() throws {
    let text = try repository.read(Self.list).replacing(
      "    office: ", with: "    limits: { legal: 9个工作日 }\n    office: ")
    try repository.write([Self.list: text])
    let renewed = try repository.shell(
      "rm adjustments/\(Self.id).yaml && qingdan adjustment draft \(Self.id) --date 2026-11-02")
    #expect(renewed.status == 0, "\(renewed.errors)")
    var rows = try exported()
    #expect(rows.count == 4)
    rows[2] += Array(repeating: "", count: 14 - rows[2].count)
    rows[2][13] = Self.opinion
    try save(rows)
    let half = try record()
    #expect(half.status == 1)
    #expect(half.errors.contains("“机构编制部门审核意见”第 4 行是空的，不知道意见包括不包括这一项"), "\(half.errors)")
    let sheet = try part("xl/worksheets/sheet1.xml")
    try repack([
      "xl/worksheets/sheet1.xml": sheet.replacing(
        "<mergeCell ref=", with: #"<mergeCell ref="N3:O3"/><mergeCell ref="#)
    ])
    #expect(try record().errors.contains("第 3 行“机构编制部门审核意见”这一列和别的列合并成了一格"))
    try repack([
      "xl/worksheets/sheet1.xml": sheet.replacing(
        "<mergeCell ref=", with: #"<mergeCell ref="N3:N4"/><mergeCell ref="#)
    ])
    let merged = try record()
    #expect(merged.output == "记录了 \(Self.id) 的机构编制部门意见：市委编办 同意\n", "\(merged.errors)")
  }

  @Test func `a formula without its result is refused with its place`() throws {
    var rows = try exported()
    rows[2] += Array(repeating: "", count: 16 - rows[2].count)
    rows[2][15] = "公式"
    try save(rows)
    let sheet = try part("xl/worksheets/sheet1.xml")
    let cell = try #require(
      sheet.range(
        of: #"<c r="P3"[^/]*<is><t xml:space="preserve">公式</t></is></c>"#, options: .regularExpression))
    try repack([
      "xl/worksheets/sheet1.xml": sheet.replacingCharacters(
        in: cell, with: #"<c r="P3"><f>"市政府：不同意"</f></c>"#)
    ])
    let recorded = try record()
    #expect(
      recorded.errors
        == "qingdan: 没有记录：“表.xlsx”第 3 行“批准机关及文号”这一列是公式，文件里没有算出来的结果。用 Excel 或者 WPS 打开，把这一格改成文字，再保存\n")
    #expect(recorded.status == 1)
  }

  @Test func `a workbook whose text somebody changed is refused`() throws {
    var rows = try exported()
    let column = try #require(rows[1].firstIndex(of: "调整后"))
    rows[2][column] += "和第三款"
    try save(rows)
    let recorded = try record()
    #expect(recorded.status == 1)
    #expect(recorded.errors.contains("里的内容和清单现在的不一样（“排污许可证核发”）"))
  }

  @Test func `what is no workbook is told apart`() throws {
    let old = repository.folder.appending(path: "表.xlsx")
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).write(to: old)
    #expect(try record().errors == "qingdan: “表.xlsx”有密码，或者是旧的 .xls 格式，读不了。去掉密码，另存为 .xlsx\n")
    try Data([0x50, 0x4B, 0x03, 0x04, 1]).write(to: old)
    let damaged = try record()
    #expect(damaged.errors == "qingdan: “表.xlsx”坏了，读不了。用 Excel 或者 WPS 打开，重新另存为 .xlsx\n")
    #expect(damaged.status == 3)
  }

  @Test func `the table of two states is a workbook too`() throws {
    let said = try repository.shell("qingdan diff HEAD --format xlsx > d.xlsx")
    #expect(said.status == 0, "\(said.errors)")
    let rows = try WorkbookReading.sheets(
      [UInt8](Data(contentsOf: repository.folder.appending(path: "d.xlsx"))))[0].rows
    #expect(rows[1].prefix(3) == ["序号", "职权编码", "职权名称"])
    #expect(rows[2].contains("《排污许可管理条例》第六条第二款"))
  }

  @Test func `what rests on a statute is a workbook too`() throws {
    let said = try repository.shell(
      "qingdan statute affected 排污许可管理条例 --as-of 2026-01-01 --format xlsx > a.xlsx")
    #expect(said.status == 0, "\(said.errors)")
    let rows = try WorkbookReading.sheets(
      [UInt8](Data(contentsOf: repository.folder.appending(path: "a.xlsx"))))[0].rows
    #expect(rows[0] == ["《排污许可管理条例》依据变化影响清单（2026年1月1日）"])
    #expect(rows[2][1] == "排污许可证核发")
    #expect(rows[2][6] == "《排污许可管理条例》第六条第二款")
  }

  private func exported() throws -> [[String]] {
    let said = try repository.shell("qingdan adjustment table \(Self.id) --format xlsx > t.xlsx")
    #expect(said.status == 0, "\(said.errors)")
    return try WorkbookReading.sheets([UInt8](Data(contentsOf: repository.folder.appending(path: "t.xlsx"))))[
      0
    ].rows
  }

  private func save(_ rows: [[String]]) throws {
    let sheet = Sheet(name: "表", title: rows[0][0], header: rows[1], rows: Array(rows[2...]))
    try Data(sheet.workbook()).write(to: repository.folder.appending(path: "表.xlsx"))
  }

  /// A part of the workbook that was saved.
  private func part(_ name: String) throws -> String {
    String(decoding: try ZIPArchive(saved()).file(name), as: UTF8.self)
  }

  private func saved() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: repository.folder.appending(path: "表.xlsx")))
  }

  /// Puts other parts in their places, as another program might have written them.
  private func repack(_ parts: [String: String]) throws {
    let archive = try ZIPArchive(saved())
    let names = [
      "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/cover.xml",
    ]
    var zip = ZIPWriter()
    for name in names where parts[name] != nil || archive.has(name) {
      let bytes = try parts[name].map { Array($0.utf8) } ?? archive.file(name)
      let isAdded = zip.add(name, bytes)
      #expect(isAdded)
    }
    try Data(zip.archive()).write(to: repository.folder.appending(path: "表.xlsx"))
  }

  private func record() throws -> Tool.Result {
    try repository.qingdan("adjustment", "record", Self.id, "--from", "表.xlsx")
  }
}
