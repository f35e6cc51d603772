import Qingdan

struct ParentCycle: ListValidator {
  static let rule = Rule(
    "item/parent-cycle",
    Message(zh: "主项和子项互相套成一圈", en: "items are each other's parts"),
    rationale: Message(
      zh: "一圈里没有最上面的主项：表里不知道从哪一个印起，划转时也不知道跟着谁走。",
      en: "a circle has no main item: tables do not know where to begin, nor reforms which item to follow"),
    good: [
      """
      list: powers
      organisation: sthjj
      effective: 2024-03-01
      items:
        - { id: p-7k3f9q2m }
        - { id: p-4m8x2c5r, parent: p-7k3f9q2m }
        - { id: p-9w2n6t8b, parent: p-4m8x2c5r }
      """
    ],
    bad: [
      "id: p-7k3f9q2m\nparent: ↓p-7k3f9q2m",
      """
      list: powers
      organisation: sthjj
      effective: 2024-03-01
      items:
        - { id: p-7k3f9q2m, parent: ↓p-9w2n6t8b }
        - { id: p-4m8x2c5r, parent: p-7k3f9q2m }
        - { id: p-9w2n6t8b, parent: p-4m8x2c5r }
      """,
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("parent"), list.values(of: .item).contains(where: { $0.field == field })
    else { return }
    let numbers = Dictionary(list.items.compactMap { item in list.id(item).map { ($0, item.index) } }) {
      first, _ in first
    }
    let parents = list.items.map { item in list.text(item, field).flatMap { numbers[$0] } }
    // The round in which an item was met; each is walked over once.
    var rounds: [Int?] = Array(repeating: nil, count: list.count)
    for item in list.items where parents[item.index] != nil {
      report.count()
      var path: [Int] = []
      var next: Int? = item.index
      while let index = next, rounds[index] == nil {
        rounds[index] = item.index
        path.append(index)
        next = parents[index]
      }
      guard let start = next, rounds[start] == item.index, let begin = path.firstIndex(of: start) else {
        continue
      }
      say(path[begin...], field, list, into: &report)
    }
  }

  private func say(
    _ circle: ArraySlice<Int>, _ field: FieldNumber, _ list: ListFile, into report: inout Report
  ) {
    // Told once, at the item that stands first in the file.
    guard let first = circle.min(), let node = list.value(list.items[first], field) else { return }
    let ids = circle.compactMap { list.id(list.items[$0]) }
    let message =
      circle.count == 1
      ? Message(zh: "主项写成了它自己", en: "it is its own main item")
      : Message(
        zh: "主项转了一圈又回到它自己：\(ids.prefix(8).joined(separator: "→"))",
        en: "its main items lead back to itself: \(ids.prefix(8).joined(separator: " → "))")
    report.say(
      message, at: node, of: list.items[first], in: list, field: "parent",
      advice: Message(
        zh: "最上面的主项不写 parent：删去这一行，或者改成真正的主项",
        en: "the topmost item has no 'parent': remove the line, or name the right item"))
  }
}
