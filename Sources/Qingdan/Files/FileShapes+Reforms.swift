extension FileShape {
  /// The file of a reform, and what stands in it.
  static let reforms: [FileShape] =
    [
      reform, reformDates, reformUpper, reformEvent, reformBody, reformShare, reformTarget, reformScope,
      itemSelection, oldName, closingNotice,
    ] + bodyEvents + itemEvents

  static let reform = FileShape(
    "reform", "机构改革", "a reform",
    [
      Field("reform", .text, required: true, "编号，和文件名相同", "its id, the name of the file"),
      Field("title", .text, "标题", "title"),
      Field("reason", .choice(Reform.reasons), "改革理由", "reason"),
      Field("basis", .text, "依据文件", "basis"),
      Field("dates", .record("reform-dates"), required: true, "日期", "days"),
      Field("recorded", .flag, "补录的以往改革", "a past act that is entered afterwards"),
      Field(
        "follows", .record("reform-follows"), "跟随的上级改革", "the reform of the upper government that it follows"),
      Field("events", .list(.record("reform-event")), required: true, "改革事件", "events"),
      Field("opinions", .list(.record("opinion")), "意见", "opinions"),
      Field("supervision", .text, "取消、下放后的事中事后监管措施", "how the matter is watched over afterwards"),
      Field("note", .text, "备注", "note"),
    ])

  static let reformDates = FileShape(
    "reform-dates", "改革的日期", "days of a reform",
    [
      Field("decided", .day, "决定的日期", "decided"),
      Field("effective", .day, "施行的日期", "effective"),
      Field("in-place", .day, "调整到位的日期", "in place"),
      Field("published", .day, "公布的日期", "published"),
      Field("address", .text, "公布的网址", "where it was published"),
    ])

  static let reformUpper = FileShape(
    "reform-follows", "跟随的上级改革", "the reform that it follows",
    [
      Field("library", .text, required: true, "上级的清单库", "the upper library"),
      Field("reform", .text, required: true, "上级改革的编号", "the id of its reform"),
      Field(
        "guides", .map(.text), "到位以前由上级哪个机构指导：本级机构: 上级机构", "own body: the upper one that guides it until then"
      ),
    ])

  static let closingNotice = FileShape(
    "closing-notice", "整合公告", "the notice that a website is closed",
    [
      Field("days", .integer, "至少挂多少天", "for how many days at least it stands"),
      Field(
        "text", .text,
        "怎样写，可用 \(ClosingNotice.words.map { "{\($0)}" }.joined(separator: "、"))",
        "its wording, with \(ClosingNotice.words.map { "{\($0)}" }.joined(separator: ", "))"),
    ])

  static let oldName = FileShape(
    "old-name", "原来的名称", "a name until then",
    [
      Field("name", .text, required: true, "原来的全称", "the old full name"),
      Field("short", .list(.text), "原来的简称", "the old short names"),
    ])

  static let reformEvent = FileShape(
    "reform-event", "改革事件", "an event",
    ReformVerb.allCases.map { verb in
      Field(verb.rawValue, .record("event-\(verb.rawValue)"), verb.title.zh, verb.title.en)
    })

  /// What every event may say.
  private static let common = [
    Field("basis", .text, "依据，和改革的不同时写", "its basis, where it differs"),
    Field("dates", .record("reform-dates"), "日期，和改革的不同时写", "its days, where they differ"),
    Field("note", .text, "备注", "note"),
  ]

  private static let newBody = [
    Field("id", .text, required: true, "机构标识，以后不改", "id, for ever"),
    Field("name", .text, required: true, "全称", "full name"),
    Field("short", .list(.text), "简称", "short names"),
    Field("level", .text, "层级", "level"),
    Field("division", .text, "行政区划代码", "code of the division"),
    Field("superior", .text, "上级机构", "superior body"),
    Field("uscc", .text, "统一社会信用代码", "unified social credit code"),
  ]

  static let reformBody = FileShape("reform-body", "新机构", "a new body", newBody)

  static let reformShare = FileShape(
    "reform-share", "拆分后的一方", "one of those that it is split into",
    [
      Field("organisation", .text, "机构标识", "organisation"),
      Field("outside", .text, "政府以外的单位（如企业）的名称", "a body outside government, such as an enterprise"),
      Field("items", .textOr("item-selection"), "划给它的事项；其余的写 rest", "its items; 'rest' for all others"),
      Field("functions", .list(.text), "划给它的职责，事项随着走", "its functions; their items follow"),
      Field("note", .text, "备注", "note"),
    ])

  static let reformTarget = FileShape(
    "reform-target", "去向", "where items go",
    [
      Field("organisation", .text, "机构标识", "organisation"),
      Field("level", .text, "层级，如 区级", "level"),
      Field("group", .text, "一类机构，如 街道办事处", "a class of bodies"),
    ])

  static let reformScope = FileShape(
    "reform-scope", "部分划转的范围", "the parts of a partial transfer",
    [
      Field("moved", .text, "划出的部分，如 大数据管理方面", "what moves"),
      Field("stays", .text, "留下的部分", "what stays"),
      Field(
        "name", .text, "划出部分的事项名称，和原名称不同时写", "the name of the part that moves, where it has one of its own"),
    ])

  static let itemSelection = FileShape(
    "item-selection", "选取的事项", "which items",
    [
      Field("ids", .list(.text), "事项标识", "ids"),
      Field("codes", .list(.text), "编码", "codes"),
      Field("functions", .list(.text), "职责，事项随着走", "functions; their items follow"),
      Field("where", .map(.list(.text)), "字段: 值，全部符合的才选", "field: value; all must hold"),
    ])

  // MARK: - Organisations

  private static let one = Field("organisation", .text, required: true, "机构标识", "organisation")

  private static func event(_ verb: ReformVerb, _ fields: [Field]) -> FileShape {
    FileShape("event-\(verb.rawValue)", verb.title.zh, verb.title.en, fields + common)
  }

  private static let bodyEvents: [FileShape] = [
    event(.establish, newBody + [Field("from", .list(.text), "由哪些机构组建", "made from these bodies")]),
    event(.reestablish, newBody + [Field("from", .list(.text), "由哪些机构组建", "made from these bodies")]),
    event(
      .rename,
      [
        one, Field("name", .text, required: true, "新的全称", "the new full name"),
        Field("short", .list(.text), "新的简称", "the new short names"),
        Field("was", .record("old-name"), "补录的：原来的名称", "of a past renaming: the old name"),
      ]),
    event(
      .merge,
      [
        Field("from", .list(.text), required: true, "合并的机构", "the bodies that are merged"),
        Field("into", .textOr("reform-body"), required: true, "合并成的机构", "the body they become"),
      ]),
    event(
      .split,
      [
        Field("from", .text, required: true, "被拆分的机构", "the body that is split"),
        Field("into", .list(.record("reform-share")), required: true, "拆分成的各方", "those that it becomes"),
      ]),
    event(.abolish, [one]),
    event(.moveUnder, [one, Field("to", .text, required: true, "新的上级机构", "the new superior")]),
    event(.managedBy, [one, Field("by", .text, required: true, "由哪个机构管理", "the body that manages it")]),
    event(.rank, [one, Field("to", .text, required: true, "新的规格", "the new rank")]),
    event(.role, [one, Field("role", .text, required: true, "承担哪个办事机构的职责", "whose office it is")]),
    event(
      .nameplate,
      [
        Field("add", .text, "加挂的牌子", "a nameplate that it gets"),
        Field("remove", .text, "不再加挂的牌子", "one that it loses"),
        Field("move", .text, "改由别的机构加挂的牌子", "one that goes to another body"),
        Field("keep", .text, "保留的牌子", "one that it keeps"),
        Field("from", .text, "原来加挂的机构", "the body that had it"),
        Field("to", .text, "以后加挂的机构", "the body that has it from then on"),
      ]),
    event(
      .shareOffice,
      [Field("organisations", .list(.text), required: true, "合署办公的机构", "the bodies that share it")]),
    event(
      .territory,
      [
        Field("from", .list(.text), required: true, "原来的行政区划代码", "codes of divisions before"),
        Field("to", .list(.text), required: true, "新的行政区划代码", "codes of divisions after"),
        Field("organisations", .map(.text), "分成几个的，各机构归哪一个：机构: 区划代码", "which of several each body gets"),
      ]),
  ]

  // MARK: - Items

  private static let chosen = [
    Field("items", .textOr("item-selection"), "选取的事项", "which items"),
    Field("functions", .list(.text), "选取的职责，事项随着走", "functions; their items follow"),
  ]
  private static let giver = Field("from", .list(.text), required: true, "原来的机构", "the body that gives it")
  private static let receiver = Field(
    "to", .textOr("reform-target"), required: true, "去向", "where it goes")
  /// What an item is that comes new into a list.
  private static func made(required: Bool) -> [Field] {
    [
      Field("list", .text, required: required, "清单种类，如 powers", "the kind of list, such as 'powers'"),
      Field(
        "item", .any, required: required, "新事项的各要素，和清单里写的一样", "the fields of the new item, as in a list"),
    ]
  }
  private static let parted = [
    Field("extent", .choice(["全部", "部分"]), "全部还是部分", "all of each item, or a part"),
    Field("scope", .record("reform-scope"), "部分划转的范围", "which part"),
  ]
  private static let watched = Field("supervision", .text, "事中事后监管措施", "how the matter is watched over")

  private static let itemEvents: [FileShape] = [
    event(
      .transfer,
      chosen + [giver, receiver] + parted),
    event(.add, [receiver] + made(required: true)),
    event(
      .cancel, chosen + [Field("until", .day, "失效日期", "in force until"), watched]),
    event(.amend, actAmendment.fields.filter { $0.name != "note" }),
    event(
      .combine,
      [
        Field("items", .list(.text), required: true, "被合并的事项", "items that are combined"),
        Field(
          "into", .any, required: true, "合并成的事项：标识，或者各要素（不一样的要素要写明）",
          "the item they become: its id, or its fields, where the items differ"),
      ]),
    event(
      .divide,
      [
        Field("item", .text, required: true, "被分设的事项", "the item that is divided"),
        Field(
          "into", .list(.any), required: true, "分设成的事项：各写名称和不同的要素，保留原标识的写 id",
          "the items it becomes: name and fields of each, 'id' for the one that goes on"),
      ]),
    event(.restore, chosen),
    event(
      .suspend,
      chosen + [Field("until", .day, "从哪天起暂停（这一天已经不实施）", "the first day on which it is suspended")]),
    event(.devolve, chosen + [giver, receiver] + parted + [watched]),
    event(
      .assume,
      chosen + [Field("from", .text, "从哪里承接", "whose it was"), receiver] + made(required: false)),
    event(
      .recall,
      chosen + [
        Field("from", .textOr("reform-target"), required: true, "原来的层级或者机构", "the level or body that had it"),
        receiver,
      ]),
    event(
      .entrust,
      chosen + [
        giver, receiver, Field("document", .text, "委托书的网址", "where the letter of entrustment is"),
        Field("until", .day, "委托到哪天", "entrusted until"),
      ]),
    event(.endEntrustment, chosen + [giver, receiver]),
    event(.empower, chosen + [giver, receiver] + parted),
    event(
      .convert,
      chosen + [
        Field("from", .list(.text), "原来的机构", "the body that has it"),
        Field(
          "to", .choice(["公共服务", "内部管理"]), required: true, "转为公共服务还是内部管理", "what it becomes"),
      ]),
  ]
}
