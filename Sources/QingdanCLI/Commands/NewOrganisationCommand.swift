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

  @Option(help: "上级机构的标识或名称（superior body）", completion: .organisations)
  var superior: String?

  @Option(help: "设立日期，如 2024-03-01（first day）")
  var from: DayOption?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    guard NameRule.isIdentifier(id) else {
      throw Failure(
        Message(
          zh: "标识“\(id)”只能用小写英文字母、数字和连字符，如 sthjj", en: "the id '\(id)' may hold a-z, 0-9 and hyphens only"))
    }
    try NameRule.refuseEmpty(name, "--name")
    for short in short { try NameRule.refuseEmpty(short, "--short") }
    let library = try options.openForWriting()
    if let known = library.context.organisations[id] {
      throw Failure(
        Message(
          zh: "标识“\(id)”已经是\(known.name())的。另取一个，不要重复使用", en: "'\(id)' is \(known.name()); choose another id")
      )
    }
    for name in [name] + short { try refuseTaken(name, library.context.organisations) }
    let old: [UInt8]?
    do throws(FileError) { old = try library.tree.read(OrganisationRegister.path) } catch {
      guard error.reason == .missing else { throw error }
      old = nil
    }
    let before = old ?? Array("# 机构库：清单里提到的每个机构写一次。\norganisations:\n".utf8)
    let after = try added(to: before, library)
    var transaction = Transaction(root: library.folder)
    transaction.write(OrganisationRegister.path, after, replacing: old)
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(
        zh: "添加了\(name)（\(id)）。给它建清单：qingdan new list powers --organisation \(id)",
        en: "added \(name) (\(id)); to make a list for it: qingdan new list powers --organisation \(id)"))
  }

  /// One name means one body at a time: lists and citations would not say which.
  private func refuseTaken(_ name: String, _ register: OrganisationRegister) throws {
    let own = Period(from: from?.day)
    guard let other = register.named(name).first(where: { $0.has(name, in: own) }) else { return }
    throw Failure(
      Message(
        zh:
          "同一时期“\(name)”已经是 \(other.id) 的名称。是同一个机构就不用再加；是新机构，先给 \(other.id) 的这个名称写上 until（从哪天起不再使用），再用 --from 写明设立日期",
        en:
          "'\(name)' is the name of \(other.id) in the same period; if it is the same body, leave it; if not, write until behind that name of \(other.id) first, and name the new body's first day with --from"
      ))
  }

  private func added(to before: [UInt8], _ library: OpenLibrary) throws -> [UInt8] {
    let shorts = short.map { ScalarForm.line($0, inFlow: true) }.joined(separator: ", ")
    let names = "name: \(ScalarForm.line(name, inFlow: true))" + (short.isEmpty ? "" : ", short: [\(shorts)]")
    var lines = ["- id: \(id)"]
    if let superior { lines.append("  superior: \(try library.context.organisation(meant: superior))") }
    if let from { lines.append("  from: \(from.day)") }
    lines += ["  names:", "    - { \(names) }"]
    return try EntryInsertion(before, file: library.path(OrganisationRegister.path)).adding(
      lines, to: "organisations")
  }
}

extension Organisation {
  /// Whether it has a name, in full, short or on a nameplate, on some day of a period.
  fileprivate func has(_ name: String, in other: Period) -> Bool {
    let named =
      names.filter { $0.name == name || $0.short.contains(name) }.map(\.period)
      + nameplates.filter { $0.name == name }.map(\.period)
    return period.meets(other) && named.contains { $0.meets(other) }
  }
}

extension Period {
  /// Whether some day is in both.
  fileprivate func meets(_ other: Period) -> Bool {
    func begins(_ one: Period, before other: Period) -> Bool {
      guard let from = one.from, let until = other.until else { return true }
      return from < until
    }
    return begins(self, before: other) && begins(other, before: self)
  }
}
