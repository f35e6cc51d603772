import Qingdan

/// A small library made up by chance, and random work on it; what was done is known without comparing anything.
struct GeneratedLibrary {
  struct Item: Hashable {
    var id: String
    var name: String
    var type: String
    var office: String?
    var basis: [String]
    var promised: String?
    var note: String?
    /// How it is written: quotes, comments, blank lines.
    var style: Int
  }

  struct List {
    var path: String
    var organisation: String
    var hasDefaults: Bool
    var items: [Item]
  }

  private(set) var lists: [List]

  static let organisations = ["gtj", "hbj", "slj", "zjw"]
  private static let types = ["行政许可", "行政处罚", "行政检查", "行政确认"]
  private static let nouns = ["取水", "排污", "采矿", "占道", "建房", "用地", "捕捞", "砍伐", "运输", "经营"]
  private static let statutes = ["水法", "森林法", "土地管理法", "渔业法", "行政许可法"]
  private static let offices = ["综合处", "审批处", "法规处", "执法处"]

  /// A list of each organisation, with nothing in it.
  static var empty: GeneratedLibrary {
    GeneratedLibrary(
      lists: organisations.map { List(path: path($0), organisation: $0, hasDefaults: false, items: []) })
  }

  private static func path(_ organisation: String) -> String { "organisations/\(organisation)/powers.yaml" }

  private init(lists: [List]) { self.lists = lists }

  init(using random: inout Chance) {
    lists = Self.organisations.prefix(Int.random(in: 1...4, using: &random)).map { organisation in
      List(
        path: Self.path(organisation), organisation: organisation,
        hasDefaults: random.one(in: 2), items: [])
    }
    for index in lists.indices {
      lists[index].items = (0..<Int.random(in: 0...9, using: &random)).map { _ in Self.item(&random) }
    }
  }

  private static func item(_ random: inout Chance) -> Item {
    func pick(_ words: [String]) -> String { words[Int.random(in: words.indices, using: &random)] }
    return Item(
      id: ItemID.mint(prefix: "p", using: &random),
      name: pick(nouns) + pick(nouns) + pick(["审批", "许可", "监督"]),
      type: pick(types), office: random.one(in: 2) ? pick(offices) : nil,
      basis: (0..<Int.random(in: 1...3, using: &random)).map { _ in
        "《中华人民共和国\(pick(statutes))》第\(pick(["二", "三", "十", "二十"]))条"
      }, promised: random.one(in: 2) ? "\(Int.random(in: 3...20, using: &random))个工作日" : nil,
      note: random.one(in: 4) ? "说明：“\(pick(nouns))”# 不是注释" : nil,
      style: Int.random(in: 0..<64, using: &random))
  }

  /// Some random edits: fields, new and lost items, moves in the list and to another.
  mutating func work(using random: inout Chance) {
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let full = lists.indices.filter { !lists[$0].items.isEmpty }
      let list = Int.random(in: lists.indices, using: &random)
      guard let from = full.randomElement(using: &random), !random.one(in: 5) else {
        let place = Int.random(in: 0...lists[list].items.count, using: &random)
        lists[list].items.insert(Self.item(&random), at: place)
        continue
      }
      let place = Int.random(in: lists[from].items.indices, using: &random)
      if random.one(in: 5) {
        lists[from].items.remove(at: place)
      } else if random.one(in: 3) {
        let item = lists[from].items.remove(at: place)
        lists[list].items.insert(item, at: Int.random(in: 0...lists[list].items.count, using: &random))
      } else {
        let other = Self.item(&random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lists[from].items[place].name = other.name
        case 1: lists[from].items[place].type = other.type
        case 2: lists[from].items[place].office = other.office
        case 3: lists[from].items[place].basis = other.basis
        case 4: lists[from].items[place].promised = other.promised
        default: lists[from].items[place].style = other.style
        }
      }
    }
  }

  var tree: MemoryTree {
    var files = [
      "library.yaml": "library: made-up\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": "organisations:\n"
        + Self.organisations.map { "  - { id: \($0), names: [{ name: XX市\($0) }] }\n" }.joined(),
    ]
    for list in lists { files[list.path] = Self.text(list) }
    return MemoryTree(files)
  }

  private static func text(_ list: List) -> String {
    let head =
      "# \(list.organisation)\nlist: powers\norganisation: \(list.organisation)\neffective: 2025-03-01\n"
    let holder = list.hasDefaults ? "defaults: { holder: \(list.organisation) }\n" : ""
    guard !list.items.isEmpty else { return head + holder + "items: []\n" }
    return head + holder + "items:\n" + list.items.map { text($0, list) }.joined()
  }

  private static func text(_ item: Item, _ list: List) -> String {
    let quote = item.style & 1 == 0 ? "" : "\""
    var lines = item.style & 2 == 0 ? [] : ["  # 关于\(item.name)"]
    lines.append("  - id: \(item.id)")
    lines.append("    name: \(quote)\(item.name)\(quote)" + (item.style & 4 == 0 ? "" : "  # 名称"))
    lines.append("    type: \(item.type)")
    if !list.hasDefaults { lines.append("    holder: \(list.organisation)") }
    if let office = item.office { lines.append("    office: \(office)") }
    if item.style & 8 == 0 {
      lines.append("    basis: [\(item.basis.joined(separator: ", "))]")
    } else {
      lines.append("    basis:")
      lines += item.basis.map { "      - \($0)" }
    }
    if let promised = item.promised { lines.append("    limits: { promised: \(promised) }") }
    if let note = item.note {
      lines += item.style & 16 == 0 ? ["    note: \"\(note)\""] : ["    note: |-", "      \(note)"]
    }
    if item.style & 32 != 0 { lines.append("") }
    return lines.map { $0 + "\n" }.joined()
  }
}
