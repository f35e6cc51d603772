import Qingdan

struct EntrustedCoercion: LibraryValidator {
  static let rule = Rule(
    "reform/entrusted-coercion",
    Message(zh: "改革把行政强制措施委托出去", en: "a reform entrusts coercive measures"),
    rationale: Message(
      zh: "查封、扣押、冻结等行政强制措施只能由法律、法规规定的机关自己实施，委托别人实施的决定站不住。职权类型只写“行政强制”的，可能是强制执行，所以只提醒。",
      en:
        "measures such as sealing and seizing are for the body that the law names; a type that says 行政强制 alone may be enforcement, so that it is a warning only"
    ),
    source: ["《中华人民共和国行政强制法》第十七条第一款"],
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - entrust: { from: a, to: b, items: { ids: [p-4m8x2c5r] } }")),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }", list: list)),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files(
          "  - entrust: { from: a, to: b, items: ↓{ ids: [p-7k3f9q2m] } }", list: list))
    ])

  private static let list = ReformExample.list.replacing("甲许可, type: 行政许可", with: "查封场所, type: 行政强制")
  /// The law took effect.
  private static let start = Day("2012-01-01")

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    for items in parts.taken(by: [.entrust], selections) {
      let entry = selections.entries[items[0].entry]
      guard selections.isHeld(entry, to: Self.start) else { continue }
      report.count(items.count)
      for type in ["行政强制措施", "行政强制"] {
        let named = items.filter { $0.type == type }
        guard let first = named.first else { continue }
        report.say(
          Self.message(first, named.count, isMeasure: type == "行政强制措施"), at: entry.selection.place,
          severity: type == "行政强制措施" ? .error : .warning, item: first.id)
      }
    }
  }

  private static func message(_ first: ReformedItems.Taken, _ count: Int, isMeasure: Bool) -> Message {
    let zh = "“\(first.name)”（\(first.id)）\(count > 1 ? "等 \(count) 项" : "")"
    let en = "'\(first.name)' (\(first.id))\(count > 1 ? " and \(count - 1) more" : "")"
    let law = "《中华人民共和国行政强制法》第十七条第一款"
    if isMeasure {
      return Message(
        zh: "\(zh)是行政强制措施，不得委托（\(law)）。从这一条里去掉",
        en: "\(en): coercive measures are not entrusted to anybody (\(law)); take them out")
    }
    return Message(
      zh: "\(zh)的职权类型是行政强制：其中的行政强制措施不得委托（\(law)），属于措施的从这一条里去掉；属于行政强制执行的，核对依据后可以不改",
      en:
        "\(en) are of the type 行政强制: coercive measures are not entrusted to anybody (\(law)), take them out; where they are enforcement, check the basis and leave them"
    )
  }
}
