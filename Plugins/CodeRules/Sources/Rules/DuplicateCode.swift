import Qingdan

struct DuplicateCode: LibraryValidator {
  static let rule = Rule(
    "code/duplicate",
    Message(zh: "两个事项的编码相同", en: "two items have one code"),
    rationale: Message(
      zh: "编码是政务服务平台认事项的号码，重复了，办件、统计和评价都会归错。",
      en: "platforms know an item by its code; with two of them applications and counts go astray"),
    good: [
      list("110111001000", "110111002000"),
      // One code of the catalogue for the city and each of its districts.
      bodies("a: 110111001000, c: 110111001000, d: 110111001000"),
    ],
    bad: [
      list("110111001000", "↓110111001000"), bodies("a: 110111001000, b: ↓110111001000"),
      bodies("a: 110111001000, c: 110111001000, c: ↓110111001000"),
    ])

  private static func list(_ first: String, _ second: String) -> Rule.Example {
    """
    list: powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: p-7k3f9q2m
        code: '\(first)'
      - id: p-4m8x2c5r
        code: \(second.hasPrefix("↓") ? "↓'\(second.dropFirst())'" : "'\(second)'")
    """
  }

  /// Of two bodies of the city (a, b) and of two districts (c, d) each a list with one item.
  private static func bodies(_ codes: String) -> Rule.Example {
    let lists = codes.split(separator: ", ").enumerated().map { number, code in
      let (body, mark) = (code.prefix(1), code.contains("↓") ? "↓" : "")
      return """
        === organisations/\(body)/powers-\(number).yaml
        list: powers
        organisation: \(body)
        effective: 2024-03-01
        items: [{ id: p-7k3f9q2\(number + 2), code: \(mark)'\(code.suffix(12))' }]
        """
    }
    return Rule.Example(
      stringLiteral: """
        === registers/organisations.yaml
        organisations:
          - { id: a, division: "110000", names: [{ name: 甲局 }] }
          - { id: b, division: "110000", names: [{ name: 乙局 }] }
          - { id: c, division: "110101", names: [{ name: 丙局 }] }
          - { id: d, division: "110102", names: [{ name: 丁局 }] }
        \(lists.joined(separator: "\n"))
        """)
  }

  /// The unique fields of a list, each with its values.
  struct Part: Sendable {
    let kind: String
    var fields: [FieldNumber: Occurrences]
    /// Whose the list is, and whose those of its items are that are not that one's.
    let owner: String?
    var holders: [Int: String] = [:]
    /// The items that have a period: one may follow another under the same code, which `item/validity` judges.
    var dated: Set<Int> = []
  }

  func part(of check: ListCheck) -> Part {
    let list = check.list
    // Most items of a list are held by whom its defaults or its head name: that is looked up once.
    let field = list.kind.field("holder")
    func hasOwnHolder(_ item: ListFile.Item) -> Bool { field.map { list.hasOwn(item, $0) } ?? false }
    let owner = list.items.first { !hasOwnHolder($0) }.flatMap { list.organisation(of: $0) }
    var part = Part(
      kind: list.kind.name, fields: [:], owner: owner ?? list.head.organisation ?? list.head.group)
    for (index, entry) in list.kind.allFields.enumerated() {
      guard entry.field.isUnique, entry.field.type != .id else { continue }
      let values = list.values(of: entry.field.type).filter { Int($0.field.index) == index }
      if let number = values.first?.field { part.fields[number] = Occurrences(list, values) }
    }
    guard !part.fields.isEmpty else { return part }
    for item in list.items where hasOwnHolder(item) {
      guard let holder = list.organisation(of: item), holder != part.owner else { continue }
      part.holders[item.index] = holder
    }
    if !list.values(of: .date).isEmpty {
      part.dated = Set(list.items.filter { list.period($0) != Period() }.map(\.index))
    }
    return part
  }

  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report) {
    let scopes = CodeScopes(context.organisations)
    for kind in Set(parts.map(\.kind)).sorted() {
      guard let fields = context.kinds[kind]?.allFields else { continue }
      let own = parts.filter { $0.kind == kind }
      for number in Set(own.flatMap(\.fields.keys)).sorted() {
        let lists = own.filter { $0.fields[number] != nil }
        judge(lists, fields[Int(number.index)].field, number, scopes, context, &report)
      }
    }
  }

  private func judge(
    _ parts: [Part], _ field: Field, _ number: FieldNumber, _ scopes: CodeScopes, _ context: LibraryContext,
    _ report: inout Report
  ) {
    let lists = parts.compactMap { $0.fields[number] }
    report.count(lists.reduce(0) { $0 + $1.indices.count })
    func item(_ position: [Occurrences].Position) -> Int? { lists[position.list].item(position.index) }
    func isDated(_ position: [Occurrences].Position) -> Bool {
      item(position).map { parts[position.list].dated.contains($0) } ?? false
    }
    func body(_ position: [Occurrences].Position) -> String? {
      let part = parts[position.list]
      return item(position).flatMap { part.holders[$0] } ?? part.owner
    }
    func scope(_ position: [Occurrences].Position) -> CodeScope { scopes.scope(of: field, body(position)) }
    // All that repeat one text have the same first place.
    let groups = Dictionary(grouping: lists.repeated()) { [$0.first.list, $0.first.index] }
    for group in groups.values.sorted(by: { $0[0].first < $1[0].first }) {
      var seen = [scope(group[0].first): group[0].first]
      for again in group.map(\.again) {
        let scope = scope(again)
        let list = lists[again.list]
        guard let first = seen[scope] else {
          seen[scope] = again
          if seen.keys.contains(where: { !$0.isKnown }) {
            report.cannotCheck(Self.noPlace, at: list.place(again.index))
          }
          continue
        }
        if isDated(again), isDated(first) { continue }
        // 甲县 and 乙县, of which the register tells the level alone.
        guard scope.isKnown || body(again) == body(first) else {
          report.cannotCheck(Self.noPlace, at: list.place(again.index))
          continue
        }
        let text = list.text(again.index)
        report.say(
          Message(
            zh: "\(field.label.zh)“\(text)”已经用在另一个事项上", en: "the \(field.name) '\(text)' is already taken"),
          at: list.place(again.index), field: field.name, owner: context.shortName(list.organisation),
          advice: Self.advice,
          notes: [
            .init(Message(zh: "第一次用在这里", en: "first used here"), at: lists[first.list].place(first.index))
          ])
      }
    }
  }

  private static let advice = Message(
    zh: "是同一个事项的，删去一个；不是的，查明这个编码给了哪一个，另一个向赋码的单位要自己的编码",
    en: "where both are one item, remove one; else find out whose code it is, and ask for the other's own")

  private static let noPlace = Message(
    zh: "别的机构也有这个编码；机构库里没有写明行政区划（division），不知道是不是同一个地方的",
    en:
      "another body has the code; the register does not give the division of both, so that they may be of two places"
  )
}
