import ArgumentParser
import Qingdan

struct NewItem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "item", abstract: "在清单末尾添加一个事项，带新的标识和各字段的说明（a new item at the end of a list）")

  @Argument(help: "清单类型，如 powers（kind）", completion: .kinds)
  var kind: String

  @Option(help: "机构的标识或名称（organisation, by id or name）", completion: .organisations)
  var organisation: String?

  @Option(help: "清单文件（the list's file）", completion: .file(extensions: ["yaml"]))
  var list: String?

  @Option(help: "事项名称（the item's name）")
  var name: String?

  @Option(name: .customLong("set"), help: "字段=值，可以写多次（field=value, several times）")
  var values: [String] = []

  @Flag(help: "不写可以不填的字段（leave out what may be left out）")
  var brief = false

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let values = try parsed()
    let library = try options.openForWriting(near: list)
    let kind = try library.context.kind(meant: self.kind)
    let target = try await target(kind, library)
    let taken = Set(await library.lists { list in list.items.compactMap { list.id($0) } }.joined())
    var id = ItemID.mint(prefix: kind.prefix)
    while taken.contains(id) { id = ItemID.mint(prefix: kind.prefix) }
    let template = ItemTemplate(kind: kind, list: target, values: try given(values, kind), isBrief: brief)
    let before = target.document.bytes
    let after = try EntryInsertion(target.document, file: library.path(target.path))
      .adding(template.lines(id: id), to: "items")
    var transaction = Transaction(root: library.folder)
    transaction.write(target.path, after, replacing: before)
    Console.current.notify(try transaction.commit())
    let line = after.firstRange(of: id.utf8).map { LineTable(after).position(at: $0.lowerBound).line } ?? 1
    Console.current.say(
      Message(
        zh: "添加了 \(id)：\(library.path(target.path)):\(line)。填好以后检查：qingdan validate",
        en: "added \(id): \(library.path(target.path)):\(line); fill it in, then: qingdan validate"))
  }

  /// The fields by their form, which can be judged without a library.
  private func parsed() throws -> [ItemQuery.Condition] {
    try NameRule.refuseEmpty(name, "--name")
    return try values.map { text in
      let condition = try ItemQuery.Condition(text)
      try NameRule.refuseEmpty(condition.value, "\(condition.field)=")
      return condition
    }
  }

  private func given(_ values: [ItemQuery.Condition], _ kind: Kind) throws -> [String: String] {
    var given: [String: String] = [:]
    if let name { given["name"] = name }
    for condition in values {
      guard let number = kind.field(condition.field), kind[number].name != "id", kind[number].type != .group
      else {
        if let parts = kind.citationParts(in: condition.field) { throw Failure(parts) }
        let near = kind.fields.filter { $0.name != "id" && $0.type != .group }.nearest(to: condition.field)
        throw Failure(
          Message(
            zh:
              "\(kind.title.zh)没有“\(condition.field)”这个可以直接写的字段\(near.map { "。是不是“\($0.label.zh)”？" } ?? "")",
            en:
              "\(kind.name) has no field '\(condition.field)' that can be set\(near.map { "; did you mean '\($0.name)'?" } ?? "")"
          ))
      }
      given[kind[number].name] = condition.value
    }
    return given
  }

  /// The one list that the item goes into.
  private func target(_ kind: Kind, _ library: OpenLibrary) async throws -> ListFile {
    let paths = try list.flatMap { try PathFilter(library).lists(for: [$0]) }
    let id = try organisation.map { try library.context.organisation(meant: $0) }
    guard paths != nil || id != nil else {
      throw Failure(
        Message(zh: "用 --organisation 或 --list 说明加到哪个清单", en: "say with --organisation or --list which list"))
    }
    let found = await library.lists { list -> ListFile? in
      guard list.kind.name == kind.name, paths?.contains(list.path) ?? true else { return nil }
      return id == nil || list.head.organisation == id ? list : nil
    }.compactMap { $0 }
    if found.count == 1, let list = found.first { return list }
    if found.isEmpty, let id {
      throw Failure.absent(
        Message(
          zh: "“\(id)”还没有\(kind.title.zh)。新建：qingdan new list \(kind.name) --organisation \(id)",
          en: "'\(id)' has no such list; to make one: qingdan new list \(kind.name) --organisation \(id)"))
    }
    if found.isEmpty {
      throw Failure.absent(Message(zh: "那里没有\(kind.title.zh)", en: "there is no such list"))
    }
    let choices = found.map { library.path($0.path) }.joined(separator: "、")
    throw Failure(
      Message(
        zh: "有好几个清单：\(choices)。用 --list 写明一个", en: "there are several lists: \(choices); name one with --list"
      ))
  }
}
