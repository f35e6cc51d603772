/// One list: a file with the items of one kind for one organisation, or for one group of them (清单).
///
/// It is the document's tape, and beside it a table of node numbers: a row per item, a column per field of
/// the kind. A `String` is made only where one is asked for.
public final class ListFile: Sendable {
  /// The path in the library.
  public let path: String
  public let document: Document
  public let kind: Kind
  public let head: ListHead
  /// Where the text is no list of its kind, in document order.
  public let problems: [ListProblem]
  /// The words of statutes that stand beside their citations (`{ cite, text }`), in order.
  public let quotations: [Quotation]
  private let rows: [NodeID]
  private let itemNodes: [NodeID]
  private let defaults: [NodeID]
  private let values: [[Value]]

  init(path: String, document: Document, kind: Kind, head: ListHead, reader: consuming ItemReader) {
    self.path = path
    self.document = document
    self.kind = kind
    self.head = head
    problems = reader.problems
    quotations = reader.quotations
    rows = reader.rows
    itemNodes = reader.itemNodes
    defaults = reader.defaults
    values = reader.values
  }

  /// One scalar of the list, with the field that it is a value of.
  public struct Value: Hashable, Sendable {
    public let node: NodeID
    public let field: FieldNumber
    /// Nil for a value of the defaults.
    public var item: Item? { index == .max ? nil : Item(index: Int(index)) }
    let index: UInt32
  }

  /// A citation and the words of the document that are quoted with it.
  public struct Quotation: Sendable {
    public let cite: Value
    public let text: Value
  }

  /// One entry of the list (事项), as its place in it.
  public struct Item: Hashable, Sendable {
    public let index: Int
  }

  public var count: Int { itemNodes.count }
  public var items: [Item] { (0..<count).map { Item(index: $0) } }

  /// The mapping of an item.
  public func node(_ item: Item) -> NodeID { itemNodes[item.index] }

  /// The item's own value of a field, or the default where it has not the key; nil for `~` and for nothing.
  public func value(_ item: Item, _ field: FieldNumber) -> NodeID? {
    let own = rows[item.index * kind.table.width + Int(field.index)]
    let node = own == .absent ? defaults[Int(field.index)] : own
    return node == .absent || document.isNull(node) ? nil : node
  }

  /// The default of a field, if the list has one.
  public func defaultValue(_ field: FieldNumber) -> NodeID? {
    let node = defaults[Int(field.index)]
    return node == .absent || document.isNull(node) ? nil : node
  }

  /// Whether the item has the key itself, be it with `~`.
  public func hasOwn(_ item: Item, _ field: FieldNumber) -> Bool {
    rows[item.index * kind.table.width + Int(field.index)] != .absent
  }

  /// All scalars of a type, those of the defaults first, then item by item.
  public func values(of type: Field.ValueType) -> [Value] { values[type.index] }

  public func text(_ value: Value) -> String { document.text(value.node) }
  public func text(_ item: Item, _ field: FieldNumber?) -> String? {
    guard let field, let node = value(item, field), document.kind(node) == .scalar else { return nil }
    return document.text(node)
  }

  /// The scalars of a field of many values; one scalar stands for a list of one.
  public func texts(_ item: Item, _ field: FieldNumber?) -> [String] {
    guard let field, let node = value(item, field) else { return [] }
    return elements(node).compactMap { document.kind($0) == .scalar ? document.text($0) : nil }
  }

  /// The elements of a list; one value stands for a list of one.
  public func elements(_ node: NodeID) -> [NodeID] {
    document.kind(node) == .sequence ? Array(document.children(node)) : [node]
  }

  public func id(_ item: Item) -> String? { text(item, kind.table.id) }
  public func name(_ item: Item) -> String? { text(item, kind.table.name) }
  public func place(_ node: NodeID) -> Place { Place(file: path, bytes: document.range(node)) }
  public func place(_ value: Value) -> Place { place(value.node) }

  /// The item that a byte of the file stands in.
  public func item(at byte: Int) -> Item? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if document.range(itemNodes[middle]).upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < count && document.range(itemNodes[low]).contains(byte) ? Item(index: low) : nil
  }

  /// The days on which an item is in force.
  public func period(_ item: Item) -> Period {
    Period(
      from: text(item, kind.table.from).flatMap { Day($0) },
      until: text(item, kind.table.until).flatMap { Day($0) })
  }
}

extension NodeID {
  /// No node: a field that an item has not.
  static let absent = NodeID(.max)
}

extension Field.ValueType {
  /// The place of the type in a list's values. A dictionary would hash the type's name for every scalar, which cost
  /// 5 of 35 instructions a byte.
  var index: Int {
    switch self {
    case .id: 0
    case .code: 1
    case .text: 2
    case .choice: 3
    case .date: 4
    case .integer: 5
    case .flag: 6
    case .url: 7
    case .phone: 8
    case .organisation: 9
    case .item: 10
    case .citation: 11
    case .deadline: 12
    case .group: 13
    }
  }
}
