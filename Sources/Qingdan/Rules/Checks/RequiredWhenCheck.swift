/// The field is filled in where something else holds.
struct RequiredWhenCheck: ConditionalCheck {
  static let name = "required-when"
  static let summary = Message(zh: "满足条件时必须填写", en: "is filled in where something else holds")
  static let example = "{ field: reason, required-when: { field: days, range: { at-most: 29 } } }"

  let slot: Int
  let when: Condition

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    switch when.judge(item, &run) {
    case .holds: RequiredCheck.judge(slot, item, &run)
    case .fails, .silent: .silent
    case .unknown(let reason): .unknown(reason)
    }
  }
}
