extension CoreRules {
  /// Lists as files of a kind.
  static let lists = [
    rule(
      "list/unknown-kind", Message(zh: "没有这种清单", en: "there is no such kind of list"),
      why: Message(
        zh: "不知道是哪种清单，就不知道有哪些字段，什么也检查不了。", en: "without its kind nothing is known of its fields"),
      good: ["\(head)items: []"], bad: ["list: ↓power\norganisation: sthjj\neffective: 2024-03-01\nitems: []"]
    ),
    rule(
      "list/items", Message(zh: "items 不是一个个事项", en: "'items' holds no items"),
      why: Message(
        zh: "每个事项以“- ”开头，才能单独比较、移动。", en: "items stand behind '- ', so that each can be compared and moved"),
      good: ["\(head)items:\n  - id: p-7k3f9q2m"], bad: ["\(head)items:\n  ↓id: p-7k3f9q2m"]),
    rule(
      "list/flow-items", Message(zh: "事项写在了方括号里", en: "the items stand in brackets"),
      why: Message(
        zh: "写在一行里的事项不能单独修改，两个人一改就冲突。",
        en: "items of one line cannot be edited one by one, and conflict at every merge"),
      good: ["\(head)items:\n  - { id: p-7k3f9q2m, name: 排污许可 }"],
      bad: ["\(head)items: ↓[{ id: p-7k3f9q2m }]"]),
  ]

