import ArgumentParser
import Qingdan

struct NewRule: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "新建一条检查规则的文件，带说明和例子（a new rule file, with its examples）")

  @Argument(help: "规则的标识，写作 组/毛病，如 xx/no-phone（its id: group/pattern）")
  var id: String

  @Option(help: "清单类型，如 powers（kind）", completion: .kinds)
  var kind: String

  @Option(help: "检查的字段；不写就用备注（the field that is checked）")
  var field: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let kind = try library.context.kind(meant: self.kind)
    guard RuleVocabulary.isID(id) else {
      throw Failure(
        Message(
          zh: "“\(id)”要写成 组/毛病 的样子，用小写英文字母，词之间用连字符，如 xx/no-phone",
          en: "'\(id)' is not group/pattern in small letters, such as xx/no-phone"))
    }
    guard !Program.registry.rules(in: library.context).contains(where: { $0.id.rawValue == id }) else {
      throw Failure(
        Message(zh: "已经有 \(id) 这条规则了。换一个标识", en: "there is a rule \(id) already; choose another id"))
    }
    let name = id.split(separator: "/").joined(separator: "-")
    let path = "rules/\(name).yaml"
    if Files.isTaken("\(library.folder)/\(path)") {
      throw Failure(
        Message(
          zh: "已有 \(library.path(path)) 这个文件。换一个标识，或者移走它",
          en: "the file \(library.path(path)) is there already; choose another id, or move it away"))
    }
    var transaction = Transaction(root: library.folder)
    transaction.write(
      path, Array(NewRuleFile(id: id, kind: kind, field: try checked(kind)).text.utf8), replacing: nil)
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(
        zh: "新建了 \(library.path(path))。写好以后试一试例子：qingdan rules --test \(library.path(path))",
        en:
          "made \(library.path(path)); fill it in, then run its examples: qingdan rules --test \(library.path(path))"
      ))
  }

  /// The field, by its key.
  private func checked(_ kind: Kind) throws -> Field {
    let word = field ?? "note"
    guard let number = kind.field(word), kind[number].name != "id", kind[number].name != "name" else {
      let near = kind.fields.filter { $0.name != "id" }.nearest(to: word)
      throw Failure(
        Message(
          zh: "\(kind.title.zh)没有“\(word)”这个可以检查的字段\(near.map { "。是不是“\($0.label.zh)”？" } ?? "")",
          en:
            "\(kind.name) has no field '\(word)' to be checked\(near.map { "; did you mean '\($0.name)'?" } ?? "")"
        ))
    }
    return kind[number]
  }
}
