import Qingdan

struct OtherName: LibraryValidator {
  static let rule = Rule(
    "across/other-name",
    Message(zh: "同一项职权，上下级的名称不同", en: "a power has other names on other levels"),
    rationale: Message(
      zh: "同一事项在市、区的清单里应当同名，办事的人和平台才认得出是同一件事。上下级同一条线的机构，类型相同、依据同一条、名称相近的，看作同一项。",
      en:
        "a power should have one name in the lists of a city and its districts, so that people and platforms know it. Bodies of one line, one type, one article and similar names are taken for one"
    ),
    source: ["国办发〔2022〕2号"], confirmed: false, severity: .note,
    good: [
      """
      \(PowerExample.levels)\(PowerExample.list("mzj", "p-7k3f9q2m", "公益性公墓审批"))\(PowerExample.list("qmzj", "p-4m8x2c5r", "公益性公墓审批"))
      """
    ],
    bad: [
      """
      \(PowerExample.levels)\(PowerExample.list("mzj", "p-7k3f9q2m", "公益性公墓建设审批"))\(PowerExample.list("qmzj", "p-4m8x2c5r", "↓公益性公墓审批"))
      """
    ])

  func part(of check: ListCheck) -> PowerSketches { PowerSketches.of(check) }

  func validate(_ parts: [PowerSketches], in context: LibraryContext, into report: inout Report) {
    var relation = HolderRelation(context)
    let pairs = parts.pairs(by: PowerSketches.byBasis) { first, second in
      guard parts[first].name != parts[second].name, parts[first].block == parts[second].block,
        parts.shareBasis(first, second), relation.areOfOneLine(parts.holder(first), parts.holder(second))
      else { return nil }
      let score = parts.likeness(first, second)
      return score >= NearDuplicate.threshold ? score : nil
    }
    report.count(parts.reduce(0) { $0 + $1.powers.count })
    // Where the one of the pair has its namesake on the other level, it is another power.
    let named = parts.namesakes(&relation)
    for pair in pairs where !named.contains(pair.first) && !named.contains(pair.second) {
      let holder = parts.holder(pair.first)
      let name = context.shortName(holder) ?? holder
      report.say(
        Message(
          zh:
            "“\(parts.name(pair.second))”在\(name)的清单里叫“\(parts.name(pair.first))”（相近 \(NearDuplicate.figure(pair.score))），类型相同，依据同一条。是同一项的，名称写成一样",
          en:
            "'\(parts.name(pair.second))' is '\(parts.name(pair.first))' in the list of \(name) (\(NearDuplicate.figure(pair.score))), of one type and article; if they are one, use one name"
        ),
        at: parts.place(pair.second), field: "name", owner: context.shortName(parts.holder(pair.second)),
        notes: [.init(Message(zh: "\(name)的在这里", en: "that of \(name) is here"), at: parts.place(pair.first))]
      )
    }
  }
}

extension [PowerSketches] {
  /// Powers that another level has under the same name and type.
  fileprivate func namesakes(_ relation: inout HolderRelation) -> Set<PowerPosition> {
    let pairs = pairs(by: PowerSketches.byName) { first, second in
      self[first].name == self[second].name && relation.areOfOneLine(holder(first), holder(second)) ? 1 : nil
    }
    return Set(pairs.flatMap { [$0.first, $0.second] })
  }
}
