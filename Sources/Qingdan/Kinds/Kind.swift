/// What the items of a list are, and which fields they carry (清单类型).
///
/// A kind is a YAML file of the library; one that has no place in a library does not exist.
public struct Kind: Hashable, Sendable {
  /// The word after `list:` in a list file.
  public var name: String
  public var title: Message
  /// Other names under which lists of this kind are published.
  public var also: [String]
  /// The letter before the hyphen of its items' ids.
  public var prefix: String
  /// The document the kind rests on.
  public var basis: String?
  /// How grave it is when an item disappears (`weight`): of a power or a function it is a loss.
  public var weight: ChangeSeverity
  /// The fields in the order in which `fmt` writes them: id and name first, then as the file gives them.
  public let fields: [Field]
  let table: FieldTable

  public init(
    _ name: String, title: Message, also: [String] = [], prefix: String, basis: String? = nil,
    weight: ChangeSeverity = .service, fields: [Field]
  ) {
    self.name = name
    self.title = title
    self.also = also
    self.prefix = prefix
    self.basis = basis
    self.weight = weight
    self.fields = Self.completed(fields)
    table = FieldTable(self.fields)
  }

  /// Every field, those inside groups included, each under its number.
  public var allFields: [FieldTable.Entry] { table.entries }

  /// The number of a field of the item itself.
  public func field(_ name: String) -> FieldNumber? { table.number(of: name, in: nil) }

  /// The numbers of the fields of a type, groups aside.
  public func numbers(of type: Field.ValueType) -> [FieldNumber] {
    fields.indices.filter { fields[$0].type == type }.map { FieldNumber($0) }
  }

  /// The number of a field by its path, such as `limits.legal`.
  public func field(path: String) -> FieldNumber? {
    if !path.utf8.contains(UInt8(ascii: ".")) { return field(path) }
    var number: FieldNumber?
    for part in path.split(separator: ".") {
      guard let next = table.number(of: String(part), in: number) else { return nil }
      number = next
    }
    return number
  }

  /// What to say of a path such as `basis.text`, which goes on behind a citation; nil for any other.
  public func citationParts(in path: String) -> Message? {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    for count in 1..<max(parts.count, 1) {
      let whole = parts.prefix(count).joined(separator: ".")
      guard let number = field(path: whole), self[number].type == .citation else { continue }
      return Message(
        zh: "“\(self[number].label.zh)”的 cite（引用）、text（条文）、role（设定或规定）合起来是一条依据，不单独选。写整个字段：\(whole)",
        en:
          "cite, text and role of '\(whole)' are one citation and are not chosen apart; write the whole field: \(whole)"
      )
    }
    return nil
  }

  public subscript(field: FieldNumber) -> Field { table.entries[Int(field.index)].field }

  /// The fields of a group, or of the item itself.
  public func fields(of group: FieldNumber?) -> [Field] { group.map { self[$0].fields } ?? fields }

  /// Adds the fields that every kind has, unless the kind gives its own.
  private static func completed(_ fields: [Field]) -> [Field] {
    let own = Set(fields.map(\.name))
    let leading = leadingFields.filter { !own.contains($0.name) }
    let trailing = trailingFields.filter { !own.contains($0.name) }
    return leading + fields + trailing
  }

  private static let leadingFields = [
    Field("id", .id, title: Message(zh: "标识", en: "id"), required: true)
  ]

  private static let trailingFields = [
    Field("name", .text, title: Message(zh: "名称", en: "name"), required: true),
    Field("path", .text, title: Message(zh: "上级目录", en: "path"), many: true),
    Field("parent", .item, title: Message(zh: "主项", en: "main item")),
    Field(
      "upstream", .group, title: Message(zh: "上级清单事项", en: "upstream item"),
      fields: [
        Field("item", .text, title: Message(zh: "上级事项", en: "upstream item")),
        Field("version", .text, title: Message(zh: "上级清单版本", en: "upstream version")),
      ]),
    Field("from", .date, title: Message(zh: "施行日期", en: "in force from"), weight: .substance),
    Field("until", .date, title: Message(zh: "失效日期", en: "in force until"), weight: .substance),
    Field("note", .text, title: Message(zh: "备注", en: "note")),
  ]
}

/// A field of a kind, as a number: looked up once per list, compared for nothing.
public struct FieldNumber: Hashable, Comparable, Sendable {
  public let index: UInt16

  init(_ index: Int) { self.index = UInt16(index) }
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.index < rhs.index }
}

extension [String: Kind] {
  /// The kind that the prefix of an id tells.
  public func kind(ofItem id: String?) -> Kind? {
    guard let prefix = id?.split(separator: "-").first else { return nil }
    return values.first { $0.prefix == prefix }
  }
}
