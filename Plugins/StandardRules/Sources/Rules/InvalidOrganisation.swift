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
        report.say(Self.message(body, day, check), at: value, in: list)
      }
    }
    report.count()
    guard let id = list.head.organisation, let node = list.head.nodes["organisation"],
      let body = register[id], !body.period.contains(day)
    else { return }
    report.say(
      Self.message(body, day, check), at: list.place(node), owner: check.context.shortName(id))
  }

  private static func message(_ body: Organisation, _ day: Day, _ check: ListCheck) -> Message {
    let register = check.context.organisations
    if let from = body.period.from, day < from {
      let name = body.shortName(on: from)
      return Message(
        zh: "“\(name)”\(from.chinese)才设立；\(check.dayWords.zh)",
        en: "'\(name)' exists from \(from) only; \(check.dayWords.en)")
    }
    let name = body.shortName(on: body.period.until.map { $0 + -1 })
    let until = body.period.until ?? day
    let heirs = body.successors.map { register[$0]?.shortName() ?? $0 }
    let now = heirs.isEmpty ? "没有登记由谁承接" : "该职责现由“\(heirs.joined(separator: "”“"))”承担"
    let ids = body.successors.joined(separator: ", ")
    return Message(
      zh: "“\(name)”已于\(until.chinese)不再保留，\(now)\(ids.isEmpty ? "" : "（\(ids)）")；\(check.dayWords.zh)",
      en:
        "'\(name)' ended on \(until)\(ids.isEmpty ? "" : "; its duties are with \(ids)"); \(check.dayWords.en)"
    )
  }
}
