import Qingdan

struct DoubledPower: LibraryValidator {
  static let rule = Rule(
    "across/doubled-power",
    Message(zh: "两个机构有同一项职权", en: "two bodies hold one power"),
    rationale: Message(
      zh:
        "同级、同一区划的两个机构都有这项职权，办事的人不知道找谁，两家也可能互相推。共同实施、委托、部门共性权力、同类机构共用、写明分工（层级权限划分，或者条文说按照职责分工）的不算。",
      en:
        "two bodies of one level and territory have it, and people do not know whom to ask. Joint holders, delegates, powers of every department, bodies of one class, and powers that are divided by the item or by the words of the statute do not count"
    ),
    severity: .warning,
    good: [
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "排污许可证核发", "with: [sthjj]"))",
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "排污许可证核发", "《排污许可管理条例》第六条"))",
      """
      \(one)\(PowerExample.list("szf", "p-4m8x2c5r", "排污许可证核发", "{ cite: 《中华人民共和国环境保护法》第四十五条, text: 各部门按照职责分工核发 }"))
      """,
      """
      \(PowerExample.levels)\(PowerExample.list("mzj", "p-7k3f9q2m", "公墓审批"))\(PowerExample.list("qmzj", "p-4m8x2c5r", "公墓审批"))
      """,
    ],
    bad: [
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "↓排污许可证核发"))",
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "↓排污许可证核发", "《环境保护法》第四十五条；《排污许可管理条例》第六条"))",
    ])

  private static let one = PowerExample.list("sthjj", "p-7k3f9q2m", "排污许可证核发")

  func part(of check: ListCheck) -> PowerSketches { PowerSketches.of(check) }

  func validate(_ parts: [PowerSketches], in context: LibraryContext, into report: inout Report) {
    report.count(parts.reduce(0) { $0 + $1.powers.count })
    var relation = HolderRelation(context)
    let pairs = parts.pairs(by: PowerSketches.byName) { first, second in
      likelihood(first, second, parts, &relation)
    }
    for pair in pairs {
      let holder = parts.holder(pair.first)
      let name = context.shortName(holder) ?? holder
      guard pair.score == 1 else {
        let other = context.shortName(parts.holder(pair.second)) ?? parts.holder(pair.second)
        report.cannotCheck(
          Message(
            zh: "机构库里“\(name)”和“\(other)”只有一个写了层级（level）或者区划（division），是不是同级说不准",
            en: "of '\(name)' and '\(other)' the register says the level or the division of one only"),
          at: parts.place(pair.second))
        continue
      }
      report.say(
        Message(
          zh:
            "“\(parts.name(pair.second))”\(name)也有，类型和依据都相同。共同实施的写 with，委托的写 entrusted，各管一块的写层级权限划分（division），部门共性权力写 counted；都不是的，删去一个",
          en:
            "\(name) has '\(parts.name(pair.second))' too, of the same type and basis; joint holders belong into 'with', delegates into 'entrusted', who does what into 'division'; else remove one"
        ),
        at: parts.place(pair.second), field: "name", owner: context.shortName(parts.holder(pair.second)),
        notes: [.init(Message(zh: "\(name)的在这里", en: "that of \(name) is here"), at: parts.place(pair.first))]
      )
    }
  }

  /// 1 for a power that is doubled, a half where the register does not say whether the bodies are of one level.
  private func likelihood(
    _ first: PowerPosition, _ second: PowerPosition, _ parts: [PowerSketches],
    _ relation: inout HolderRelation
  ) -> Double? {
    let (one, other) = (parts[first], parts[second])
    guard one.name == other.name, one.block == other.block,
      one.standing.union(other.standing).isEmpty, parts.shareBasis(first, second)
    else { return nil }
    let (holder, second) = (parts.holder(first), (body: parts.holder(second), position: second))
    guard holder != second.body, relation.mayBeSidewise(holder, second.body),
      !relation.areOfOneClass(holder, second.body),
      !parts[first.list].partners(first.power).contains(second.body),
      !parts[second.position.list].partners(second.position.power).contains(holder)
    else { return nil }
    // Equal hashes are confirmed by the names.
    guard parts.likeness(first, second.position) == 1 else { return nil }
    return relation.areSidewise(holder, second.body) ? 1 : 0.5
  }
}
