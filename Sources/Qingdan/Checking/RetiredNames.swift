extension ListCheck {
  /// Says where an item has an id or a code that the ledger says is out of use.
  ///
  /// What ended may stand until its day, and where an act restores it.
  ///
  /// - Parameter type: ids or codes.
  public func reportRetired(_ type: Field.ValueType, into report: inout Report) {
    let ledger = context.acts.ledger
    guard !ledger.redirects.isEmpty || !ledger.ends.isEmpty else { return }
    let numbers = list.kind.numbers(of: type)
    for item in list.items {
      for number in numbers {
        guard let node = list.value(item, number), list.document.kind(node) == .scalar else { continue }
        report.count()
        let text = list.document.text(node)
        if let redirect = ledger.redirects[text] {
          let now = redirect.new.joined(separator: "、")
          let isID = type == .id
          report.say(
            Message(
              zh:
                "“\(text)”已经换成 \(now)（\(redirect.act)），不能再用。\(isID ? "删去这一行，由 qingdan validate 给新的标识" : "写现在的编码，还没有的留空")",
              en:
                "'\(text)' became \(now) (\(redirect.act)) and is not used again; \(isID ? "take it out and let validate mint one" : "write the code of now, or none")"
            ),
            at: node, of: item, in: list, field: list.kind[number].name)
        } else if let end = ledger.ends[text], list.period(item).until == nil,
          !isRestored([text, list.id(item)])
        {
          report.say(
            Message(
              zh: "“\(text)”已经取消（\(end.act)）。恢复这个事项的，写 restore 的调整：qingdan adjustment draft；别的事项换一个标识",
              en:
                "'\(text)' has ended (\(end.act)); where the item is restored an act says so: qingdan adjustment draft; another item gets another id"
            ),
            at: node, of: item, in: list, field: list.kind[number].name)
        }
      }
    }
  }

  /// Whether an act brings back an item, and with it its code.
  private func isRestored(_ names: [String?]) -> Bool {
    let names = Set(names.compactMap(\.self))
    return context.acts.adjustments.contains { act in
      act.changes.contains {
        ($0.verb == .restore || $0.verb == .add) && !names.isDisjoint(with: $0.items)
      }
    }
  }
}
