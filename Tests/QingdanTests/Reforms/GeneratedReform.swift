/// A small government with lists, and a reform of it that is legal: made of a number, the same in every run.
///
/// Every item is placed by one event at most, every receiver is there after the reform, and every body that ends says what
/// becomes of what it has.
struct GeneratedReform {
  /// An item before the reform.
  struct Item {
    let id: String
    let body: String
    let kind: String
    let hasCode: Bool
    let function: String?
  }

  private(set) var files: [String: String] = [:]
  private(set) var events: [String] = []
  private(set) var items: [Item] = []
  private var random: Chance
  private let bodies: [String]
  /// Bodies that are there afterwards, new ones among them.
  private var receivers: [String] = []
  private var places: Set<String> = []

  init(seed: UInt64) {
    random = Chance(seed: seed)
    bodies = (1...Int.random(in: 3...8, using: &random)).map { "b\($0)" }
    writeRegister()
    for body in bodies {
      if !random.one(in: 3) { writeList("functions", "f", of: body, upTo: 3) }
      if !random.one(in: 5) { writeList("powers", "p", of: body, upTo: 6) }
      if random.one(in: 2) { writeList("disclosure", "d", of: body, upTo: 3) }
    }
    reformBodies()
    reformFunctions()
    reformItems()
    events.shuffle(using: &random)
  }

  // MARK: - The lists

  private mutating func writeRegister() {
    var text = "organisations:\n  - { id: z, names: [{ name: XX市人民政府, short: [市政府] }] }\n"
    for (number, body) in bodies.enumerated() {
      let superior = number > 2 && random.one(in: 4) ? bodies[0] : "z"
      let level = random.one(in: 3) ? "" : "level: 市级, "
      text += "  - { id: \(body), \(level)superior: \(superior), names: [{ name: XX市第\(number + 1)局 }] }"
      text += random.one(in: 3) ? " # 机构\n" : "\n"
    }
    if random.one(in: 2) { text += "groups:\n  - { name: 各部门, members: [\(bodies[0]), \(bodies[1])] }\n" }
    files["registers/organisations.yaml"] = text
  }

  private mutating func writeList(_ kind: String, _ prefix: String, of body: String, upTo limit: Int) {
    var defaults = [kind == "disclosure" ? "publisher: \(body)" : "holder: \(body)"]
    if kind == "powers" {
      if random.one(in: 2) { defaults.append("levels: [市级]") }
      if random.one(in: 2) { defaults.append("office: 综合处") }
      if random.one(in: 4) { defaults.append("note: 见办事指南") }
    }
    var text = random.one(in: 2) ? "# 清单\n" : ""
    text += "list: \(kind)\norganisation: \(body)\neffective: 2024-01-01\n"
    text += "defaults: { \(defaults.joined(separator: ", ")) }\nitems:\n"
    for _ in 0..<Int.random(in: 1...limit, using: &random) {
      let id = "\(prefix)-" + String(10_000_000 + items.count)
      let fields = self.fields(of: kind, items.count)
      items.append(
        Item(
          id: id, body: body, kind: kind, hasCode: fields.contains { $0.key == "code" },
          function: fields.first { $0.key == "function" }?.value))
      if random.one(in: 3) { text += "  # 下一项\n" }
      if random.one(in: 2) {
        let inner = fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        text += "  - { id: \(id), \(inner) }\n"
      } else {
        text += "  - id: \(id)\n" + fields.map { "    \($0.key): \($0.value)\n" }.joined()
        if random.one(in: 3) { text += "\n" }
      }
    }
    files["organisations/\(body)/\(kind).yaml"] = text
  }

