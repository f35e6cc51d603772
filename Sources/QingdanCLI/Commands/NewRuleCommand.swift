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

  @Option(help: "检查的字段，下级字段用点连接，如 limits.legal；不写就用备注（the field that is checked）")
  var field: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let kind = try library.context.kind(meant: self.kind)
    guard RuleVocabulary.isID(id) else {
      throw Failure(
        Message(
          zh: "“\(id)”要写成 组/毛病 的样子，只用小写英文字母，不用数字，词之间用连字符，如 xx/no-phone",
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
      path, Array(NewRuleFile(id: id, kind: kind, path: try checked(kind)).text.utf8), replacing: nil)
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(
        zh: "新建了 \(library.path(path))。写好以后试一试例子：qingdan rules --test \(library.path(path))",
        en:
          "made \(library.path(path)); fill it in, then run its examples: qingdan rules --test \(library.path(path))"
      ))
  }

  /// The field, with the groups in which it stands from the outermost in.
  private func checked(_ kind: Kind) throws -> [Field] {
    let word = field ?? "note"
    var path: [Field] = []
    for part in word.split(separator: ".", omittingEmptySubsequences: false) {
      let known = path.last.map(\.fields) ?? kind.fields.filter { $0.name != "id" && $0.name != "name" }
      guard
        let next = known.first(where: { $0.name == part })
          ?? known.first(where: { $0.isTitled(String(part)) })
      else { throw unknown(String(part), in: path, known, kind) }
      path.append(next)
    }
    return path
  }

  /// That a part of the path names no field, and what can be written instead.
  private func unknown(_ part: String, in path: [Field], _ known: [Field], _ kind: Kind) -> Failure {
    let name = path.map(\.name).joined(separator: ".")
    if let whole = path.last, whole.type == .item {
      return Failure(
        Message(
          zh: "“\(whole.label.zh)”指的是另一个事项。先用 --field \(name) 新建，再把规则里的 field 改成 \(name).\(part)",
          en:
            "'\(name)' names another item; make the rule with --field \(name), then write field: \(name).\(part)"
        ))
    }
    if let parts = kind.citationParts(in: (path.map(\.name) + [part]).joined(separator: ".")) {
      return Failure(parts)
    }
    if let whole = path.last, known.isEmpty {
      return Failure(
        Message(
          zh: "“\(whole.label.zh)”里面没有可以单独检查的字段。检查整个字段：--field \(name)",
          en: "'\(name)' has no fields of its own; check it as a whole: --field \(name)"))
    }
    let list = path.last.map { "“\($0.label.zh)”里" } ?? kind.title.zh
    func written(_ field: Field) -> String { (path + [field]).map(\.name).joined(separator: ".") }
    let all = known.map(written)
    let near = known.nearest(to: part)
    let zh = near.map { "。是不是“\($0.title.zh)（\(written($0))）”？" } ?? "。可以写的有：\(all.joined(separator: "、"))"
    let en = near.map { "; did you mean '\(written($0))'?" } ?? " (\(all.joined(separator: ", ")))"
    return Failure(
      Message(
        zh: "\(list)没有“\(part)”这个可以检查的字段\(zh)",
        en: "\(path.isEmpty ? kind.name : "'\(name)'") has no field '\(part)' to be checked\(en)"))
  }
}

extension Field {
  fileprivate func isTitled(_ word: String) -> Bool { title.zh == word || also.contains(word) }
}
