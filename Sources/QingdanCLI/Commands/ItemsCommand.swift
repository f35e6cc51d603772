import ArgumentParser
import Qingdan

struct ItemsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items", abstract: "列出事项（list the items）")

  @OptionGroup var options: LibraryOptions
  @OptionGroup var selection: ItemSelection
  @OptionGroup var second: OverlayOption

  @Option(help: "输出格式：text、json 或 csv（output format）")
  var format = ItemFormat.text

  @Flag(help: "只数个数（count only）")
  var count = false

  func run() async throws {
    let conditions = try selection.parsed()
    var library = try options.open()
    if let day = selection.asOf?.day { library = try await library.asItStood(on: day) }
    library = try library.overlaid(with: second.overlay)
    let query = try selection.query(conditions, library.context)
    let rows = await ItemTable(library, query).rows()
    if count { return Console.current.write(own: "\(rows.count)\n") }
    format.write(rows)
  }

  enum ItemFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv

    func write(_ rows: [ItemTable.Row]) {
      switch self {
      case .text: Console.current.write(rows.map(\.line).joined())
      case .json: Console.current.write(JSON.array(rows.map(\.json)))
      case .csv:
        let text = (["id,name,kind,organisation,file,line\r\n"] + rows.map(\.csv)).joined()
        Console.current.write(Array(text.utf8))
      }
    }
  }
}

/// Which items somebody asks for.
struct ItemSelection: ParsableArguments {
  @Option(help: "清单类型，如 powers（kind of list）", completion: .kinds)
  var kind: String?

  @Option(help: "机构的标识或名称（organisation, by id or name）", completion: .organisations)
  var organisation: String?

  @Option(name: .customLong("where"), help: "字段=值，可以写多次（field=value, several times）")
  var conditions: [String] = []

  @Option(help: "只列这一天有效的事项，如 2024-03-01 或 today（items in force on this day）")
  var asOf: DayOption?

  /// The conditions by their form, which can be judged without a library.
  func parsed() throws -> [ItemQuery.Condition] { try conditions.map(ItemQuery.Condition.init) }

  func query(_ conditions: [ItemQuery.Condition], _ context: LibraryContext) throws -> ItemQuery {
    let kind = try kind.map { try context.kind(meant: $0) }
    for condition in conditions { try check(condition, kind.map { [$0] } ?? Array(context.kinds.values)) }
    return ItemQuery(
      kind: kind?.name, organisation: try organisation.map { try context.organisation(meant: $0) },
      conditions: conditions, day: asOf?.day)
  }

  /// A field that no kind has would find nothing, as if there were no such item.
  private func check(_ condition: ItemQuery.Condition, _ kinds: [Kind]) throws {
    guard kinds.allSatisfy({ $0.field(path: condition.whole) == nil }) else { return }
    let kinds = kinds.sorted { $0.name < $1.name }
    if let parts = kinds.lazy.compactMap({ $0.citationParts(in: condition.whole) }).first {
      throw Failure.absent(parts)
    }
    let near = kinds.lazy.compactMap { $0.fields.nearest(to: condition.field) }
      .first
    throw Failure.absent(
      Message(
        zh: "没有“\(condition.field)”这个字段\(near.map { "。是不是“\($0.label.zh)”？" } ?? "")",
        en: "there is no field '\(condition.field)'\(near.map { "; did you mean '\($0.name)'?" } ?? "")"))
  }
}

extension LibraryContext {
  /// The kind that somebody names by its word, its title or another name.
  func kind(meant text: String) throws -> Kind {
    if let kind = kinds[text] { return kind }
    let named = kinds.values.filter { $0.title.zh == text || $0.also.contains(text) }
    if named.count == 1 { return named[0] }
    let known = kinds.keys.sorted()
    let near = Spelling.nearest(to: text, among: known)
    let all = known.isEmpty ? nil : known
    throw Failure.absent(
      Message(
        zh:
          "没有“\(text)”这种清单\(near.map { "。是不是“\($0)”？" } ?? all.map { "。有：\($0.joined(separator: "、"))" } ?? "")",
        en:
          "there is no kind '\(text)'\(near.map { "; did you mean '\($0)'?" } ?? all.map { " (\($0.joined(separator: ", ")))" } ?? "")"
      ))
  }

  /// The id of the organisation that somebody names by its id or by any name it ever had.
  func organisation(meant text: String) throws -> String {
    if organisations[text] != nil { return text }
    let found = organisations.named(text)
    if found.count == 1 { return found[0].id }
    let known = organisations.organisations.flatMap { [$0.id] + $0.names.flatMap { [$0.name] + $0.short } }
    let near = Spelling.nearest(to: text, among: known)
    throw Failure.absent(
      Message(
        zh: found.isEmpty
          ? "机构库里没有“\(text)”\(near.map { "。是不是“\($0)”？" } ?? "")"
          : "“\(text)”指好几个机构：\(found.map(\.id).joined(separator: "、"))。写其中一个标识",
        en: found.isEmpty
          ? "there is no organisation '\(text)'\(near.map { "; did you mean '\($0)'?" } ?? "")"
          : "'\(text)' means several organisations (\(found.map(\.id).joined(separator: ", "))); name one by its id"
      ))
  }
}
