import Qingdan
import Testing

/// What people write into the columns of opinions.
@Suite struct OpinionTextTests {
  @Test(
    arguments: [
      ("同意", nil, Opinion.Verdict.agreed, nil, nil),
      (" 市政府：同意（2026-11-23，X政函〔2026〕9号） ", "市政府", .agreed, "2026-11-23", "X政函〔2026〕9号"),
      ("市政府:不同意(2026年11月23日,X政函(2026)9号)", "市政府", .refused, "2026-11-23", "X政函(2026)9号"),
      ("修改后同意，2026年11月18日", nil, .amended, "2026-11-18", nil),
      ("无意见（2026/11/18）", nil, .none, "2026-11-18", nil),
      ("同意（X政〔2026〕9号，2026.11.18）", nil, .agreed, "2026-11-18", "X政〔2026〕9号"),
      ("市政府：同意（2026-11-23，市政府第12次常务会议纪要）", "市政府", .agreed, "2026-11-23", "市政府第12次常务会议纪要"),
    ] as [(String, String?, Opinion.Verdict, String?, String?)])
  func `who, what, when and by which document are read`(
    _ text: String, _ body: String?, _ verdict: Opinion.Verdict, _ date: String?, _ document: String?
  ) throws {
    let read = try OpinionText(text)
    #expect(read.body == body)
    #expect(read.verdict == verdict)
    #expect(read.date == date.flatMap { Day($0) })
    #expect(read.document == document)
  }

  @Test(arguments: [
    ("同意（2025-04-23，X政〔2025〕8号）但第二项不同意", "“但第二项不同意”写在括号后面"),
    ("同意，但第二项不同意", "“但第二项不同意”既不是日期，也不是文号"),
    ("同意（除第二项外）", "“除第二项外”既不是日期，也不是文号"),
    ("同意（2025-04-23，附条件）", "“附条件”既不是日期，也不是文号"),
    ("同意（除第二项外，X政〔2025〕8号）", "“除第二项外”既不是日期，也不是文号"),
    ("同意（不含第二项的X政〔2025〕8号）", "“不含第二项的X政〔2025〕8号”既不是日期，也不是文号"),
    ("同意（第12次常务会议未通过）", "“第12次常务会议未通过”既不是日期，也不是文号"),
    ("同意（2025-02-30）", "“2025-02-30”不是完整的日期，或者日历上没有这一天"),
    ("同意（2025-04）", "“2025-04”不是完整的日期"), ("同意（2025年13月1日）", "“2025年13月1日”不是完整的日期"),
    ("同意（2025-04-23，2025-04-24）", "“2025-04-24”是第二个日期"),
    ("同意（X政〔2025〕8号，X政〔2025〕9号）", "“X政〔2025〕9号”是第二个文号"),
    ("同意（2025-04-23", "“（2025-04-23”少了后一半括号"), ("同意 附条件", "“同意 附条件”不是意见"), ("拟同意", "“拟同意”不是意见"),
    ("市政府：", "“”不是意见"), ("市政府：同意：附条件", "“同意：附条件”不是意见"), ("", "“”不是意见"),
  ])
  func `anything more is refused`(_ text: String, _ why: String) {
    #expect {
      try OpinionText(text)
    } throws: { error in
      (error as? OpinionText.Fault)?.message.zh.hasPrefix(why) ?? false
    }
  }

  @Test func `no text crashes it, and none is read as more than it is`() {
    var random = Chance(seed: 11)
    let pieces = [
      "同意", "不同意", "：", "（", "）", "，", "2026-11-23", "X政〔2026〕9号", "(", ")", "除", "\u{FEFF}", " ", "9", "号",
      "纪要",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<8, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      guard let read = try? OpinionText(text) else { continue }
      // Nothing of the text is lost but marks and blanks.
      func bare(_ text: String) -> [Character] { text.filter { !"：（），()-\u{FEFF} ".contains($0) }.sorted() }
      let told = [read.body, read.verdict.rawValue, read.date?.description, read.document].compactMap(\.self)
      #expect(bare(told.joined()) == bare(text), "\(text)")
    }
  }
}
