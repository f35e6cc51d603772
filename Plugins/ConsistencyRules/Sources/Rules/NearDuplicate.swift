import Qingdan

struct NearDuplicate: LibraryValidator {
  static let rule = Rule(
    "across/near-duplicate",
    Message(zh: "两项职权像是同一项，名称不同", en: "two powers seem to be one under two names"),
    rationale: Message(
      zh: "类型相同、依据同一条、名称相近的两项，常常是同一项职权写了两遍。像不像由人看：名称相近的程度写在提示里，1 是只差“的”一类的字。",
      en:
        "two powers of one type and one article with similar names are often one that was written twice. A person decides; the note says how similar the names are, 1 for those that differ in words like 的 alone"
    ),
    severity: .note,
    good: [
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "排污许可证注销"))",
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "排污许可证的核发", "《排污许可管理条例》第六条"))",
    ],
    bad: [
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "↓排污许可证的核发"))",
      "\(one)\(PowerExample.list("szf", "p-4m8x2c5r", "↓排污许可证书核发"))",
    ])

  private static let one = PowerExample.list("sthjj", "p-7k3f9q2m", "排污许可证核发")
  /// Below this, names of two bodies are of two things.
  static let threshold = 0.75

  func part(of check: ListCheck) -> PowerSketches { PowerSketches.of(check) }

  func validate(_ parts: [PowerSketches], in context: LibraryContext, into report: inout Report) {
    report.count(parts.reduce(0) { $0 + $1.powers.count })
    var relation = HolderRelation(context)
    let pairs = parts.pairs(by: PowerSketches.byBasis) { first, second in
      score(first, second, parts, &relation)
    }
    for pair in pairs {
      let holder = parts.holder(pair.first)
      let name = context.shortName(holder) ?? holder
      let figure = Self.figure(pair.score)
      report.say(
        Message(
          zh:
            "“\(parts.name(pair.second))”和\(name)的“\(parts.name(pair.first))”像是同一项（相近 \(figure)），类型相同，依据同一条。是同一项的，名称写成一样",
          en:
            "'\(parts.name(pair.second))' and '\(parts.name(pair.first))' of \(name) seem to be one (\(figure)), of one type and article; if they are, use one name"
        ),
        at: parts.place(pair.second), field: "name", owner: context.shortName(parts.holder(pair.second)),
        notes: [.init(Message(zh: "另一项在这里", en: "the other is here"), at: parts.place(pair.first))])
    }
  }

  private func score(
    _ first: PowerPosition, _ second: PowerPosition, _ parts: [PowerSketches],
    _ relation: inout HolderRelation
  ) -> Double? {
    let (one, other) = (parts[first], parts[second])
    guard one.name != other.name, one.block == other.block, parts.shareBasis(first, second) else {
      return nil
    }
    let (holder, second) = (parts.holder(first), (body: parts.holder(second), position: second))
    let score = parts.likeness(first, second.position)
    // Whoever writes two similar names into one list mostly means two things.
    guard score == 1 || (holder != second.body && score >= Self.threshold) else { return nil }
    guard relation.areSidewise(holder, second.body),
      !relation.areOfOneClass(holder, second.body) || score == 1
    else {
      return nil
    }
    return score
  }

  /// Two decimals, cut and not rounded: 1 is only what is the same.
  static func figure(_ score: Double) -> String {
    let hundredths = Int(score * 100)
    return hundredths == 100 ? "1" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
