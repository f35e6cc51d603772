extension CoreRules {
  /// What a library adds to the registers that ship.
  static let registers = [
    rule(
      "statute/undated", Message(zh: "登记的版本没有日期", en: "a recorded version has no day"),
      why: Message(
        zh: "不知道从哪一天起是这个文本，就不知道清单施行时有没有这一条。", en: "without it nobody knows which text held on a list's day"),
      good: ["=== \(LocalStatutes.path)\n\(statute("adopted: 2024-03-09"))"],
      bad: ["=== \(LocalStatutes.path)\n\(statute("effective: 2024-05-01").replacing("{ ", with: "↓{ "))"]),
    rule(
      "statute/articles", Message(zh: "登记的条款结构不合格式", en: "the shape of a recorded text cannot be read"),
      why: Message(
        zh: "这个文本的条、款、项就没有检查。", en: "its articles and paragraphs are then not held against anything"),
      good: ["=== \(LocalStatutes.path)\n\(statute("adopted: 2024-03-09, articles: \"a3[4,0]\""))"],
      bad: ["=== \(LocalStatutes.path)\n\(statute("adopted: 2024-03-09, articles: ↓三条"))"]),
    rule(
      "statute/differs", Message(zh: "登记的内容和随附登记库不同", en: "the library and the register that ships differ"),
      why: Message(
        zh: "以本库为准；随附登记库更新以后，看一看本库的登记还要不要。",
        en: "the library holds; look whether its entry is still wanted once the shipped register is newer"),
      .note,
      good: ["=== \(LocalStatutes.path)\n\(statute("adopted: 2024-03-09"))"],
      bad: [
        """
        === \(LocalStatutes.path)
        statutes:
          - title: ↓中华人民共和国政府信息公开条例
            rank: 部门规章
        """
      ]),
    rule(
      "calendar/unwritten-year",
      Message(zh: "没有登记放假安排的年份里写了上班日", en: "a day worked stands in a year that is not on file"),
      why: Message(
        zh: "调休上班和放假是一起安排的，只写一半，期限会算错。",
        en: "days worked and days off are arranged together; half of them makes every due date wrong"),
      good: ["=== \(LocalCalendar.path)\nyears: [2099]\ndays:\n  - { day: 2099-01-01, kind: off }"],
      bad: ["=== \(LocalCalendar.path)\ndays:\n  - { day: ↓2099-01-04, kind: work }"]),
  ]

  private static func statute(_ version: String) -> String {
    "statutes:\n  - title: XX市噪声管理办法\n    rank: 地方政府规章\n    versions:\n      - { \(version) }"
  }
}
