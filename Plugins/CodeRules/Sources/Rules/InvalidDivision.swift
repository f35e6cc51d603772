import Qingdan

struct InvalidDivision: ListValidator {
  static let rule = Rule(
    "code/invalid-division",
    Message(zh: "编码里的行政区划在清单日期不存在", en: "the division inside a code did not exist on the list's day"),
    rationale: Message(
      zh: "区划撤并以后编码没有换，或者抄错了一位：平台找不到这个地方，事项就挂不上去。",
      en: "platforms do not find the place, because it was merged or a digit is wrong"),
    source: ["《中华人民共和国行政区划代码》（GB/T 2260）"], confirmed: false, severity: .warning, kind: "codes",
    good: [
      example("110101-001-01-001-00"), example("110103-001-01-001-00", "2005-03-01"),
      // A district that may be younger than the register.
      example("110199-001-01-001-00", "2024-03-01"),
      base("000216012000"), base("110216012000"), base("500216012000", "1999-03-01"),
    ],
    bad: [
      example("↓110199-001-01-001-00"), example("↓110103-001-01-001-00", "2015-03-01"),
      // After the last table of the register.
      example("↓110103-001-01-001-00", "2024-03-01"),
      base("↓990216012000"), base("↓500216012000", "1995-03-01"),
      power("implementation: 11620000013897996W2↓990134001000"),
    ])

  /// A base code in a list of powers.
  private static func base(_ code: String, _ day: String = "2024-03-01") -> Rule.Example {
    power(code.hasPrefix("↓") ? "code: '↓\(code.dropFirst())'" : "code: '\(code)'", day)
  }

  private static func power(_ code: String, _ day: String = "2024-03-01") -> Rule.Example {
    """
    list: powers
    organisation: sthjj
    effective: \(day)
    items: [{ id: p-7k3f9q2m, name: 甲, \(code) }]
    """
  }

  private static func example(_ code: String, _ day: String = "2015-03-01") -> Rule.Example {
    """
    === kinds/codes.yaml
    kind: codes
    title: 编码
    prefix: c
    fields: [{ name: code, type: code, grammar: hubei-16 }]
    === organisations/sthjj/codes.yaml
    list: codes
    organisation: sthjj
    effective: \(day)
    items: [{ id: c-7k3f9q2m, name: 甲, code: \(code) }]
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for code in ReadCodes.of(check) {
      guard let (division, range) = Self.division(in: code) else { continue }
      guard let day = check.day else {
        report.cannotCheck(.noDay, at: list.place(code.value))
        continue
      }
      switch Self.validity(of: division, on: day, check.context.divisions) {
      case .valid: report.count()
      case .unknown(let reason): report.cannotCheck(reason, at: list.place(code.value))
      case .notValid:
        report.count()
        let name = check.context.divisions.divisions(withCode: division).last?.name
        report.say(
          Self.message(division, isRegion: range.count == 2, name, day), at: code.value, in: list, part: range
        )
      }
    }
  }

  /// The six digits of the division that a code names, and where they stand: all of them, or the two of a province.
  /// Nil where it names none: 00 is the nation.
  private static func division(in code: ReadCodes.Code) -> (String, Range<Int>)? {
    if let part = code.part("division") {
      let start = part.range.lowerBound
      return (String(part.text.prefix(6)), start..<start + 6)
    }
    guard let part = code.part("region"), part.text != "00" else { return nil }
    return (part.text + "0000", part.range)
  }

  private static func message(_ division: String, isRegion: Bool, _ name: String?, _ day: Day) -> Message {
    let known = Message(zh: name.map { "（\($0)）" } ?? "", en: name.map { " (\($0))" } ?? "")
    guard isRegion else {
      return Message(
        zh: "编码里的行政区划“\(division)”\(known.zh)在\(day.chinese)不存在。与赋码单位核对",
        en: "no division had the code '\(division)'\(known.en) on \(day); ask who gave the code")
    }
    return Message(
      zh:
        "编码开头的“\(division.prefix(2))”是省级行政区，\(day.chinese)没有代码为 \(division)\(known.zh)的省、自治区、直辖市；国家目录的写 00，本省的写本省的两位代码。与赋码单位核对",
      en:
        "'\(division.prefix(2))' stands for a province, but none had the code \(division)\(known.en) on \(day); codes of the nation begin with 00; ask who gave the code"
    )
  }

  /// The register ends some day. What had ended by then has not come back: codes are not given twice. And no province has
  /// come or gone since.
  private static func validity(
    of code: String, on day: Day, _ divisions: DivisionRegister
  ) -> DivisionValidity {
    if let last = divisions.revisions.last, day > last, code.hasSuffix("0000") {
      return divisions.validity(ofCode: code, on: last)
    }
    if let last = divisions.revisions.last, day > last, !divisions.divisions(withCode: code).isEmpty,
      divisions.validity(ofCode: code, on: last) == .notValid
    {
      return .notValid
    }
    return divisions.validity(ofCode: code, on: day)
  }
}
