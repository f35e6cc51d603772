import Qingdan

struct ObsoleteBody: ListValidator {
  static let rule = Rule(
    "citation/obsolete-body",
    Message(zh: "依据里的机构名称已经不用", en: "a citation names a body that is no more"),
    rationale: Message(
      zh: "法律、法规改得比机构慢，文件名称和引文里有旧名称是正常的，照录不改；只是读清单的人要知道这项职权现在归谁。",
      en:
        "statutes are amended later than bodies, so that old names in titles and quoted words are normal and stay; readers of the list need to know who has the power now"
    ),
    severity: .note,
    good: [
      "id: p-7k3f9q2m\nbasis: { cite: 《北京市水污染防治条例》第五条, text: 市生态环境局负责监督管理。 }",
      "list: powers\norganisation: sthjj\neffective: 2018-03-01\nitems:\n  - id: p-7k3f9q2m\n    basis: { cite: 《北京市水污染防治条例》第五条, text: 市环保局负责监督管理。 }",
      "id: p-7k3f9q2m\nbasis: { cite: 《甲法》第五条, text: 由国土资源部门负责。 }",
      // Its month is on file, and no day.
      "list: powers\norganisation: sthjj\neffective: 2018-03-31\nitems:\n  - id: p-7k3f9q2m\n    basis: 《国土资源部关于甲的通知》",
    ],
    bad: [
      "id: p-7k3f9q2m\nbasis: { cite: 《北京市水污染防治条例》第五条, text: 由↓市环保局负责监督管理。 }",
      "id: p-7k3f9q2m\nbasis: 《北京市水污染防治条例》第五条：由↓XX市环境保护局负责监督管理。",
      "id: p-7k3f9q2m\nbasis: 《↓XX市环境保护局关于印发办法的通知》", "id: p-7k3f9q2m\nbasis: 《↓国土资源部关于印发办法的通知》第三条",
      "id: p-7k3f9q2m\nbasis: { cite: 《甲法》第五条, text: 由市↓地方税务局征收。 }",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let day = check.day, !check.citations.isEmpty else { return }
    let names = FormerNames(check.context.organisations, check.context.formerBodies, on: day)
    var beside = list.quotations[...]
    for use in check.citations {
      let quotation = beside.first?.cite == use.value ? beside.popFirst() : nil
      if let item = use.value.item, !check.isInForce(item) { continue }
      for value in [use.value, quotation?.text].compactMap(\.self) {
        report.count()
        guard list.document.withText(value.node, names.isFound),
          let found = names.first(in: list.text(value))
        else { continue }
        report.say(Self.message(found.name), at: value, in: list, part: found.bytes)
      }
    }
  }

  private static func message(_ name: FormerNames.Name) -> Message {
    let now = name.now.joined(separator: "、")
    let document = name.document.map { "（\($0)）" } ?? ""
    return Message(
      zh:
        "“\(name.text)”自\(name.when)起不再使用\(document)\(now.isEmpty ? "" : "，现在是\(now)")。文件名称、引文照录原文，不用改",
      en:
        "'\(name.text)' is no name since \(name.until)\(now.isEmpty ? "" : " (now \(now))"); titles and quoted words stay as they are"
    )
  }
}
