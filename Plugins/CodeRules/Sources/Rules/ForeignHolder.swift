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
      example("holder: b, implementation: 11110000000000002W2000124018000"),
      example("with: [b], implementation: 11110000000000002W2000124018000"),
      // Its code is not on file, so nothing is said.
      example("holder: c, implementation: 11110000000000002W2000124018000"),
    ],
    bad: [
      example("implementation: ↓11110000000000002W2000124018000"),
      example("implementation: ↓11620000013897996W2000124018000"),
    ])

  private static func example(_ fields: String) -> Rule.Example {
    """
    === registers/organisations.yaml
    organisations:
      - { id: a, uscc: 11110000000000001R, names: [{ name: 甲局 }] }
      - { id: b, uscc: 11110000000000002W, names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙局 }] }
    === organisations/a/powers.yaml
    list: powers
    organisation: a
    effective: 2024-03-01
    items: [{ id: p-7k3f9q2m, \(fields) }]
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let (list, context) = (check.list, check.context)
    let holder = list.kind.field("holder")
    let others = list.kind.field("with")
    var owners: [String: String] = [:]
    for body in context.organisations.organisations {
      if let code = body.creditCode { owners[code] = body.id }
    }
    var isSaid = false
    for code in ReadCodes.of(check) {
      guard let item = code.value.item else { continue }
      guard let part = code.part("creditCode") ?? code.part("organisation") else {
        // Numbers of departments of a province or a city are not in the register: once is enough.
        if !isSaid, code.part("department") ?? code.part("holder") != nil {
          report.cannotCheck(
            Message(
              zh: "机构库里没有部门在这种编码里的编号", en: "which department a number in such codes is, is not on file"),
            at: list.place(code.value))
          isSaid = true
        }
        continue
      }
      let bodies =
        [list.text(item, holder) ?? list.head.organisation].compactMap(\.self) + list.texts(item, others)
      let codes = bodies.compactMap { context.organisations[$0]?.creditCode }
      if codes.contains(where: { Self.is($0, part.text) }) {
        report.count()
        continue
      }
      guard let body = bodies.first, codes.count == bodies.count else {
        report.cannotCheck(
          Message(zh: "机构库里没有实施主体的统一社会信用代码", en: "the holder's credit code is not on file"),
          at: list.place(code.value))
        continue
      }
      report.count()
      let name = context.shortName(body) ?? body
      let owner = owners.first { Self.is($0.key, part.text) }.flatMap { context.shortName($0.value) }
      report.say(
        Message(
          zh:
            "编码里的机构是\(owner.map { "“\($0)”" } ?? "另一个")（\(part.text)），实施主体是“\(name)”（\(codes[0])）。划转的换成新的编码，写错的改正",
          en:
            "the code names \(owner.map { "'\($0)'" } ?? "another body") (\(part.text)), the holder is '\(name)' (\(codes[0])); put the new code, or mend it"
        ),
        at: code.value, in: list, part: part.range)
    }
  }

  /// Older codes hold the nine characters of the organisation code, which are those before the last of the credit code.
  private static func `is`(_ creditCode: String, _ text: String) -> Bool {
    creditCode == text || text.utf8.count == 9 && creditCode.dropFirst(8).dropLast() == text
  }
}
