import Qingdan

struct UnfoundedPermit: ListValidator {
  static let rule = Rule(
    "authority/permit-basis",
    Message(zh: "行政许可的依据里，没有一个有权设定行政许可", en: "no basis of a licence is of a rank that may create one"),
    rationale: Message(
      zh: "许可只能由法律、行政法规、国务院决定、地方性法规设定，省级政府规章可以设定一年的临时许可；部门规章和规范性文件只能作具体规定。没有上位依据的许可，申请人可以不理。",
      en:
        "licences are created by laws, administrative regulations, decisions of the State Council and local regulations, for one year by rules of a province; others may only specify, and nobody need apply for a licence that has no more"
    ),
    source: ["《中华人民共和国行政许可法》第十四条、第十五条、第十七条"],
    good: [
      "id: p-7k3f9q2m\ntype: 行政许可\nbasis: 《排污许可管理条例》第六条第一款",
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政许可", "甲许可", "[《甲管理办法》第三条, 《甲条例》第五条]"))),
      // What the register does not know may be enough.
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政许可", "甲许可", "[《甲管理办法》第三条, 《某某管理规定》第五条]"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政许可", "甲许可", "《北京市乙管理办法》第三条"))),
    ],
    bad: [
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政许可", "甲许可", "↓《甲管理办法》第三条"))),
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政许可", "甲许可", "[↓《关于甲的通知》第三条, 《甲管理办法》第三条]"))),
      // A rule of the province, after more than its year.
      .init(
        stringLiteral: AuthorityExample.files(AuthorityExample.item("行政许可", "甲许可", "↓《北京市甲管理办法》第三条"))),
    ])

  /// The law took effect.
  private static let start = Day("2004-07-01")

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeBases(since: Self.start, into: &report) { power in
      guard power.type == "行政许可" else { return nil }
      return { Self.worth($0, check) }
    } say: { _, documents in
      let isLate = documents.contains { $0.rank == .governmentRule }
      let named = documents.named
      return (
        Message(zh: "\(named.zh)，不能设定行政许可", en: "\(named.en), which may not create a licence"),
        Message(
          zh: (isLate ? "省级政府规章设定的临时许可只有一年，其他政府规章不能设定。" : "")
            + "补上设定它的法律、行政法规、国务院决定或者地方性法规；没有的，不能作为行政许可列入清单",
          en: (isLate
            ? "a rule of the province may do so for one year only, those of other places not at all; " : "")
            + "name the law, regulation or decision that creates it; without one it is no licence")
      )
    }
  }

  private static func worth(_ document: BasisCheck.Document, _ check: ListCheck) -> BasisCheck.Worth {
    switch document.rank {
    case .constitution, .law, .administrativeRegulation, .localRegulation: return .enough
    case .departmentRule: return .tooLow
    case .normativeDocument: return document.isCouncilDecision ? .enough : .tooLow
    case .governmentRule: break
    }
    let divisions = document.place.map { check.context.divisions.divisions(named: $0) } ?? []
    guard !divisions.isEmpty else {
      return .open(
        Message(
          zh: "不知道《\(document.title)》是不是省级政府的规章",
          en: "whether '\(document.title)' is a rule of a province is not known"))
    }
    guard divisions.contains(where: { $0.code.hasSuffix("0000") }) else { return .tooLow }
    guard let start = document.start, let day = check.day else {
      return .open(
        Message(
          zh: "《\(document.title)》自何日起施行，登记库未载明",
          en: "the register does not tell when '\(document.title)' took effect"))
    }
    return day < start + 366 ? .enough : .tooLow
  }
}
