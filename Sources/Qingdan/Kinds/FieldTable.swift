/// The fields of a kind as one flat table: the fields of the item first, then those of each group.
public struct FieldTable: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let field: Field
    /// The group it stands in; nil for a field of the item itself.
    public let group: FieldNumber?
    /// The keys from the item down, such as `limits.legal`.
    public let path: String
    /// The numbers of a group's own fields.
    public internal(set) var children: Range<Int>
  }

  public private(set) var entries: [Entry] = []
  /// How many fields the item itself has; they come first.
  public private(set) var width = 0
  /// The columns of the item's required fields.
  private(set) var required: [Int] = []
  /// What is asked of nearly every item, so that no name is looked up for it: the key `id`, and so on.
  private(set) var id: FieldNumber?
  private(set) var name: FieldNumber?
  private(set) var type: FieldNumber?
  private(set) var holder: FieldNumber?
  private(set) var from: FieldNumber?
  private(set) var until: FieldNumber?
  /// The first field that holds an official code.
  private(set) var code: FieldNumber?
  /// The same for reading items.
  private(set) var keys = KeyTable([])
  private var numbers: [Key: FieldNumber] = [:]

  private struct Key: Hashable, Sendable {
    let group: FieldNumber?
    let name: [UInt8]
  }

  init(_ fields: [Field]) {
    width = fields.count
    required = fields.indices.filter { fields[$0].isRequired }
    append(fields, group: nil, path: "")
    var next = 0
    while next < entries.count {
      let entry = entries[next]
      let start = entries.count
      append(entry.field.fields, group: FieldNumber(next), path: entry.path + ".")
      entries[next].children = start..<entries.count
      next += 1
    }
    keys = KeyTable(entries)
    (id, name) = (number(of: "id", in: nil), number(of: "name", in: nil))
    (type, holder) = (number(of: "type", in: nil), number(of: "holder", in: nil))
    (from, until) = (number(of: "from", in: nil), number(of: "until", in: nil))
    code = fields.firstIndex { $0.type == .code }.map { FieldNumber($0) }
  }

  /// The field of the item itself in which one stands.
  func topName(of number: FieldNumber) -> String {
    String(entries[Int(number.index)].path.prefix { $0 != "." })
  }

  private mutating func append(_ fields: [Field], group: FieldNumber?, path: String) {
    for field in fields {
      let number = FieldNumber(entries.count)
      entries.append(
        Entry(
          field: field, group: group, path: path + field.name, children: 0..<0))
      for name in [field.name, field.title.zh] + field.also {
        let key = Key(group: group, name: Array(name.utf8))
        // The first field that claims a name keeps it: keys come before titles of later fields.
        if numbers[key] == nil { numbers[key] = number }
      }
    }
    for (offset, field) in fields.enumerated() {
      // A key always means its own field, even where an earlier field has it as a synonym.
      numbers[Key(group: group, name: Array(field.name.utf8))] = FieldNumber(
        entries.count - fields.count + offset)
    }
  }

  /// The field that a key or a title names, in a group or in the item itself.
  public func number(of name: String, in group: FieldNumber?) -> FieldNumber? {
    var name = name
    return name.withUTF8 { number(of: $0, in: group) }
  }

  func number(of name: UnsafeBufferPointer<UInt8>, in group: FieldNumber?) -> FieldNumber? {
    // Most are keys, and comparing a few is cheaper than hashing one; titles are looked up.
    let own = range(of: group)
    if let key = keys.index(of: name, in: own, from: own.lowerBound) { return FieldNumber(key) }
    return numbers[Key(group: group, name: Array(name))]
  }

  /// The numbers of the fields of a group, or of the item itself.
  func range(of group: FieldNumber?) -> Range<Int> {
    group.map { entries[Int($0.index)].children } ?? 0..<width
  }
}
