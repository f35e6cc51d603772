import Qingdan

/// A clause of 《中华人民共和国政府信息公开条例》 as `article` of an item names it: 20(五), 21, 21(社会救助).
enum DisclosureClause: Hashable {
  /// One of the fifteen items of article 20.
  case item(Int)
  /// Article 21, of one of its matters or of those that the item's text names.
  case matter(String?)
  /// Another article, or article 20 as a whole: nothing is counted by it.
  case other

  init?(_ text: String) {
    var rest = text.filter { !$0.isWhitespace && $0 != "第" }[...]
    guard let article = Self.number(&rest), (1...56).contains(article) else { return nil }
    if rest.first == "条" { rest.removeFirst() }
    if rest.last == "项" { rest.removeLast() }
    if rest.isEmpty {
      self = article == 21 ? .matter(nil) : .other
      return
    }
    guard let open = rest.first, "(（".contains(open), let close = rest.last, ")）".contains(close) else {
      return nil
    }
    var inner = rest.dropFirst().dropLast()
    switch article {
    case 20:
      guard let item = Self.number(&inner), inner.isEmpty, (1...15).contains(item) else { return nil }
      self = .item(item)
    case 21:
      guard LocalMatters.all.contains(String(inner)) else { return nil }
      self = .matter(String(inner))
    default: self = .other
    }
  }

  /// A number in digits or in Chinese at the beginning, up to 99.
  private static func number(_ text: inout Substring) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    if !digits.isEmpty {
      text = text.dropFirst(digits.count)
      return Int(digits)
    }
    let numerals = Array("一二三四五六七八九")
    func take() -> Int? {
      guard let first = text.first, let index = numerals.firstIndex(of: first) else { return nil }
      text.removeFirst()
      return index + 1
    }
    let tens = take()
    guard text.first == "十" else { return tens }
    text.removeFirst()
    return (tens ?? 1) * 10 + (take() ?? 0)
  }
}

/// The items of article 20, as messages name them.
enum DisclosureItems {
  static let count = 15

  static func label(_ item: Int) -> Message {
    Message(zh: "第（\(numerals[item - 1])）项\(titles[item - 1])", en: "(\(item))")
  }

  private static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
  ]
  private static let titles = [
    "行政法规、规章和规范性文件", "机关职能、机构设置和联系方式", "规划及相关政策", "统计信息", "行政许可和其他对外管理服务事项", "行政处罚、行政强制", "财政预算、决算",
    "行政事业性收费", "政府集中采购", "重大建设项目", "民生政策、措施及实施情况", "突发公共事件的应急预案、预警和应对", "监督检查情况", "公务员招考", "规定应当公开的其他信息",
  ]
}

/// Reads the clauses of a list; it repeats a few of them thousands of times.
struct ClauseReader {
  private var known: [UInt64: DisclosureClause?] = [:]

  mutating func clause(_ node: NodeID, of list: ListFile) -> DisclosureClause? {
    let hash = list.document.hash(node)
    if let clause = known[hash] { return clause }
    let clause = DisclosureClause(list.document.text(node))
    known[hash] = .some(clause)
    return clause
  }
}
