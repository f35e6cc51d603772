import ArgumentParser
import Qingdan

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建清单库、清单、事项、机构、检查规则（a new library, list, item, organisation or rule）",
    subcommands: [NewLibrary.self, NewList.self, NewItem.self, NewOrganisation.self, NewRule.self])

  @OptionGroup var speech: LanguageOption
}

struct NewLibrary: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "新建一个清单库，怎么写都在文件的注释里（a first library, whose files explain themselves）")

  @Argument(help: "文件夹（folder）", completion: .directory)
  var folder: String

  @Flag(help: "连同基础库（清单类型、表样、登记）一起写出来，以便修改（write out the base library too）")
  var withStandard = false

  @OptionGroup var speech: LanguageOption

  func run() async throws {
    if Files.exists(folder + "/library.yaml") {
      throw Failure(
        Message(
          zh: "“\(folder)”已经是清单库。添加机构、清单、事项：qingdan new organisation、qingdan new list、qingdan new item",
          en:
            "'\(folder)' is a library already; add to it: qingdan new organisation, qingdan new list, qingdan new item"
        ))
    }
    let files = try files()
    try Files.makeFolder(folder)
    var transaction = Transaction(root: folder)
    for (path, bytes) in files { transaction.write(path, bytes, replacing: nil) }
    Console.current.notify(try transaction.commit())
    let shown = files.filter { !$0.path.hasPrefix("standard/") }.map { "  \(folder)/\($0.path)\n" }.joined()
    Console.current.say(
      Message(
        zh: "新建了清单库“\(folder)”：\n\(shown)先看看，再检查：qingdan validate --library \(folder)",
        en:
          "made the library '\(folder)':\n\(shown)look at it, then check it: qingdan validate --library \(folder)"
      ))
  }

  /// What is to be written: all but a README that is there already; any other file in the way is refused.
  private func files() throws -> [(path: String, bytes: [UInt8])] {
    let name = NameRule.identifier(from: folder) ?? "my-library"
    var files = NewFiles.library(name: name, base: withStandard ? "./standard" : "standard")
      .map { (path: $0.path, bytes: Array($0.text.utf8)) }
    let context = try LibraryContext(.standardOnly)
    for kind in ["powers", "disclosure"] {
      guard let kind = context.kinds[kind] else { continue }
      let schema = JSONSchema.schema(ofListsOf: kind).pretty
      files.append((NewFiles.schemaPath(kind.name), Array(schema.utf8)))
    }
    if withStandard { files += StandardLibrary.files.map { ("standard/\($0.path)", $0.bytes) } }
    let taken = files.map(\.path).filter { Files.isTaken("\(folder)/\($0)") }
    let inTheWay = taken.filter { $0 != "README.md" }
    guard inTheWay.isEmpty else {
      throw Failure(
        Message(
          zh: "已有这些文件，什么都没有写。把它们移走，或者换一个文件夹：",
          en:
            "these files are there already, so nothing was written; move them away, or choose another folder:"
        ),
        .file, details: inTheWay.map { Message(zh: "  \(folder)/\($0)", en: "  \(folder)/\($0)") })
    }
    return files.filter { !taken.contains($0.path) }
  }
}

struct NewList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "给一个机构新建一类清单（a new list of an organisation）")

  @Argument(help: "清单类型，如 powers（kind）", completion: .kinds)
  var kind: String

  @Option(help: "机构的标识或名称（organisation, by id or name）", completion: .organisations)
  var organisation: String

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let kind = try library.context.kind(meant: self.kind)
    let id = try library.context.organisation(meant: organisation)
    guard let body = library.context.organisations[id] else { throw Failure(FileError(id, .missing)) }
    let path = "organisations/\(id)/\(kind.name).yaml"
    let existing = await library.lists {
      $0.kind.name == kind.name && $0.head.organisation == id ? $0.path : nil
    }
    .compactMap { $0 }
    if let existing = existing.first {
      throw Failure(
        Message(
          zh:
            "这个机构已有\(kind.title.zh)：\(library.path(existing))。添加事项：qingdan new item \(kind.name) --organisation \(id)",
          en:
            "there is such a list already: \(library.path(existing)); to add an item: qingdan new item \(kind.name) --organisation \(id)"
        ))
    }
    if Files.isTaken("\(library.folder)/\(path)") {
      throw Failure(
        Message(
          zh: "已有 \(library.path(path)) 这个文件，但没有当作\(body.name())的\(kind.title.zh)读出来。改好它，或者移走它",
          en:
            "the file \(library.path(path)) is there already, but was not read as that list; mend it, or move it away"
        ), .findings)
    }
    var transaction = Transaction(root: library.folder)
    let text = NewFiles.list(kind, organisation: body, language: options.speaks(library.context))
    transaction.write(path, Array(text.utf8), replacing: nil)
    let schema = Array(JSONSchema.schema(ofListsOf: kind).pretty.utf8)
    let schemaPath = NewFiles.schemaPath(kind.name)
    let old = try? library.tree.read(schemaPath)
    if old != schema { transaction.write(schemaPath, schema, replacing: old) }
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(
        zh: "新建了 \(library.path(path))。添加事项：qingdan new item \(kind.name) --organisation \(id) --name 名称",
        en:
          "made \(library.path(path)); to add an item: qingdan new item \(kind.name) --organisation \(id) --name NAME"
      ))
  }
}
