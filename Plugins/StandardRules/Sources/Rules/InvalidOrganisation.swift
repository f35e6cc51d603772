import Qingdan

struct InvalidOrganisation: ListValidator {
  static let rule = Rule(
    "organisation/not-valid",
    Message(zh: "机构在清单施行那一天还没有设立，或者已经不再保留", en: "an organisation does not exist on the day of the list"),
    rationale: Message(
      zh: "群众按清单去找，找到的是已经撤销的单位；以它的名义作出的决定也站不住。",
      en: "people are sent to a body that is no more, and what is decided in its name does not hold"),
    source: ["《中华人民共和国行政处罚法》第三十八条第一款"],
    good: [
      "id: p-7k3f9q2m\nholder: sthjj", "id: p-7k3f9q2m\nholder: hbj\nuntil: 2018-11-08",
      // A list that a reform emptied is closed, and stays as it was.
      "list: powers\norganisation: hbj\neffective: 2024-03-01\ndefaults: { holder: hbj }\nitems: []",
    ],
    bad: [
      "id: p-7k3f9q2m\nholder: ↓hbj", "id: p-7k3f9q2m\nholder: sthjj\nwith: [↓sjj]",
      "list: powers\norganisation: ↓hbj\neffective: 2024-03-01\nitems: [{ id: p-7k3f9q2m, holder: sthjj }]",
      """
      === registers/organisations.yaml
      organisations:
        - { id: a, until: 2024-03-01, names: [{ name: 甲局 }] }
        - { id: b, from: 2024-03-01, predecessors: [a], names: [{ name: 乙局 }] }
      === organisations/b/powers.yaml
      list: powers
      organisation: b
      effective: 2024-03-01
      items: [{ id: p-7k3f9q2m, holder: ↓a }]
      """,
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    guard let day = check.day else { return }
    let list = check.list
    guard list.count > 0 else { return }
    let register = check.context.organisations
    var valid = KnownTexts()
    for value in list.values(of: .organisation) {
      report.count()
      if valid.contains(value.node, of: list) { continue }
      guard let body = register[list.text(value)] else { continue }
      if body.period.contains(day) {
        valid.insert(value.node, of: list)
      } else if value.item.map(check.isInForce) ?? true {
        let heirs = Self.heirs(of: body, value, day, check)
        let fix = heirs.count == 1 ? Self.fix(heirs[0], value, check) : nil
        report.say(
          Self.message(body, heirs, day, check), at: value, in: list, fixes: [fix].compactMap(\.self))
      }
    }
    report.count()
    guard let id = list.head.organisation, let node = list.head.nodes["organisation"],
      let body = register[id], !body.period.contains(day)
    else { return }
    report.say(
      Self.message(body, register.heirs(of: id, on: day), day, check), at: list.place(node),
      owner: check.context.shortName(id))
  }

  /// Who has the duty: whoever got this very item, else those that come after the body.
  private static func heirs(
    of body: Organisation, _ value: ListFile.Value, _ day: Day, _ check: ListCheck
  ) -> [String] {
    let moves = value.item.flatMap { check.list.id($0) }.flatMap { check.context.acts.ledger.moves[$0] } ?? []
    let register = check.context.organisations
    if let to = moves.last(where: { $0.from == body.id })?.to, let heir = register[to] {
      return heir.period.contains(day) ? [to] : register.heirs(of: to, on: day)
    }
    return register.heirs(of: body.id, on: day)
  }

  /// Not safe: who is meant, a person has to see.
  private static func fix(_ heir: String, _ value: ListFile.Value, _ check: ListCheck) -> Diagnostic.Fix? {
    let name = check.context.shortName(heir) ?? heir
    return check.list.fix(
      Message(zh: "改成 \(heir)（\(name)）", en: "write '\(heir)'"), value.node, to: heir, safe: false)
  }

  private static func message(
    _ body: Organisation, _ heirs: [String], _ day: Day, _ check: ListCheck
  ) -> Message {
    let register = check.context.organisations
    if let from = body.period.from, day < from {
      let name = body.shortName(on: from)
      return Message(
        zh: "“\(name)”\(from.chinese)才设立；\(check.dayWords.zh)",
        en: "'\(name)' exists from \(from) only; \(check.dayWords.en)")
    }
    let name = body.shortName(on: body.period.until.map { $0 + -1 })
    let until = body.period.until ?? day
    let names = heirs.map { register[$0]?.shortName(on: day) ?? $0 }
    let now =
      switch names.count {
      case 0: "没有登记由谁承接"
      case 1: "该职责现由“\(names[0])”承担"
      default: "由“\(names.joined(separator: "”“"))”分别承接，看这一项归谁"
      }
    let ids = heirs.joined(separator: ", ")
    return Message(
      zh: "“\(name)”已于\(until.chinese)不再保留，\(now)\(ids.isEmpty ? "" : "（\(ids)）")；\(check.dayWords.zh)",
      en:
        "'\(name)' ended on \(until)\(ids.isEmpty ? "" : "; its duties are with \(ids)"); \(check.dayWords.en)"
    )
  }
}
