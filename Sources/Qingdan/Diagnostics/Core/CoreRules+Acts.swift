extension CoreRules {
  /// Adjustments, approvals and the ledger as files.
  static let acts = [
    rule(
      "adjustment/id", Message(zh: "编号和文件名不一致", en: "an act is not called like its file"),
      why: Message(
        zh: "意见、台账和发布记录都按编号找文件，两个名字就对不上。",
        en: "opinions, ledger and releases find the file by its id"),
      good: [file(["add: { item: p-7k3f9q2m }"])],
      bad: ["=== adjustments/2026-a-01.yaml\nadjustment: ↓2026-a-02\n\(rest(["add: { item: p-7k3f9q2m }"]))"]),
    rule(
      "adjustment/change", Message(zh: "一条调整写了几种动作", en: "one entry says several things"),
      why: Message(
        zh: "一条一件事，才能逐条审核、逐条批准。", en: "each entry is reviewed and approved by itself"),
      good: [file(["add: { item: p-7k3f9q2m }", "cancel: { item: p-4m8x2c5r }"])],
      bad: [file(["↓{ add: { item: p-7k3f9q2m }, cancel: { item: p-4m8x2c5r } }"])]),
    rule(
      "adjustment/digest", Message(zh: "内容摘要写得不对", en: "a digest is malformed"),
      why: Message(
        zh: "摘要把批准和批准的内容绑在一起；写错了，就说不清批准的是什么。",
        en: "it binds an approval to what was approved; a wrong one binds it to nothing"),
      good: [file(["add: { item: p-7k3f9q2m, content: \"\(Digest(of: []).prefixed)\" }"])],
      bad: [file(["add: { item: p-7k3f9q2m, content: ↓sha256:1234 }"])]),
    rule(
      "adjustment/unknown-organisation",
      Message(zh: "调整里写的机构不在机构库", en: "an act names an organisation that the register has not"),
      why: Message(
        zh: "不知道是哪个机构，就不知道轮到谁办、谁同意了。", en: "nobody can tell then whose turn it is, or who agreed"),
      good: [file(["transfer: { item: p-7k3f9q2m, to: sthjj }"])],
      bad: [file(["transfer: ↓{ item: p-7k3f9q2m, to: sthj }"])]),
    rule(
      "adjustment/not-counted", Message(zh: "记下的意见不算数", en: "an opinion on file does not count"),
      why: Message(
        zh: "批准要由 approved-by 写明的机关作出，申请机构不能自己批准；日期不能在调整事由以前，也不能还没有到；library.yaml 写明的审核机构要先同意。",
        en:
          "an approval is that of the body named by 'approved-by', never of the applicant; it is given after the trigger and not in the future, and the offices of library.yaml agree first"
      ),
      good: [opinion("role: 批准, organisation: szf, opinion: 不同意, date: 2026-11-23")],
      bad: [
        opinion("role: 批准, organisation: sthjj, opinion: 同意, date: 2026-11-23", "↓"),
        opinion("role: 批准, opinion: 同意, date: 2026-11-23", "↓"),
      ]),
    rule(
      "adjustment/own-approval",
      Message(zh: "申请机构批准自己的调整", en: "an applicant approves its own act"),
      why: Message(
        zh: "approved-by 写的机构自己也申请调整，等于没有人批准。",
        en: "where 'approved-by' names the applicant, nobody else decides"),
      .warning,
      good: [
        "\(library)adjustment: { approved-by: { suspend: 本级政府 } }\n\(file(["suspend: { item: p-7k3f9q2m }"]).yaml)"
      ],
      bad: [
        "\(library)adjustment: { approved-by: { suspend: ↓sthjj } }\n\(file(["suspend: { item: p-7k3f9q2m }"]).yaml)"
      ]),
    rule(
      "adjustment/term", Message(zh: "动态调整的期限写得不对", en: "a term of adjustments is malformed"),
      why: Message(
        zh: "期限按工作日计算，写成别的就算不出到期日。", en: "terms are counted in working days; of others no due day is found"),
      good: ["\(library)adjustment: { apply-within: 10个工作日 }"],
      bad: ["\(library)adjustment: { apply-within: ↓尽快 }"]),
    rule(
      "adjustment/late", Message(zh: "动态调整办晚了", en: "a step of an act was late"),
      why: Message(
        zh: "申请、审核、公布的期限由各地规定（library.yaml 的 adjustment），按工作日算；已经执行的只作提示。改革过了期限还没有公布的，也说。",
        en:
          "a place sets terms for application, review and publication, in working days; of what is done it is a note, and a reform that was not published in time is told"
      ),
      .warning,
      good: ["\(library)adjustment: { apply-within: 10个工作日 }\n\(dated("2026-11-16"))"],
      bad: ["\(library)adjustment: { apply-within: 10个工作日 }\n\(dated("2026-11-17", mark: "↓"))"]),
    rule(
      "adjustment/days", Message(zh: "调整的日期前后不合", en: "the days of an act cannot be"),
      why: Message(
        zh: "先有事由，再批准，再公布。前后颠倒的日期，多半是抄错了，期限也跟着算错。",
        en: "a trigger comes first, then the approval, then the publication; other days are mostly misspelt"),
      good: [
        "=== adjustments/2026-a-01.yaml\nadjustment: 2026-a-01\ntrigger: { date: 2026-11-02 }\n\(rest(["add: { item: p-7k3f9q2m }"]))dates: { effective: 2026-12-01 }"
      ],
      bad: [
        "=== adjustments/2026-a-01.yaml\nadjustment: ↓2026-a-01\ntrigger: { date: 2026-11-02 }\n\(rest(["add: { item: p-7k3f9q2m }"]))dates: { effective: 2026-01-01 }"
      ]),
    rule(
      "adjustment/same-number", Message(zh: "两个文件用了同一个编号", en: "two acts have one number"),
      why: Message(
        zh: "台账一个编号一个文件：调整、改革和审批用同一个编号，就分不清是谁办的。",
        en: "the ledger has one file for each number, and could not tell the acts apart"),
      good: [
        "=== adjustments/2026-a-01.yaml\nadjustment: 2026-a-01\n\(rest(["add: { item: p-7k3f9q2m }"]))=== approvals/2026-b.yaml\nwho: [sthjj]\nwhen: 2026-11-20\nwhy: 更正\nchanges: []"
      ],
      bad: [
        "=== adjustments/2026-a-01.yaml\nadjustment: 2026-a-01\n\(rest(["add: { item: p-7k3f9q2m }"]))=== approvals/2026-a-01.yaml\n↓who: [sthjj]\nwhen: 2026-11-20\nwhy: 更正\nchanges: []"
      ]),
    rule(
      "ledger/no-act", Message(zh: "台账写的调整不在卷", en: "the ledger tells of an act that is not on file"),
      why: Message(
        zh: "台账由工具在发布时写入，写的是在卷的调整、改革和审批办了什么。找不到文件的，凭什么改的就查不到；手工加一个台账文件，不能说明任何改动。",
        en:
          "the tool writes it with a release, from acts on file; without them nobody can tell what a change rests on, and a file added by hand explains nothing"
      ),
      good: [
        "=== adjustments/2026-a-01.yaml\nadjustment: 2026-a-01\n\(rest(["cancel: { item: p-7k3f9q2m }"]))=== ledger/2026-a-01.yaml\nact: 2026-a-01\nended: [{ old: p-7k3f9q2m }]"
      ],
      bad: ["=== ledger/2026-a-01.yaml\n↓act: 2026-a-01\nended: [{ old: p-7k3f9q2m }]"]),
    rule(
      "ledger/cycle", Message(zh: "台账的去向绕了一圈", en: "the ledger leads back to where it began"),
      why: Message(
        zh: "旧编码要一直跟到现在的事项；绕一圈，就找不到现在是哪一个。", en: "an old code must lead to what it is now"),
      good: ["=== ledger/2026-a-01.yaml\nact: 2026-a-01\nredirects: [{ old: p-4m8x2c5r, new: p-7k3f9q2m }]"],
      bad: [
        """
        === ledger/2026-a-01.yaml
        act: 2026-a-01
        redirects: [{ old: ↓p-4m8x2c5r, new: p-7k3f9q2m }, { old: p-7k3f9q2m, new: p-4m8x2c5r }]
        """
      ]),
    rule(
      "ledger/twice",
      Message(zh: "同一个标识或编码的去向写了两次", en: "the ledger says twice what became of an id or code"),
      why: Message(
        zh: "旧网址、旧编码只能转到一处去，两处就不知道该信哪一处。",
        en: "old addresses and codes can lead to one place only"),
      good: [
        "=== ledger/2026-a-01.yaml\nact: 2026-a-01\nredirects: [{ old: p-4m8x2c5r, new: p-7k3f9q2m }]",
        // Cancelled, restored, and cancelled again.
        """
        === ledger/2026-a-01.yaml
        act: 2026-a-01
        ended: [{ old: p-4m8x2c5r }]
        === ledger/2026-a-02.yaml
        act: 2026-a-02
        ended: [{ old: p-4m8x2c5r }]
        """,
      ],
      bad: [
        """
        === ledger/2026-a-01.yaml
        act: 2026-a-01
        redirects: [{ old: p-4m8x2c5r, new: p-7k3f9q2m }]
        === ledger/2026-a-02.yaml
        act: 2026-a-02
        ended: [{ old: ↓p-4m8x2c5r }]
        """
      ]),
  ]

  private static let library = "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\n"

  private static func opinion(_ text: String, _ mark: String = "") -> Rule.Example {
    Rule.Example(
      stringLiteral: "=== adjustments/2026-a-01.yaml\nadjustment: 2026-a-01\n"
        + rest(["suspend: { item: p-7k3f9q2m }"]) + "opinions:\n  - \(mark){ \(text) }\n")
  }

  /// Applied for on a day, after a trigger on 2026-11-02.
  private static func dated(_ day: String, mark: String = "") -> String {
    "=== adjustments/2026-a-01.yaml\nadjustment: \(mark)2026-a-01\ntrigger: { date: 2026-11-02 }\n"
      + rest(["suspend: { item: p-7k3f9q2m }"]) + "dates: { applied: \(day), effective: 2027-01-01 }"
  }

  private static func file(_ changes: [String]) -> Rule.Example {
    Rule.Example(stringLiteral: "=== adjustments/2026-a-01.yaml\nadjustment: 2026-a-01\n" + rest(changes))
  }

  private static func rest(_ changes: [String]) -> String {
    "title: 动态调整\napplicant: sthjj\nchanges:\n" + changes.map { "  - \($0)\n" }.joined()
  }
}
