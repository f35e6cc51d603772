extension ChangeRules {
  private static let law = "《中华人民共和国环境保护法》第四十五条"
  private static let rule = "《排污许可管理条例》第二条"

  /// The basis, the object, the type, the days in force, and every other field.
  static let values =
    three(
      "basis", added: Message(zh: "增加依据", en: "a basis was added"),
      removed: Message(zh: "减少依据", en: "a basis was removed"),
      changed: Message(zh: "变更依据", en: "the basis changed"),
      why: Message(
        zh: "依据是职权的来源。依据变了，职权还有没有、由谁行使、有多大，都要重新看。",
        en:
          "the basis is where a power comes from; where it changes, see anew whether it stands, whose it is and how far it goes"
      ),
      few: "basis: [\(law)]", many: "basis: [\(law), \(rule)]", other: "basis: [\(rule)]")
    + words + [
      ChangeRule(
        "change/basis-place", Message(zh: "变更所引条款", en: "another place of the same document is cited"),
        weight: .ofField,
        why: Message(
          zh: "同一文件，换了条、款、项。常见于法律修订以后条文重新编号，也可能是改正引错的条款。",
          en:
            "the same document at another article, as after a revision that renumbers, or to mend a wrong one"
        ),
        examples: [power("basis: 《中华人民共和国环境保护法》第四十五条", "basis: 《中华人民共和国环境保护法》第四十六条")]),
      ChangeRule(
        "change/object", Message(zh: "变更实施对象", en: "the object changed"), weight: .ofField,
        why: Message(
          zh: "管到谁变了：范围宽了还是窄了，要对照依据看。",
          en: "whom it reaches changed; hold wider or narrower against the basis"),
        examples: [power("object: 企业事业单位", "object: 企业事业单位和其他生产经营者")]),
      ChangeRule(
        "change/type", Message(zh: "变更职权类型", en: "the type changed"), weight: .ofField,
        why: Message(
          zh: "类型决定适用哪部法律、哪些程序、怎样统计，改类型等于换一套规则。",
          en: "the type says which law, which procedure and which total it belongs to"),
        examples: [
          .init(
            before: "id: p-7k3f9q2m\nname: 备案\ntype: 行政许可", after: "id: p-7k3f9q2m\nname: 备案\ntype: 行政确认",
            severity: .substance)
        ]),
      ChangeRule(
        "change/period-longer", Message(zh: "施行期间延长", en: "it is in force longer"), weight: .ofField,
        why: Message(zh: "施行得更早。失效日期的变动另有规则。", en: "in force earlier; another last day has rules of its own"),
        mirror: "change/period-shorter", examples: [power("from: 2023-01-01", "from: 2022-01-01")]),
      ChangeRule(
        "change/period-shorter", Message(zh: "施行期间缩短", en: "it is in force for a shorter time"),
        weight: .ofField,
        why: Message(
          zh: "施行得更晚，但清单施行那天已经在施行，或者原来也还没有施行。失效日期的变动另有规则。",
          en:
            "in force later, but by the day of the list, or not before either; another last day has rules of its own"
        ),
        mirror: "change/period-longer", examples: [power("from: 2022-01-01", "from: 2023-01-01")]),
      ChangeRule(
        "change/value-added", Message(zh: "补充内容", en: "something was added"), weight: .ofField,
        why: Message(
          zh: "字段原来是空的，或者比原来多。轻重由字段的 weight 定。",
          en: "a field was empty, or has more; its weight says how grave that is"),
        mirror: "change/value-removed", examples: [power("", "office: 行政审批处", .service)]),
      ChangeRule(
        "change/value-removed", Message(zh: "删减内容", en: "something was removed"), weight: .ofField,
        loss: true,
        why: Message(
          zh: "字段空了，或者比原来少。轻重由字段的 weight 定。",
          en: "a field is empty, or has less; its weight says how grave that is"),
        mirror: "change/value-added",
        examples: [power("keywords: [排污证, 许可证]", "keywords: [排污证]", .service)]),
      ChangeRule(
        "change/value-changed", Message(zh: "变更内容", en: "something changed"), weight: .ofField,
        why: Message(
          zh: "字段换了内容。轻重由字段的 weight 定。", en: "a field has another value; its weight says how grave that is"),
        examples: [
          power("office: 行政审批处", "office: 生态环境综合处", .service),
          power("division: 市级负责城六区", "division: 市级负责全市"),
        ]),
    ]

  private static let words = [
    ChangeRule(
      "change/basis-words", Message(zh: "变更所引条文", en: "the words quoted changed"), weight: .ofField,
      why: Message(
        zh: "条款没有变，抄录的条文变了：法律修改了，还是原来抄错了，要对照原文。",
        en: "the same article in other words: amended, or copied wrongly before; hold it against the text"),
      examples: [
        power(
          "basis: { cite: \(law), text: 国家实行排污许可制度。 }", "basis: { cite: \(law), text: 国家依照法律规定实行排污许可管理制度。 }")
      ]),
    ChangeRule(
      "change/basis-words-added", Message(zh: "抄录条文", en: "the words of the basis were added"),
      weight: .fixed(.service),
      why: Message(zh: "依据没有变，补抄了条文，方便看的人。", en: "the same basis, now with its words"),
      mirror: "change/basis-words-removed",
      examples: [power("basis: \(law)", "basis: { cite: \(law), text: 国家实行排污许可制度。 }", .service)]),
    ChangeRule(
      "change/basis-words-removed", Message(zh: "不再抄录条文", en: "the words of the basis were removed"),
      weight: .fixed(.service),
      why: Message(zh: "依据没有变，不再抄录条文，看的人要自己去查。", en: "the same basis, without its words"),
      mirror: "change/basis-words-added",
      examples: [power("basis: { cite: \(law), text: 国家实行排污许可制度。 }", "basis: \(law)", .service)]),
  ]

  /// What an item is called and where it stands.
  static let forms = [
    ChangeRule(
      "change/renamed", Message(zh: "更名", en: "renamed"), weight: .ofField,
      why: Message(
        zh: "名称变了，事项还是那一个（id 不变）。名称里多一个词、少一个词，可能改变职权的范围。",
        en: "another name for the same item; a word more or less may change how far a power goes"),
      source: ["《白城市应急管理局清单动态调整制度》第六条"], confirmed: false,
      examples: [
        .init(
          before: "id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可",
          after: "id: p-7k3f9q2m\nname: 排污许可\ntype: 行政许可",
          change: .renamed, severity: .substance)
      ]),
    ChangeRule(
      "change/recoded", Message(zh: "变更编码", en: "another code"), weight: .ofField,
      why: Message(
        zh: "编码由机构编制部门或者平台赋予，别的系统靠它找事项，换了要通知它们。",
        en: "codes are assigned, and other systems find the item by it: tell them"),
      examples: [power("code: \"000118001000\"", "code: \"000118002000\"", .service, change: .recoded)]),
    ChangeRule(
      "change/reordered", Message(zh: "调整顺序", en: "another order"), weight: .fixed(.editorial),
      why: Message(zh: "只是先后次序不同，内容一个没有变。", en: "only the order differs, nothing in it"),
      examples: [power("levels: [市级, 区级]", "levels: [区级, 市级]", .editorial)]),
    ChangeRule(
      "change/refiled", Message(zh: "换了文件", en: "another file"), weight: .fixed(.editorial),
      why: Message(
        zh: "事项移到同一单位的另一个文件里，内容和实施主体都没有变。",
        en: "in another file of the same body; content and holder are as they were"),
      examples: [.init(before: refiled.0, after: refiled.1, change: .refiled, severity: .editorial)]),
    ChangeRule(
      "change/list-organisation", Message(zh: "清单归属变更", en: "in the list of another body"),
      weight: .fixed(.service),
      why: Message(
        zh: "事项归到另一个单位的清单里，由它编制、公布；实施主体没有变，职权没有动。真要划转，改事项的 holder（或者清单开头 defaults 里的 holder）。",
        en:
          "another body keeps and publishes the list; the holder is the same, and no power moved. To transfer it, change the holder of the item, or of the defaults"
      ),
      examples: [.init(before: relisted.0, after: relisted.1, change: .refiled, severity: .service)]),
    ChangeRule(
      "change/id-reused", Message(zh: "同一编号，内容不同", en: "another matter under the same id"),
      weight: .fixed(.loss), loss: true,
      why: Message(
        zh:
          "id 没有变，名称、依据和内容却没有一处相同：原来的事项等于取消，又借它的 id 新增了一个。id 一经使用不再给别的事项：恢复原事项，新事项另起一条，id 用 qingdan new item 生成；确实是同一事项改写的，写进调整文件报批。",
        en:
          "nothing of the name, the basis and the content is as it was: one item was removed, and another added under its id. An id is never given to another matter: restore the item and let qingdan new item make an id for the new one; if it is the same matter written anew, say so in an adjustment"
      ),
      examples: [.init(before: reused.0, after: reused.1, change: .renamed, severity: .loss)]),
    ChangeRule(
      "change/editorial", Message(zh: "文字变更", en: "editorial"), weight: .fixed(.editorial),
      why: Message(
        zh: "只有全角半角、括号、引号、空格或者依据的写法不同，意思没有变。",
        en: "only width, brackets, quotation marks, blanks or the spelling of a citation differ"),
      examples: [
        power("object: 企业事业单位(含个体工商户)", "object: 企业事业单位（含个体工商户）", .editorial),
        power("basis: 《环境保护法》第45条", "basis: 《中华人民共和国环境保护法》第四十五条", .editorial),
      ]),
  ]
}
