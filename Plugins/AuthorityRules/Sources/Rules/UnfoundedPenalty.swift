import Qingdan

struct UnfoundedPenalty: ListValidator {
  static let rule = Rule(
    "authority/penalty-basis",
    Message(zh: "行政处罚的依据里，没有一个有权设定这种处罚", en: "no basis of a penalty is of a rank that may create it"),
    rationale: Message(
      zh: "规范性文件不得设定处罚；规章只能设定警告、通报批评和一定数额的罚款；吊销营业执照要有法律、行政法规，限制人身自由只能是法律。没有法定依据的处罚无效。",
      en:
        "normative documents create no penalty, rules only warnings, public criticism and fines; to revoke a business licence takes a law or an administrative regulation, to detain people a law; a penalty without is void"
    ),
    source: ["《中华人民共和国行政处罚法》第十条、第十一条、第十二条、第十三条、第十四条、第十六条、第三十八条第一款"],
    good: [
      "id: p-7k3f9q2m\ntype: 行政处罚\nbasis: 《排污许可管理条例》第三十三条",
      // How a rule says what it is for; whether with a fine alone its name does not tell.
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政处罚", "对甲行为的处罚", "《甲管理办法》第三条"))),
      .init(
        stringLiteral: AuthorityExample.files(AuthorityExample.item("行政处罚", "对被吊销执照后经营的处罚", "《甲管理办法》第三条"))),
      quoting("责令改正，处一万元以下罚款；建议发证机关吊销许可证。"), quoting("被吊销许可证的，三年内不得申请。"),
      quoting("情节严重的，由原发证机关依法吊销许可证。"), quoting("情节严重的，依照《甲条例》的规定，吊销许可证。"),
      quoting("情节严重的，吊销许可证。", ", 《甲条例》第三条"),
    ],
    bad: [
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政处罚", "对甲行为的处罚", "↓《关于甲的通知》第三条"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政处罚", "吊销甲许可证", "↓《甲管理办法》第三条"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政处罚", "吊销营业执照", "↓《北京市甲条例》第三条"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政处罚", "行政拘留", "↓《甲条例》第三条"))),
      quoting("责令改正，处罚款；情节严重的，↓吊销许可证。"), quoting("给予警告，↓并没收违法所得。"),
    ])

  /// An item whose name does not tell the penalty, with the words of a rule that do.
  private static func quoting(_ text: String, _ more: String = "") -> Rule.Example {
    Rule.Example(
      stringLiteral: AuthorityExample.files(
        AuthorityExample.item("行政处罚", "对无证排污行为的处罚", "[{ cite: 《甲管理办法》第三条, text: \(text) }\(more)]")))
  }

  /// The law in its present text took effect.
  private static let start = Day("2021-07-15")
  private static let detentions = ["行政拘留", "拘留", "限制人身自由"]
  /// Kinds that rules may not create; only where the name begins with one is it the penalty, and not what is punished.
  private static let grave =
    detentions + [
      "没收", "暂扣", "吊销", "降低资质", "限制开展", "限制从业", "责令停产", "责令停业", "责令关闭",
    ]

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeBases(since: Self.start, into: &report) { power in
      guard power.type == "行政处罚" else { return nil }
      let ranks = Self.ranks(for: power.name)
      return { ranks.contains($0.rank) ? .enough : .tooLow }
    } say: { _, documents in
      let named = documents.named
      return (
        Message(zh: "\(named.zh)，不能设定这种行政处罚", en: "\(named.en), which may not create this penalty"),
        Message(
          zh: "补上设定它的法律、法规；没有的，不能作为行政处罚列入清单",
          en: "name the law or regulation that creates it; without one it is no penalty")
      )
    }
    judgeQuoted(check, into: &report)
  }

  /// What the name does not tell, the quoted words may: a penalty that no rule may create, with no other basis than rules.
  /// Words are understood less surely than a name, so it is a warning.
  private func judgeQuoted(_ check: ListCheck, into report: inout Report) {
    guard let day = check.day, day >= Self.start ?? day else { return }
    let quoted = check.quotedPenalties()
    guard !quoted.isEmpty else { return }
    let bases = BasisCheck.of(check)
    for power in bases.powers
    where power.type == "行政处罚" && Self.ranks(for: power.name).contains(.departmentRule) {
      guard let values = quoted[power.item.index] else { continue }
      let documents = power.bases.flatMap { bases.bases[$0].documents }
      let isRulesAlone = documents.allSatisfy {
        [.departmentRule, .governmentRule, .normativeDocument].contains($0.rank)
      }
      guard isRulesAlone, documents.contains(where: { $0.rank != .normativeDocument }),
        power.bases.allSatisfy({ bases.bases[$0].doubt == nil })
      else { continue }
      for value in values {
        let text = check.list.text(value)
        guard let clause = QuotedPenalty.clause(in: text), let range = text.firstRange(of: clause) else {
          continue
        }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let named = documents.named
        report.say(
          Message(
            zh: "\(named.zh)，不能设定“\(clause)”这种行政处罚",
            en: "\(named.en), which may not create the penalty '\(clause)'"),
          at: value, in: check.list, part: start..<start + clause.utf8.count, severity: .warning,
          advice: Message(
            zh: "补上设定它的法律、法规；规章只能在那里规定的种类和幅度里作具体规定",
            en: "name the law or regulation that creates it; rules only specify what is there"))
        break
      }
    }
  }

  /// The ranks that may create what the name tells of.
  private static func ranks(for name: String) -> [Rank] {
    if detentions.contains(where: name.hasPrefix) { return [.law] }
    if name.hasPrefix("吊销营业执照") { return [.law, .administrativeRegulation] }
    let regulations: [Rank] = [.law, .administrativeRegulation, .localRegulation]
    return grave.contains(where: name.hasPrefix)
      ? regulations : regulations + [.departmentRule, .governmentRule]
  }
}
