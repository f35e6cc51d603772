import Qingdan

struct EmpoweredPenalty: LibraryValidator {
  static let rule = Rule(
    "reform/empowered-penalty",
    Message(zh: "行政处罚赋权没有写自己的依据", en: "penalties are given to a lower body without a basis of that"),
    rationale: Message(
      zh: "县级部门的行政处罚权交给乡镇、街道行使（赋权、下放），要由省、自治区、直辖市决定并公布，本级的机构改革方案不够。文件是不是省级的，工具看不出来，所以只提醒在这一条里写明。",
      en:
        "only a published decision of the province lets townships and subdistricts impose penalties, by empowerment or devolution; whether a document is one the tool cannot tell, so that the event is to name it"
    ),
    source: ["《中华人民共和国行政处罚法》第二十四条第一款"], severity: .warning,
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - empower: { from: a, to: b, items: { ids: [p-7k3f9q2m] }, basis: 《某省人民政府关于赋予乡镇人民政府、街道办事处行政处罚权的决定》 }",
          list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - empower: { from: a, to: b, items: { ids: [p-4m8x2c5r] } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - devolve: { from: a, to: { level: 区级 }, items: { ids: [p-7k3f9q2m] } }", list: list)),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files(
          "  - empower: ↓{ from: a, to: b, items: { ids: [p-7k3f9q2m] } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - devolve: ↓{ from: a, to: { level: 街乡级 }, items: { ids: [p-7k3f9q2m] } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - devolve: ↓{ from: a, to: { level: 街乡级 }, items: rest }", list: list)),
    ])

  private static let list = ReformExample.list.replacing("甲许可, type: 行政许可", with: "甲处罚, type: 行政处罚")
  /// The revised law took effect.
  private static let start = Day("2021-07-15")
  /// Levels above those of which the article speaks.
  private static let upper: Set = ["国家级", "省级", "市级", "区级", "县级"]

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    for items in parts.taken(by: [.empower, .devolve], selections) {
      let entry = selections.entries[items[0].entry]
      let event = selections.event(entry)
      guard selections.isHeld(entry, to: Self.start), Self.mayBeTold(event, context) else { continue }
      report.count()
      guard event.basis == nil, items.contains(where: { $0.type == "行政处罚" }) else { continue }
      let basis = selections.reforms[entry.reform].basis
      report.say(
        Message(
          zh:
            "行政处罚权交给乡镇、街道，要由省、自治区、直辖市决定并公布（《中华人民共和国行政处罚法》第二十四条第一款）。把那份决定写在这一条的 basis 里\(basis.map { "；改革的依据（\($0)）就是它的，在这里再写一遍" } ?? "")",
          en:
            "the province decides, and publishes, which penalties townships impose (《中华人民共和国行政处罚法》第二十四条第一款); name that decision as 'basis' of this event\(basis.map { ", also where it is that of the reform (\($0))" } ?? "")"
        ), at: event.place)
    }
  }

  /// Powers are given to townships (赋权) where nothing says otherwise; what is devolved goes to all sorts of bodies.
  private static func mayBeTold(_ event: ReformEvent, _ context: LibraryContext) -> Bool {
    event.verb == .devolve ? isBelow(event, context) : !isAbove(event, context)
  }

  /// Whether it goes to townships or subdistricts for sure.
  private static func isBelow(_ event: ReformEvent, _ context: LibraryContext) -> Bool {
    switch event.target {
    case .body(let to)?: context.organisations[to.id]?.isTownship ?? false
    case .level(let name)?, .group(let name)?:
      // 城乡建设 is of both.
      ["街道", "乡", "镇"].contains(where: name.replacing("城乡", with: "").replacing("城镇", with: "").contains)
    default: false
    }
  }

  /// Whether it goes to a body that is no township or subdistrict for sure.
  private static func isAbove(_ event: ReformEvent, _ context: LibraryContext) -> Bool {
    switch event.target {
    case .body(let to)?: context.organisations[to.id]?.level.map(upper.contains) ?? false
    case .level(let level)?: upper.contains(level)
    default: false
    }
  }
}
