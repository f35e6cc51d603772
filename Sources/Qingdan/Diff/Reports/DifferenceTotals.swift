/// How much differs: what a reader wants to know first.
public struct DifferenceTotals: Hashable, Sendable {
  /// Items by what happened to them; each once.
  private var items: [Change.Kind: Int] = [:]
  /// Changes by how grave they are.
  private var severities: [ChangeSeverity: Int] = [:]
  /// Losses and changes of substance that no act on file means as they stand (`Change.isUnexplained`).
  public private(set) var unexplained = 0
  /// Changes that an act explains, but whose text was changed after the approval.
  public private(set) var stale = 0

  public init(_ difference: Difference) {
    for item in difference.items where item.severity > .format {
      items[item.mainKind, default: 0] += 1
      for change in item.changes { count(change) }
    }
    for body in difference.bodies { count(body.change) }
  }

  private mutating func count(_ change: Change) {
    severities[change.severity, default: 0] += 1
    if change.isUnexplained { unexplained += 1 }
    if case .stale = change.explanation { stale += 1 }
  }

  public subscript(kind: Change.Kind) -> Int { items[kind] ?? 0 }
  public subscript(severity: ChangeSeverity) -> Int { severities[severity] ?? 0 }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { items.isEmpty && severities.isEmpty }

  /// The items: 新增 1 项、变更 3 项.
  var itemLine: Message {
    let parts = Change.Kind.byWeight.filter { self[$0] > 0 }
    guard !parts.isEmpty else { return Message(zh: "事项没有变化。", en: "no item differs") }
    return Message(
      zh: parts.map { "\($0.title.zh) \(self[$0]) 项" }.joined(separator: "、"),
      en: parts.map { "\(self[$0]) \($0.title.en)" }.joined(separator: ", "))
  }

  /// The changes by gravity: 缺失 1 处、实质变更 2 处.
  var severityLine: Message {
    let parts = Self.shown.filter { self[$0] > 0 }
    var zh = parts.map { "\($0.title.zh) \(self[$0]) 处" }.joined(separator: "、")
    var en = parts.map { "\(self[$0]) \($0.title.en)" }.joined(separator: ", ")
    if unexplained > 0 {
      zh += "；其中未说明 \(unexplained) 处"
      en += "; \(unexplained) of them unexplained"
    }
    if stale > 0 {
      zh += "；批准后又改动 \(stale) 处"
      en += "; \(stale) changed after approval"
    }
    return Message(zh: zh, en: en)
  }

  /// The severities that are shown, gravest first.
  static let shown = ChangeSeverity.allCases.filter { $0 > .format }.sorted(by: >)
}
