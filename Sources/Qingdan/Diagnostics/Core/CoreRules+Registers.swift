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
    rule(
      "transition/rivals", Message(zh: "两条过渡规则说法不一", en: "two transitional rules contradict each other"),
      why: Message(
        zh: "一条说由原机构承担，一条说由新机构承担，老百姓就不知道找谁；以哪份决定为准，要由人查明。",
        en: "one names the old body and one the new one; which document holds only people can find out"),
      good: [transitions("carrier: old, until: 2024-09-01", "carrier: new, from: 2024-09-01")],
      bad: [transitions("carrier: old", "carrier: new", mark: "↓")]),
    rule(
      "transition/unknown-reform",
      Message(zh: "过渡规则写的改革不存在", en: "a transitional rule is for a reform that is not on file"),
      why: Message(
        zh: "编号写错了，规则就不起作用，调整到位以前由谁承担又成了“未登记”。",
        en: "with a misspelt id the rule does nothing, and who carries on is not on file again"),
      .warning,
      good: [transitions("carrier: old", "carrier: old")],
      bad: [transitions("carrier: old", "carrier: old, reforms: [2024-a]", mark: "↓")]),
  ]

  private static func transitions(_ first: String, _ second: String, mark: String = "") -> Rule.Example {
    Rule.Example(
      stringLiteral:
        "=== \(Transition.path)\ntransitions:\n  - { basis: 《甲决定》, \(first) }\n  - \(mark){ basis: 《乙决定》, \(second) }"
    )
  }

  private static let register = "=== registers/organisations.yaml\norganisations:\n"

  /// What the register of organisations says that cannot be.
  static let organisations = [
    rule(
      "organisation/id", Message(zh: "机构标识用了字母、数字以外的字", en: "an id of an organisation has other characters"),
      why: Message(
        zh: "标识是文件夹和网页的名字，每台电脑都要写得出来。",
        en: "ids name folders and pages, which every system must be able to write"),
      good: ["\(register)  - { id: sthjj, names: [{ name: 甲局 }] }"],
      bad: ["\(register)  - { id: ↓市生态环境局, names: [{ name: 甲局 }] }"]),
    rule(
      "organisation/uscc", Message(zh: "统一社会信用代码不对", en: "a unified social credit code is wrong"),
      why: Message(
        zh: "31位实施编码里有它，一位错了，整批编码都对不上。",
        en: "codes of 31 characters hold it: one wrong character makes all of them wrong"),
      good: ["\(register)  - { id: a, uscc: 11620000013897996W, names: [{ name: 甲局 }] }"],
      bad: ["\(register)  - { id: a, uscc: ↓116200000138979969, names: [{ name: 甲局 }] }"]),
    rule(
      "organisation/number", Message(zh: "机构在编码里的编号不对", en: "a body's number inside codes cannot be one"),
      why: Message(
        zh: "编号写错了，就核对不了编码里的部门是不是实施主体。", en: "with it nobody can tell whose code a code is"),
      good: ["\(register)  - { id: a, numbers: [\"24\", \"105\"], names: [{ name: 甲局 }] }"],
      bad: ["\(register)  - { id: a, numbers: [↓\"2\"], names: [{ name: 甲局 }] }"]),
    rule(
      "organisation/division", Message(zh: "没有这个行政区划代码", en: "no division has the code"),
      why: Message(
        zh: "公开时按区划归集，代码不对，就归不到本地。",
        en: "published data are collected by division; a wrong code takes them elsewhere"),
      .warning,
      good: ["\(register)  - { id: a, division: \"110000\", names: [{ name: 甲局 }] }"],
      bad: ["\(register)  - { id: a, division: ↓\"119900\", names: [{ name: 甲局 }] }"]),
    rule(
      "organisation/same-name", Message(zh: "两个机构同时用一个名称", en: "two bodies have one name on one day"),
      why: Message(
        zh: "按名称就分不出是哪一个；先后用过的，写明各自的起止日期。", en: "by its name nobody can tell which is meant"),
      good: [
        """
        === registers/organisations.yaml
        organisations:
          - { id: a, until: 2024-03-01, names: [{ name: 甲局 }] }
          - { id: b, from: 2024-03-01, names: [{ name: 甲局 }] }
        """
      ],
      bad: [
        """
        === registers/organisations.yaml
        organisations:
          - { id: a, until: 2024-03-02, names: [{ name: 甲局 }] }
          - { id: b, from: 2024-03-01, names: [{ name: ↓甲局 }] }
        """
      ]),
  ]

  private static func statute(_ version: String) -> String {
    "statutes:\n  - title: XX市噪声管理办法\n    rank: 地方政府规章\n    versions:\n      - { \(version) }"
  }
}