  /// What the lists stand on: the library's configuration, kinds, layouts and registers.
  static let definitions = [
    rule(
      "library/format", Message(zh: "库的文件格式本版不认识", en: "the library's format is not known to this version"),
      why: Message(
        zh: "旧的程序读新的格式会丢内容，所以不读。",
        en: "an old program would lose what a new format holds, so it does not read it"),
      good: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: standard"],
      bad: ["=== library.yaml\nlibrary: x\nformat: ↓2\nbase: standard"]),
    rule(
      "library/base", Message(zh: "找不到基础库", en: "the library's base is not there"),
      why: Message(
        zh: "清单类型、表样、依据文件库都在基础库里，没有它什么也检查不了。", en: "kinds, layouts and registers come from the base"),
      good: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: standard"],
      bad: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: ↓standrad"]),
    rule(
      "library/term", Message(zh: "检查用的时限写得不对", en: "a time limit that rules know has another form"),
      why: Message(
        zh: "读不懂的时限不起作用，检查用的还是全国的规定，本地的规定就白写了。",
        en: "what cannot be read is without effect, and lists are held against the limit of the nation"),
      good: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nterms: { interpretation: { limit: 5个工作日, basis: 《甲办法》第三条 } }"
      ],
      bad: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nterms: { interpretation: { limit: ↓五天, basis: 《甲办法》第三条 } }"
      ]),
    rule(
      "library/closing-notice",
      Message(
        zh: "整合公告里有填不了的空，或者一天也不挂",
        en: "the notice that a website is closed has a gap that nothing fills, or no day"),
      why: Message(
        zh: "公告里会留下花括号，网站编辑照着贴出去；挂 0 天的公告没有人看得到。",
        en: "the braces would stand in the notice that goes on line, and nobody would see one of no day"),
      good: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nclosing-notice: { days: 30, text: '{机构}不再保留，内容移至{承接单位}网站。' }"
      ],
      bad: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nclosing-notice: { text: ↓'{部门}不再保留。' }",
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nclosing-notice: { days: ↓0 }",
      ]),
    rule(
      "library/statute-texts",
      Message(
        zh: "library.yaml 所说的文件夹里没有法律、法规的文本",
        en: "the folder that library.yaml names holds no text of a statute"),
      why: Message(
        zh: "没有文本，引文和条文就没有核对，而大家以为核对过了。",
        en: "without texts no quotation is compared, and everybody believes that it was"),
      good: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nstatute-texts: texts\n=== texts/某法.md\n# 某法\n第一条 为了某事，制定本法。"
      ],
      bad: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nstatute-texts: ↓laws"]),
    rule(
      "library/score-card",
      Message(zh: "评分卡的分数写得不对", en: "the score card has points that are no number"),
      why: Message(
        zh: "这一项不扣分，部门的得分就不是按本地的办法算出来的。",
        en: "that deduction is left out, and the marks are not those of the place"),
      good: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nscore-card: { full: 100, deductions: [{ title: 依据, rules: [citation], each: 0.5, most: 10 }] }"
      ],
      bad: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nscore-card: { deductions: [{ title: 依据, each: ↓半分 }] }",
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nscore-card: { full: ↓0, deductions: [] }",
      ]),
    rule(
      "library/unknown-rule",
      Message(zh: "library.yaml 里调整的规则不存在", en: "library.yaml sets a rule that does not exist"),
      why: Message(
        zh: "名字写错了，规则还照原样检查，没有人知道。", en: "with its name misspelt, a rule goes on as before, unseen"),
      .warning,
      good: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: standard"],
      bad: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nrules: { ↓text/mixed-widht: off }",
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nrules: { ↓yaml/anchor: off }",
      ]),
    rule(
      "library/unconfirmed-rule",
      Message(
        zh: "library.yaml 把没有核实的规则定为错误", en: "library.yaml makes an error of a rule that is not confirmed"),
      why: Message(
        zh: "依据没有读到原文的规则可能说错；说错的错误会拦住本来没有错的清单。", en: "it may be wrong, and would stop lists that are right"),
      .warning),
    rule(
      "library/unknown-place",
      Message(
        zh: "library.yaml 里为某些清单调整规则，却没有这样的清单", en: "library.yaml sets rules for lists that are not there"),
      why: Message(
        zh: "路径、类型或者机构写错了，规则还照原样检查，没有人知道。",
        en: "with a path, kind or body misspelt, the rules go on as before, unseen"),
      .warning,
      good: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nrules-for:\n  - { paths: library.yaml, kinds: powers, rules: {} }"
      ],
      bad: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nrules-for:\n  - { paths: [↓organisations/sthj/**], kinds: [↓power], organisations: [↓sthj], rules: {} }",
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nrules-for:\n  - ↓{ rules: {} }",
      ]),
    rule(
      "library/unknown-claim",
      Message(
        zh: "library.yaml 声明齐全的内容，没有规则核对", en: "library.yaml claims to be complete in what no rule looks at"),
      why: Message(
        zh: "名字写错了，缺什么仍然只是提示，本库却以为已经按齐全核对。",
        en: "with its name misspelt, what is missing stays a note, while the library takes itself for checked"
      ),
      .warning, good: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: standard"],
      // Which names there are is for the plugins to say.
      bad: []),
    rule(
      "library/unknown-layout",
      Message(zh: "library.yaml 里写的表样不存在", en: "library.yaml names a layout that does not exist"),
      why: Message(
        zh: "导出时会换成别的表样，表头就不是本地的了。", en: "pages would be laid out in another way than the place's"),
      good: ["=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nlayouts: { powers: powers-gansu }"],
      bad: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nlayouts: { powers: ↓powers-gansv }",
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\nlayouts: { ↓power: powers-gansu }",
      ]),
    rule(
      "library/file-name",
      Message(
        zh: "文件没有读：文件名不以 .yaml 结尾、不是 UTF-8 编码，或者放在下一层文件夹里",
        en: "a file that is not read for its name or folder"),
      why: Message(
        zh: "文件放在那里，看起来在卷，其实一个字也没有用上。", en: "it looks as if it were on file, and not a word of it counts"),
      good: ["=== ledger/2026-a-01.yaml\nact: 2026-a-01"],
      bad: [
        "=== ledger/2026-a-01.yml\n↓act: 2026-a-01", "=== approvals/2026-11-20-xk.YAML\n↓who: szf",
        "=== adjustments/2026/a-01.yaml\n↓adjustment: a-01",
        "=== kinds/a.yml\n↓\(kind("a"))",
      ]),
    rule(
      "library/defined-twice", Message(zh: "同一个清单类型或者表样定义了两次", en: "a kind or layout is defined twice"),
      why: Message(zh: "不知道以哪一个为准。", en: "nobody can tell which one holds"),
      good: ["=== kinds/a.yaml\n\(kind("a"))"],
      bad: ["=== kinds/a.yaml\n\(kind("a"))\n=== kinds/b.yaml\n\(kind("↓a"))"]),
    rule(
      "library/hides-base",
      Message(zh: "和基础库里的同名，没有写明代替它", en: "a name of the base is taken without saying so"),
      why: Message(
        zh: "无意中盖住了基础库的清单类型，所有的清单都会变样。", en: "hiding a kind of the base unawares changes all lists"),
      good: ["=== kinds/a.yaml\n\(kind("a"))"], bad: ["=== kinds/powers.yaml\n\(kind("↓powers"))"]),
    rule(
      "kind/prefix", Message(zh: "清单类型的前缀不合规定", en: "the prefix of a kind is not of the form"),
      why: Message(zh: "前缀是每个 id 的开头，只能是小写字母。", en: "every id begins with it; it is made of small letters"),
      good: ["=== kinds/a.yaml\n\(kind("a"))"],
      bad: [
        "=== kinds/a.yaml\nkind: a\ntitle: 档案\nprefix: ↓R1\nfields: [{ name: code, type: text }]",
        "=== kinds/a.yaml\nkind: a\ntitle: 档案\nprefix: ↓p\nfields: [{ name: code, type: text }]",
      ]),
    rule(
      "kind/duplicate-field", Message(zh: "清单类型里的一个字段写了两次", en: "a kind has a field twice"),
      why: Message(zh: "不知道以哪一个为准。", en: "nobody can tell which one holds"),
      good: ["=== kinds/a.yaml\n\(kind("a"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "{ name: code, type: text }, { name: ↓code, type: text }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: g, type: group, fields: [{ name: a, type: text }, { name: ↓a, type: text }] }"))",
      ]),
    rule(
      "kind/ambiguous-name", Message(zh: "两个字段有同一个名称", en: "two fields have one title or synonym"),
      why: Message(zh: "清单里写这个名称，读成哪一个字段全看次序。", en: "which of them a list means depends on their order"),
      good: ["=== kinds/a.yaml\n\(kind("a", "{ name: code, title: 档号, type: text }"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "{ name: a, title: 档号, type: text }, { name: b, title: ↓档号, type: text }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: a, type: text }, { name: b, type: text, also: ↓[a] }"))",
      ]),
    rule(
      "kind/field-name", Message(zh: "字段名不合规定", en: "a key is not of the form"),
      why: Message(
        zh: "字段名在 YAML、JSON、网址、插件里都要能用。", en: "a key is used in JSON, addresses and plugins too"),
      good: ["=== kinds/a.yaml\n\(kind("a"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "{ name: ↓档号, type: text }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: ↓file number, type: text }"))",
      ]),
    rule(
      "kind/group",
      Message(zh: "group 字段没有组内字段，或者别的字段有", en: "a group has no fields, or another field has some"),
      why: Message(zh: "组里什么都不能写；别的字段下面的 fields 没有用处。", en: "nothing could be written in the group"),
      good: ["=== kinds/a.yaml\n\(kind("a", "{ name: g, type: group, fields: [{ name: a, type: text }] }"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "↓{ name: g, type: group }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: t, type: text, fields: ↓[{ name: a, type: text }] }"))",
      ]),
    rule(
      "kind/reserved-field",
      Message(zh: "各类清单都有的字段，类型改了", en: "a field that every kind has is given another type"),
      why: Message(
        zh: "工具靠 id、from、until、parent 认事项、算有效期。",
        en: "the tool reads id, from, until and parent by these types"),
      good: ["=== kinds/a.yaml\n\(kind("a", "{ name: from, type: date }"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "{ name: from, type: ↓text }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: code, type: ↓id }"))",
      ]),
    rule(
      "kind/pattern", Message(zh: "字段的格式（pattern）写错了", en: "the pattern of a field cannot be read"),
      why: Message(
        zh: "格式读不懂，值就没有按它检查。", en: "values are then not held against it"),
      good: ["=== kinds/a.yaml\n\(kind("a", "{ name: code, type: text, pattern: 'A-[0-9]+' }"))"],
      bad: ["=== kinds/a.yaml\n\(kind("a", "{ name: code, type: text, pattern: ↓'A-[0-9' }"))"]),
    rule(
      "kind/grammar", Message(zh: "没有这种编码规则", en: "there is no such code grammar"),
      why: Message(zh: "编码就没有按规则检查。", en: "codes are then not held against it"),
      good: ["=== kinds/a.yaml\n\(kind("a"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "{ name: code, type: code, grammar: ↓base-13 }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: code, type: text, grammar: ↓base-12 }"))",
      ]),
    rule(
      "kind/choices", Message(zh: "choice 字段没有可选值", en: "a choice has no choices"),
      why: Message(zh: "没有可选值，什么都不能填。", en: "without them no value is allowed"),
      good: ["=== kinds/a.yaml\n\(kind("a", "{ name: type, type: choice, choices: [甲, 乙] }"))"],
      bad: [
        "=== kinds/a.yaml\n\(kind("a", "↓{ name: type, type: choice }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: type, type: choice, choices: ↓[] }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: type, type: choice, choices: [甲, { value: 乙, also: [丙] }, ↓丙] }"))",
        "=== kinds/a.yaml\n\(kind("a", "{ name: type, type: text, choices: ↓[甲] }"))",
      ]),
    rule(
      "layout/unknown-kind", Message(zh: "表样用的清单类型不存在", en: "a layout shows a kind that is not there"),
      why: Message(zh: "表样用不上。", en: "the layout can show nothing"),
      good: ["=== layouts/a.yaml\n\(layout("powers"))"], bad: ["=== layouts/a.yaml\n\(layout("↓power"))"]),
    rule(
      "layout/column", Message(zh: "表样的一列写错了", en: "a column of a layout cannot be read"),
      why: Message(zh: "印出来的表会少一列，或者整列是空的。", en: "the printed table lacks the column, or it is empty"),
      good: ["=== layouts/a.yaml\n\(layout("powers"))"],
      bad: ["=== layouts/a.yaml\n\(layout("powers", field: "↓nmae"))"]),
    rule(
      "organisation/duplicate", Message(zh: "两个机构用了同一个标识", en: "two organisations have one id"),
      why: Message(
        zh: "清单里写的是哪一个就说不清了；重新组建的机构也要用新的标识。",
        en: "lists then do not say which one they mean; a body set up anew gets a new id"),
      good: ["=== registers/organisations.yaml\norganisations:\n  - { id: a, names: [{ name: 甲局 }] }"],
      bad: [
        """
        === registers/organisations.yaml
        organisations:
          - { id: a, names: [{ name: 甲局 }] }
          - { id: ↓a, names: [{ name: 乙局 }] }
        """
      ]),
    rule(
      "organisation/period", Message(zh: "机构的起止日期颠倒了", en: "an organisation ends before it begins"),
      why: Message(zh: "哪一天都不算存在，所有的清单都会报错。", en: "it then never exists, and all its lists are wrong"),
      good: ["=== registers/organisations.yaml\norganisations:\n  - { id: a, names: [{ name: 甲局 }] }"],
      bad: [
        """
        === registers/organisations.yaml
        organisations:
          - { id: a, from: 2024-03-01, until: ↓2018-11-08, names: [{ name: 甲局 }] }
          - { id: b, names: [{ name: 乙局, from: 2024-03-01, until: ↓2018-11-08 }] }
        """
      ]),
    rule(
      "register/syntax", Message(zh: "登记库的一行读不懂", en: "a line of a register cannot be read"),
      why: Message(
        zh: "整个登记库都没有用上，依据、日期都没有检查。", en: "the whole register is left out, and nothing is held against it"),
      good: ["=== registers/calendar.tsv\n2030\t元旦\t20300101"],
      bad: ["=== registers/calendar.tsv\n2030\t元旦\t20300101\n↓年份\t春节"]),
  ]

  private static func kind(_ name: String, _ fields: String = "{ name: code, type: text }") -> String {
    "kind: \(name)\ntitle: 档案\nprefix: r\nfields: [\(fields)]"
  }

  private static func layout(_ kind: String, field: String = "name") -> String {
    "layout: a\nkind: \(kind)\ncolumns:\n  - { title: 名称, field: \(field) }"
  }
}
