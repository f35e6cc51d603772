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

  static func nothingAmended(at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "field/missing", severity: .error,
      message: Message(
        zh: "没有写变更哪个字段。写 fields: [basis]；写了 values（字段: 新值）的，不用再写 fields",
        en: "it does not say which field changes; write fields: [basis], or values (field: new value) alone"),
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

  static func unnamedOffice(_ office: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/unknown-organisation", severity: .error,
      message: Message(
        zh: "由 \(office) 批准，offices 里却没有写它是哪个机构。在 offices 里加：\(office): 机构标识",
        en: "'\(office)' approves, but 'offices' does not say which organisation that is; add it there"),
      place: place)
  }

  static func nobody(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/unknown-organisation", severity: .error,
      message: Message(
        zh: "“\(key)”后面没有写是哪个机构。写上机构标识，或者删掉这一项",
        en: "'\(key)' names nobody; write an organisation, or take it out"), place: place)
  }

  static func ownApproval(_ verb: ItemVerb, _ applicant: String, _ act: String, at place: Place) -> Diagnostic
  {
    Diagnostic(
      rule: "adjustment/own-approval", severity: .warning,
      message: Message(
        zh:
          "\(verb.title.zh)由“\(applicant)”批准，它就是 \(act) 的申请机构，等于自己批准自己。改写 \(AdjustmentRules.government)，或者别的机构",
        en:
          "'\(applicant)' approves a \(verb.title.en), and applies for one itself in \(act); write \(AdjustmentRules.government), or another body"
      ), place: place)
  }

  static func upcoming(_ approval: Approval, _ when: Day) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/not-counted", severity: .error,
      message: Message(
        zh: "\(approval.id) 的日期（\(when)）还没有到，不算数。核对日期",
        en: "\(approval.id) does not count yet: its day (\(when)) is still to come; check it"),
      place: approval.place)
  }

  static func unknownApprover(_ text: String, near register: OrganisationRegister, at place: Place)
    -> Diagnostic
  {
    let words = [AdjustmentRules.government] + AdjustmentRules.Office.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: text, among: words + register.organisations.map(\.id))
    return Diagnostic(
      rule: "adjustment/unknown-organisation", severity: .error,
      message: Message(
        zh: "不知道“\(text)”是谁\(near.map { "，是不是 \($0)" } ?? "")。可以写：\(words.joined(separator: "、"))，或者机构库里的标识",
        en:
          "nobody is called '\(text)'\(near.map { " (did you mean \($0)?)" } ?? ""); write \(words.joined(separator: ", ")), or an id of the register"
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

  /// Files of the ledger whose act is on file no more, or never was: nobody can tell what they rest on.
  static func unfiled(_ ledger: Ledger, among paths: [String]) -> [Diagnostic] {
    let known = Set(paths)
    return ledger.acts.filter { act in
      !Acts.folders.contains { $0 != "ledger/" && known.contains("\($0)\(act).yaml") }
    }.map { act in
      let path = LedgerFile.path(of: act)
      return Diagnostic(
        rule: "ledger/no-act", severity: .error,
        message: Message(
          zh:
            "台账 \(path) 写的是 \(act) 办的事，调整、改革和审批里却都没有 \(act)：凭什么改的查不到。从 git 里取回它的文件；台账由工具写入，手工加的删掉",
          en:
            "\(path) tells what \(act) did, and there is no such act: restore its file; the ledger is written by the tool, so delete what was added by hand"
        ), place: Place(file: path, bytes: 0..<0))
    }
  }

  /// Acts of different folders under one number: the ledger has one file for each number.
  static func namesakes(among paths: [String]) -> [Diagnostic] {
    var first: [String: String] = [:]
    var found: [Diagnostic] = []
    for path in paths.sorted() {
      guard !path.hasPrefix("ledger/"), Acts.holds(path),
        let name = path.split(separator: "/").last.map(String.init)
      else { continue }
      guard let other = first.updateValue(path, forKey: name) else { continue }
      found.append(
        Diagnostic(
          rule: "adjustment/same-number", severity: .error,
          message: Message(
            zh: "\(other) 和 \(path) 用了同一个编号，台账分不清是谁办的。给其中一个换一个编号",
            en: "\(other) and \(path) have one number, and the ledger cannot tell them apart; rename one"),
          place: Place(file: path, bytes: 0..<0)))
    }
    return found
  }

  static func usedNumber(_ act: Adjustment) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/used-number", severity: .error,
      message: Message(
        zh: "编号 \(act.id) 台账里已经有了，办完的编号不再说明别的改动。给这个调整换一个新的编号",
        en:
          "the ledger has the number \(act.id) already, and what is done explains nothing more; give the act a new one"
      ),
      place: act.place)
  }
}
