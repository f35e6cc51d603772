/// Every value is a value of another field, too.
struct SameAsCheck: DeclaredCheck {
  static let name = "same-as"
  static let summary = Message(zh: "和另一个字段一致", en: "is what another field says")
  static let example = "{ field: holder, same-as: list.organisation }"

  private let slot: Int
  private let other: Int
  private let title: Message

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let name = options.text else {
      reader.refuse(options, "要写另一个字段", "another field belongs here")
      return nil
    }
    guard let other = reader.slot(name, at: options.place) else { return nil }
    slot = options.slot
    self.other = other
    title = reader.paths[other].title
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    var others: [[UInt8]] = []
    item.forEach(other) { text in
      others.append(text.withText { Array($0) })
      return others.count < 1_000
    }
    guard !others.isEmpty else { return .silent }
    return forEachValue(of: slot, item, &run) { text, run in
      guard run.pay(others.count) else { return .unknown(RuleRun.tooMuch) }
      if others.contains(where: { text.equals($0) }) { return .holds }
      let value = text.string.shortened
      let wanted = String(decoding: others[0], as: UTF8.self).shortened
      return .fails(
        Fault(
          message: Message(
            zh: "“\(value)”和\(title.zh)“\(wanted)”不一致", en: "'\(value)' is not the \(title.en) '\(wanted)'"),
          range: text.range, slot: slot))
    }
  }
}
