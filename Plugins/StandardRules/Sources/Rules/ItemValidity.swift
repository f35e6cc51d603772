import Qingdan

struct ItemValidity: LibraryValidator {
  static let rule = Rule(
    "item/validity",
    Message(zh: "同一编码的事项，有效期重叠或者中断", en: "items of one code overlap in time, or leave a gap"),
    rationale: Message(
      zh: "一个编码前后换了事项，哪一天都应当有一个、也只有一个有效：重叠的日子有两个，中断的日子一个也查不到。",
      en: "where one item follows another under a code, every day has one of them in force, and only one"),
    good: [
      list("until: 2024-03-01", "from: 2024-03-01"), list("from: 2020-01-01", "name: 乙"),
      // A code of the catalogue is the same on all levels.
      list("holder: a\n    until: 2024-03-01", "holder: b\n    from: 2020-02-01"),
    ],
    bad: [list("until: 2024-03-01", "from: ↓2024-02-01"), list("until: 2024-03-01", "from: ↓2024-03-02")])

  private static func list(_ first: String, _ second: String) -> Rule.Example {
    """
    === registers/organisations.yaml
    organisations:
      - { id: a, division: "110000", names: [{ name: 甲局 }] }
      - { id: b, division: "110101", names: [{ name: 乙局 }] }
    === organisations/sthjj/powers.yaml
    list: powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: p-7k3f9q2m
        code: '110111001000'
        \(first)
      - id: p-4m8x2c5r
        code: '110111001000'
        \(second)
    """
  }

  /// An item with a period and a code.
  struct Dated: Sendable {
    let kind: String
    let code: String
    let scope: CodeScope
    let id: String?
    let label: Message
    let period: Period
    /// Where its first day stands, else its last, else the code.
    let place: Place
    let organisation: String?
  }

  func part(of check: ListCheck) -> [Dated] {
    let list = check.list
    guard !list.values(of: .date).isEmpty else { return [] }
    var dated: [Dated] = []
    let scopes = CodeScopes(check.context.organisations)
    for value in list.values(of: .code) where list.kind[value.field].isUnique {
      guard let item = value.item else { continue }
      let period = list.period(item)
      guard period.from != nil || period.until != nil else { continue }
      let node = ["from", "until"].lazy.compactMap { list.kind.field($0) }
        .compactMap { list.value(item, $0) }.first
      dated.append(
        Dated(
          kind: list.kind.name, code: list.text(value),
          scope: scopes.scope(of: list.kind[value.field], list.organisation(of: item)), id: list.id(item),
          label: list.label(item),
          period: period, place: node.map { list.place($0) } ?? list.place(value),
          organisation: list.head.organisation))
    }
    return dated
  }

  func validate(_ parts: [[Dated]], in context: LibraryContext, into report: inout Report) {
    let groups = Dictionary(grouping: parts.joined()) { "\($0.kind) \($0.code)" }
    for key in groups.keys.sorted() {
      // In the order in which the places come in the files.
      var places: [CodeScope: [Dated]] = [:]
      var order: [CodeScope] = []
      for item in groups[key] ?? [] {
        if places[item.scope] == nil { order.append(item.scope) }
        places[item.scope, default: []].append(item)
      }
      for scope in order { judge(places[scope] ?? [], context, &report) }
    }
  }

  /// The items of one code in one place.
  private func judge(_ items: [Dated], _ context: LibraryContext, _ report: inout Report) {
    let items = items.enumerated().sorted {
      ($0.element.period.from?.number ?? .min, $0.offset) < (
        $1.element.period.from?.number ?? .min, $1.offset
      )
    }.map(\.element)
    report.count(items.count)
    for (earlier, later) in zip(items, items.dropFirst()) { judge(earlier, later, context, &report) }
  }

  private func judge(_ earlier: Dated, _ later: Dated, _ context: LibraryContext, _ report: inout Report) {
    let end = earlier.period.until
    let start = later.period.from
    let isOverlap = end.map { end in start.map { $0 < end } ?? true } ?? true
    if !isOverlap, end == start { return }
    let since = start.map { Message(zh: "\($0)起", en: "from \($0)") } ?? Message(zh: "一开始", en: "always")
    let until =
      end.map { Message(zh: "\($0)才失效", en: "until \($0)") } ?? Message(zh: "没有失效日期", en: "without end")
    report.say(
      isOverlap
        ? Message(
          zh: "\(later.label.zh)\(since.zh)有效，同一编码的\(earlier.label.zh)\(until.zh)：有几天两个都有效",
          en:
            "\(later.label.en) is in force \(since.en), and \(earlier.label.en) of the same code \(until.en)")
        : Message(
          zh: "\(later.label.zh)\(since.zh)有效，同一编码的\(earlier.label.zh)\(end?.description ?? "")就已失效：中间哪一个都无效",
          en:
            "\(later.label.en) is in force \(since.en) only, and \(earlier.label.en) of the same code \(until.en)"
        ),
      at: later.place, severity: isOverlap ? .error : .warning, item: later.id, field: "from",
      owner: context.shortName(later.organisation),
      advice: Message(
        zh: "前一个的 until 写成后一个的 from：until 是不再有效的第一天", en: "let 'until' of the first be 'from' of the next"),
      notes: [.init(Message(zh: "前一个在这里", en: "the earlier one is here"), at: earlier.place)])
  }
}
