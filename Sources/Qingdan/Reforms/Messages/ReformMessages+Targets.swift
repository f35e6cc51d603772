/// Levels and classes of bodies that nobody knows.
extension ReformMessages {
  static func entrustedLevel(_ event: ReformEvent) -> Diagnostic {
    error(
      "reform/event", event, "受委托的要写机构（to: 机构标识）或者一类机构（to: { group: … }），不能只写层级",
      "name who is entrusted, as 'to: ORGANISATION' or 'to: { group: … }'; a level is nobody")
  }

  static func emptyGroup(_ name: String, _ event: ReformEvent, on day: Day?) -> Diagnostic {
    error(
      "reform/unknown-group", event,
      "“\(name)”这一类\(day.map { "在\($0.chinese)" } ?? "")一个机构也没有，不知道委托给谁。在机构库的 groups 里写上成员，或者在 to 里写机构",
      "the group '\(name)' has no member\(day.map { " on \($0)" } ?? ""), so that nobody is entrusted; enter its members, or name a body in 'to'"
    )
  }

  static func unknownLevel(_ level: String, among levels: [String], _ event: ReformEvent) -> Diagnostic {
    error(
      "reform/unknown-level", event,
      "机构库和清单里都没有“\(level)”这个层级（现有的：\(levels.joined(separator: "、"))）。核对写法；本地确实这样叫的可以不改",
      "neither register nor lists know the level '\(level)' (\(levels.joined(separator: ", "))); check it, or leave it where the place calls it so",
      severity: .warning)
  }

  static func unknownGroup(
    _ name: String, among groups: [String], _ event: ReformEvent, severity: Severity
  ) -> Diagnostic {
    let known = groups.prefix(10).joined(separator: "、")
    return error(
      "reform/unknown-group", event,
      "机构库里没有“\(name)”这一类机构\(known.isEmpty ? "" : "（现有的：\(known)）")。核对名称，或者在机构库的 groups 里写上它和成员",
      "the register has no group '\(name)'\(known.isEmpty ? "" : " (\(known))"); check the name, or enter it there with its members",
      severity: severity)
  }

  /// Powers come from another level to a body, and nobody knows to which.
  static func noLevel(_ body: ReformEvent.Mention, _ event: ReformEvent) -> Diagnostic {
    error(
      "reform/no-level", event,
      "不知道“\(body.id)”是哪一级的机构，事项的行使层级（levels）会照旧不变。在 registers/organisations.yaml 里给它写上 level，或者在改革里变更：amend: { item: …, values: { levels: […] } }",
      "nobody knows the level of '\(body.id)', so that 'levels' of the items stay as they are; write 'level' into registers/organisations.yaml, or amend 'levels'",
      at: body.place, severity: .warning)
  }

  static func unknownDivision(
    _ code: String, among codes: [String], _ event: ReformEvent, severity: Severity
  ) -> Diagnostic {
    let near = Spelling.nearest(to: code, among: codes)
    let known = codes.prefix(10).joined(separator: "、")
    let hint =
      near.map { "。是不是 \($0)？" } ?? (known.isEmpty ? "。" : "（现有的：\(known)）。")
    let todo =
      severity == .error
      ? "核对代码，或者在机构库里给这个区划的机构写上 division" : "核对代码；这个区划的机构在别的清单库的，可以不改"
    return error(
      "reform/unknown-division", event, "机构库里没有哪个机构的行政区划代码（division）是“\(code)”\(hint)\(todo)",
      "no body of the register is of the division '\(code)'\(near.map { ", perhaps '\($0)'" } ?? ""); check the code, or write 'division' of its bodies",
      severity: severity)
  }
}
