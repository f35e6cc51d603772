import Qingdan
import Spreadsheets

/// Writes a difference in the form that somebody asks for.
struct DiffPrinter {
  private let difference: Difference
  private let language: Language
  /// The body whose changes these are; nil for all.
  private let organisation: String?

  init(_ difference: Difference, _ language: Language, organisation: String?) {
    self.difference = difference
    self.language = language
    self.organisation = organisation
  }

  /// - Parameters:
  ///   - unit: what a notice counts as one item.
  ///   - apart: whether it counts 部门共性权力, 审核转报 and 受委托事项 beside the total.
  func write(_ format: DiffFormat, unit: CountingUnit, apart: Bool) async throws {
    let console = Console.current
    let acts = difference.after.library.context.acts
    switch format {
    case .text:
      console.write(
        DifferenceText(
          difference, language: language, root: root(of: difference.after) ?? "",
          oldRoot: root(of: difference.before), coloured: console.isColoured
        ).text())
    case .json: console.write(DifferenceJSON(difference).json())
    case .markdown:
      console.write(
        Array(
          MarkdownReport(difference, language: language, root: root(of: difference.after) ?? "").text().utf8))
    case .html: console.write(DifferencePage(difference, language: language).html())
    case .csv: console.write(ComparisonTable(difference, organisation: organisation, acts: acts).csv())
    case .xlsx:
      let title = "动态调整对照表（\(difference.before.title.zh) → \(difference.after.title.zh)）"
      let rows = ComparisonTable(difference, organisation: organisation, acts: acts).rows
      try console.write(Sheet.table(title, header: ComparisonTable.header, rows: rows))
    case .notice: try await writeNotice(unit, apart)
    case .patch: break
    }
  }

  private func writeNotice(_ unit: CountingUnit, _ apart: Bool) async throws {
    let notice = Notice(
      difference, before: await totals(difference.before, unit, apart, difference.before.ended),
      after: await totals(difference.after, unit, apart, difference.endedAfter))
    Console.current.write(notice.text())
    // A number that does not add up, or a change that nobody explained, is not to be published.
    for problem in notice.problems { Console.current.notify(problem) }
    if !notice.problems.isEmpty { throw ExitStatus.findings }
  }

  private func totals(
    _ state: LibraryState, _ unit: CountingUnit, _ apart: Bool, _ ended: Set<String>
  ) async -> ItemTotals {
    await ItemTotals(
      ListReading(state.tree, state.library.context), unit: unit, apart: apart, ended: ended)
  }

  /// The folder in which the files of a state stand; nil for a revision or a release.
  private func root(of state: LibraryState) -> String? { (state.tree as? FolderTree)?.path }
}
