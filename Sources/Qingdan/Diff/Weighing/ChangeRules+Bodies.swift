extension ChangeRules {
  /// A register and a list of what one of its bodies, or a group, holds.
  private static func library(_ organisations: [String], groups: String = "", holder: String = "sthjj")
    -> String
  {
    let head = holder == "sthjj" ? "organisation: sthjj" : "organisation: { group: \(holder) }"
    return """
      === registers/organisations.yaml
      organisations:
      \(organisations.map { "  - \($0)\n" }.joined())\(groups)=== organisations/sthjj/powers.yaml
      list: powers
      \(head)
      effective: 2024-03-01
      items:
        - id: p-7k3f9q2m
          name: 排污许可证核发
          type: 行政许可

      """
  }

  private static let bureau = "{ id: sthjj, names: [{ name: XX市生态环境局 }] }"
  private static let other = "{ id: sthjj, names: [{ name: XX市水务局 }] }"
  private static let city = "{ id: szf, names: [{ name: XX市人民政府 }] }"
  private static let town = "{ id: qzf, superior: szf, names: [{ name: XX市东区人民政府 }] }"
  private static let over = "{ id: sthjj, until: 2024-01-01, names: [{ name: XX市生态环境局 }] }"
  private static let streets = ["djd", "xjd"].map {
    "{ id: \($0), names: [{ name: \($0 == "djd" ? "东" : "西")街街道办事处 }] }"
  }

  private static func group(_ members: String) -> String {
    library(streets, groups: "groups:\n  - { name: 街道办事处, members: [\(members)] }\n", holder: "街道办事处")
  }

  /// What happens to those who have powers, while nothing changes in the items.
  static let bodies = [
    ChangeRule(
      "change/body-removed", Message(zh: "名册里没有了实施主体", en: "a holder is not in the register any more"),
      weight: .fixed(.loss), loss: true,
      why: Message(
        zh: "事项一个字没有改，写着的机构或者统称却从名册里删去了，或者不再存续：这些职权没有人担着。先写明由谁承接，再动名册。",
        en:
          "nothing changed in the items, but the body or group that they name was taken out of the register, or has ended: nobody has these powers"
      ),
      mirror: "change/body-added",
      examples: [
        .init(before: library([bureau]), after: library([]), change: .removed, severity: .loss),
        .init(before: library([bureau]), after: library([over]), change: .removed, severity: .loss),
      ]),
    ChangeRule(
      "change/body-added", Message(zh: "实施主体补进名册", en: "a holder is in the register now"),
      weight: .fixed(.substance),
      why: Message(
        zh: "事项早就写着它，名册里原来没有，现在有了：职权有了担着的机构，要看清是不是该由它担。",
        en: "items named it before the register had it; see whether it is the one that has these powers"),
      mirror: "change/body-removed",
      examples: [.init(before: library([]), after: library([bureau]), change: .added, severity: .substance)]),
    ChangeRule(
      "change/body-replaced", Message(zh: "同一标识换了机构", en: "another body under the same id"),
      weight: .fixed(.substance),
      why: Message(
        zh:
          "机构的标识没有变，名称却没有一个相同，统一社会信用代码也对不上：写着这个标识的事项等于都划给了另一个机构。更名的，原名称写上停用日期（until）留在 names 里；新组建的机构用新的标识，事项按划转办理。",
        en:
          "the id is as it was, but no name and no credit code is: its items went to another body without a transfer. A renamed body keeps its old name with its last day; another body gets another id"
      ),
      examples: [
        .init(before: library([bureau]), after: library([other]), change: .renamed, severity: .substance)
      ]
    ),
    ChangeRule(
      "change/body-superior", Message(zh: "实施主体归另一个政府", en: "a holder stands under another government"),
      weight: .fixed(.substance),
      why: Message(
        zh: "机构的上级改了，它的调整就由另一个政府批准：改了上级再来报批，等于自己挑批准的机关。写明凭什么改的。",
        en:
          "another government decides on its acts from then on: who changes the superior first chooses the approver; say on what ground"
      ),
      examples: [
        .init(
          before: library([town, city, "{ id: sthjj, superior: szf, names: [{ name: XX市生态环境局 }] }"]),
          after: library([town, city, "{ id: sthjj, superior: qzf, names: [{ name: XX市生态环境局 }] }"]),
          severity: .substance)
      ]),
    ChangeRule(
      "change/member-removed", Message(zh: "统称减少成员", en: "a group lost a member"), weight: .fixed(.loss),
      loss: true,
      why: Message(
        zh: "清单由一类单位共用，成员不在这一类里了，清单里的事项它就都没有了：写明它的事项由谁承接。",
        en: "a list of a group is of all its members: one that is no member any more has none of its items"),
      mirror: "change/member-added",
      examples: [.init(before: group("djd, xjd"), after: group("djd"), severity: .loss)]),
    ChangeRule(
      "change/member-added", Message(zh: "统称增加成员", en: "a group has another member"),
      weight: .fixed(.substance),
      why: Message(
        zh: "多一个成员，它就有了清单里的全部事项：法无授权不可为，要有依据。",
        en: "another member has all items of the group's list: each needs its basis"),
      mirror: "change/member-removed",
      examples: [.init(before: group("djd"), after: group("djd, xjd"), severity: .substance)]),
  ]
}
