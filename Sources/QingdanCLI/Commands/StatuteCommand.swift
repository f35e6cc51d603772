import ArgumentParser
import Qingdan

struct StatuteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statute", abstract: "查依据文件，登记库里没有的文件（statutes: find, show, add, affected）",
    subcommands: [StatuteFind.self, StatuteShow.self, StatuteAdd.self, StatuteAffected.self])

  @OptionGroup var speech: LanguageOption
}

struct StatuteFind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "按题名里的字查找（find by words of the title）")

  @Argument(help: "题名里的字（words of the title）")
  var text: String

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let register = try options.contextOrStandard().statutes
    let words = text.filter { $0 != "《" && $0 != "》" }
    var found = register.all.filter { $0.title.contains(words) }
    if found.isEmpty {
      found = register.titles(near: words).compactMap { register.statute(titled: $0)?.statute }
    }
    guard !found.isEmpty else {
      throw Failure.absent(
        Message(
          zh: "登记库里没有题名含“\(words)”的文件。名称无误的，用 qingdan statute add 登记",
          en: "no statute's title holds '\(words)'; if the title is right, record it with qingdan statute add"
        ), .findings)
    }
    switch format {
    case .json: Console.current.write(JSON.array(found.map { StatutePage($0, register).json }))
    case .text: for statute in found { Console.current.write(StatutePage(statute, register).line) }
    }
  }
}

struct StatuteShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一个文件：效力层级、版本、是否有效、某一条的款项（one statute）")

  @Argument(help: "题名，可以不写“中华人民共和国”（title）")
  var title: String

  @Option(help: "第几条，如 20 或 120之一（article）")
  var article: ArticleOption?

  @Option(help: "按这一天判断，如 2024-03-01 或 today（judge as of this day）")
  var asOf: DayOption?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let context = try options.contextOrStandard()
    let register = context.statutes
    let statute = try register.statute(meant: title)
    let page = StatutePage(statute, register, day: asOf?.day, article: article?.number)
    switch format {
    case .json: Console.current.write(page.json)
    case .text: Console.current.write(page.text(options.speaks(context)))
    }
  }
}
