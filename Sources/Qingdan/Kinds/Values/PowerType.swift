/// The types of powers and services that public codes name by two digits.
///
/// Source: codes published by 辽宁, 甘肃 and 广东 (../shared/field/facts.md 3.2). 07 and 08 are inferred there.
public enum PowerType: String, Hashable, Sendable, CaseIterable {
  case licence = "01"
  case penalty = "02"
  case coercion = "03"
  case levy = "04"
  case payment = "05"
  case inspection = "06"
  case confirmation = "07"
  case reward = "08"
  case adjudication = "09"
  case other = "10"
  case publicService = "20"

  /// The text for people; the Chinese is the term of the lists.
  public var title: Message {
    switch self {
    case .licence: Message(zh: "行政许可", en: "administrative licence")
    case .penalty: Message(zh: "行政处罚", en: "administrative penalty")
    case .coercion: Message(zh: "行政强制", en: "administrative coercion")
    case .levy: Message(zh: "行政征收", en: "administrative levy")
    case .payment: Message(zh: "行政给付", en: "administrative payment")
    case .inspection: Message(zh: "行政检查", en: "administrative inspection")
    case .confirmation: Message(zh: "行政确认", en: "administrative confirmation")
    case .reward: Message(zh: "行政奖励", en: "administrative reward")
    case .adjudication: Message(zh: "行政裁决", en: "administrative adjudication")
    case .other: Message(zh: "其他行政权力", en: "other administrative power")
    case .publicService: Message(zh: "公共服务", en: "public service")
    }
  }
}
