/// No other item of the kind has the value.
struct UniqueCheck: DeclaredCheck {
  static let name = "unique"
  static let summary = Message(zh: "全库这类清单里不重复", en: "is that of no other item of the kind")
  static let example = "{ field: number, unique: true }"
  static let needsLibrary = true

  let slot: Int

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard options.text == "true" else {
      reader.refuse(options, "只能写 true", "'true' alone belongs here")
      return nil
    }
    slot = options.slot
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      let value = text.string
      let own = RuleFirst(number: item.number, place: Place(file: item.file, bytes: text.range))
      guard let first = run.firsts[slot, default: [:]][value] else {
        run.firsts[slot, default: [:]][value] = own
        return .holds
      }
      if first.number == item.number { return .holds }
      let again = Message(
        zh: "“\(value.shortened)”和别的事项重复", en: "'\(value.shortened)' is that of another item, too")
      return .fails(
        Fault(
          message: again, range: text.range, slot: slot,
          notes: [.init(Message(zh: "第一次在这里", en: "first used here"), at: first.place)]))
    }
  }
}