  private mutating func fields(of kind: String, _ number: Int) -> [(key: String, value: String)] {
    var fields = [("name", "事项\(number)")]
    func others() -> [String] {
      Array(bodies.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    }
    func basis() -> String {
      "[\((1...3).prefix(Int.random(in: 1...3, using: &random)).map { "《条例\($0)》第\(number + 1)条" }.joined(separator: ", "))]"
    }
    switch kind {
    case "functions":
      fields.append(("basis", basis()))
    case "disclosure":
      fields.append(("content", "[内容\(number), 公告]"))
      if random.one(in: 2) { fields.append(("channels", "{ website: true }")) }
    default:
      fields.append(("type", ["行政许可", "行政检查", "行政处罚"].randomElement(using: &random) ?? ""))
      fields.append(("basis", basis()))
      if random.one(in: 4) { fields.append(("code", "\"0001250\(10 + number)000\"")) }
      if random.one(in: 3) { fields.append(("with", "[\(others().joined(separator: ", "))]")) }
      if random.one(in: 3) {
        let delegates = others().map {
          "{ organisation: \($0)\(random.one(in: 3) ? ", until: 2029-01-01" : "") }"
        }
        fields.append(("entrusted", "[\(delegates.joined(separator: ", "))]"))
      }
      if random.one(in: 4) { fields.append(("office", "业务处")) }
      if random.one(in: 4) { fields.append(("limits", "{ legal: 20个工作日, promised: 10个工作日 }")) }
      if random.one(in: 4) { fields.append(("note", "~")) }
      if random.one(in: 4) {
        fields.append(
          ("responsibilities", "[{ stage: 受理, duty: 甲\(number) }, { stage: 审查, duty: 乙\(number) }]"))
      }
      if random.one(in: 3),
        let function = items.filter({ $0.kind == "functions" }).randomElement(using: &random)
      {
        fields.append(("function", function.id))
      }
    }
    return fields.map { (key: $0.0, value: $0.1) }
  }

  // MARK: - The reform

  /// Half of the bodies stay; the others are renamed, merged, split, abolished, or go on in a new one.
  private mutating func reformBodies() {
    var open = bodies.shuffled(using: &random)
    receivers = ["z"] + open.prefix((open.count + 1) / 2)
    open.removeFirst(receivers.count - 1)
    if random.one(in: 3) {
      events.append("establish: { id: n0, name: XX市新设局 }")
      receivers.append("n0")
    }
    while let body = open.popLast() {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        events.append("rename: { organisation: \(body), name: XX市改名\(body)局 }")
        receivers.append(body)
      case 1:
        events.append("establish: { id: n\(body), name: XX市组建\(body)局, from: [\(body)] }")
        receivers.append("n\(body)")
      case 2:
        events.append("transfer: { from: \(body), to: \(receiver()), items: rest }")
        events.append("abolish: { organisation: \(body) }")
      case 3:
        events.append(
          "split: { from: \(body), into: [{ organisation: \(receiver()), items: rest }, { outside: 某某集团, items: { ids: [\(body)-none] } }] }"
        )
        if let id = items.first(where: { $0.body == body })?.id, let split = events.popLast() {
          places.insert(id)
          events.append(split.replacing("\(body)-none", with: id))
        } else {
          events[events.count - 1] = "transfer: { from: \(body), to: \(receiver()), items: rest }"
          events.append("abolish: { organisation: \(body) }")
        }
      default:
        guard let other = open.popLast() else {
          events.append(
            "merge: { from: [\(body), \(bodies.first { receivers.contains($0) } ?? "z")], into: \(bodies.first { receivers.contains($0) } ?? "z") }"
          )
          continue
        }
        events.append("merge: { from: [\(body), \(other)], into: { id: m\(body), name: XX市合并\(body)局 } }")
        receivers.append("m\(body)")
      }
    }
  }

  private mutating func receiver() -> String { receivers.randomElement(using: &random) ?? "z" }

