import Foundation
import Qingdan

/// Two states of a library in which some items went, others came, and some only got another id and a few other words.
struct PlantedLibrary {
  /// What was done to an item besides its new id.
  enum Change: String, CaseIterable {
    case name, words, basis, successor, holder
  }

  private(set) var before: [String: String] = [:]
  private(set) var after: [String: String] = [:]
  /// The new ids by the old ones.
  private(set) var renamed: [String: (id: String, changes: Set<Change>)] = [:]
  private(set) var removed = 0
  private(set) var added = 0

  private var random: Chance
  private var minted = 0

  /// - Parameter lists: texts of list files by path, each item below `  - id:`.
  init(seed: UInt64, lists: [String: String], register: String, planted: Int = 12, gone: Int = 10) {
    random = Chance(seed: seed)
    var moved: [String: String] = [:]
    var (successors, entries) = ([String: String](), "")
    for path in lists.keys.sorted() {
      guard let text = lists[path] else { continue }
      let parts = text.components(separatedBy: "\n  - id: ")
      let organisation = String(path.split(separator: "/")[1])
      let successor = "new-" + organisation
      if successors.updateValue(successor, forKey: organisation) == nil {
        entries += "\n  - id: \(successor)\n    predecessors: [\(organisation)]\n"
        entries += "    names: [{ name: 新\(organisation)局 }]\n"
      }
      var (old, new, other) = (parts[0], parts[0], "")
      for part in parts.dropFirst() {
        let item = "\n  - id: " + part
        switch Int.random(in: 0..<100, using: &random) {
        case ..<planted:
          old += item
          let (text, moves) = plant(part, of: path)
          if moves { other += text } else { new += text }
        case ..<(planted + gone):
          old += item
          removed += 1
        case ..<(planted + 2 * gone):
          new += item
          added += 1
        default:
          old += item
          new += item
        }
      }
      before[path] = old
      after[path] = new
      if !other.isEmpty {
        let head = parts[0].replacing("organisation: \(organisation)\n", with: "organisation: \(successor)\n")
          .replacing("holder: \(organisation)\n", with: "holder: \(successor)\n")
          .replacing("publisher: \(organisation)\n", with: "publisher: \(successor)\n")
        moved[path.replacing("/\(organisation)/", with: "/\(successor)/")] = head + other
      }
    }
    after.merge(moved) { $1 }
    let register = register.replacing(
      "organisations:\n", with: "organisations:\n" + entries + "\n", maxReplacements: 1)
    let shared = [
      "registers/organisations.yaml": register,
      "library.yaml": "library: planted\nformat: 1\nbase: standard\nplace: 北京市\n",
    ]
    before.merge(shared) { $1 }
    after.merge(shared) { $1 }
  }

  private mutating func plant(_ part: String, of path: String) -> (text: String, moves: Bool) {
    var lines = part.components(separatedBy: "\n")
    let old = lines[0]
    minted += 1
    let digits = String(minted)
    let id = "\(old.prefix(2))\(String(repeating: "z", count: 8 - digits.count))\(digits)"
    let count = [1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1
    var changes = Set(Change.allCases.shuffled(using: &random).prefix(count))
    // Whoever keeps the item's list has changed hands, or has not.
    if changes.contains(.successor) { changes.remove(.holder) }
    if changes.contains(.name) { changes.remove(.words) }
    for index in lines.indices where lines[index].hasPrefix("    name: ") {
      let name = String(lines[index].dropFirst("    name: ".count)).replacing("\"", with: "")
      let edited = changes.contains(.name) ? edited(name) : changes.contains(.words) ? reworded(name) : name
      lines[index] = "    name: " + edited
    }
    if changes.contains(.basis) { renumber(&lines) }
    if changes.contains(.holder) {
      let key = path.hasSuffix("disclosure.yaml") ? "publisher" : "holder"
      lines.removeAll { $0.hasPrefix("    \(key): ") }
      lines.insert("    \(key): szf", at: 1)
    }
    lines[0] = id
    renamed[old] = (id, changes)
    return ("\n  - id: " + lines.joined(separator: "\n"), changes.contains(.successor))
  }

  /// One to four characters of the name are others, are gone or have come.
  private mutating func edited(_ name: String) -> String {
    var characters = Array(name)
    let most = max(1, min(4, characters.count / 3))
    for _ in 0..<Int.random(in: 1...most, using: &random) {
      let place = Int.random(in: 0..<characters.count, using: &random)
      let other = Self.common.randomElement(using: &random) ?? "新"
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where characters.count > 4 && !Self.marks.contains(characters[place]):
        characters.remove(at: place)
      case 1 where !Self.marks.contains(characters[place]): characters[place] = other
      default: characters.insert(other, at: place)
      }
    }
    return String(characters)
  }

  private mutating func reworded(_ name: String) -> String {
    let possible = Self.words.filter { name.contains($0.0) }
    guard let (word, other) = possible.randomElement(using: &random) else { return name + "工作" }
    return name.replacing(word, with: other, maxReplacements: 1)
  }

  /// The first article that is cited gets another number.
  private mutating func renumber(_ lines: inout [String]) {
    guard let index = lines.firstIndex(where: { $0.contains("》第") }) else { return }
    let number = Self.numerals.randomElement(using: &random) ?? "七"
    lines[index] = lines[index].replacing(/》第[一二三四五六七八九十百零]+条/, with: "》第\(number)条", maxReplacements: 1)
  }

  private static let marks: Set<Character> = ["“", "”", "（", "）", "《", "》", "\"", "'"]
  private static let common = Array("建设服务开发利用审查组织区域重要专项综合日常")
  private static let numerals = ["十七", "二十三", "三十一", "四十六", "五十八", "六十二", "七十九"]
  private static let words = [
    ("监督检查", "检查"), ("许可", "审批"), ("审批", "核准"), ("处罚", "行政处罚"), ("登记", "注册登记"), ("备案", "备案管理"),
    ("情况", "有关情况"), ("结果", "结果信息"), ("信息", "有关信息"), ("制定", "编制"), ("管理", "监督管理"), ("公告", "公示公告"),
    ("奖励", "表彰奖励"), ("的", ""), ("确认", "认定"), ("检查", "监督检查"), ("建立", "设立"), ("标准", "标准规范"),
  ]
}
