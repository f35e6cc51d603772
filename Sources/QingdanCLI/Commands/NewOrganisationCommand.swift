import ArgumentParser
import Qingdan

struct NewOrganisation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "在机构库里添加一个机构（a new body in the register）")

  @Argument(help: "标识：小写英文字母、数字和连字符，以后不改（id, for ever）")
  var id: String

  @Option(help: "全称（full name）")
  var name: String

  @Option(help: "简称，可以写多次（short name）")
  var short: [String] = []

  @Option(help: "上级机构的标识或名称（superior body）")
  var superior: String?

  @Option(help: "设立日期，如 2024-03-01（first day）")
  var from: DayOption?

  @OptionGroup var options: LibraryOptions

  private static let path = "registers/organisations.yaml"

  func run() async throws {
    let library = try options.openForWriting()
    guard NameRule.isIdentifier(id) else {
      throw Failure(
        Message(
          zh: "标识“\(id)”只能用小写英文字母、数字和连字符，如 sthjj", en: "the id '\(id)' may hold a-z, 0-9 and hyphens only"))
    }
    if let known = library.context.organisations[id] {
      throw Failure(
        Message(
          zh: "标识“\(id)”已经是\(known.name())的。另取一个，不要重复使用", en: "'\(id)' is \(known.name()); choose another id")
      )
    }
    let old = try? library.tree.read(Self.path)
    let before = old ?? Array("# 机构库：清单里提到的每个机构写一次。\norganisations:\n".utf8)
    let after = try added(to: before, library)
    var transaction = Transaction(root: library.folder)
    transaction.write(Self.path, after, replacing: old)
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(
        zh: "添加了\(name)（\(id)）。给它建清单：qingdan new list powers --organisation \(id)",
        en: "added \(name) (\(id)); to make a list for it: qingdan new list powers --organisation \(id)"))
  }

  private func added(to before: [UInt8], _ library: OpenLibrary) throws -> [UInt8] {
    let shorts = short.map { ScalarForm.line($0, inFlow: true) }.joined(separator: ", ")
    let names = "name: \(ScalarForm.line(name, inFlow: true))" + (short.isEmpty ? "" : ", short: [\(shorts)]")
    var lines = ["- id: \(id)"]
    if let superior { lines.append("  superior: \(try library.context.organisation(meant: superior))") }
    if let from { lines.append("  from: \(from.day)") }
    lines += ["  names:", "    - { \(names) }"]
    return try EntryInsertion(before, file: library.path(Self.path)).adding(lines, to: "organisations")
  }
}
