import Qingdan

/// Which of the two sorts of 行政强制 a power is, as far as its type and its name tell.
///
/// Source: 《中华人民共和国行政强制法》第二条、第九条、第十二条.
enum Coercion {
  case measure
  case enforcement
  case open

  init?(type: String, name: String) {
    switch type {
    case "行政强制措施": self = .measure
    case "行政强制执行": self = .enforcement
    case "行政强制":
      let isMeasure = Self.measures.isFound(in: name)
      let isEnforcement = Self.isGeneral(name) || Self.enforcements.isFound(in: name)
      self = isMeasure == isEnforcement ? .open : isMeasure ? .measure : .enforcement
    default: return nil
    }
  }

  private static let measures = WordFinder(["查封", "扣押", "冻结", "封存", "暂扣", "先行登记保存"])
  private static let enforcements = WordFinder(["强制拆除", "强行拆除", "强制执行", "划拨", "拍卖", "排除妨碍", "恢复原状"])
  private static let general = WordFinder(["代履行", "代为", "加处罚款", "滞纳金"])

  /// What the law itself lets every body do whose decision is not obeyed (第四十五条第一款、第五十条).
  static func isGeneral(_ name: String) -> Bool { general.isFound(in: name) }
}
