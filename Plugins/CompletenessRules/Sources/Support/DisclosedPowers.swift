import Qingdan

/// What two rules remember of a power list and of a disclosure list, to see which powers are disclosed; packed.
///
/// A disclosure item belongs to a power that it names in `powers`; else to those of its function, where it is about the
/// clause (20(五), 20(六)); else to the one whose name it has, in its own name or in its path. One about the clause that names
/// neither a power nor a function is about all powers of its body.
struct DisclosedPowers: Sendable {
  enum Role: Sendable { case powers, disclosure, other }

  /// Which clause of article 20 a power falls under; 行政检查 is neither handled for anybody nor a penalty.
  enum Clause: UInt64, Sendable { case services = 5, penalties = 6 }

  struct Power: Sendable {
    let clause: Clause
    let byID: UInt64
    let byFunction: UInt64
    let byName: UInt64
    let byBody: UInt64
    let nameEnd: UInt32
    let start: UInt32
    let length: UInt16
  }

  let body: ListBody
  let role: Role
  private(set) var powers: [Power] = []
  private var names: [UInt8] = []
  /// What the disclosure items say, each with what it can be found by: the lowest five bits are the aspects.
  private(set) var links: [UInt64] = []

  static func of(_ check: ListCheck) -> DisclosedPowers { check.shared { DisclosedPowers(check) } }

  private init(_ check: ListCheck) {
    let list = check.list
    body = ListBody(list)
    switch list.kind.name {
    case "powers": role = .powers
    case "disclosure": role = .disclosure
    default: role = .other
    }
    let items = role == .other ? [] : list.items.filter { check.isInForce($0) }
    if role == .powers { addPowers(items, of: list) } else { addLinks(items, of: list) }
  }

  func name(_ power: Int) -> String {
    let start = power == 0 ? 0 : Int(powers[power - 1].nameEnd)
    return String(decoding: names[start..<Int(powers[power].nameEnd)], as: UTF8.self)
  }

  func place(_ power: Int) -> Place {
    let start = Int(powers[power].start)
    return Place(file: body.file, bytes: start..<start + Int(powers[power].length))
  }

  private static func key(_ hash: UInt64, _ salt: UInt64) -> UInt64 {
    ((hash ^ salt &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93) & ~31
  }

  private func bodyKey(_ clause: Clause) -> UInt64 { Self.key(bodyHash, 100 + clause.rawValue) }

  private var bodyHash: UInt64 { Document.hash(of: Array(body.id.utf8)[...]) }

  // MARK: Powers

  private mutating func addPowers(_ items: [ListFile.Item], of list: ListFile) {
    let kind = list.kind
    guard let type = kind.field("type"), let name = kind.field("name"), let id = kind.field("id") else {
      return
    }
    let function = kind.field("function")
    let clauses = Self.clauses(kind[type])
    let whose = bodyHash
    for item in items {
      guard let typeNode = list.scalar(item, type), let nameNode = list.scalar(item, name),
        let clause = clauses[list.document.hash(typeNode)]
      else { continue }
      func key(_ field: FieldNumber?, _ salt: UInt64) -> UInt64 {
        field.flatMap { list.scalar(item, $0) }.map { Self.key(list.document.hash($0), salt) } ?? 0
      }
      list.document.withText(nameNode) { names.append(contentsOf: $0) }
      let range = list.document.range(nameNode)
      powers.append(
        Power(
          clause: clause, byID: key(id, 1), byFunction: key(function, clause.rawValue),
          byName: key(name, whose), byBody: bodyKey(clause), nameEnd: UInt32(names.count),
          start: UInt32(range.lowerBound),
          length: UInt16(clamping: range.count)))
    }
  }

  /// By the hashes of all words for a type.
  private static func clauses(_ field: Field) -> [UInt64: Clause] {
    var clauses: [UInt64: Clause] = [:]
    for choice in field.choices where choice.value != "行政检查" {
      let clause: Clause = ["行政处罚", "行政强制"].contains(choice.value) ? .penalties : .services
      for word in [choice.value] + choice.also {
        clauses[Document.hash(of: Array(word.utf8)[...])] = clause
      }
    }
    return clauses
  }

  // MARK: Disclosure items

  private mutating func addLinks(_ items: [ListFile.Item], of list: ListFile) {
    let kind = list.kind
    guard let name = kind.field("name") else { return }
    let texts = [name] + ["path", "content"].compactMap { kind.field($0) }
    let (powers, function, article) = (kind.field("powers"), kind.field("function"), kind.field("article"))
    let whose = bodyHash
    var reader = ClauseReader()
    for item in items {
      var aspects = DisclosureAspects.item
      for field in texts {
        list.forEachElement(item, field) { node in list.document.withText(node) { aspects.read($0) } }
      }
      func add(_ node: NodeID, _ salt: UInt64) {
        links.append(Self.key(list.document.hash(node), salt) | UInt64(aspects.rawValue))
      }
      list.forEachElement(item, powers) { add($0, 1) }
      for field in texts.prefix(2) { list.forEachElement(item, field) { add($0, whose) } }
      let function = function.flatMap { list.scalar(item, $0) }
      let isGeneral = function == nil && powers.flatMap { list.value(item, $0) } == nil
      list.forEachElement(item, article) { node in
        guard case .item(let number)? = reader.clause(node, of: list),
          let clause = Clause(rawValue: UInt64(number))
        else { return }
        if let function { add(function, clause.rawValue) }
        if isGeneral { links.append(bodyKey(clause) | UInt64(aspects.rawValue)) }
      }
    }
  }
}

extension ListFile {
  /// The value of a field, where it is one.
  func scalar(_ item: Item, _ field: FieldNumber) -> NodeID? {
    value(item, field).flatMap { document.kind($0) == .scalar ? $0 : nil }
  }

  /// The scalars of a field of many values.
  func forEachElement(_ item: Item, _ field: FieldNumber?, _ body: (NodeID) -> Void) {
    guard let field, let node = value(item, field) else { return }
    switch document.kind(node) {
    case .scalar: body(node)
    case .sequence: for child in document.children(node) where document.kind(child) == .scalar { body(child) }
    case .mapping, .alias: break
    }
  }
}
