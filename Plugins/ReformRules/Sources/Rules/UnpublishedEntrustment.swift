import Qingdan

struct UnpublishedEntrustment: LibraryValidator {
  static let rule = Rule(
    "reform/no-document",
    Message(zh: "委托没有写委托书或者公告的网址", en: "an entrustment does not say where its document is"),
    rationale: Message(
      zh: "受委托的以委托机关的名义行使，群众要能查到委托了谁、委托了什么。行政处罚的委托书要向社会公布，行政许可的委托要公告；公布以后补写网址，没有公布的先公布。",
      en:
        "who is entrusted acts in another's name, and people must be able to see whom and with what: letters for penalties are published, entrusted licences are announced"
    ),
    source: ["《中华人民共和国行政处罚法》第二十条第二款", "《中华人民共和国行政许可法》第二十四条第一款"],
    severity: .warning,
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - entrust: { from: a, to: b, items: { ids: [p-7k3f9q2m] }, document: https://www.example.gov.cn/gg }"
        )),
      // No law read so far asks for a document of every type.
      .init(
        stringLiteral: ReformExample.files(
          "  - entrust: { from: a, to: b, items: { ids: [p-4m8x2c5r] } }")),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files("  - entrust: ↓{ from: a, to: b, items: { ids: [p-7k3f9q2m] } }")),
      .init(
        stringLiteral: ReformExample.files(
          "  - entrust: ↓{ from: a, to: b, items: { where: { type: 行政处罚 } } }",
          list: ReformExample.list.replacing("行政检查", with: "行政处罚"))),
    ])

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    for items in parts.taken(by: [.entrust], selections) {
      let entry = selections.entries[items[0].entry]
      let event = selections.event(entry)
      report.count()
      guard event.document == nil else { continue }
      let types = Set(items.compactMap(\.type))
      if types.contains("行政处罚"), selections.isHeld(entry, to: Day("2021-07-15")) {
        report.say(
          Message(
            zh:
              "委托实施行政处罚，委托书要向社会公布（《中华人民共和国行政处罚法》第二十条第二款）。在这一条里写 document: 委托书公布的网址",
            en:
              "letters that entrust penalties are published (《中华人民共和国行政处罚法》第二十条第二款); write 'document: ADDRESS'"
          ), at: event.place)
      }
      if types.contains("行政许可"), selections.isHeld(entry, to: Day("2004-07-01")) {
        report.say(
          Message(
            zh:
              "委托实施行政许可，要公告受委托的机关和委托的内容（《中华人民共和国行政许可法》第二十四条第一款）。在这一条里写 document: 公告的网址",
            en:
              "entrusted licences are announced (《中华人民共和国行政许可法》第二十四条第一款); write 'document: ADDRESS'"
          ), at: event.place)
      }
    }
  }
}
