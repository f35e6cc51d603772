import Qingdan

struct OtherBasis: LibraryValidator {
  static let rule = Rule(
    "across/other-basis",
    Message(zh: "同一项职权，上下级的依据没有一份相同", en: "a power has other bases on other levels"),
    rationale: Message(
      zh: "上下级同一条线的机构，同名、同类型的职权，设定依据应当相同；区里可以多引地方的规定，一份都不同的，多半有一处没有随法律更新。",
      en:
        "bodies of one line have a power of one name and type by the same law; a district may cite more, but where nothing is the same, one of them was not updated"
    ),
    source: ["国办发〔2022〕2号"], confirmed: false, severity: .note,
    good: [
      """
      \(PowerExample.levels)\(PowerExample.list("mzj", "p-7k3f9q2m", "公墓审批", "《殡葬管理条例》第八条"))\(PowerExample.list("qmzj", "p-4m8x2c5r", "公墓审批", "《殡葬管理条例》第八条；《甲市公墓管理办法》"))
      """
    ],
    bad: [
      """
      \(PowerExample.levels)\(PowerExample.list("mzj", "p-7k3f9q2m", "公墓审批", "《殡葬管理条例》第八条"))\(PowerExample.list("qmzj", "p-4m8x2c5r", "↓公墓审批", "《殡葬管理暂行规定》第三条"))
      """
    ])

  func part(of check: ListCheck) -> PowerSketches { PowerSketches.of(check) }

  func validate(_ parts: [PowerSketches], in context: LibraryContext, into report: inout Report) {
    report.count(parts.reduce(0) { $0 + $1.powers.count })
    var relation = HolderRelation(context)
    let pairs = parts.pairs(by: PowerSketches.byName) { first, second in
      guard parts[first].name == parts[second].name, parts[first].block == parts[second].block,
        !parts[first.list].cited(first.power).isEmpty, !parts[second.list].cited(second.power).isEmpty,
        !parts.shareTitle(first, second), relation.areOfOneLine(parts.holder(first), parts.holder(second))
      else { return nil }
      return 1
    }
    for pair in pairs {
      let holder = parts.holder(pair.first)
      let name = context.shortName(holder) ?? holder
      report.say(
        Message(
          zh: "“\(parts.name(pair.second))”\(name)也有，可是两处的设定依据没有一份相同。对照现行的法律、法规，改成一致",
          en:
            "\(name) has '\(parts.name(pair.second))' too, by none of the same documents; make them agree with the law in force"
        ),
        at: parts.place(pair.second), field: "basis", owner: context.shortName(parts.holder(pair.second)),
        notes: [.init(Message(zh: "\(name)的在这里", en: "that of \(name) is here"), at: parts.place(pair.first))]
      )
    }
  }
}
