import Qingdan

struct LeftPinyin: ListValidator {
  static let rule = Rule(
    "text/left-pinyin",
    Message(zh: "字的后面留着拼音", en: "pinyin was left behind a character"),
    rationale: Message(
      zh: "“鎮(zhèn)級”里的拼音是网页繁简转换时带出来的，没有人要写它；留着，检索、比对都对不上。",
      en:
        "it came from a page that was converted; nobody meant it, and searches and comparisons miss the word"),
    severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: 镇级（zhen）", "id: p-7k3f9q2m\nname: 水质(pH)监测", "id: p-7k3f9q2m\nnote: 读作 (zhèn)",
    ],
    bad: ["id: p-7k3f9q2m\nname: 镇↓(zhèn)级", "id: p-7k3f9q2m\nnote: 标↓（biāo）准（zhǔn）"])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let values = check.writtenTexts
    report.count(values.count)
    guard list.document.bytes.withUnsafeBufferPointer(Self.mayOccur) else { return }
    for value in values where list.document.withText(value.node, Self.mayOccur) {
      let letters = Letters(list.text(value))
      // What stands before it may lack its own end, so that somebody should look.
      let corrections = Pinyin.places(letters).map { Correction(range: $0, text: "", isSafe: false) }
      guard let first = corrections.first else { continue }
      let pinyin = String(String.UnicodeScalarView(letters.scalars[first.range]))
      report.say(
        Message(
          zh: "“\(letters.context(of: first.range))”里的“\(pinyin)”是转换网页时留下的拼音，删去",
          en:
            "'\(pinyin)' in '\(letters.context(of: first.range))' is pinyin that a converter left; take it out"
        ),
        at: value, in: list, part: letters.bytes(first.range),
        fixes: corrections.fix(
          Message(zh: "删去留下的拼音", en: "take out the pinyin"), of: value, letters, in: list))
    }
  }

  /// A vowel with its tone: two bytes that Chinese text and ASCII do not have.
  private static func mayOccur(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.hasToneMark(bytes)
  }
}
