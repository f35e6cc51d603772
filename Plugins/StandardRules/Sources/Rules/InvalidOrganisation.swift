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
        let fix = heirs.only.flatMap { Self.fix($0, value, check) }
        report.say(
          Self.message(body, heirs, day, check), at: value, in: list, fixes: [fix].compactMap(\.self))
      }
    }
    report.count()
    guard let id = list.head.organisation, let node = list.head.nodes["organisation"],
      let body = register[id], !body.period.contains(day)
    else { return }
    report.say(
      Self.message(body, Heirs(of: body, on: day, check.context), day, check), at: list.place(node),
      owner: check.context.shortName(id))
  }

  /// Who has the duty: whoever got this very item, else those that come after the body.
  private static func heirs(
    of body: Organisation, _ value: ListFile.Value, _ day: Day, _ check: ListCheck
  ) -> Heirs {
    let moves = value.item.flatMap { check.list.id($0) }.flatMap { check.context.acts.ledger.moves[$0] } ?? []
    let register = check.context.organisations
    if let to = moves.last(where: { $0.from == body.id })?.to, let heir = register[to] {
      return heir.period.contains(day) ? Heirs(bodies: [to]) : Heirs(of: heir, on: day, check.context)
    }
    return Heirs(of: body, on: day, check.context)
  }

  /// Not safe: who is meant, a person has to see.
  private static func fix(_ heir: String, _ value: ListFile.Value, _ check: ListCheck) -> Diagnostic.Fix? {
    let name = check.context.shortName(heir) ?? heir
    return check.list.fix(
      Message(zh: "改成 \(heir)（\(name)）", en: "write '\(heir)'"), value.node, to: heir, safe: false)
  }

  private static func message(
    _ body: Organisation, _ heirs: Heirs, _ day: Day, _ check: ListCheck
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
    let names = heirs.bodies.map { register[$0]?.shortName(on: day) ?? $0 }
    let outside = heirs.outside.joined(separator: "”“")
    let now =
      switch (names.count, heirs.outside.isEmpty) {
      case (0, true): "没有登记由谁承接"
      case (0, false): "已划给政府以外的“\(outside)”，看这一项还归不归政府管"
      case (1, true): "该职责现由“\(names[0])”承担"
      case (_, true): "由“\(names.joined(separator: "”“"))”分别承接，看这一项归谁"
      case (_, false): "由“\(names.joined(separator: "”“"))”和政府以外的“\(outside)”分别承接，看这一项归谁"
      }
    let ids = heirs.bodies.joined(separator: ", ")
    let others = heirs.outside.isEmpty ? "" : "; part of them went out of government, to \(outside)"
    return Message(
      zh: "“\(name)”已于\(until.chinese)不再保留，\(now)\(ids.isEmpty ? "" : "（\(ids)）")；\(check.dayWords.zh)",
      en:
        "'\(name)' ended on \(until)\(ids.isEmpty ? "" : "; its duties are with \(ids)")\(others); \(check.dayWords.en)"
    )
  }
}

/// Who has what a body had.
private struct Heirs {
  /// Organisations of the register, sorted.
  var bodies: [String]
  /// Those outside government that got a part of it, by name: which part, the register does not tell.
  var outside: [String] = []

  /// The only one that can be meant.
  var only: String? { outside.isEmpty && bodies.count == 1 ? bodies[0] : nil }

  init(bodies: [String]) { self.bodies = bodies }

  init(of body: Organisation, on day: Day, _ context: LibraryContext) {
    let register = context.organisations
    bodies = register.heirs(of: body.id, on: day)
    var seen: Set<String> = []
    var open = [body.id]
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let gone = register[next], !gone.period.contains(day) else {
        continue
      }
      outside += context.acts.outside(of: next, by: day).filter { !outside.contains($0) }
      open += gone.successors
    }
  }
}
