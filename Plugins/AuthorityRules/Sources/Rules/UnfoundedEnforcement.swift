import Qingdan

struct UnfoundedEnforcement: ListValidator {
  static let rule = Rule(
    "authority/enforcement-basis",
    Message(zh: "行政强制执行的依据里没有法律", en: "no basis of an enforcement is a law"),
    rationale: Message(
      zh: "行政强制执行只能由法律设定；法律没有规定由行政机关强制执行的，要申请人民法院执行。代履行、加处罚款、滞纳金由行政强制法本身规定，不在此列。",
      en:
        "enforcement is created by laws alone; where none says that the body itself enforces, it asks the court; what the law on coercion itself allows (performance by others, added fines) is no finding"
    ),
    source: ["《中华人民共和国行政强制法》第十三条、第四十五条第一款、第五十条"],
    good: [
      "id: p-7k3f9q2m\nname: 违法设置排污口的强制拆除\ntype: 行政强制\nbasis: 《中华人民共和国水污染防治法》第八十四条第一款",
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "逾期不治理的代为治理", "《甲条例》第三条"))),
    ],
    bad: [
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "违法建筑的强制拆除", "↓《甲条例》第三条")))
    ])

  /// The law took effect.
  private static let start = Day("2012-01-01")

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeBases(since: Self.start, into: &report) { power in
      guard case .enforcement? = Coercion(type: power.type, name: power.name),
        !Coercion.isGeneral(power.name)
      else { return nil }
      return { $0.rank == .law ? .enough : .tooLow }
    } say: { _, documents in
      let named = documents.named
      return (
        Message(zh: "\(named.zh)，行政强制执行只能由法律设定", en: "\(named.en); enforcement is created by laws alone"),
        Message(
          zh: "补上规定由本机关强制执行的法律；没有的，写申请人民法院强制执行",
          en: "name the law that lets the body enforce; without one, it asks the court")
      )
    }
  }
}
