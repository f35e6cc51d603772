public import ArgumentParser
public import Qingdan

struct StatuteAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "登记一个文件：从它的文本数出条、款、项（record a statute; its articles are counted from its text）")

  @Argument(help: "文件的文本（UTF-8，一款一段）；没有文本就不写（the statute's text）", completion: .file())
  var file: String?

  @Option(help: "题名，不带书名号；不写就取文本第一行（title）")
  var title: String?

  @Option(help: "效力层级：\(Rank.allCases.map(\.rawValue).joined(separator: "、"))；登记库里有的不用写（rank）")
  var rank: Rank?

  @Option(help: "通过或者修改的日期，如 2024-03-09（day of adoption or amendment）")
  var adopted: DayOption

  @Option(help: "通过、修订或修正（whether adopted, revised or amended）")
  var event: Event?

  @Option(help: "施行日期（first day in force）")
  var effective: DayOption?

  @Option(help: "失效日期：从这一天起不再有效（first day no longer in force）")
  var until: DayOption?

  @Option(help: "它代替的文件的题名，可以写几次；条文对照写在登记文件里（what it replaces）")
  var replaces: [String] = []

  @Option(help: "制定机关（issuer）")
  var issuer: String?

  @Option(help: "文号（document number）")
  var number: String?

  @Option(help: "地方性法规、地方政府规章适用的地方（place）")
  var place: String?

  @OptionGroup var options: LibraryOptions

  enum Event: String, ExpressibleByArgument, CaseIterable {
    case adopted = "通过"
    case revised = "修订"
    case amended = "修正"
  }

  func run() async throws {
    if let effective, effective.day < adopted.day {
      throw Failure(
        Message(
          zh: "施行日期（\(effective.day)）早于通过的日期（\(adopted.day)）。核对 --adopted 和 --effective",
          en:
            "it is in force (\(effective.day)) before it is adopted (\(adopted.day)); check --adopted and --effective"
        ))
    }
    let library = try options.openForWriting()
    let text = try file.map { try TextFile.read($0) }
    let named = try named(in: text)
    let known = library.context.statutes.statute(titled: named)?.statute
    guard let rank = rank ?? known?.rank else {
      throw Failure(Message(zh: "用 --rank 写明效力层级", en: "name the rank with --rank"))
    }
    if let known, known.enactments.contains(where: { $0.day == adopted.day }) {
      throw Failure(
        Message(
          zh: "登记库里已有《\(known.title)》\(adopted.day.chinese)的文本：qingdan statute show \(known.title)",
          en:
            "the register has the text of '\(known.title)' of \(adopted.day): qingdan statute show \(known.title)"
        ),
        .findings)
    }
    let counted = text.map { StatuteText.shapes(of: $0) } ?? []
    let articles = try table(of: counted)
    let entry = LocalStatuteEntry(
      title: known?.title ?? named, rank: rank, place: place, issuer: issuer, number: number,
      adopted: adopted.day, event: (event ?? (known == nil ? .adopted : .amended)).rawValue,
      effective: effective?.day, until: until?.day,
      replaces: replaces.map { $0.filter { $0 != "《" && $0 != "》" && !$0.isWhitespace } },
      articles: counted.isEmpty ? nil : articles.description)
    try entry.write(to: library)
    Console.current.say(
      Message(
        zh:
          "登记了《\(entry.title)》（\(counted.isEmpty ? "没有数条款" : "数出 \(counted.count) 条")）：\(library.path(LocalStatuteEntry.path))",
        en:
          "recorded '\(entry.title)' (\(counted.count) articles counted): \(library.path(LocalStatuteEntry.path))"
      ))
  }

  private func table(of articles: [CountedArticle]) throws -> ArticleTable {
    if let table = ArticleTable(articles) { return table }
    let (before, at) = ArticleTable.disorder(in: articles) ?? (ArticleNumber(0), ArticleNumber(0))
    throw Failure(
      Message(
        zh: "文本里各条的次序不对：“\(at)”排在“\(before)”后面。条的序号要由小到大，每条另起一行；改好文本再登记",
        en: "the articles do not stand in order: \(at) comes behind \(before); mend the text first"),
      .findings)
  }

  private func named(in text: String?) throws -> String {
    let line = text?.split(whereSeparator: \.isNewline).first.map { $0.drop { $0 == "#" || $0.isWhitespace } }
    let title = (title ?? line.map(String.init) ?? "").filter { $0 != "《" && $0 != "》" && !$0.isWhitespace }
    guard !title.isEmpty, !title.hasPrefix("第") else {
      throw Failure(Message(zh: "用 --title 写明题名", en: "name the title with --title"))
    }
    return title
  }
}

extension Rank: ExpressibleByArgument {}

/// A text file that somebody names on the command line.
enum TextFile {
  static func read(_ path: String) throws -> String {
    try text(try FolderTree.contents(of: path), path)
  }

  static func text(_ bytes: [UInt8], _ path: String) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        Message(
          zh: "“\(path)”不是 UTF-8 文本。用记事本打开，另存为 UTF-8 编码", en: "'\(path)' is no UTF-8 text; save it as UTF-8"),
        .file)
    }
    return text
  }
}
