import ArgumentParser
import Qingdan
import Spreadsheets

struct ReportTasks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "工作任务台账：谁负责、完成没有、哪些逾期、哪些将到期（who has to do what, and what is overdue）",
    discussion: """
      写到文件里：qingdan report tasks --format xlsx > 台账.xlsx。
      督办单：qingdan report tasks --remind --to 文件夹，给每个有逾期或者30天内到期任务的单位各写一份。
      退出状态：0 完成；2 用法不对；3 文件读写失败。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, xlsx, json }

  @Option(help: "按这一天统计，如 2024-11-01；不写就是今天（as of this day; today where none is named）")
  var asOf: DayOption?

  @Option(help: "只看这个机构的（one organisation only）", completion: .organisations)
  var organisation: String?

  @Option(help: "输出格式：text、markdown、xlsx 或 json（output format）")
  var format = Format.text

  @Flag(help: "写督办单（write letters of reminder）")
  var remind = false

  @Option(
    help: "与 --remind 一起：督办单写到这个文件夹；不写就打印出来（with --remind: the folder for the letters）",
    completion: .directory)
  var to: String?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    if to != nil, !remind { throw ValidationError("--to 要与 --remind 一起写（--to goes with --remind）") }
    if remind, format != .text, format != .markdown {
      throw ValidationError("督办单是 Markdown 文字，不写 --format（letters are Markdown; leave --format out）")
    }
  }

  func run() async throws {
    let library = try options.open()
    library.unread.isAsked = true
    let context = library.context
    let chosen = try organisation.map { try context.organisation(meant: $0) }
    let day = asOf?.day ?? DayOption.today
    let lists = await library.lists { $0 }
    let ledger = TaskLedger(lists, in: context, on: day).of(chosen)
    guard !ledger.rows.isEmpty else {
      throw Failure.absent(
        Message(
          zh: "没有工作任务。任务写在 list: tasks 的清单里：qingdan new list tasks --organisation 机构",
          en: "there are no tasks; they stand in lists with 'list: tasks'"), .usage)
    }
    let title = context.configuration.title?.zh ?? context.configuration.name
    if remind {
      try write(TaskReminder.all(ledger, title: title + "工作任务台账"), on: day)
      return Self.tell(TaskReminder.unassigned(ledger))
    }
    let report = TaskReport(ledger, title: title)
    switch format {
    case .text: Console.current.write(report.text.visibleLines)
    case .markdown: Console.current.write(Array(report.markdown.utf8))
    case .json: Console.current.write(ledger.json)
    case .xlsx: try Console.current.write(report.sheet)
    }
  }

  /// Of what nobody can be reminded.
  private static func tell(_ tasks: [TaskLedger.Row]) {
    guard !tasks.isEmpty else { return }
    let few = tasks.prefix(5).map { $0.id.isEmpty ? $0.label : $0.id }
    let more = tasks.count > few.count
    let (zh, en) = (
      few.joined(separator: "、") + (more ? "……" : ""), few.joined(separator: ", ") + (more ? ", …" : "")
    )
    Console.current.notify(
      Message(
        zh: "\(tasks.count) 项逾期或者将到期的任务没有写责任单位，没有督办单：\(zh)。写上 organisations",
        en:
          "\(tasks.count) tasks that are overdue or soon due name nobody, so there is no letter: \(en); add 'organisations'"
      ))
  }

  private func write(_ letters: [TaskReminder], on day: Day) throws {
    guard let to else {
      let texts = letters.map(\.markdown).joined(separator: "\n---\n\n")
      return Console.current.write(Array((texts.isEmpty ? "没有要督办的任务。\n" : texts).utf8))
    }
    let folder = try StagedFolder(at: to)
    let files = try letters.enumerated().map { index, letter in
      try folder.write(letter.fileName(index + 1), Console.current.shown(letter.markdown))
    }
    if let told = try folder.publish(files) {
      Console.current.complain(told[Console.current.language(of: nil)].visible + "\n")
    }
    Console.current.say(
      Message(zh: "写了 \(letters.count) 份督办单：\(to)", en: "wrote \(letters.count) letters of reminder: \(to)"))
  }
}

extension TaskReport {
  fileprivate var sheet: Sheet {
    Sheet(
      name: "工作任务台账", title: heading, header: Self.header,
      rows: rows + [[], Self.totalsHeader] + totals, widths: [8, 48, 24, 16, 40, 12, 32])
  }
}
