/// The field is left empty where something else holds.
struct ForbiddenWhenCheck: ConditionalCheck {
  static let name = "forbidden-when"
  static let summary = Message(zh: "满足条件时不得填写", en: "is left empty where something else holds")
  static let example = "{ field: replaced-by, forbidden-when: { field: validity, choice: [继续有效] } }"

  let slot: Int
  let when: Condition

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    guard run.pay(0) else { return .unknown(RuleRun.tooMuch) }
    guard let value = item.first(slot) else { return .silent }
    switch when.judge(item, &run) {
    case .holds:
      return .fails(
        Fault(message: Message(zh: "这里不应当填写", en: "must be left empty here"), range: value.range, slot: slot))
    case .fails, .silent: return .holds
    case .unknown(let reason): return .unknown(reason)
    }
  }
}
