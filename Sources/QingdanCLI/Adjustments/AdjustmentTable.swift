import ArgumentParser
import Qingdan
import Spreadsheets

struct AdjustmentTable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "动态调整对照表，带各方意见的空列（the table that reviewers sign）",
    discussion:
      """
      写到文件里：qingdan adjustment table 编号 --format xlsx > 对照表.xlsx。Excel、WPS 都能打开。
      填好意见列、保存以后，用 qingdan adjustment record 编号 --from 对照表.xlsx 记录；CSV 也可以。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, html, xlsx }

  @Argument(help: "编号，如 2026-sthjj-03（id）", completion: .adjustments)
  var id: String

  @Option(help: "格式：csv、html 或 xlsx（format）")
  var format = Format.csv

  @Option(help: "和哪个状态比；不写就是最近发布的版本，没有发布过就是 HEAD（the older state）")
  var from: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.open()
    let act = try library.adjustment(id)
    let rows = try await AdjustmentRows.of(act, library, from: from)
    guard !rows.rows.isEmpty else {
      let state = try from ?? library.lastState()
      throw Failure.absent(
        Message(
          zh: "和 \(state) 比，清单里没有 \(act.id) 所说的改动。已经提交过的，用 --from 写明改动以前的版本，如 --from HEAD~1",
          en: "nothing of \(act.id) changed since \(state); name an older state with --from, such as HEAD~1"),
        .findings)
    }
    switch format {
    case .csv: Console.current.write(rows.csv)
    case .html: Console.current.write(Array(rows.html.utf8))
    case .xlsx:
      let sheet = Sheet.table(rows.title + "对照表", header: AdjustmentRows.header, rows: rows.rows)
      try Console.current.write(sheet)
    }
  }
}

extension AdjustmentRows {
  static func of(_ act: Adjustment, _ library: OpenLibrary, from: String?) async throws -> AdjustmentRows {
    let states = try await StateLoader(library).pair(try from ?? library.lastState(), nil, reading: .all)
    let difference = Difference.explained(states.before, states.after, asOf: DayOption.today)
    // What is signed and what it is held against later are hidden alike.
    return AdjustmentRows(act, difference.hiding(Secrets(Program.registry, in: library.context)))
  }
}
