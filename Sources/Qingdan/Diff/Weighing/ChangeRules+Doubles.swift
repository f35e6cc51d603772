extension ChangeRules {
  /// The list of a body with the one power, or with none.
  private static func list(_ body: String, _ id: String, holder: String? = nil) -> String {
    """
    === organisations/\(body)/powers.yaml
    list: powers
    organisation: \(body)
    effective: 2024-03-01
    items:
      - id: \(id)
        name: 排污许可证核发
        type: 行政许可
        holder: \(holder ?? body)
        basis: 《中华人民共和国环境保护法》第四十五条

    """
  }

  private static let one = list("sthjj", "p-7k3f9q2m")
  private static let two = one + list("swj", "p-4m8x2c5r")
  private static let nobody = list("sthjj", "p-7k3f9q2m", holder: "wuming")

  /// What takes both states to see.
  static let doubles = [
    ChangeRule(
      "change/holder-unknown", Message(zh: "实施主体不明", en: "the new holder is not known"),
      weight: .fixed(.loss), loss: true,
      why: Message(
        zh: "新的实施主体不在机构名册里，或者清单施行那天还没有设立、已经不再保留：这项职权没有人担着。",
        en: "the new holder is not in the register, or not there on the day of the list: nobody has the power"
      ),
      mirror: "change/holder-known",
      examples: [.init(before: one, after: nobody, change: .transferred, severity: .loss)]),
    ChangeRule(
      "change/holder-known", Message(zh: "实施主体已明", en: "the holder is known now"),
      weight: .fixed(.substance),
      why: Message(zh: "原来的实施主体不在机构名册里，现在找得到了。", en: "the holder was not in the register; now it is"),
      mirror: "change/holder-unknown",
      examples: [.init(before: nobody, after: one, change: .transferred, severity: .substance)]),
    ChangeRule(
      "change/holder-doubled", Message(zh: "同一职权有两个实施主体", en: "two bodies have one power"),
      weight: .fixed(.loss), loss: true,
      why: Message(
        zh:
          "同级、同一区划的两个单位都有这项职权，办事的人不知道找谁，两家也可能互相推。属于共同实施的写 with，委托的写 entrusted，部门共性权力写 counted；同类单位共用的，清单的 organisation 写统称；都不是的，删去一个。分级行使（区划或者层级不同）和拆分成的两部分不算。",
        en:
          "two bodies of one level and territory have it: people do not know whom to ask. Joint holders belong into 'with', delegates into 'entrusted', powers of every department are 'counted' so, bodies of one class share a list of their group; else remove one. Other levels or territories, and halves of a split, do not count"
      ),
      mirror: "change/holder-single",
      examples: [.init(before: one, after: two, change: .added, severity: .loss)]),
    ChangeRule(
      "change/holder-single", Message(zh: "不再有两个实施主体", en: "one body has the power again"),
      weight: .fixed(.substance),
      why: Message(
        zh: "原来两个单位都有这项职权，现在只剩一个。职权没有消失，但留给哪一个要有依据。",
        en: "two bodies had the power, now one has; it is not gone, but who keeps it needs a basis"),
      mirror: "change/holder-doubled",
      examples: [.init(before: two, after: one, change: .removed, severity: .substance)]),
  ]
}
