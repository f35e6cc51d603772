import Qingdan

struct MissingAccountability: ListValidator {
  static let rule = Rule(
    "complete/missing-accountability",
    Message(zh: "职权没有追责情形", en: "a power has no accountability clause"),
    rationale: Message(
      zh: "有权必有责：不写什么情形追责，权责清单就只剩权力清单。",
      en: "power goes with accountability; without it the list is one of powers alone"),
    completeness: .duties,
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发\naccountability:\n  - text: 对符合法定条件的申请不予受理的"],
    bad: [
      """
      \(Disclosing.claim(.duties))
      === organisations/sthjj/powers.yaml
      list: powers
      organisation: sthjj
      items:
        - id: p-7k3f9q2m
          name: ↓排污许可证核发
          accountability: []
      """,
      """
      list: ↓powers
      organisation: sthjj
      items:
        - { id: p-7k3f9q2m, name: 排污许可证核发 }
        - { id: p-4m8x2c5r, name: 排污许可证注销, accountability: [{ text: 违法注销的 }] }
      """,
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("accountability") else { return }
    var missing = ItemTally()
    for item in list.items where check.isInForce(item) {
      let node = list.value(item, field)
      let isThere =
        node.map { list.document.kind($0) != .sequence || list.elements($0).isEmpty == false } ?? false
      missing.add(item, isMissing: !isThere)
    }
    missing.say(
      each: Message(zh: "没有追责情形。写明什么情形追究谁的责任（accountability）", en: "has no accountability clause"),
      all: Message(zh: "没有追责情形", en: "have no accountability clause"), in: list, check.context, into: &report)
  }
}
