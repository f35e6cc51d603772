/// The ledger of tasks as people hand it on: its rows, what each body has done, what falls due.
///
/// Its words are Chinese, whatever language the command speaks: it is a paper of the office.
public struct TaskReport: Sendable {
  private let ledger: TaskLedger
  private let title: String
  /// How far ahead falling due is told, in days.
  static let horizon = 30

  /// - Parameter title: the library's title.
  public init(_ ledger: TaskLedger, title: String) {
    self.ledger = ledger
    self.title = title
  }

  public static let header = ["序号", "工作任务", "责任单位", "完成时限", "进展情况", "状态", "佐证材料"]
  public static let totalsHeader = ["责任单位", "应完成", "已完成", "未完成", "逾期"]
  public static let dueHeader = ["到期日", "工作任务", "责任单位", "状态"]

  public var heading: String { "\(title)工作任务台账（截至\(ledger.day.chinese)）" }

  public var rows: [[String]] {
    ledger.rows.enumerated().map { index, row in
      [
        "\(index + 1)", row.label, row.body, row.term, row.told, row.state.rawValue,
        row.evidence.joined(separator: "\n"),
      ]
    }
  }

  public var totals: [[String]] {
    ledger.totals.map { [$0.name, "\($0.all)", "\($0.done)", "\($0.open)", "\($0.overdue)"] }
  }

  public var due: [[String]] {
    ledger.due(within: Self.horizon).map {
      [$0.day.description, $0.row.label, $0.row.body, $0.row.state.rawValue]
    }
  }

  /// 21 项任务、34 条责任：已完成 3，未完成 31（其中逾期 2）.
  public var summary: String {
    let tasks = Set(ledger.rows.map { "\($0.place.file) \($0.id) \($0.task)" }).count
    let done = ledger.rows.count { $0.state.isDone }
    let overdue = ledger.rows.count { $0.state == .overdue }
    return
      "\(tasks) 项任务、\(ledger.rows.count) 条责任：已完成 \(done)，未完成 \(ledger.rows.count - done)（其中逾期 \(overdue)）。"
  }

  public var markdown: String {
    var page = "# \(heading.markdown)\n\n\(summary.markdown)\n\n"
    page += Self.table(Self.header, rows)
    page += "\n## 各单位完成情况\n\n" + Self.table(Self.totalsHeader, totals)
    page += "\n## \(Self.horizon) 天内到期\n\n"
    page += due.isEmpty ? "没有。\n" : Self.table(Self.dueHeader, due)
    return page
  }

  /// For the terminal: what is overdue and what falls due, then what each body has done.
  public var text: String {
    var page = heading + "\n" + summary + "\n"
    let overdue = ledger.rows.filter { $0.state == .overdue }
    page += Self.lines("逾期未完成", overdue.map { "\($0.dueDay?.description ?? "")  \($0.body)  \($0.label)" })
    page += Self.lines("\(Self.horizon) 天内到期", due.map { "\($0[0])  \($0[2])  \($0[1])（\($0[3])）" })
    page += Self.lines(
      "各单位完成情况",
      ledger.totals.map { "\($0.name)  应完成 \($0.all)，已完成 \($0.done)，未完成 \($0.open)，逾期 \($0.overdue)" })
    return page
  }

  private static func lines(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n\(title)：\n" + lines.map { "  \($0)\n" }.joined()
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }].map { "| \($0.joined(separator: " | ")) |\n" }
      + rows.map { "| \($0.map(\.markdown).joined(separator: " | ")) |\n" }).joined()
  }
}

extension TaskLedger.Row {
  /// 二(一)1 做好…
  public var label: String { number.isEmpty ? task : "\(number) \(task)" }
  /// 市民政局（分别负责）.
  public var body: String { sharing.map { $0 == "负责" ? name : "\(name)（\($0)）" } ?? name }
  /// 2024年10月，按季度.
  public var term: String { [due, period ?? ""].filter { !$0.isEmpty }.joined(separator: "，") }
  /// What was said of the progress, with the day on which it was done.
  public var told: String {
    [progress, done.map { "完成日期：\($0.chinese)" } ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
