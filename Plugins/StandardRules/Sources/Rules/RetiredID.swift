import Qingdan

struct RetiredID: ListValidator {
  static let rule = Rule(
    "id/retired",
    Message(zh: "用了已经不用的标识", en: "an id is used again that is out of use"),
    rationale: Message(
      zh: "旧标识一直指原来的事项，旧网址也转到那里；给了别的事项，沿革就断了。恢复的事项写 restore 的调整。",
      en:
        "an old id means what it meant, and old addresses lead there; what is restored has an act that says so"
    ),
    good: [
      .init(
        stringLiteral: files("p-4m8x2c5r", ledger: "redirects: [{ old: p-7k3f9q2m, new: [p-4m8x2c5r] }]")),
      // It goes on beside what was parted from it; it ends only on that day.
      .init(
        stringLiteral: files(
          "p-7k3f9q2m", ledger: "redirects: [{ old: p-7k3f9q2m, new: [p-7k3f9q2m, p-4m8x2c5r] }]")),
      .init(stringLiteral: files("p-7k3f9q2m, until: 2027-01-01", ledger: "ended: [{ old: p-7k3f9q2m }]")),
      .init(
        stringLiteral: files("p-7k3f9q2m", ledger: "ended: [{ old: p-7k3f9q2m }]")
          + "\n=== adjustments/2026-b.yaml\nadjustment: 2026-b\ntitle: 恢复\napplicant: a\nchanges: [{ restore: { item: p-7k3f9q2m } }]\n"
      ),
    ],
    bad: [
      .init(
        stringLiteral: files("↓p-7k3f9q2m", ledger: "redirects: [{ old: p-7k3f9q2m, new: [p-4m8x2c5r] }]")),
      .init(stringLiteral: files("↓p-7k3f9q2m", ledger: "ended: [{ old: p-7k3f9q2m }]")),
    ])

  private static func files(_ item: String, ledger: String) -> String {
    "=== organisations/a/powers.yaml\nlist: powers\norganisation: a\neffective: 2024-03-01\nitems:\n"
      + "  - { id: \(item) }\n=== ledger/2026-a.yaml\nact: 2026-a\n\(ledger)"
  }

  func validate(_ check: ListCheck, into report: inout Report) { check.reportRetired(.id, into: &report) }
}
