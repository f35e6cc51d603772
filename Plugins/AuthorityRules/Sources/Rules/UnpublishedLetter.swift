import Qingdan

struct UnpublishedLetter: ListValidator {
  static let rule = Rule(
    "authority/unpublished-letter",
    Message(zh: "受委托机构没有写委托书或者公告的网址", en: "an entrusted body has no address of its letter"),
    rationale: Message(
      zh: "受委托的以委托机关的名义处罚、发证，群众要能查到委托了谁、委托了什么：行政处罚的委托书要向社会公布，行政许可的委托要公告。",
      en:
        "who is entrusted fines people or issues licences in another's name, and they must be able to see whom and with what: letters for penalties are published, entrusted licences announced"
    ),
    source: ["《中华人民共和国行政处罚法》第二十条第二款", "《中华人民共和国行政许可法》第二十四条第一款"], severity: .warning,
    good: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item(
            "行政处罚", "对甲行为的处罚", "《甲条例》第三条",
            ", entrusted: [{ organisation: zx, document: 'https://www.example.gov.cn/wts' }]"))),
      // No law read so far asks for a letter of every type.
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政检查", "对甲的检查", "《甲条例》第三条", ", entrusted: [{ organisation: zx }]"))),
    ],
    bad: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政处罚", "对甲行为的处罚", "《甲条例》第三条", ", entrusted: [↓{ organisation: zx }]"))),
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政许可", "甲许可", "《甲条例》第三条", ", entrusted: [↓{ organisation: qhbj }]"))),
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    for entry in Entrustment.all(check) {
      guard let (start, asks) = Self.asks(entry.type) else { continue }
      if let start, let day = check.day, day < start { continue }
      report.count()
      guard !entry.hasDocument else { continue }
      report.say(
        asks, at: entry.node, of: entry.item, in: check.list, field: "entrusted.document",
        advice: Message(
          zh: "公布以后写上 document: 网址；还没有公布的，先公布", en: "write 'document: ADDRESS' once it is published"))
    }
  }

  /// From which day, and what, the law asks for.
  private static func asks(_ type: String) -> (Day?, Message)? {
    switch type {
    case "行政处罚":
      (
        Day("2021-07-15"),
        Message(zh: "委托实施行政处罚，委托书要向社会公布", en: "letters that entrust penalties are published")
      )
    case "行政许可":
      (
        Day("2004-07-01"),
        Message(
          zh: "委托实施行政许可，要公告受委托的机关和委托的内容", en: "to whom a licence is entrusted, and what of it, is announced")
      )
    default: nil
    }
  }
}
