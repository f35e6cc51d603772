import Qingdan

struct RetiredCode: ListValidator {
  static let rule = Rule(
    "code/retired",
    Message(zh: "用了已经不用的编码", en: "a code is used again that is out of use"),
    rationale: Message(
      zh: "旧编码在政务服务平台上一直指原来的事项；给了别的事项，办件、统计就归错，沿革也断了。恢复的事项写 restore 的调整。",
      en: "platforms know the old item by its old code; given to another, applications and counts go astray"),
    good: [
      .init(
        stringLiteral: files(
          "'000124019000'", ledger: "redirects: [{ old: '000124018000', new: ['000124019000'] }]")),
      .init(
        stringLiteral: files("'000124018000'", ledger: "ended: [{ old: '000124018000' }]")
          + "\n=== adjustments/2026-b.yaml\nadjustment: 2026-b\ntitle: 恢复\napplicant: a\nchanges: [{ restore: { item: p-4m8x2c5r } }]\n"
      ),
    ],
    bad: [
      .init(
        stringLiteral: files(
          "↓'000124018000'", ledger: "redirects: [{ old: '000124018000', new: ['000124019000'] }]")),
      .init(stringLiteral: files("↓'000124018000'", ledger: "ended: [{ old: '000124018000' }]")),
    ])

  private static func files(_ code: String, ledger: String) -> String {
    "=== organisations/a/powers.yaml\nlist: powers\norganisation: a\neffective: 2024-03-01\nitems:\n"
      + "  - { id: p-4m8x2c5r, code: \(code) }\n=== ledger/2026-a.yaml\nact: 2026-a\n\(ledger)"
  }

  func validate(_ check: ListCheck, into report: inout Report) { check.reportRetired(.code, into: &report) }
}
