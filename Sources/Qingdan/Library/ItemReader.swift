/// Walks the items of a list once, and finds for every scalar the field that it is a value of.
///
/// This is the hot path of everything: no `String`, no class, no dictionary where people write their keys
/// in the order of the kind.
struct ItemReader {
  private let document: Document
  private let table: FieldTable
  private let keys: KeyTable
  private(set) var rows: [NodeID] = []
  private(set) var itemNodes: [NodeID] = []
  private(set) var defaults: [NodeID]
  private(set) var problems: [ListProblem] = []
  private(set) var values: [[ListFile.Value]]
  private(set) var quotations: [ListFile.Quotation] = []
  /// The row that is being filled.
  private var row: [NodeID]
  private var index: UInt32 = .max

  init(_ document: Document, _ kind: Kind) {
    self.document = document
    table = kind.table
    keys = kind.table.keys
    row = Array(repeating: .absent, count: kind.table.width)
    defaults = row
    values = Array(repeating: [], count: Field.ValueType.allCases.count)
  }

  mutating func read(_ head: ListHead) {
    if let node = head.defaults, document.kind(node) == .mapping {
      read(mapping: node, in: nil)
      defaults = row
    }
    guard let list = head.items, document.kind(list) == .sequence else { return }
    for node in document.children(list) {
      index = UInt32(itemNodes.count)
      itemNodes.append(node)
      for column in row.indices { row[column] = .absent }
      if document.kind(node) == .mapping {
        read(mapping: node, in: nil)
        reportMissing(in: node)
      } else {
        report(.notAnItem, node, nil)
      }
      rows += row
    }
  }

  private mutating func read(mapping: NodeID, in group: FieldNumber?) {
    let range = group.map { keys.children[Int($0.index)] } ?? 0..<table.width
    var expected = range.lowerBound
    var seen: [(FieldNumber, NodeID)] = []
    for (key, value) in document.entries(mapping) {
      guard let number = field(key, expected, range, group) else {
        report(.unknownKey, key, group)
        continue
      }
      if group == nil {
        let column = Int(number.index)
        if row[column] == .absent {
          row[column] = value
        } else {
          report(.repeatedField(number, first: row[column]), key, group)
        }
      } else if let first = seen.first(where: { $0.0 == number }) {
        report(.repeatedField(number, first: first.1), key, group)
      } else {
        seen.append((number, value))
      }
      expected = Int(number.index) + 1
      read(value, of: number)
    }
    guard let group else { return }
    for child in range where table.entries[child].field.isRequired {
      let number = FieldNumber(child)
      let value = seen.first { $0.0 == number }?.1
      if value.map(document.saysNothing) ?? true { report(.missing(number), mapping, group) }
    }
  }

  /// The field of a key, or of a title that stands for one.
  private mutating func field(
    _ key: NodeID, _ expected: Int, _ range: Range<Int>, _ group: FieldNumber?
  ) -> FieldNumber? {
    guard document.kind(key) == .scalar else { return nil }
    if let index = document.withText(key, { keys.index(of: $0, in: range, from: expected) }) {
      return FieldNumber(index)
    }
    guard let number = document.withText(key, { table.number(of: $0, in: group) }) else { return nil }
    report(.synonym(number), key, group)
    return number
  }

  private mutating func read(_ node: NodeID, of number: FieldNumber) {
    let kind = document.kind(node)
    if kind == .scalar, document.isNull(node) { return }
    guard kind == .sequence else { return read(single: node, kind, of: number) }
    if !keys.isMany[Int(number.index)] { return report(.notMany(number), node, nil) }
    for child in document.children(node) { read(single: child, document.kind(child), of: number) }
  }

  private mutating func read(single node: NodeID, _ kind: NodeKind, of number: FieldNumber) {
    let type = keys.types[Int(number.index)]
    switch (type, kind) {
    case (.group, .mapping): read(mapping: node, in: number)
    case (.group, _): report(.notMapping(number), node, nil)
    case (.citation, .mapping): read(citation: node, of: number)
    case (_, .scalar): append(node, number, type)
    default: report(.notScalar(number), node, nil)
    }
  }

  /// A citation as `{ cite, text, role }`: the first is a citation, the others are text.
  private mutating func read(citation node: NodeID, of number: FieldNumber) {
    var cite = NodeID.absent
    var text = NodeID.absent
    for (key, value) in document.entries(node) {
      guard document.kind(value) == .scalar else {
        report(.citation(number), key, number)
        continue
      }
      if document.equals(key, "cite") {
        cite = value
        append(value, number, .citation)
      } else if document.equals(key, "text") || document.equals(key, "role") {
        if document.equals(key, "text") { text = value }
        append(value, number, .text)
      } else {
        report(.citation(number), key, number)
      }
    }
    if cite == .absent {
      report(.citation(number), node, number)
    } else if text != .absent {
      quotations.append(
        ListFile.Quotation(
          cite: ListFile.Value(node: cite, field: number, index: index),
          text: ListFile.Value(node: text, field: number, index: index)))
    }
  }

  private mutating func append(_ node: NodeID, _ number: FieldNumber, _ type: Field.ValueType) {
    values[type.index].append(ListFile.Value(node: node, field: number, index: index))
  }

  private mutating func reportMissing(in node: NodeID) {
    for column in table.required where row[column] == .absent || document.saysNothing(row[column]) {
      if row[column] == .absent, defaults[column] != .absent { continue }
      report(.missing(FieldNumber(column)), node, nil)
    }
  }

  private mutating func report(_ reason: ListProblem.Reason, _ node: NodeID, _ group: FieldNumber?) {
    let item = index == .max ? nil : ListFile.Item(index: Int(index))
    problems.append(ListProblem(reason: reason, node: node, item: item, group: group))
  }
}

extension Document {
  /// Whether a value is null, an empty or blank text, or an empty list: for a field that is required, no value at all.
  func saysNothing(_ node: NodeID) -> Bool {
    switch kind(node) {
    case .scalar: isNull(node) || withText(node) { $0.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }
    case .sequence: children(node).allSatisfy { _ in false }
    case .mapping, .alias: false
    }
  }
}
