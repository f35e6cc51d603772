/// The field is filled in; a field that is left empty is nothing to any other check.
struct RequiredCheck: DeclaredCheck {
  static let name = "required"
  static let summary = Message(zh: "必须填写", en: "is filled in")
  static let example = "{ field: reason, required: true }"

  private let slot: Int

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard options.text == "true" else {
      reader.refuse(options, "只能写 true；不许填写的用 forbidden-when", "'true' alone belongs here")
      return nil
    }
    slot = options.slot
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict { Self.judge(slot, item, &run) }

  static func judge(_ slot: Int, _ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    guard run.pay(0) else { return .unknown(RuleRun.tooMuch) }
    if item.first(slot) != nil { return .holds }
    // What an item lacks that nobody has read is not known.
    if item.leadsNowhere(slot) { return .silent }
    return .fails(Fault(message: Message(zh: "没有填写", en: "is not filled in"), slot: slot))
  }
}