  /// Some functions go, or a part of them, with the items of theirs that their body has.
  private mutating func reformFunctions() {
    for function in items where function.kind == "functions" && random.one(in: 4) {
      let taken = items.filter {
        $0.id == function.id || $0.function == function.id && $0.body == function.body
      }
      let to = receiver()
      guard to != function.body, places.isDisjoint(with: taken.map(\.id)) else { continue }
      places.formUnion(taken.map(\.id))
      let extent = random.one(in: 2) ? "" : ", extent: 部分, scope: { moved: 水, stays: 气 }"
      events.append("transfer: { from: \(function.body), to: \(to), functions: [\(function.id)]\(extent) }")
    }
  }

  /// Some items go by events of their own, some change where they are.
  private mutating func reformItems() {
    for item in items.shuffled(using: &random) where !places.contains(item.id) && !random.one(in: 3) {
      let body = item.body
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        // Nobody can give it to itself.
        let to = receiver()
        if to != body { place(item, "transfer: { from: \(body), to: \(to), items: { ids: [\(item.id)] } }") }
      case 1: part(item)
      case 2: place(item, "cancel: { items: { ids: [\(item.id)] }, supervision: 抽查 }")
      case 3:
        place(
          item, "devolve: { from: \(body), to: { level: 区级 }, items: { ids: [\(item.id)] }, supervision: 抽查 }"
        )
      case 4: place(item, "convert: { from: \(body), to: 公共服务, items: { ids: [\(item.id)] } }")
      case 5 where item.kind == "powers":
        events.append("amend: { item: \(item.id), fields: [object], values: { object: 企业 } }")
      case 6 where item.kind == "powers":
        events.append("amend: { item: \(item.id), fields: [limits.legal], values: { limits.legal: 15个工作日 } }")
      case 7 where item.kind == "powers":
        events.append("suspend: { items: { ids: [\(item.id)] }, until: 2028-01-01 }")
      case 8 where item.kind == "powers":
        place(item, "divide: { item: \(item.id), into: [{ id: \(item.id), name: 甲 }, { name: 乙 }] }")
      case 9 where item.kind == "powers":
        let to = receiver()
        events.append(
          "add: { to: \(to), list: powers, item: { name: 新增\(item.id), type: 行政检查, basis: [《新条例》第一条] } }")
      case 10 where item.kind == "powers" && !item.hasCode: combine(item)
      default: continue
      }
    }
  }

  /// Parts of it go to others; what is left stays where its body goes, goes to another one, or leaves the lists.
  private mutating func part(_ item: Item) {
    let others = Set(receivers).subtracting([item.body]).sorted().shuffled(using: &random)
    guard others.count > 2 else { return }
    for (number, to) in others.prefix(random.one(in: 2) ? 1 : 2).enumerated() {
      let scope = "{ moved: 水\(number), stays: 气 }"
      place(
        item,
        "transfer: { from: \(item.body), to: \(to), items: { ids: [\(item.id)] }, extent: 部分, scope: \(scope) }"
      )
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: events.append("transfer: { from: \(item.body), to: \(others[2]), items: { ids: [\(item.id)] } }")
    case 1: events.append("cancel: { items: { ids: [\(item.id)] }, supervision: 抽查 }")
    case 2: events.append("convert: { from: \(item.body), to: 内部管理, items: { ids: [\(item.id)] } }")
    default: break
    }
  }

  private mutating func place(_ item: Item, _ event: String) {
    places.insert(item.id)
    events.append(event)
  }

  /// With another one of its body; in what they differ the event says.
  private mutating func combine(_ item: Item) {
    guard
      let other = items.first(where: {
        $0.id != item.id && $0.body == item.body && $0.kind == item.kind && !$0.hasCode
          && !places.contains($0.id)
          && !events.joined().contains($0.id)
      })
    else { return }
    places.insert(other.id)
    place(
      item,
      "combine: { items: [\(item.id), \(other.id)], into: { id: \(item.id), name: 合并的, type: 行政检查, office: ~, note: ~, function: ~, limits: ~ } }"
    )
  }
}
