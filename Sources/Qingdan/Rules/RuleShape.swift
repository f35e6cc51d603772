extension FileShape {
  /// A rule that a library declares (`rules/*.yaml`).
  static let rule = FileShape(
    "rule", "检查规则", "a rule",
    [
      Field("rule", .text, required: true, "标识，如 xx/no-phone", "its id, such as xx/no-phone"),
      Field("summary", .title, required: true, "一句话说明哪里不对", "what is wrong, in a phrase"),
      Field("rationale", .title, required: true, "为什么要查", "what it costs, and whom"),
      Field("source", .list(.text), "依据的文件", "the documents that ask for it"),
      Field("confirmed", .flag, "依据的原文已经有人读过；没有读过的至多是警告", "whether somebody has read the source"),
      Field("severity", .choice(["note", "warning", "error"]), required: true, "级别", "severity"),
      Field("kind", .text, required: true, "检查哪一类清单", "the kind of lists that it is for"),
      Field("links", .map(.text), "字段所指的事项是哪一类清单的", "the kinds of the items that fields name"),
      Field("where", .any, "只查满足这些条件的事项", "which items are judged"),
      Field("check", .any, required: true, "检查什么", "what is checked"),
      Field("advice", .title, "改法", "what to write instead"),
      Field("good", .list(.text), required: true, "对的例子", "examples that are right"),
      Field("bad", .list(.text), required: true, "不对的例子，↓ 写在规则应当指出的值前面", "examples that are wrong, with ↓"),
      Field("replaces", .flag, "代替基础库中的同名规则", "takes the place of the base's rule"),
    ])
}
