import Qingdan

/// Lists in which what is counted differs: sub-items, common powers, types; with random work, mergers and splits.
struct CountedLibrary {
  struct Item {
    var id: String
    var organisation: String
    var type: String
    var parent: String?
    var isCommon: Bool
  }

  var items: [Item] = []
  private var next = 0

  static let organisations = ["sthjj", "sjj", "swj"]
  private static let types = ["行政许可", "行政处罚", "行政检查"]

  private mutating func item(_ random: inout Chance) -> Item {
    func pick(_ words: [String]) -> String { words[Int.random(in: words.indices, using: &random)] }
    next += 1
    let mains = items.filter { $0.parent == nil }.map(\.id)
    return Item(
      id: "p-\(String(10_000_000 + next))", organisation: pick(Self.organisations), type: pick(Self.types),
      parent: mains.isEmpty || !random.one(in: 3) ? nil : pick(mains), isCommon: random.one(in: 5))
  }

  /// A library, what some work made of it, and what became of the ids that it joined or parted.
  static func pair(using random: inout Chance) -> (CountedLibrary, CountedLibrary, [String: [String]]) {
    var old = CountedLibrary()
    for _ in 0..<Int.random(in: 0...12, using: &random) { old.items.append(old.item(&random)) }
    var new = old
    var successors: [String: [String]] = [:]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      guard !new.items.isEmpty else { break }
      let place = Int.random(in: new.items.indices, using: &random)
      let other = new.item(&random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: new.items.append(other)
      case 2: new.items.remove(at: place)
      case 3: new.items[place].organisation = other.organisation
      case 4: new.items[place].type = other.type
      case 5: new.items[place].parent = other.parent == new.items[place].id ? nil : other.parent
      case 6: new.items[place].isCommon.toggle()
      default:
        let isOld = old.items.contains { $0.id == new.items[place].id }
        guard isOld, successors.isEmpty else { break }
        let gone = new.items.remove(at: place)
        new.items.append(other)
        if random.one(in: 2) {
          let second = new.item(&random)
          new.items.append(second)
          successors[gone.id] = [other.id, second.id]
        } else {
          successors[gone.id] = [other.id]
          let rest = new.items.indices.filter { index in old.items.contains { $0.id == new.items[index].id } }
          if let index = rest.randomElement(using: &random) {
            successors[new.items.remove(at: index).id] = [other.id]
          }
        }
      }
    }
    return (old, new, successors)
  }

  func count(_ unit: CountingUnit, apart: Bool) -> Int {
    let parents = Set(items.compactMap(\.parent))
    return items.count { item in
      (unit == .main ? item.parent == nil : !parents.contains(item.id)) && !(apart && item.isCommon)
    }
  }

  var tree: MemoryTree {
    var files = Fixture.common
    for body in Self.organisations {
      let own = items.filter { $0.organisation == body }
      var text = "list: powers\norganisation: \(body)\ndefaults: { holder: \(body) }\nitems:"
      text += own.isEmpty ? " []\n" : "\n"
      for item in own {
        text += "  - { id: \(item.id), name: 事项\(item.id), type: \(item.type), basis: 《甲法》"
        if let parent = item.parent { text += ", parent: \(parent)" }
        text += item.isCommon ? ", counted: [部门共性权力] }\n" : " }\n"
      }
      files["organisations/\(body)/powers.yaml"] = text
    }
    return MemoryTree(files)
  }
}
