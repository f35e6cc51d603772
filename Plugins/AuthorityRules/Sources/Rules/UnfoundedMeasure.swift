import Qingdan

struct UnfoundedMeasure: ListValidator {
  static let rule = Rule(
    "authority/measure-basis",
    Message(zh: "行政强制措施的依据里，没有一个有权设定它", en: "no basis of a coercive measure is of a rank that may create it"),
    rationale: Message(
      zh: "查封、扣押由法律、行政法规、地方性法规设定，冻结和限制人身自由只能由法律设定；规章和规范性文件一律不得设定。",
      en:
        "sealing and seizing are created by laws, administrative or local regulations, freezing and detaining by laws alone; rules and normative documents create none"
    ),
    source: ["《中华人民共和国行政强制法》第十条"],
    good: [
      "id: p-7k3f9q2m\nname: 查封、扣押造成污染物排放的设施、设备\ntype: 行政强制\nbasis: 《中华人民共和国环境保护法》第二十五条",
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "扣押甲物品", "《北京市甲条例》第三条"))),
    ],
    bad: [
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "扣押甲物品", "↓《甲管理办法》第三条"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "冻结存款", "↓《甲条例》第三条"))),
      .init(stringLiteral: AuthorityExample.files(AuthorityExample.item("行政强制", "对甲行为的强制", "↓《关于甲的通知》第三条"))),
    ])

  /// The law took effect.
  private static let start = Day("2012-01-01")

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeBases(since: Self.start, into: &report) { power in
      switch Coercion(type: power.type, name: power.name) {
      case .measure?, .open?: break
      case .enforcement?, nil: return nil
      }
      let isGrave = ["冻结", "限制人身自由", "限制公民人身自由"].contains(where: power.name.hasPrefix)
      let ranks: [Rank] = isGrave ? [.law] : [.law, .administrativeRegulation, .localRegulation]
      return { ranks.contains($0.rank) ? .enough : .tooLow }
    } say: { _, documents in
      let named = documents.named
      return (
        Message(
          zh: "\(named.zh)，不能设定这种行政强制措施", en: "\(named.en), which may not create this coercive measure"),
        Message(
          zh: "补上设定它的法律、法规；没有的，不能作为行政强制列入清单",
          en: "name the law or regulation that creates it; without one it is none")
      )
    }
  }
}
