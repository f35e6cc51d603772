import Qingdan

struct UnknownOrganisation: ListValidator {
  static let rule = Rule(
    "organisation/unknown",
    Message(zh: "机构不在机构库里", en: "an organisation is not in the register"),
    rationale: Message(
      zh: "机构库里没有的，印出来只是一串字母，改革划转时也找不到它。",
      en: "what is not in the register is printed as mere letters, and no reform can find it"),
    good: ["id: p-7k3f9q2m\nholder: sthjj\nwith: [szf]"],
    bad: [
      "id: p-7k3f9q2m\nholder: ↓sthj", "id: p-7k3f9q2m\nholder: ↓市生态环境局", "id: p-7k3f9q2m\nwith: [szf, ↓gaj]",
      """
      === registers/organisations.yaml
      organisations:
        - { id: a, until: 2024-03-01, names: [{ name: 甲局 }] }
        - { id: b, from: 2024-03-01, names: [{ name: 甲局 }] }
      === organisations/b/powers.yaml
      list: powers
      organisation: b
      effective: 2024-03-01
      items: [{ id: p-7k3f9q2m, holder: ↓甲局 }]
      """,
      "list: powers\norganisation: ↓sthjjj\neffective: 2024-03-01\nitems: []",
      "list: powers\norganisation: { group: ↓乡镇人民政府 }\neffective: 2024-03-01\nitems: []",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let register = check.context.organisations
    var known = KnownTexts()
    for value in list.values(of: .organisation) {
      report.count()
      if known.contains(value.node, of: list) { continue }
      let text = list.text(value)
      if register[text] != nil {
        known.insert(value.node, of: list)
        continue
      }
      let (message, id) = Self.message(text, register)
      let title = id.map { Message(zh: "改成 \($0)", en: "write '\($0)'") }
      report.say(
        message, at: value, in: list,
        fixes: [
          id.flatMap { id in
            title.flatMap { list.fix($0, value.node, to: id, safe: register.named(text).count == 1) }
          }
        ].compactMap(\.self))
    }
    checkHead(list, register, into: &report)
  }

  private func checkHead(_ list: ListFile, _ register: OrganisationRegister, into report: inout Report) {
    report.count()
    guard let node = list.head.nodes["organisation"] else { return }
    if let id = list.head.organisation, register[id] == nil {
      report.say(Self.message(id, register).0, at: list.place(node))
    }
    if let name = list.head.group, !register.groups.contains(where: { $0.name == name }) {
      let near = Spelling.nearest(to: name, among: register.groups.map(\.name))
      let place = list.document.value(of: node, for: "group").map { list.place($0) }
      report.say(
        Message(
          zh: "机构库的 groups 里没有“\(name)”\(near.map { "。是不是“\($0)”？" } ?? "")",
          en: "there is no group '\(name)'\(near.map { "; did you mean '\($0)'?" } ?? "")"),
        at: place ?? list.place(node))
    }
  }

  /// （2018-11-08至2024-03-01）.
  private static func life(_ period: Period) -> String {
    guard period != Period() else { return "" }
    return "（\(period.from.map(\.description) ?? "")至\(period.until.map(\.description) ?? "今")）"
  }

  /// What to say of an id that is not there, and the id that was meant where there is no doubt.
  private static func message(_ text: String, _ register: OrganisationRegister) -> (Message, String?) {
    let named = register.named(text)
    if let body = named.first, named.count == 1 {
      return (
        Message(
          zh: "这里写机构的标识 \(body.id)，不写名称“\(text)”", en: "write the id '\(body.id)', not the name '\(text)'"),
        body.id
      )
    }
    if named.count > 1 {
      let ids = named.map { body in "\(body.id)\(Self.life(body.period))" }
      return (
        Message(
          zh: "“\(text)”是几个机构用过的名称：\(ids.joined(separator: "、"))。写所指的那一个的标识",
          en:
            "'\(text)' is a name that several bodies have had: \(ids.joined(separator: ", ")); write the id of the one meant"
        ), nil
      )
    }
    let near = Spelling.nearest(to: text, among: register.organisations.map(\.id))
    let name = near.flatMap { register[$0]?.shortName() } ?? ""
    return (
      Message(
        zh: "机构库里没有“\(text)”\(near.map { "。是不是“\(name)（\($0)）”？" } ?? "。在 registers/organisations.yaml 里登记")",
        en: "there is no organisation '\(text)'"
          + (near.map { "; did you mean '\($0)'?" } ?? "; enter it in registers/organisations.yaml")), near
    )
  }
}
