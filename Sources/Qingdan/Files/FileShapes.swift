extension FileShape {
  /// The shapes of a library's files, by name; `qingdan schema NAME` prints each as a JSON Schema.
  static func named(_ name: String) -> FileShape? { all.first { $0.name == name } }

  /// Every shape, in the order in which the documentation lists them.
  public static let all: [FileShape] =
    [
      library, terms, term, rulesFor, baseline, knownFinding, kind, field, choice, layout, column, rule,
      organisations,
      organisation, organisationName, nameplate,
      group, namedGroup, statutes, statute, statuteVersion, replacement, articleMove, transitions, transition,
      calendar,
      calendarDay,
      list, notApplicable, title, secrecy, clearance, withheld,
      release, releaseLink, releaseCorrection, releaseBase, releasedFile, publications, publication,
      publishedList, disclosureReview, plugins, plugin, scoreCard, scoreDeduction,
    ] + acts + reforms

  static let title = FileShape(
    "title", "标题", "a title",
    [
      Field("zh", .text, required: true, "中文", "Chinese"),
      Field("en", .text, "英文", "English"),
    ])

  static let library = FileShape(
    "library", "清单库说明 library.yaml", "library.yaml",
    [
      Field("library", .text, required: true, "清单库的名字", "the library's name"),
      Field("format", .integer, required: true, "文件格式的编号", "the number of the file format"),
      Field("base", .text, "所依据的基础库：standard 或路径", "the base: standard, or a path"),
      Field("title", .title, "标题", "title"),
      Field("notice", .title, "印在每一页上的说明", "a note that is printed on every page"),
      Field("language", .choice(Language.allCases.map(\.rawValue)), "提示所用的语言", "language of the messages"),
      Field("place", .text, "所在地", "place"),
      Field("statute-texts", .text, "放法律、法规文本的文件夹", "the folder with texts of statutes"),
      Field(
        "rules", .map(.choice(["off", "note", "warning", "error"])), "规则的开关和级别", "rules: on, off, severity"),
      Field(
        "rules-for", .list(.record("rules-for")), "只在某些清单里的规则级别", "severities of rules in some lists alone"),
      Field("layouts", .map(.text), "各类清单用的表样", "the layout of each kind"),
      Field(
        "complete", .list(.text), "本库声明已经齐全的内容，如 disclosure",
        "what the library claims to be complete in, such as disclosure"),
      Field("maximum-file-size", .integer, "单个文件的上限（MiB）", "the largest file, in MiB"),
      Field("adjustment", .record("adjustment-rules"), "动态调整的办理规则", "how adjustments are handled"),
      Field(
        "terms", .record("terms"), "检查用的时限和规定它的文件，本地另有规定的才写", "time limits that the place sets itself"),
      Field("closing-notice", .record("closing-notice"), "整合公告怎样写", "how the end of a website is announced"),
      Field("secrecy", .record("secrecy"), "不能公开的内容", "what must not be public"),
      Field("score-card", .record("score-card"), "考评怎样扣分", "how departments are marked"),
    ])

  static let kind = FileShape(
    "kind", "清单类型", "a kind",
    [
      Field("kind", .text, required: true, "清单类型的名字", "the kind's name"),
      Field("title", .title, required: true, "标题", "title"),
      Field("also", .list(.text), "别名", "other names"),
      Field("prefix", .text, required: true, "事项标识的前缀", "the prefix of its ids"),
      Field("basis", .text, "依据文件", "the document it rests on"),
      Field(
        "weight", .choice(ChangeSeverity.weights), "少了一个事项有多严重", "how grave it is when an item disappears"),
      Field("replaces", .flag, "代替基础库中的同名类型", "takes the place of the base's kind"),
      Field("fields", .list(.record("field")), required: true, "字段", "fields"),
    ])

  static let field = FileShape(
    "field", "字段", "a field",
    [
      Field("name", .text, required: true, "字段名", "name"),
      Field("type", .choice(Qingdan.Field.ValueType.allCases.map(\.rawValue)), required: true, "类型", "type"),
      Field("title", .title, "标题", "title"),
      Field("also", .list(.text), "别名", "other titles"),
      Field("required", .flag, "必填", "required"),
      Field("many", .flag, "可以有多个值", "may have many values"),
      Field("unique", .flag, "全库不得重复", "unique in the library"),
      Field("open", .flag, "允许可选值以外的值", "values outside the list are allowed"),
      Field("verbatim", .flag, "照录原文，不改标点和空白", "words of a document, kept as they stand there"),
      Field("choices", .list(.textOr("choice")), "可选值", "choices"),
      Field("pattern", .text, "格式", "pattern"),
      Field("grammar", .text, "编码规则", "code grammar"),
      Field("weight", .choice(ChangeSeverity.weights), "改动它有多严重", "how grave a change of it is"),
      Field("fields", .list(.record("field")), "组内字段", "fields of the group"),
    ])

  static let choice = FileShape(
    "choice", "可选值", "a choice",
    [
      Field("value", .text, required: true, "值", "value"),
      Field("also", .list(.text), "同义词", "synonyms"),
    ])

  static let layout = FileShape(
    "layout", "表样", "a table layout",
    [
      Field("layout", .text, required: true, "表样的名字", "the layout's name"),
      Field("kind", .text, required: true, "所用的清单类型", "the kind it shows"),
      Field("title", .title, "标题", "title"),
      Field("place", .text, "地方", "place"),
      Field("basis", .text, "依据", "the document or table it follows"),
      Field("unconfirmed", .flag, "未见公布原表", "no published table has been read"),
      Field("replaces", .flag, "代替基础库中的同名表样", "takes the place of the base's layout"),
      Field("columns", .list(.record("column")), required: true, "表列", "columns"),
      Field("merge", .list(.text), "向下合并的字段", "fields that merge downwards"),
    ])

  static let column = FileShape(
    "column", "表列", "a column",
    [
      Field("title", .text, "列名", "title"),
      Field("also", .list(.text), "别名", "other titles"),
      Field("number", .flag, "序号列", "a running number"),
      Field("field", .text, "字段", "field"),
      Field("fields", .list(.text), "依次印在一列里的字段", "fields that are printed one after the other"),
      Field("join", .text, "多个值之间的连接", "what joins several values"),
      Field(
        "with", .choice(["text", "basis"]), "连同条文或者依据一起印出", "prints the article's text, or the basis, too"),
      Field("ticks", .choice(["all", "chosen"]), "勾选表", "a tick list"),
      Field("tick", .text, "打勾的字段", "the field that is ticked"),
      Field("value", .text, "打勾的值，或者效力层级", "the value that is ticked, or the rank"),
      Field("group", .text, "上层列名", "the header above"),
      Field("columns", .list(.textOr("column")), "下层各列", "the columns below"),
      Field("split", .text, "按效力层级拆分的字段", "the field that is split by rank"),
      Field("optional", .flag, "整列都空时，网页上不印这一列", "left out of pages where it is empty"),
      Field("by", .choice(["rank"]), "拆分的依据", "what it is split by"),
    ])

  static let organisations = FileShape(
    "organisations", "机构库", "the register of organisations",
    [
      Field("organisations", .list(.record("organisation")), required: true, "机构", "organisations"),
      Field("groups", .list(.record("group")), "机构类", "groups"),
    ])

  static let organisation = FileShape(
    "organisation", "机构", "an organisation",
    [
      Field("id", .text, required: true, "标识", "id"),
      Field("uscc", .text, "统一社会信用代码", "unified social credit code"),
      Field(
        "numbers", .list(.text), "事项编码里代表它的编号，如 \"24\"；几种编码里不一样的，都写上",
        "the numbers that stand for it inside codes of items"),
      Field("division", .text, "行政区划代码", "division code"),
      Field("level", .text, "层级", "level"),
      Field("superior", .text, "上级机构", "superior"),
      Field("rank", .text, "规格，如 正局级", "rank"),
      Field("managed-by", .text, "由哪个机构管理", "the body that manages it"),
      Field("office-with", .list(.text), "和哪些机构合署办公", "the bodies with which it shares an office"),
      Field("roles", .list(.text), "承担哪些办事机构的职责", "the commissions for which it works"),
      Field("from", .day, "设立日期", "from"),
      Field("until", .day, "不再存续的日期", "until"),
      Field("names", .list(.record("organisation-name")), required: true, "名称", "names"),
      Field("nameplates", .list(.record("nameplate")), "加挂的牌子", "nameplates"),
      Field("offices", .list(.text), "内设机构", "inner offices"),
      Field("predecessors", .list(.text), "前身", "predecessors"),
      Field("successors", .list(.text), "承接机构", "successors"),
      Field("replaces", .flag, "代替基础库中的同一个机构", "takes the place of the base's entry"),
      Field("note", .text, "备注", "note"),
    ])

  static let organisationName = FileShape(
    "organisation-name", "机构名称", "a name",
    [
      Field("name", .text, required: true, "全称", "full name"),
      Field("short", .list(.text), "简称", "short names"),
      Field("from", .day, "启用日期", "from"),
      Field("until", .day, "停用日期", "until"),
    ])

  static let nameplate = FileShape(
    "nameplate", "牌子", "a nameplate",
    [
      Field("name", .text, required: true, "名称", "name"),
      Field("from", .day, "加挂日期", "from"),
      Field("until", .day, "摘牌日期", "until"),
    ])

  static let group = FileShape(
    "group", "机构类", "a group of organisations",
    [
      Field("id", .text, "标识", "id"),
      Field("name", .text, required: true, "名称", "name"),
      Field("members", .list(.text), "成员", "members"),
      Field("replaces", .flag, "代替基础库中的同名一类", "takes the place of the base's entry"),
      Field("note", .text, "备注", "note"),
    ])

  /// Whose list it is where all members of a group share it: 街道办事处.
  static let namedGroup = FileShape(
    "named-group", "共用清单的一类机构", "a group that shares a list",
    [Field("group", .text, required: true, "机构类的名称", "name of the group")])

  static let statutes = FileShape(
    "statutes", "本库登记的依据文件", "the library's own statutes",
    [Field("statutes", .list(.record("statute")), required: true, "依据文件", "statutes")])

  static let statute = FileShape(
    "statute", "依据文件", "a statute",
    [
      Field("title", .text, required: true, "题名", "title"),
      Field("rank", .choice(Rank.allCases.map(\.rawValue)), required: true, "效力层级", "rank"),
      Field("issuer", .text, "制定机关", "issuer"),
      Field("number", .text, "文号", "document number"),
      Field("place", .text, "适用地方", "place"),
      Field("versions", .list(.record("statute-version")), "版本", "versions"),
      Field("until", .day, "不再有效的日期", "until"),
      Field("successor", .text, "代替它的文件", "successor"),
      Field("replaces", .list(.textOr("replacement")), "它代替的文件", "what it replaces"),
    ])

  static let replacement = FileShape(
    "replacement", "被代替的文件", "a statute that is replaced",
    [
      Field("title", .text, required: true, "题名", "title"),
      Field("articles", .list(.record("article-move")), "条文对照", "where its articles are now"),
    ])

  static let articleMove = FileShape(
    "article-move", "条文对照的一行", "an article then and now",
    [
      Field("old", .text, required: true, "原来的条，如 20 或 120之一", "the old article, such as 20 or 120之一"),
      Field("new", .text, "新文件的条；没有相应的条就不写", "the new article; absent where there is none"),
    ])

  static let statuteVersion = FileShape(
    "statute-version", "版本", "a version",
    [
      Field("adopted", .day, "通过或者修改的日期", "adopted or amended"),
      Field(
        "event", .choice(["通过", "修订", "修正"]), "那一天是通过、修订还是修正", "whether adopted, revised or amended"),
      Field("effective", .day, "施行日期", "effective"),
      Field("until", .day, "失效日期，写在最后一个版本上", "until, of the last version"),
      Field("articles", .text, "条、款、项的结构", "the shape of its articles"),
    ])

  static let transitions = FileShape(
    "transitions", "过渡规则", "rules for the time until a reform is in place",
    [Field("transitions", .list(.record("transition")), required: true, "过渡规则", "rules")])

  static let transition = FileShape(
    "transition", "过渡规则", "a rule for the time until a reform is in place",
    [
      Field("basis", .text, required: true, "依据的决定", "the document that says so"),
      Field("reforms", .list(.text), "适用的改革；不写就是各次改革", "the reforms that it is for; all where none is named"),
      Field("ranks", .list(.choice(Rank.allCases.map(\.rawValue))), "适用的文件层级", "the ranks that it covers"),
      Field("issuers", .list(.text), "适用的文件由谁制定", "who made the documents that it covers"),
      Field("places", .list(.text), "适用的地方文件是哪里的", "where the local documents hold that it covers"),
      Field("from", .day, "自哪天起", "from"),
      Field("until", .day, "到哪天为止", "until"),
      Field(
        "carrier", .choice(Transition.Carrier.allCases.map(\.rawValue)), required: true,
        "调整到位以前由谁承担：old 原机关，new 新机关", "who carries on until then: the old body or the new one"),
      Field("note", .text, "备注", "note"),
    ])

  static let calendar = FileShape(
    "calendar", "工作日历", "the working-day calendar",
    [
      Field("years", .list(.integer), "放假安排已经写全的年份", "years whose arrangement is written out"),
      Field("days", .list(.record("calendar-day")), required: true, "日期", "days"),
    ])

  static let calendarDay = FileShape(
    "calendar-day", "日期", "a day",
    [
      Field("day", .day, required: true, "日期", "day"),
      Field("kind", .choice(["off", "work"]), required: true, "放假（off）或者上班（work）", "off or work"),
      Field("name", .text, "名称", "name"),
    ])

  static let notApplicable = FileShape(
    "not-applicable", "不涉及的一项", "what the body has nothing of",
    [
      Field("article", .text, required: true, "条例条项，如 20(八)", "the clause of the regulation, such as 20(八)"),
      Field("because", .text, required: true, "为什么不涉及", "why there is nothing of it"),
      Field("basis", .text, "依据", "the document that says so"),
    ])

  /// The head of a list; its items have the shape of their kind.
  static let list = FileShape(
    "list", "清单", "a list",
    [
      Field("list", .text, required: true, "清单类型", "the kind"),
      Field("organisation", .textOr("named-group"), required: true, "机构", "organisation"),
      Field("title", .text, "标题", "title"),
      Field("version", .text, "版本号（由 release create 写入）", "version"),
      Field("effective", .day, "施行日期", "effective day"),
      Field(
        "not-applicable", .list(.record("not-applicable")), "不涉及的法定公开内容，写在公开清单里",
        "what a disclosure list need not hold"),
      Field("withheld", .list(.record("withheld")), "有多少事项不公开", "how many items are not public"),
      Field("defaults", .map(.any), "缺省值", "defaults"),
      Field("items", .any, required: true, "事项", "items"),
      Field("note", .text, "备注", "note"),
    ])
}
