extension ChangeRules {
  private static let entrusting = [
    "《中华人民共和国行政许可法》第二十四条", "《中华人民共和国行政处罚法》第二十条", "《中华人民共和国行政强制法》第十七条第一款",
  ]

  /// A list of no organisation, so that only the item says whose it is.
  private static func nobodys(_ holder: String) -> String {
    """
    === organisations/sthjj/powers.yaml
    list: powers
    effective: 2024-03-01
    items:
      - id: p-7k3f9q2m
        name: 排污许可证核发
        type: 行政许可
        holder: \(holder)

    """
  }

  /// Who has a power: its holder, those beside the holder, those in the holder's name, and on which level.
  static let holders =
    [
      ChangeRule(
        "change/transferred", Message(zh: "划转", en: "transferred"), weight: .ofKind,
        why: Message(
          zh: "事项换了实施主体：对一个单位是划出，对另一个是划入。两个单位的意见都要在案。",
          en: "another body holds it: out of one, into another; both have to be heard"),
        examples: [power("holder: hbj", "holder: sthjj", change: .transferred)]),
      ChangeRule(
        "change/holder-removed", Message(zh: "实施主体空缺", en: "the holder is gone"), weight: .fixed(.loss),
        loss: true,
        why: Message(zh: "事项还在，却说不出由谁负责。", en: "the item stands, but nobody can be named who has it"),
        mirror: "change/holder-named",
        examples: [.init(before: nobodys("sthjj"), after: nobodys("~"), severity: .loss)]),
      ChangeRule(
        "change/holder-named", Message(zh: "明确实施主体", en: "a holder was named"), weight: .ofKind,
        why: Message(zh: "原来没有写明由谁实施，现在写明了。", en: "nobody was named before who has it; now somebody is"),
        mirror: "change/holder-removed",
        examples: [.init(before: nobodys("~"), after: nobodys("sthjj"), severity: .substance)]),
      ChangeRule(
        "change/devolved", Message(zh: "下放", en: "devolved"), weight: .ofKind,
        why: Message(
          zh: "事项交给下级实施。上级要写明怎样监管，下级要接得住；行政处罚交给乡镇、街道，要有省级公布的决定。",
          en:
            "a lower level holds it; say how it is supervised. For penalties in towns and sub-districts the province's decision must be published"
        ),
        source: ["《中华人民共和国行政处罚法》第二十四条第一款"], mirror: "change/recalled",
        examples: [power("levels: [市级]", "levels: [区级]", change: .devolved)]),
      ChangeRule(
        "change/recalled", Message(zh: "上收", en: "recalled"), weight: .ofKind,
        why: Message(
          zh: "事项由下级收归上级实施。原来在下级办的人要知道到哪里办。",
          en: "a higher level holds it; who went to the lower one must learn where to go"),
        mirror: "change/devolved",
        examples: [power("levels: [区级]", "levels: [市级]", change: .recalled)]),
    ]
    + three(
      "joint-holder", added: Message(zh: "增加共同实施主体", en: "a joint holder was added"),
      removed: Message(zh: "减少共同实施主体", en: "a joint holder was removed"),
      changed: Message(zh: "变更共同实施主体", en: "the joint holders changed"),
      why: Message(
        zh: "共同实施的单位以自己的名义行使职权，增减都要有依据，并听取它的意见。",
        en: "a joint holder acts in its own name; the basis must name it, and it has to be heard"),
      few: "with: [sjj]", many: "with: [sjj, swj]", other: "with: [swj]")
    + three(
      "entrustment", added: Message(zh: "新增委托", en: "an entrustment was added"),
      removed: Message(zh: "取消委托", en: "an entrustment was removed"),
      changed: Message(zh: "变更委托", en: "an entrustment changed"),
      why: Message(
        zh: "委托不改变实施主体。行政处罚的委托书、行政许可的委托内容要公布；行政强制措施权不得委托。",
        en:
          "the holder stays the same; the letter (penalties) or the announcement (permits) must be public, and coercive measures cannot be entrusted"
      ), source: entrusting,
      few: "entrusted: [{ organisation: zfdd }]",
      many: "entrusted: [{ organisation: zfdd }, { organisation: wsjds }]",
      other: "entrusted: [{ organisation: zfdd, until: 2027-01-01 }]")
    + three(
      "level", added: Message(zh: "增加行使层级", en: "a level was added"),
      removed: Message(zh: "减少行使层级", en: "a level was removed"),
      changed: Message(zh: "变更行使层级", en: "the levels changed"),
      why: Message(
        zh: "哪一级行使变了：看清是下放、上收，还是补写漏掉的层级。",
        en: "which level has it changed; see whether it was devolved, recalled, or only written in full"),
      few: "levels: [市级]", many: "levels: [市级, 区级]", other: "levels: [开发区级]")
}
