import Qingdan

struct ForeignHolder: ListValidator {
  static let rule = Rule(
    "code/foreign-holder",
    Message(zh: "编码里的机构不是实施主体", en: "the body inside a code is not the holder"),
    rationale: Message(
      zh: "实施编码里有实施主体的统一社会信用代码；划转、更名以后编码没有换，办件还会派给原来的机构。",
      en:
        "a code with the old holder's credit code sends applications to the body that no longer has the power"
    ),
    source: ["《全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求》（GB/T 39554.1—2020）"], confirmed: false,
    severity: .warning,
    good: [
      example("implementation: 11110000000000001R2000124018000"),
      example("holder: b, implementation: 11110000000000002W2000116018000"),
      example("with: [b], implementation: 11110000000000002W2000124018000"),
      // Its code is not on file, so nothing is said.
      example("holder: c, implementation: 11110000000000002W2000124018000"),
      example("code: '000124018000'"), example("with: [b], code: '000116018000'"),
      // Its number is not on file; one of another length is for codes of another form.
      example("holder: c, code: '000116018000'"), example("holder: d, code: '000116018000'"),
    ],
    bad: [
      example("implementation: ↓11110000000000002W2000124018000"),
      example("implementation: ↓11620000013897996W2000124018000"),
      example("code: '0001↓16018000'"), example("holder: b, code: '0001↓77018000'"),
      example("implementation: 11110000000000001R20001↓16018000"),
    ])

  private static func example(_ fields: String) -> Rule.Example {
    """
    === registers/organisations.yaml
    organisations:
      - { id: a, uscc: 11110000000000001R, numbers: ["24"], names: [{ name: 甲局 }] }
      - { id: b, uscc: 11110000000000002W, numbers: ["16", "105"], names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙局 }] }
      - { id: d, numbers: ["106"], names: [{ name: 丁局 }] }
    === organisations/a/powers.yaml
    list: powers
    organisation: a
    effective: 2024-03-01
    items: [{ id: p-7k3f9q2m, \(fields) }]
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let register = HolderRegister(check)
    // What is not on file is told once for each part: a list has a thousand codes of one form.
    var told: Set<String> = []
    for code in ReadCodes.of(check) {
      guard let item = code.value.item else { continue }
      parts: for part in code.reading.isComplete ? code.reading.parts : [] {
        guard let sort = HolderRegister.Sort(part.name) else { continue }
        switch register.judge(part.text, as: sort, of: item) {
        case .own: report.count()
        case .unknown:
          guard sort == .creditCode || told.insert(part.name).inserted else { continue }
          report.cannotCheck(sort.notOnFile, at: check.list.place(code.value))
        case .other(let owner, let holder):
          report.count()
          report.say(sort.message(part.text, owner, holder), at: code.value, in: check.list, part: part.range)
          // Whose code it is, one of its parts tells; the next would only repeat it.
          break parts
        }
      }
    }
  }
}
