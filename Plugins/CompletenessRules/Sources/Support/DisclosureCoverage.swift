import Qingdan

/// What a disclosure list covers of articles 20 and 21, and what it says is 不涉及.
struct DisclosureCoverage: Sendable {
  let body: ListBody
  /// Whether it is a disclosure list.
  let isDisclosure: Bool
  /// The numbers of the items of article 20, as bits.
  private(set) var items: UInt32 = 0
  private(set) var matters: Set<String> = []
  private(set) var isAllOf21Excluded = false
  /// Whether any item or reason names a clause: else nobody has begun to count.
  private(set) var isBegun = false

  static func of(_ check: ListCheck) -> DisclosureCoverage { check.shared { DisclosureCoverage(check) } }

  private init(_ check: ListCheck) {
    let list = check.list
    body = ListBody(list)
    isDisclosure = list.kind.name == "disclosure"
    guard isDisclosure, let article = list.kind.field("article") else { return }
    let texts = ["name", "path", "content"].compactMap { list.kind.field($0) }
    var reader = ClauseReader()
    for item in list.items where check.isInForce(item) {
      list.forEachElement(item, article) { node in
        isBegun = true
        switch reader.clause(node, of: list) {
        case .item(let number): items |= 1 << UInt32(number)
        case .matter(let matter?): matters.insert(matter)
        case .matter(nil):
          for field in texts { list.forEachElement(item, field) { addMatters(of: list.document.text($0)) } }
        case .other, nil: break
        }
      }
    }
    for reason in list.head.notApplicable {
      isBegun = true
      switch DisclosureClause(reason.article) {
      case .item(let number): items |= 1 << UInt32(number)
      case .matter(let matter?): matters.insert(matter)
      case .matter(nil): isAllOf21Excluded = true
      case .other, nil: break
      }
    }
  }

  private mutating func addMatters(of text: String) {
    for matter in LocalMatters.all where text.contains(matter) { matters.insert(matter) }
  }

  func covers(_ item: Int) -> Bool { items & 1 << UInt32(item) != 0 }
}

extension [DisclosureCoverage] {
  /// The disclosure lists of each body, in the order of the files; a body may have several.
  func byBody() -> [[DisclosureCoverage]] {
    var order: [String] = []
    var lists: [String: [DisclosureCoverage]] = [:]
    for part in self where part.isDisclosure {
      if lists[part.body.id] == nil { order.append(part.body.id) }
      lists[part.body.id, default: []].append(part)
    }
    return order.compactMap { lists[$0] }
  }
}
