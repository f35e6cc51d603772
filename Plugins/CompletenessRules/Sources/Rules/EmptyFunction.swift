import Qingdan

struct EmptyFunction: LibraryValidator {
  static let rule = Rule(
    "complete/empty-function",
    Message(zh: "职责之下没有权责事项，也没有公开事项", en: "a function has neither a power nor a disclosure item"),
    rationale: Message(
      zh: "“三定”规定写了的职责，权责清单和公开清单都没有落到事项上，要么漏了，要么该说明为什么没有。",
      en: "what a body is charged with shows in neither list: something is forgotten, or needs a word"),
    completeness: .functions, kind: "functions",
    good: [library("function: f-07aabwt1", claim: .functions)],
    bad: [
      library("note: 无", claim: .functions, arrow: "↓"),
      library("function: f-jns0ahw1", claim: "", head: "↓"),
    ])

  private static func library(
    _ field: String, claim: String, arrow: String = "", head: String = ""
  ) -> Rule.Example {
    """
    \(Disclosing.claim(claim))
    === organisations/sthjj/functions.yaml
    list: \(head)functions
    organisation: sthjj
    items:
      - { id: f-07aabwt1, name: \(arrow)排污许可管理 }
    === organisations/sthjj/powers.yaml
    list: powers
    organisation: sthjj
    items:
      - { id: p-7k3f9q2m, name: 排污许可证核发, \(field) }
    """
  }

  /// The functions of a list, or the functions that its items name.
  struct Part: Sendable {
    let body: ListBody
    var functions: [(id: UInt64, name: String, place: Place)] = []
    /// Their hashes, each once.
    var named: Set<UInt64> = []
    /// Whether its items could name a function.
    var mayName = false
  }

  func part(of check: ListCheck) -> Part {
    let list = check.list
    var part = Part(body: ListBody(list))
    if list.kind.name == "functions" {
      guard let id = list.kind.field("id"), let name = list.kind.field("name") else { return part }
      for item in list.items where check.isInForce(item) {
        guard let own = list.scalar(item, id), let node = list.scalar(item, name) else { continue }
        part.functions.append((list.document.hash(own), list.document.text(node), list.place(node)))
      }
    } else if let field = list.kind.field("function"), list.kind[field].type == .item {
      part.mayName = true
      for item in list.items {
        if let node = list.scalar(item, field) { part.named.insert(list.document.hash(node)) }
      }
    }
    return part
  }

  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report) {
    guard parts.contains(where: { !$0.functions.isEmpty }) else { return }
    let named = parts.reduce(into: Set<UInt64>()) { $0.formUnion($1.named) }
    let begun = Set(parts.lazy.filter { !$0.named.isEmpty }.map(\.body.id))
    let unread = UnreadFolders(context, read: parts.lazy.map(\.body.file))
    for part in parts where !part.functions.isEmpty {
      // A body without other lists is not begun.
      guard report.isClaimed || begun.contains(part.body.id) else { continue }
      report.count(part.functions.count)
      let empty = part.functions.filter { !named.contains($0.id) }
      guard !empty.isEmpty else { continue }
      if unread.contains(part.body) {
        if report.isClaimed { report.cannotCheck(UnreadFolders.reason, at: part.body.place) }
      } else if report.isClaimed {
        for function in empty {
          report.say(
            Message(
              zh: "职责“\(function.name)”之下没有权责事项，也没有公开事项。在属于它的事项里写 function",
              en: "neither a power nor a disclosure item belongs to the function '\(function.name)'"),
            at: function.place, field: "name", owner: part.body.owner(context))
        }
      } else {
        let few = empty.prefix(3).map(\.name).firstFew(of: empty.count)
        report.say(
          Message(
            zh: "\(part.functions.count) 项职责里有 \(empty.count) 项之下没有权责事项，也没有公开事项（\(few.zh)）",
            en:
              "\(empty.count) of \(part.functions.count) functions have neither a power nor a disclosure item (\(few.en))"
          ),
          at: part.body.place, owner: part.body.owner(context))
      }
    }
  }
}
