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
    ],
    bad: [
      example("↓110199-001-01-001-00"), example("↓110103-001-01-001-00", "2015-03-01"),
      // After the last table of the register.
      example("↓110103-001-01-001-00", "2024-03-01"),
    ])

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
      guard let part = code.part("division") else { continue }
      guard let day = check.day else {
        report.cannotCheck(.noDay, at: list.place(code.value))
        continue
      }
      let division = String(part.text.prefix(6))
      switch Self.validity(of: division, on: day, check.context.divisions) {
      case .valid: report.count()
      case .unknown(let reason): report.cannotCheck(reason, at: list.place(code.value))
      case .notValid:
        report.count()
        let name = check.context.divisions.divisions(withCode: division).last?.name
        report.say(
          Message(
            zh: "编码里的行政区划“\(division)”\(name.map { "（\($0)）" } ?? "")在\(day.chinese)不存在。与赋码单位核对",
            en:
              "no division had the code '\(division)'\(name.map { " (\($0))" } ?? "") on \(day); ask who gave the code"
          ),
          at: code.value, in: list, part: part.range.lowerBound..<part.range.lowerBound + 6)
      }
    }
  }

  /// The register ends some day. What had ended by then has not come back: codes are not given twice.
  private static func validity(
    of code: String, on day: Day, _ divisions: DivisionRegister
  ) -> DivisionValidity {
    if let last = divisions.revisions.last, day > last, !divisions.divisions(withCode: code).isEmpty,
      divisions.validity(ofCode: code, on: last) == .notValid
    {
      return .notValid
    }
    return divisions.validity(ofCode: code, on: day)
  }
}
