extension CoreRules {
  /// The parts of YAML that a library does not hold, and text that is no YAML.
  static let structure = [
    rule(
      "yaml/syntax", Message(zh: "从这里起不是 YAML", en: "from here on a file is not YAML"),
      why: Message(
        zh: "整个文件都读不了，里面的事项都没有检查。", en: "the whole file cannot be read, so none of its items was checked"),
      good: [sound], bad: ["id: p-7k3f9q2m\nlimits: { ↓: 20个工作日 }"]),
    rule(
      "yaml/missing-colon", Message(zh: "一行没有“: ”", en: "a line has no ': '"),
      why: Message(
        zh: "没有冒号的行不是字段；多半是上一行的文字换行时没有缩进。",
        en: "such a line is no field; mostly it is the text of the line above, not indented"),
      good: [sound]),
    rule(
      "yaml/missing-key", Message(zh: "冒号前面没有字段名", en: "there is no key before a colon"),
      why: Message(zh: "没有名字的值不知道是什么。", en: "nobody can tell what a value without a key is"),
      good: [sound], bad: ["id: p-7k3f9q2m\n↓: 20个工作日"]),
    rule(
      "yaml/indentation", Message(zh: "缩进和哪一层都对不齐", en: "a line's indentation fits no level"),
      why: Message(zh: "缩进决定一行属于谁。", en: "indentation says to what a line belongs"), good: [sound]),
    rule(
      "yaml/tab-indentation", Message(zh: "用 Tab 键缩进", en: "a tab is used as indentation"),
      why: Message(
        zh: "各个软件里 Tab 的宽度不同，YAML 不允许用它缩进。",
        en: "tabs have another width in every program, so YAML forbids them"),
      good: [sound]),
    rule(
      "yaml/unclosed-quote", Message(zh: "引号没有关上", en: "a quotation mark is never closed"),
      why: Message(
        zh: "后面所有的行都会算进这个值。", en: "all lines behind it become part of the value"), good: [sound]),
    rule(
      "yaml/reserved-indicator",
      Message(zh: "值以 YAML 保留的符号开头", en: "a value begins with a sign that YAML keeps for itself"),
      why: Message(zh: "@ 和 ` 在 YAML 里另有用处，给值加引号。", en: "'@' and '`' mean something else; quote the value"),
      good: [sound]),
    rule(
      "yaml/conflict-marker",
      Message(zh: "git 合并冲突的标记还在文件里", en: "marks of a merge conflict are left in a file"),
      why: Message(
        zh: "两个人的改动都在里面，要先选定保留哪一个。", en: "two people's changes stand there; somebody must choose"),
      good: [sound]),
    rule(
      "yaml/too-deep", Message(zh: "嵌套太深", en: "a file nests too deep"),
      why: Message(
        zh: "清单不到十层；几十层的括号多半是写错了，或者是恶意的。",
        en: "lists have under ten levels; dozens of brackets are a slip, or meant to do harm"),
      good: [sound], bad: ["id: p-7k3f9q2m\nnote: \(brackets("[", 61))↓[[\(brackets("]", 63))"]),
    rule(
      "yaml/unknown-alias", Message(zh: "“*名字”引用的锚点没有定义", en: "an alias names no anchor"),
      why: Message(
        zh: "星号开头的文字被当作引用。给整个值加引号。", en: "a value that begins with '*' is taken for an alias; quote it"),
      good: [sound], bad: ["id: p-7k3f9q2m\nnote: ↓*x"]),
    rule(
      "yaml/anchor", Message(zh: "用了锚点（&名字）", en: "a file has an anchor"),
      why: Message(
        zh: "带锚点的事项移走以后，引用它的地方就断了。重复的值写在 defaults 里。",
        en: "when an item with an anchor moves, those that refer to it break; use defaults"),
      good: [sound], bad: ["id: p-7k3f9q2m\nlevels: ↓&l [市级]"]),
    rule(
      "yaml/alias", Message(zh: "用了别名（*名字）", en: "a file has an alias"),
      why: Message(
        zh: "一个值有两处出处，改一处就改了两处。把内容写出来。",
        en: "one value in two places: changing one changes both; write it out"),
      good: [sound], bad: ["id: p-7k3f9q2m\nlevels: &l [市级]\ncounted: ↓*l"]),
    rule(
      "yaml/merge-key", Message(zh: "用了合并键（<<）", en: "a file has a merge key"),
      why: Message(
        zh: "有的软件懂，有的不懂，读出来的清单不一样。", en: "some programs know it and some do not: they read different lists"),
      good: [sound], bad: ["id: p-7k3f9q2m\n↓<<: { name: 排污许可 }"]),
    rule(
      "yaml/tag", Message(zh: "用了标签（!名字）", en: "a file has a tag"),
      why: Message(
        zh: "值是什么由字段的类型定，标签会让各个软件读得不一样。",
        en: "a field's type says what a value is; tags make programs disagree"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: ↓!!str 排污许可"]),
    rule(
      "yaml/directive", Message(zh: "用了 YAML 指令", en: "a file has a directive"),
      why: Message(zh: "清单用不着指令。", en: "lists need none"),
      good: ["\(head)items: []"],
      bad: ["=== organisations/sthjj/powers.yaml\n↓%TAG ! tag:example.cn,2024:\n---\n\(head)items: []"]),
    rule(
      "yaml/several-documents", Message(zh: "一个文件里有几份文档", en: "a file holds several documents"),
      why: Message(
        zh: "一个文件一份清单；第二份不会读。", en: "one file is one list; the second would not be read"),
      good: ["\(head)items: []"], bad: ["\(head)items: []\n↓---\n\(head)items: []"]),
    rule(
      "yaml/complex-key", Message(zh: "字段名不是一段文字", en: "a key is not a text"),
      why: Message(
        zh: "花括号、方括号开头的文字没有加引号，就成了结构。", en: "text that begins with a bracket becomes structure unless quoted"),
      good: [sound], bad: ["id: p-7k3f9q2m\n↓[name]: 排污许可"]),
    rule(
      "yaml/duplicate-key", Message(zh: "同一个键写了两次", en: "one key is written twice"),
      why: Message(
        zh: "只有一处算数，另一处的内容会丢失，不同的软件取的还不是同一处。",
        en: "only one of them counts, and programs differ on which; the other is lost"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: 排污许可\n↓name: 排污许可证核发"]),
  ]

  private static func brackets(_ bracket: String, _ count: Int) -> String {
    String(repeating: bracket, count: count)
  }
}
