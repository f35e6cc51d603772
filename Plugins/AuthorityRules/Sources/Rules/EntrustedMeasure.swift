import Qingdan

struct EntrustedMeasure: ListValidator {
  static let rule = Rule(
    "authority/entrusted-measure",
    Message(zh: "行政强制措施委托给了别的机构", en: "a coercive measure is entrusted to another body"),
    rationale: Message(
      zh: "查封、扣押、冻结等行政强制措施权不得委托，受委托机构实施的一律站不住。只写“行政强制”、名称又看不出是措施还是执行的，只提醒。",
      en:
        "the power to seal, seize or freeze is not entrusted to anybody; where type and name do not tell whether it is a measure or enforcement, it is a warning"
    ),
    source: ["《中华人民共和国行政强制法》第十七条第一款"],
    good: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政强制", "逾期不治理的代履行", "《甲条例》第三条", ", entrusted: [{ organisation: qhbj }]"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "扣押甲物品", "《甲条例》第三条"))),
    ],
    bad: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政强制", "扣押甲物品", "《甲条例》第三条", ", entrusted: [↓{ organisation: qhbj }]"))),
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政强制", "对甲行为的强制", "《甲条例》第三条", ", entrusted: [↓{ organisation: qhbj }]"))),
    ])

  /// The law took effect.
  private static let start = Day("2012-01-01")

  func validate(_ check: ListCheck, into report: inout Report) {
    for entry in Entrustment.all(check) {
      guard let sort = Coercion(type: entry.type, name: entry.name) else { continue }
      if let start = Self.start, let day = check.day, day < start { continue }
      report.count()
      switch sort {
      case .enforcement: continue
      case .measure:
        report.say(
          Message(zh: "行政强制措施不得委托", en: "coercive measures are not entrusted to anybody"), at: entry.node,
          of: entry.item,
          in: check.list, field: "entrusted",
          advice: Message(zh: "删去受委托机构，由本机关实施", en: "take the entrustment out"))
      case .open:
        report.say(
          Message(
            zh: "行政强制里的行政强制措施不得委托，看不出这一项是措施还是强制执行",
            en: "coercive measures are not entrusted to anybody; whether this is one the name does not tell"),
          at: entry.node, of: entry.item, in: check.list, field: "entrusted", severity: .warning,
          advice: Message(
            zh: "属于措施的，删去受委托机构；属于强制执行的，在名称里写明", en: "where it is one, take it out; else say so in the name"))
      }
    }
  }
}
