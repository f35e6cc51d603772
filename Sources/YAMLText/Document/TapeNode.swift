/// One node of the tape: sixteen bytes, the same for every kind.
@usableFromInline
struct TapeNode: Hashable, Sendable {
  /// The bytes of the content, tag and anchor left out.
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  /// Past the end for a collection, the target for an alias, the arena's entry for a decoded scalar.
  @usableFromInline var link: UInt32
  @usableFromInline var meta: UInt32

  @usableFromInline
  init(start: UInt32, end: UInt32, link: UInt32, meta: UInt32) {
    self.start = start
    self.end = end
    self.link = link
    self.meta = meta
  }

  /// The bits of `meta` above kind (2 bits) and style (3 bits).
  @usableFromInline
  enum Flag {
    /// The text differs from the bytes and stands in the arena.
    @usableFromInline static let decoded: UInt32 = 1 << 5
    @usableFromInline static let tagged: UInt32 = 1 << 6
    @usableFromInline static let anchored: UInt32 = 1 << 7
    /// A mapping of one pair inside a flow sequence, without braces of its own.
    @usableFromInline static let pair: UInt32 = 1 << 8
  }

  static func meta(_ kind: NodeKind, _ style: NodeStyle) -> UInt32 {
    UInt32(kind.rawValue) | UInt32(style.rawValue) << 2
  }

  @inlinable var kind: NodeKind {
    switch meta & 3 {
    case 0: .scalar
    case 1: .mapping
    case 2: .sequence
    default: .alias
    }
  }

  @inlinable var style: NodeStyle {
    switch (meta >> 2) & 7 {
    case 0: .plain
    case 1: .singleQuoted
    case 2: .doubleQuoted
    case 3: .literal
    case 4: .folded
    case 5: .block
    default: .flow
    }
  }

  @inlinable var isCollection: Bool { meta & 3 == 1 || meta & 3 == 2 }

  /// The bytes of the text of a scalar that is not decoded: between the quotation marks, if there are any.
  @inlinable var textRange: Range<Int> {
    let margin = style == .plain ? 0 : 1
    return Int(start) + margin..<Int(end) - margin
  }

  @inlinable func has(_ flag: UInt32) -> Bool { meta & flag != 0 }
}
