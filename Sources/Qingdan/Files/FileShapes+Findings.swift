/// What says how a library lives with findings.
extension FileShape {
  static let rulesFor = FileShape(
    "rules-for", "某些清单的规则级别", "severities of rules in some lists",
    [
      Field("paths", .list(.text), "哪些文件：库里的路径，* 代一段名字，** 代各层文件夹", "paths; * any name, ** any folders"),
      Field("kinds", .list(.text), "哪些清单类型", "kinds of lists"),
      Field("organisations", .list(.text), "哪些机构的清单", "whose lists"),
      Field(
        "rules", .map(.choice(["off", "note", "warning", "error"])), required: true, "规则的开关和级别",
        "rules: on, off, severity"),
      Field("note", .text, "备注", "note"),
    ])

  static let baseline = FileShape(
    "baseline", "存量问题清单", "the old findings",
    [
      Field("baseline", .integer, required: true, "文件格式的编号", "the number of the file format"),
      Field("findings", .list(.record("known-finding")), required: true, "存量问题", "old findings"),
    ])

  static let knownFinding = FileShape(
    "known-finding", "存量问题", "an old finding",
    [
      Field("fingerprint", .text, required: true, "指纹", "fingerprint"),
      Field("count", .integer, required: true, "有几处", "how many there are"),
      Field("rule", .text, "规则", "rule"),
      Field("item", .text, "事项的标识，或者文件", "the item's id, or the file"),
      Field("field", .text, "字段", "field"),
      Field("message", .text, "原来的提示", "what it said"),
    ])
}
