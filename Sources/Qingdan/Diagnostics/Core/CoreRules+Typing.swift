extension CoreRules {
  /// Slips of Chinese typing: the mark is right for Chinese text and wrong for YAML.
  static let typing = [
    rule(
      "typing/full-width-colon", Message(zh: "键后面是全角冒号", en: "a full-width colon stands behind a key"),
      why: Message(zh: "整行会被当作一段文字，字段就没有了。", en: "the line becomes mere text, and the field is lost"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname↓：排污许可证核发"]),
    rule(
      "typing/no-blank-after-colon", Message(zh: "冒号后面没有空格", en: "no blank stands behind a colon"),
      why: Message(zh: "没有空格，YAML 不把它当作“键: 值”。", en: "without the blank YAML sees no key"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname↓:排污许可证核发\ntype: 行政许可"]),
    rule(
      "typing/full-width-dash", Message(zh: "行首是全角的横线", en: "a full-width dash begins a line"),
      why: Message(
        zh: "这一行不会成为列表项，会并进上一项里。", en: "the line becomes no item but part of the one above"),
      good: ["id: p-7k3f9q2m\nkeywords:\n  - 排污证"], bad: ["id: p-7k3f9q2m\nkeywords:\n  ↓－ 排污证\n  - 排污许可"]),
    rule(
      "typing/no-blank-after-dash", Message(zh: "行首的横线后面没有空格", en: "no blank stands behind a dash"),
      why: Message(zh: "这一行不会成为列表项。", en: "the line becomes no item"),
      good: ["id: p-7k3f9q2m\nkeywords:\n  - 排污证"], bad: ["id: p-7k3f9q2m\nkeywords:\n  - 排污许可\n  ↓-排污证"]),
    rule(
      "typing/folded-item", Message(zh: "一个列表项并进了上一项", en: "an item was folded into the one above"),
      why: Message(
        zh: "两条依据成了一条，读起来连在一起，条款也对不上。", en: "two citations became one text that fits no article"),
      good: ["id: p-7k3f9q2m\nkeywords:\n  - 排污许可\n  - 排污证"],
      bad: ["id: p-7k3f9q2m\nbasis:\n  - 《信访工作条例》第二十二条\n    ↓- 《信访工作条例》第三十条"]),
    rule(
      "typing/full-width-comma", Message(zh: "括号里用了全角逗号", en: "full-width commas stand in brackets"),
      why: Message(zh: "几个值成了一个值。", en: "several values become one"),
      good: ["id: p-7k3f9q2m\nlevels: [市级, 区级]"], bad: ["id: p-7k3f9q2m\nlevels: [市级↓，区级]"]),
    rule(
      "typing/full-width-bracket", Message(zh: "列表用了全角的括号", en: "full-width brackets stand for brackets"),
      why: Message(zh: "整个列表成了一段文字。", en: "the whole list becomes one text"),
      good: ["id: p-7k3f9q2m\nlevels: [市级, 区级]"], bad: ["id: p-7k3f9q2m\nlevels: [市级, 区级↓】"]),
    rule(
      "typing/unclosed-bracket", Message(zh: "括号没有关上", en: "a bracket is never closed"),
      why: Message(zh: "后面的行都会算进这个列表。", en: "the lines behind it become part of the list"),
      good: ["id: p-7k3f9q2m\nlevels: [市级, 区级]"], bad: ["id: p-7k3f9q2m\nlevels: ↓[市级, 区级\nname: 排污许可"]),
    rule(
      "typing/full-width-quote",
      Message(zh: "中文引号当作了 YAML 的引号", en: "Chinese quotation marks stand for those of YAML"),
      why: Message(
        zh: "引号会成为编码、键的一部分。", en: "the marks become part of the code or key"),
      good: ["id: p-7k3f9q2m\ncode: \"110111001000\""],
      bad: ["id: p-7k3f9q2m\ncode: ↓“110111001000”"]),
    rule(
      "typing/unclosed-quote", Message(zh: "半角引号没有结尾", en: "a quotation mark is never closed"),
      why: Message(zh: "后面的行都会算进这个值。", en: "the lines behind it become part of the value"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: ↓\"一业一证改革\ntype: 行政许可"]),
    rule(
      "typing/full-width-digit",
      Message(zh: "编码、日期、电话里有全角的数字或字母", en: "full-width digits stand in a code, date or number"),
      why: Message(
        zh: "看着一样，却查不到、打不通、对不上。", en: "they look the same but cannot be found, dialled or compared"),
      good: ["id: p-7k3f9q2m\nfrom: 2021-03-01"], bad: ["id: p-7k3f9q2m\nfrom: 2021-03-0↓１"]),
    rule(
      "typing/ideographic-blank",
      Message(zh: "缩进或分隔用了全角空格", en: "a full-width blank is used as indentation or behind a mark"),
      why: Message(zh: "YAML 不把它当作空格。", en: "YAML takes it for a letter"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname:↓　排污许可证核发\ntype: 行政许可"]),
    rule(
      "typing/tab", Message(zh: "用 Tab 键缩进", en: "a tab is used as indentation"),
      why: Message(
        zh: "各个软件里 Tab 的宽度不同，YAML 不允许用它缩进。",
        en: "tabs have another width in every program, so YAML forbids them"),
      good: [sound], bad: ["id: p-7k3f9q2m\nlimits:\n↓\tlegal: 20个工作日"]),
    rule(
      "typing/indentation", Message(zh: "缩进多了或者少了", en: "a line is indented too much or too little"),
      why: Message(zh: "缩进决定一行属于谁。", en: "indentation says to what a line belongs"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: 排污许可\n ↓type: 行政许可"]),
    rule(
      "typing/indicator-at-start",
      Message(zh: "值以特殊符号开头", en: "a value begins with a sign that means something to YAML"),
      why: Message(
        zh: "* & [ { \" % @ ` ! 开头的值在 YAML 里另有含义。给整个值加引号。",
        en: "'*', '&', '[', '{', '%', '@' and their like mean something to YAML; quote the value"),
      good: ["id: p-7k3f9q2m\nnote: '*代表必填'"], bad: ["id: p-7k3f9q2m\nnote: ↓*代表必填"]),
    rule(
      "typing/colon-in-value", Message(zh: "没有加引号的值里有“: ”", en: "an unquoted value holds ': '"),
      why: Message(zh: "冒号后面会被当作又一个字段。", en: "what stands before the colon is taken for another key"),
      good: ["id: p-7k3f9q2m\nremedies: \"监督电话: 12345\""], bad: ["id: p-7k3f9q2m\nremedies: 监督电话↓: 12345"]),
    rule(
      "typing/hash-in-value", Message(zh: "值里的“ #”成了注释", en: "a '#' in a value begins a comment"),
      why: Message(
        zh: "“#”和它后面的字会丢失，没有任何提示。", en: "it and all behind it are lost without a word"),
      good: ["id: p-7k3f9q2m\nname: \"许可 #1 号\""], bad: ["id: p-7k3f9q2m\nname: 许可 ↓#1 号"]),
    rule(
      "typing/conflict-marker",
      Message(zh: "git 合并冲突的标记还在文件里", en: "marks of a merge conflict are left in a file"),
      why: Message(
        zh: "两个人的改动都在里面，要先选定保留哪一个。", en: "two people's changes stand there; somebody must choose"),
      good: ["\(head)items: []"],
      bad: [
        "=== organisations/sthjj/powers.yaml\n↓<<<<<<< HEAD\n\(head)=======\n\(head)>>>>>>> branch\nitems: []"
      ]),
    rule(
      "typing/byte-order-mark", Message(zh: "文件中间有字节顺序标记（BOM）", en: "a byte-order mark stands inside a file"),
      why: Message(
        zh: "多半是把两个文件拼在一起时带进来的，看不见，却成了文字的一部分。",
        en: "it comes from joining files, cannot be seen, and becomes part of a text"),
      good: [sound], bad: ["id: p-7k3f9q2m\n↓\u{FEFF}name: 排污许可"]),
  ]
}
