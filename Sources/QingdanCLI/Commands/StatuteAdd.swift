import ArgumentParser
import Qingdan

struct StatuteAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "登记一个文件：从它的文本数出条、款、项（record a statute; its articles are counted from its text）")

  @Argument(help: "文件的文本（UTF-8，一款一段）；没有文本就不写（the statute's text）")
  var file: String?

  @Option(help: "题名，不带书名号；不写就取文本第一行（title）")
  var title: String?

  @Option(help: "效力层级：\(Rank.allCases.map(\.rawValue).joined(separator: "、"))（rank）")
  var rank: String

  @Option(help: "通过或者修改的日期，如 2024-03-09（day of adoption or amendment）")
  var adopted: DayOption

  @Option(help: "施行日期（first day in force）")
  var effective: DayOption?

  @Option(help: "制定机关（issuer）")
  var issuer: String?

  @Option(help: "文号（document number）")
  var number: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    guard let rank = Rank(rawValue: rank) else {
      throw Failure(
        Message(
          zh: "没有“\(self.rank)”这个效力层级。写其中一个：\(Rank.allCases.map(\.rawValue).joined(separator: "、"))",
          en: "there is no rank '\(self.rank)' (\(Rank.allCases.map(\.rawValue).joined(separator: ", ")))"))
    }
    let library = try options.openForWriting()
    let text = try file.map { try TextFile.read($0) }
    let title = try title(of: text)
    let lines = entry(title, rank, text.flatMap { ArticleTable(StatuteText.shapes(of: $0)) })
    let path = "registers/statutes.local.yaml"
    let before = library.context.sources.first.flatMap { try? $0.tree.read(path) }
    var after = before ?? Array("# 本库登记的依据文件：随附登记库没有收录的。\nstatutes:\n".utf8)
    if let last = after.last, last != UInt8(ascii: "\n") { after.append(UInt8(ascii: "\n")) }
    after += lines.utf8
    try refuseDoubles(title, library)
    var transaction = Transaction(root: library.folder)
    transaction.write(path, after, replacing: before)
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(zh: "登记了《\(title)》：\(library.path(path))", en: "recorded '\(title)' in \(library.path(path))"))
  }

  private func title(of text: String?) throws -> String {
    let line = text?.split(whereSeparator: \.isNewline).first.map { $0.drop { $0 == "#" || $0.isWhitespace } }
    guard let title = title ?? line.map(String.init), !title.isEmpty else {
      throw Failure(Message(zh: "用 --title 写明题名", en: "name the title with --title"))
    }
    return title.filter { $0 != "《" && $0 != "》" }
  }

  /// The same text twice would be one statute with the same history twice.
  private func refuseDoubles(_ title: String, _ library: OpenLibrary) throws {
    let known = library.context.statutes.statute(titled: title)?.statute
    guard let known, known.enactments.contains(where: { $0.day == adopted.day }), known.title == title else {
      return
    }
    throw Failure(
      Message(
        zh: "登记库里已有《\(title)》\(adopted.day.chinese)的文本：qingdan statute show \(title)",
        en: "the register has the text of '\(title)' of \(adopted.day): qingdan statute show \(title)"),
      .findings)
  }

  private func entry(_ title: String, _ rank: Rank, _ articles: ArticleTable?) -> String {
    var lines = ["  - title: \(title.asYAMLScalar)", "    rank: \(rank.rawValue)"]
    if let issuer { lines.append("    issuer: \(issuer.asYAMLScalar)") }
    if let number { lines.append("    number: \(number.asYAMLScalar)") }
    lines += ["    versions:", "      - adopted: \(adopted.day)"]
    if let effective { lines.append("        effective: \(effective.day)") }
    if let articles { lines.append("        articles: \(articles.description.asYAMLScalar)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// A double-quoted scalar of YAML, in which nothing needs to be thought of.
  fileprivate var asYAMLScalar: String {
    var bytes: [UInt8] = []
    bytes.appendJSON(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A text file that somebody names on the command line.
enum TextFile {
  static func read(_ path: String) throws -> String {
    let folder = Files.parent(of: path) ?? "."
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return String(decoding: try FolderTree(folder).read(name), as: UTF8.self)
  }
}
