import Qingdan

struct ClassWithOwnList: LibraryValidator {
  static let rule = Rule(
    "reform/class-list",
    Message(zh: "事项交给一类机构，这一类机构在清单库里有自己的清单", en: "items go to a class of bodies that has a list of its own"),
    rationale: Message(
      zh: "交给一类机构的事项从原来的清单里去掉，由各机构自己承接；这一类机构合用一份清单的，没有人去写，事项就哪里都没有了。",
      en:
        "what goes to a class leaves its list, and each body takes it over by itself; where they share a list and nobody writes it there, it is nowhere"
    ),
    severity: .warning,
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - devolve: { from: a, to: { group: 镇 }, items: { ids: [p-7k3f9q2m] } }\n", more: shared)),
      .init(
        stringLiteral: ReformExample.files(
          "  - entrust: { from: a, to: { group: 街道 }, items: { ids: [p-4m8x2c5r] } }\n", more: shared)),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files(
          "  - devolve: ↓{ from: a, to: { group: 街道 }, items: { ids: [p-7k3f9q2m] } }\n", more: shared))
    ])

  private static let shared = """
    === organisations/jd/powers.yaml
    list: powers
    organisation: { group: 街道 }
    effective: 2024-03-01
    items: []
    """

  /// A list that bodies of a class share.
  struct SharedList: Sendable {
    let group: String
    let path: String
  }

  func part(of check: ListCheck) -> SharedList? {
    let list = check.list
    return list.head.group.map { SharedList(group: $0, path: list.path) }
  }

  func validate(_ parts: [SharedList?], in context: LibraryContext, into report: inout Report) {
    let shared = Dictionary(grouping: parts.compactMap(\.self), by: \.group)
    for event in context.acts.openReforms.flatMap(\.events) where event.verb.isPlacing {
      guard case .group(let name)? = event.target else { continue }
      report.count()
      guard let lists = shared[name] else { continue }
      let paths = lists.map(\.path).sorted()
      report.say(
        Message(
          zh:
            "“\(name)”合用一份清单（\(paths.joined(separator: "、"))），交过去的事项不会自动写进去。执行以后在那份清单里写上，再起草新增的调整：qingdan adjustment draft",
          en:
            "the bodies of '\(name)' share \(paths.joined(separator: ", ")), and what goes to them is not written there; write it after the reform, with an adjustment that adds it: qingdan adjustment draft"
        ), at: event.place)
    }
  }
}
