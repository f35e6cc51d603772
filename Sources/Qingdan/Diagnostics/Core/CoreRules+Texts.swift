extension CoreRules {
  /// Files as bytes and as YAML.
  static let texts = [
    rule(
      "file/unreadable", Message(zh: "文件打不开", en: "a file cannot be read"),
      why: Message(
        zh: "打不开的清单没有检查，也不会公布；指向库外的链接，换一台机器就没有了；文件夹是链接的，里面的清单也没有读。",
        en:
          "a list that cannot be read is neither checked nor published; links out of the library lead nowhere elsewhere, and no list behind a linked folder is read"
      )),
    rule(
      "file/empty", Message(zh: "文件是空的", en: "a file is empty"),
      why: Message(
        zh: "空文件多半是保存时丢了内容，或者忘了删除。", en: "mostly its content was lost while saving, or it should be gone"),
      good: ["\(head)items: []"],
      bad: ["=== organisations/sthjj/powers.yaml\n↓# 还没有写"]),
    rule(
      "yaml/encoding", Message(zh: "文件不是 UTF-8 编码", en: "a file is not UTF-8"),
      why: Message(
        zh: "记事本、WPS 常按 GB18030 保存；别的软件打开就是乱码。另存为时选 UTF-8。",
        en: "editors here often save GB18030, which others show as garbage; save as UTF-8")),
    rule(
      "yaml/too-large", Message(zh: "文件太大", en: "a file is too large"),
      why: Message(
        zh: "一份清单几百个事项不过几百 KB；大得多的文件不是清单，或者应当按机构拆开。",
        en: "hundreds of items take some hundred kilobytes; a much larger file is no list, or should be split"
      )),
    rule(
      "yaml/memory", Message(zh: "内存不足，文件没有读完", en: "there was not enough memory to read a file"),
      why: Message(zh: "没有读完的清单没有检查。", en: "what was not read was not checked")),
    rule(
      "yaml/byte-order-mark", Message(zh: "文件中间有字节顺序标记（BOM）", en: "a byte-order mark stands inside a file"),
      why: Message(
        zh: "多半是把两个文件拼在一起时带进来的，看不见，却成了文字的一部分。",
        en: "it comes from joining files, cannot be seen, and becomes part of a text")),
    rule(
      "yaml/control-character", Message(zh: "文件里有控制字符", en: "a file has control characters"),
      why: Message(
        zh: "看不见的控制字符是复制时带进来的，YAML 不允许，别的软件也会出错。",
        en: "they come by copying; YAML forbids them, and other programs stumble over them"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: 排污↓\u{07}许可"]),
    rule(
      "yaml/bidirectional-control",
      Message(zh: "文件里有改变文字方向的控制符", en: "a file has marks that turn the direction of text"),
      why: Message(
        zh: "它让屏幕上看到的和文件里实际写的不一样，审核时会看错。",
        en: "what a reviewer sees is then not what the file says"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: 排污↓\u{202E}许可"]),
    rule(
      "yaml/odd-line-break", Message(zh: "有特殊的换行符", en: "there are line breaks that only some programs know"),
      why: Message(
        zh: "有的软件把它当作换行，有的不当，同一个文件读出来就不一样。",
        en: "programs disagree on where the line ends, and read two different files"),
      good: [sound], bad: ["id: p-7k3f9q2m\nname: '排污↓\u{2028}许可'"]),
  ]
}
