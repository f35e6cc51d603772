import Foundation
import Spreadsheets
import Testing

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
    let rows = try WorkbookReading.rows(
      [UInt8](Data(contentsOf: repository.folder.appending(path: "d.xlsx"))))
    #expect(rows[1].prefix(3) == ["序号", "职权编码", "职权名称"])
    #expect(rows[2].contains("《排污许可管理条例》第六条第二款"))
  }

  @Test func `what rests on a statute is a workbook too`() throws {
    let said = try repository.shell(
      "qingdan statute affected 排污许可管理条例 --as-of 2026-01-01 --format xlsx > a.xlsx")
    #expect(said.status == 0, "\(said.errors)")
    let rows = try WorkbookReading.rows(
      [UInt8](Data(contentsOf: repository.folder.appending(path: "a.xlsx"))))
    #expect(rows[0] == ["《排污许可管理条例》依据变化影响清单（2026年1月1日）"])
    #expect(rows[2][1] == "排污许可证核发")
    #expect(rows[2][6] == "《排污许可管理条例》第六条第二款")
  }

  private func exported() throws -> [[String]] {
    let said = try repository.shell("qingdan adjustment table \(Self.id) --format xlsx > t.xlsx")
    #expect(said.status == 0, "\(said.errors)")
    return try WorkbookReading.rows([UInt8](Data(contentsOf: repository.folder.appending(path: "t.xlsx"))))
  }

  private func save(_ rows: [[String]]) throws {
    let sheet = Sheet(name: "表", title: rows[0][0], header: rows[1], rows: Array(rows[2...]))
    try Data(sheet.workbook()).write(to: repository.folder.appending(path: "表.xlsx"))
  }

  private func record() throws -> Tool.Result {
    try repository.qingdan("adjustment", "record", Self.id, "--from", "表.xlsx")
  }
}
