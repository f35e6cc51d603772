/// What an act on file does to an item (调整类型); the words are those of the field.
public enum ItemVerb: String, Hashable, Sendable, CaseIterable {
  case add, cancel
  /// 变更要素.
  case amend
  /// Several items become one.
  case combine
  /// One item becomes several.
  case divide
  /// To another organisation (划转).
  case transfer
  /// To a lower level (下放), to a higher one (上收).
  case devolve, recall
  /// 恢复, 暂停实施.
  case restore, suspend

  /// The word for people.
  public var title: Message {
    switch self {
    case .add: Message(zh: "新增", en: "addition")
    case .cancel: Message(zh: "取消", en: "cancellation")
    case .amend: Message(zh: "变更", en: "amendment")
    case .combine: Message(zh: "合并", en: "combination")
    case .divide: Message(zh: "分设", en: "division")
    case .transfer: Message(zh: "划转", en: "transfer")
    case .devolve: Message(zh: "下放", en: "devolution")
    case .recall: Message(zh: "上收", en: "recall")
    case .restore: Message(zh: "恢复", en: "restoration")
    case .suspend: Message(zh: "暂停实施", en: "suspension")
    }
  }

  /// Whether an item goes to another body or level.
  var isPlacing: Bool { self == .transfer || self == .devolve || self == .recall }

  /// Whether the item is gone from the library afterwards, at once or from a day on.
  var isEnding: Bool { self == .cancel || self == .suspend || self == .devolve }

  /// The days by which it can end an item that stays in its list.
  var ends: [String] {
    switch self {
    case .cancel: ["until"]
    case .suspend: ["from", "until"]
    case .add, .amend, .combine, .divide, .transfer, .devolve, .recall, .restore: []
    }
  }

  /// Whether the power leaves the body, so that the act must say who watches over the matter afterwards (监管措施).
  public var needsSupervision: Bool { self == .cancel || self == .devolve }
}
