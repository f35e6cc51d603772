import Qingdan

struct EntrustedPermit: ListValidator {
  static let rule = Rule(
    "authority/entrusted-permit",
    Message(zh: "行政许可委托给了不是行政机关的组织", en: "a licence is entrusted to a body that is no administrative organ"),
    rationale: Message(
      zh: "行政许可只能委托其他行政机关实施；事业单位、协会、企业发的证，持证人的权利没有保障。机构是不是行政机关，看它的统一社会信用代码或者名称，所以只提醒。",
      en:
        "licences are entrusted to other administrative organs alone; what a public institution, an association or a company issued may be void. Whether a body is one is told by its code or name only, so that it is a warning"
    ),
    source: ["《中华人民共和国行政许可法》第二十四条第一款"], severity: .warning,
    good: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政许可", "甲许可", "《甲条例》第三条", ", entrusted: [{ organisation: qhbj }]")))
    ],
    bad: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政许可", "甲许可", "《甲条例》第三条", ", entrusted: [↓{ organisation: zx }]")))
    ])

  /// The law took effect.
  private static let start = Day("2004-07-01")

  func validate(_ check: ListCheck, into report: inout Report) {
    for entry in Entrustment.all(check) where entry.type == "行政许可" {
      guard let id = entry.organisation, let body = check.context.organisations[id] else { continue }
      if let start = Self.start, let day = check.day, day < start { continue }
      let name = body.name(on: check.day)
      report.count()
      switch Self.isOrgan(body, name) {
      case true?: continue
      case nil:
        report.cannotCheck(
          Message(zh: "看不出“\(name)”是不是行政机关", en: "whether '\(name)' is an administrative organ is not known"),
          at: check.list.place(entry.node))
      case false?:
        report.say(
          Message(
            zh: "“\(name)”不是行政机关，不能受委托实施行政许可",
            en: "'\(name)' is no administrative organ, and licences are entrusted to no other"),
          at: entry.node, of: entry.item, in: check.list, field: "entrusted",
          advice: Message(
            zh: "由本机关实施，或者委托其他行政机关；法律、法规授权它实施的，它是实施主体，不是受委托机构",
            en:
              "entrust it to another organ; a body that a law itself empowers is the holder, and not entrusted"
          ))
      }
    }
  }

  /// By its code (GB 32100: 11 an organ, 12 a public institution), else by its name; nil where neither tells.
  private static func isOrgan(_ body: Organisation, _ name: String) -> Bool? {
    if let code = body.creditCode, code.count == 18 { return code.hasPrefix("11") }
    let others = [
      "公司", "协会", "学会", "商会", "研究院", "研究所", "医院", "学校", "大学", "中心", "事务所", "居民委员会", "村民委员会",
    ]
    if others.contains(where: name.hasSuffix) { return false }
    return ["局", "委员会", "厅", "部", "政府", "办事处"].contains(where: name.hasSuffix) ? true : nil
  }
}
