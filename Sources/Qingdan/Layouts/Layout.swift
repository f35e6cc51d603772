/// How lists of a kind are laid out as a table, for a place that publishes them so (表样).
public struct Layout: Hashable, Sendable {
  /// One column, or a header above several.
  public struct Column: Hashable, Sendable {
    public var title: String
    public var also: [String]
    public var content: Content
    /// The columns below a header; empty for a column of its own.
    public var columns: [Column]
    /// Whether pages leave it out where it is empty in the whole list.
    public var isOptional: Bool

    public init(
      _ title: String, also: [String] = [], _ content: Content, columns: [Column] = [], optional: Bool = false
    ) {
      self.title = title
      self.also = also
      self.content = content
      self.columns = columns
      isOptional = optional
    }
  }

  /// What stands in a column's cells.
  public enum Content: Hashable, Sendable {
    /// Nothing of its own: a header above other columns.
    case header
    /// A running number.
    case number
    /// The values of fields, one after the other.
    case fields([FieldPath], join: String, with: Extra?)
    /// A tick list: every choice of the field with its box, or the chosen ones only.
    case ticks(FieldPath, all: Bool)
    /// A box, ticked where the field has the value (or any value, where nil).
    case tick(FieldPath, value: String?)
    /// The citations of a field whose statute is of a rank; beside `others`, those that none of them takes, too.
    case citations(FieldPath, rank: Rank, others: [Rank]?, with: Extra?)
  }

  /// What is printed beside a value.
  public enum Extra: String, Hashable, Sendable {
    /// The words of the cited article.
    case text
    /// The basis of a responsibility or of an accountability.
    case basis
  }

  public var name: String
  public var kind: String
  public var title: Message?
  public var place: String?
  /// The table or document it follows.
  public var basis: String?
  /// True where no published table has been read.
  public var isUnconfirmed: Bool
  public var columns: [Column]
  /// The fields whose equal cells merge downwards.
  public var merge: [FieldPath]
  /// Whether it was made from the kind, for want of a layout: every field, though most may be empty.
  public private(set) var isGenerated = false

  public init(
    _ name: String, kind: String, title: Message? = nil, place: String? = nil, basis: String? = nil,
    unconfirmed: Bool = false, columns: [Column], merge: [FieldPath] = []
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.place = place
    self.basis = basis
    isUnconfirmed = unconfirmed
    self.columns = columns
    self.merge = merge
  }

  /// The layout with fewer columns: those that a reader has no use for are left out.
  func keeping(_ isKept: (Column) -> Bool) -> Layout {
    var layout = self
    layout.columns = columns.compactMap { column in
      guard !column.columns.isEmpty else { return isKept(column) ? column : nil }
      var column = column
      column.columns = column.columns.filter(isKept)
      return column.columns.isEmpty ? nil : column
    }
    return layout
  }

  /// The columns that have cells, from left to right.
  public var leaves: [Column] {
    columns.flatMap { $0.columns.isEmpty ? [$0] : $0.columns }
  }

  /// The layout that a kind has by itself: every field, in order.
  public init(of kind: Kind) {
    let columns = kind.fields.map { field in
      let path = FieldPath(field.name)
      if field.type == .group, !field.isMany {
        return Column(
          field.title.zh, .header,
          columns: field.fields.map {
            Column(
              $0.title.zh, .fields([FieldPath("\(field.name).\($0.name)")], join: "\n", with: nil),
              optional: true)
          })
      }
      return Column(field.title.zh, .fields([path], join: "\n", with: nil), optional: true)
    }
    self.init(kind.name, kind: kind.name, title: kind.title, columns: columns)
    isGenerated = true
  }
}

/// A way from an item to a value: `limits.legal`, `path.1` (the first of many), `path.2+` (the second and all behind
/// it), `parent.name`.
public struct FieldPath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let parts: [String]

  public init(_ text: String) { parts = text.split(separator: ".").map(String.init) }
  public init(stringLiteral value: String) { self.init(value) }
  public var description: String { parts.joined(separator: ".") }
}
