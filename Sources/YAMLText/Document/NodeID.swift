/// A node of a document: its place in the tape, which is document order.
///
/// It means something only together with the document it came from.
public struct NodeID: Hashable, Comparable, Sendable {
  public let index: UInt32

  @inlinable public init(_ index: UInt32) { self.index = index }

  @inlinable public static func < (lhs: Self, rhs: Self) -> Bool { lhs.index < rhs.index }
}

/// What a node is.
public enum NodeKind: UInt8, Hashable, Sendable {
  case scalar, mapping, sequence, alias
}

/// How a node is written: the five forms of a scalar, and the two of a collection.
///
/// An alias counts as plain.
public enum NodeStyle: UInt8, Hashable, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
}
