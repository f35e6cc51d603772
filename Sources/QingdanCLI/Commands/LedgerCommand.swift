import ArgumentParser
import Qingdan

struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "沿革台账：旧标识、旧编码现在是什么（what ids and codes became）",
    subcommands: [LedgerFind.self, LedgerExport.self])

  @OptionGroup var speech: LanguageOption
}

struct LedgerFind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "一个标识、编码或者以前名称的去向：在用、换成了哪个、已经取消（what became of an id or a code）",
    discussion: "退出状态：0 查到了；1 没有记录；2 用法不对；3 文件读写失败。")

  @Argument(help: "标识、编码或者以前的名称（id, code or earlier name）")
  var code: String

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let acts = library.context.acts
    let called = acts.onceCalled(code)
    let retired = Set(called.map(\.item)).filter(acts.ledger.isRetired).sorted()
    var steps: [LedgerEntry] = []
    for step in ([code] + retired).flatMap(acts.ledgerSteps) where !steps.contains(step) {
      steps.append(step)
    }
    let names = called + acts.past(of: code).facts
    let last = Set(steps.flatMap(\.now) + names.map(\.item)).union([code])
    let answer = LedgerAnswer(
      code: code, steps: steps, items: await ItemLookup(library).inUse(last),
      sources: Lineage(acts.ledger).links(to: code), moves: acts.holderChanges(of: code),
      names: names)
    guard answer.isKnown else {
      if let body = LedgerAnswer.body(code, library.context.organisations) { throw body }
      let since =
        acts.ledger.acts.isEmpty
        ? Message(zh: "（本库还没有台账）", en: " (there is no ledger yet)")
        : acts.ledgerBegin.map { Message(zh: "（本库的台账自\($0.chinese)起）", en: " (since \($0))") }
      throw Failure.absent(
        Message(
          zh: "“\(code)”没有记录\(since?.zh ?? "")。按名称查：qingdan show 名称",
          en:
            "nothing is on record of '\(code)'\(since?.en ?? ""); by name: qingdan show NAME"
        ),
        .findings)
    }
    switch format {
    case .json: Console.current.write(answer.json(library))
    case .text: Console.current.write(answer.text(library, options.speaks(library.context)))
    }
  }
}

struct LedgerExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "全部不再使用的标识、编码和它们的去向（all that are no longer in use）",
    discussion: """
      nginx 是给部门网站的：旧网址转到现在的事项（301），已经取消的说明没有了（410）。
      写到文件里：qingdan ledger export --format nginx > ledger.map。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, nginx }

  @OptionGroup var options: LibraryOptions

  @Option(help: "格式：csv、json 或 nginx（format）")
  var format = Format.csv

  func run() async throws {
    let table = LedgerTable(try options.open().context.acts.ledgerEntries)
    switch format {
    case .csv: Console.current.write(table.csv)
    case .json: Console.current.write(table.json)
    case .nginx: Console.current.write(Array(table.nginx(on: DayOption.today).utf8))
    }
  }
}
