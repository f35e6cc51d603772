extension FileShape {
  static let secrecy = FileShape(
    "secrecy", "不能公开的内容", "what must not be public",
    [
      Field("allowed", .list(.record("clearance")), "查过、可以公开的", "what was looked at and may be public"),
      Field(
        "review-months", .integer, "不公开的事项几个月评估审查一次", "after how many months what is withheld is reviewed"),
    ])

  static let withheld = FileShape(
    "withheld", "不公开的事项", "items that are not public",
    [
      Field(
        "clause", .choice(Withheld.clauses.map(String.init)), required: true, "依据《政府信息公开条例》第几条",
        "the article of the regulation that says so"),
      Field("count", .integer, required: true, "有几个", "how many"),
      Field("reviewed", .day, "上次评估审查的日期", "when it was last reviewed whether they can be public"),
    ])

  static let clearance = FileShape(
    "clearance", "允许公开的一处", "something that may be public",
    [
      Field("item", .text, required: true, "事项的标识", "the item's id"),
      Field("rule", .text, required: true, "哪条规则，如 personal/mobile-number", "the rule"),
      Field("because", .text, required: true, "为什么可以公开", "why it may be public"),
      Field("by", .text, required: true, "谁允许的", "who allows it"),
    ])
}
