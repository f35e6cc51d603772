import Qingdan

struct MissingStart: ListValidator {
  static let rule = Rule(
    "text/missing-start",
    Message(zh: "期限少了“之日起”", en: "a term lacks the words for its first day"),
    rationale: Message(
      zh: "“自信息形成20个工作日内”没有写从哪一天算，期限就算不出来。《政府信息公开条例》的写法是“自该政府信息形成或者变更之日起20个工作日内”。",
      en: "without them nobody can tell from which day the term runs"),
    source: ["《中华人民共和国政府信息公开条例》第二十六条"], severity: .warning, kind: "disclosure",
    good: [
      "id: d-7k3f9q2m\nname: 甲\ndeadline: 自信息形成之日起20个工作日内", "id: d-7k3f9q2m\nname: 甲\nnote: 各自受理5个工作日内的申请",
      "id: d-7k3f9q2m\nname: 甲\ndeadline: 信息形成后20个工作日内", "id: d-7k3f9q2m\nname: 甲\nnote: 自行公布10日内的数据",
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 甲\ndeadline: 自信息形成↓20个工作日内",
      "id: d-7k3f9q2m\nname: 甲\ndeadline: 自信息形成或变更之日↓20个工作日内公开",
      "id: d-7k3f9q2m\nname: 甲\nnote: 自作出决定↓7日内公开",
    ])

  private static let events = [
    "形成", "变更", "公布", "发布", "印发", "制定", "获取", "作出", "决定", "受理", "收到", "批准", "生效", "签订", "签署", "完成", "结束",
    "成立",
    "登记", "产生", "申请", "之日",
  ].map { Letters($0).scalars }
  /// 各自, 来自 before it, 自行, 自然 behind it: words of their own.
  private static let before = Set("各亲独来擅私源出".unicodeScalars)
  private static let after = Set("行然己治动主愿查救评身从".unicodeScalars)
  private static let ends = WordFinder(
    ["日", "天", "月"].flatMap { unit in ["内", "以内", "之内"].map { unit + $0 } })
  private static let numerals = Set("0123456789一二三四五六七八九十".unicodeScalars)

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts + list.values(of: .deadline) {
      report.count()
      guard list.document.withText(value.node, { ByteScan.has("自", in: $0) && Self.ends.isFound(in: $0) })
      else { continue }
      let letters = Letters(list.text(value))
      let corrections = letters.scalars.indices.compactMap { Self.correction(letters, from: $0) }
      guard let first = corrections.first else { continue }
      report.say(
        Message(
          zh: "“\(letters.context(of: first.range))”中间少了“\(first.text)”",
          en: "'\(first.text)' is missing in '\(letters.context(of: first.range))'"),
        at: value, in: list, part: letters.bytes(first.range),
        fixes: corrections.fix(
          Message(zh: "补上“\(first.text)”", en: "add '\(first.text)'"), of: value, letters, in: list))
    }
  }

  /// 自, something that happens, and directly behind it a number of days within which something is done.
  private static func correction(_ letters: Letters, from start: Int) -> Correction? {
    guard letters[start] == "自", !(letters[start - 1].map(before.contains) ?? false),
      !(letters[start + 1].map(after.contains) ?? false)
    else { return nil }
    var number = start + 1
    while let scalar = letters[number], number - start < 20, letters[number].isHan, !numerals.contains(scalar)
    {
      number += 1
    }
    let event = letters.scalars[start + 1..<number]
    guard
      let word = events.first(where: { event.count >= $0.count && event.suffix($0.count).elementsEqual($0) })
    else { return nil }
    var end = number
    while let scalar = letters[end], numerals.contains(scalar), end - number < 4 { end += 1 }
    guard end > number else { return nil }
    let rest = String(String.UnicodeScalarView(letters.scalars[end...].prefix(6)))
    let units = ["个工作日", "工作日", "日", "天", "个月", "个自然日"]
    guard let unit = units.first(where: { rest.hasPrefix($0) }),
      ["内", "以内", "之内"].contains(where: { rest.dropFirst(unit.count).hasPrefix($0) })
    else { return nil }
    let isDay = word.elementsEqual("之日".unicodeScalars)
    return Correction(range: number..<number, text: isDay ? "起" : "之日起")
  }
}
