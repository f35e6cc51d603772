/// What is said of the form of act files.
enum ActMessages {
  static func misnamed(_ said: String, path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/id", severity: .error,
      message: Message(
        zh: "编号“\(said)”和文件名 \(path) 不一致。改成一样的",
        en: "the id '\(said)' is not the name of the file \(path); make them the same"),
      place: place)
  }

  static func severalVerbs(_ verbs: [ItemVerb], at place: Place) -> Diagnostic {
    let names = verbs.map(\.rawValue).joined(separator: "、")
    return Diagnostic(
      rule: "adjustment/change", severity: .error,
      message: Message(
        zh: "一条调整里写了 \(names)。每条只写一种，分成 \(verbs.count) 条，各以“- ”开头",
        en: "one entry has \(names); write an entry for each, behind '- '"),
      place: place)
  }

  static func digest(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/digest", severity: .error,
      message: Message(
        zh: "“\(text.prefix(40))”不是内容摘要（sha256: 加64位十六进制小写）。摘要由工具写入，不要手工改",
        en: "'\(text.prefix(40))' is no digest (sha256: and 64 hexadecimal digits); leave digests to the tool"
      ),
      place: place)
  }

  static func unknownOrganisation(_ id: String, near register: OrganisationRegister, at place: Place)
    -> Diagnostic
  {
    let named = register.named(id).first?.id
    let near = named ?? Spelling.nearest(to: id, among: register.organisations.map(\.id))
    let hint = near.map {
      Message(zh: "。是不是 \($0)（\(register[$0]?.shortName() ?? $0)）？", en: "; did you mean '\($0)'?")
    }
    return Diagnostic(
      rule: "adjustment/unknown-organisation", severity: .error,
      message: Message(
        zh: "机构库里没有“\(id)”\(hint?.zh ?? "。写机构的标识，或者先登记：qingdan new organisation")",
        en: "the register has no organisation '\(id)'\(hint?.en ?? "; add it with qingdan new organisation")"),
      place: place)
  }
}
