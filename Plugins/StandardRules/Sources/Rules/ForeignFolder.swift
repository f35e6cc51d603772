import Qingdan

struct ForeignFolder: ListValidator {
  static let rule = Rule(
    "organisation/other-folder",
    Message(zh: "清单放在别的机构的文件夹里", en: "the list lies in the folder of another organisation"),
    rationale: Message(
      zh: "每个部门管自己的文件夹；放错了地方，审核的权限和经办的人都会弄错。",
      en: "a department owns its folder; in another one the wrong people are asked to settle it"),
    severity: .note,
    good: ["list: powers\norganisation: sthjj\neffective: 2024-03-01\nitems: []"],
    bad: ["list: powers\norganisation: ↓szf\neffective: 2024-03-01\nitems: []"])

  func validate(_ check: ListCheck, into report: inout Report) {
    report.count()
    let list = check.list
    let parts = list.path.split(separator: "/")
    guard parts.count > 2, parts[0] == "organisations", let written = list.head.organisation,
      let node = list.head.nodes["organisation"], parts[1] != written
    else { return }
    let register = check.context.organisations
    // Where a name stands for the id, that is another rule's; folders are called by ids.
    let named = register.named(written)
    let id = register[written] == nil && named.count == 1 ? named[0].id : written
    guard parts[1] != id, register[String(parts[1])] != nil || register[id] != nil else { return }
    report.say(
      Message(
        zh: "清单写的机构是 \(id)，文件却在 organisations/\(parts[1]) 里。把文件移到 organisations/\(id)，或者改正 organisation",
        en: "the list is of '\(id)' but lies in organisations/\(parts[1]); move it, or mend 'organisation'"),
      at: list.place(node), owner: check.context.shortName(id))
  }
}
