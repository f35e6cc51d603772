internal import Synchronization

/// A YAML text that remembers where everything in it stands.
///
/// It is one buffer of bytes and one tape of sixteen-byte nodes in document order; there is no string and no
/// object per node. The bytes are never changed: an edit gives splices, and their result is read anew.
/// All of YAML is read, because the YAML test suite asks for it; what a library may not hold is told by
/// `problemsForLibrary`.
public final class Document: Sendable {
  /// The text as it was read, with its byte-order mark if it has one.
  public let bytes: [UInt8]
  @usableFromInline let tape: [TapeNode]
  /// The text of all scalars that differ from their bytes, one after the other.
  @usableFromInline let arena: [UInt8]
  /// Where the texts in the arena end; entry `i` lies between `textEnds[i]` and `textEnds[i + 1]`.
  @usableFromInline let textEnds: [UInt32]
  let tags: [Property]
  let anchors: [Property]
  /// The documents of the stream; a file of a library has one.
  public let parts: [Part]
  /// How deep its collections nest.
  private let depth: Int
  private let lazyLines = AtomicLazyReference<LineTable>()

  /// One document of a stream.
  public struct Part: Hashable, Sendable {
    public var root: NodeID
    /// Its `---`, or an empty range where it begins without.
    public var marker: Range<Int>
    /// Whether it begins with `---`.
    public var hasExplicitStart: Bool { !marker.isEmpty }
    /// Whether it ends with `...`.
    public var hasExplicitEnd: Bool
    /// The bytes of its directives, such as `%YAML 1.2`.
    public var directives: [Range<Int>]
    var tagPrefixes: [TagPrefix]
  }

  struct TagPrefix: Hashable, Sendable {
    var handle: [UInt8]
    var prefix: [UInt8]
  }

  /// A tag or an anchor: which node it belongs to, and its bytes.
  struct Property: Hashable, Sendable {
    var node: UInt32
    var start: UInt32
    var end: UInt32
  }

  /// How much a text may ask for.
  public struct Limits: Hashable, Sendable {
    /// How deep collections may nest; libyaml's cost for a token grows with the depth of flow collections.
    public var depth: Int
    /// How long the text may be, in bytes; never more than 2 GiB.
    public var bytes: Int

    public init(depth: Int = 64, bytes: Int = 64 << 20) {
      self.depth = depth
      self.bytes = min(bytes, 1 << 31)
    }
  }

  /// Reads a text.
  ///
  /// Throws the first thing that keeps the text from being YAML, or from keeping within the limits.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(YAMLError) {
    let draft = try TapeBuilder.read(bytes, limits: limits)
    self.bytes = bytes
    tape = draft.tape
    arena = draft.arena
    textEnds = draft.textEnds
    tags = draft.tags
    anchors = draft.anchors
    parts = draft.parts
    depth = draft.deepest
  }

  public convenience init(_ text: String, limits: Limits = Limits()) throws(YAMLError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  /// Whether it would have been read under other limits, too.
  public func isWithin(_ limits: Limits) -> Bool { depth <= limits.depth && bytes.count <= limits.bytes }

  /// Where the lines begin; made when the first place is asked for.
  public var lines: LineTable {
    lazyLines.load() ?? lazyLines.storeIfNil(LineTable(bytes))
  }
}

extension Document {
  /// The root of the first document; nil where the text holds nothing but blanks and comments.
  public var root: NodeID? { parts.first?.root }
  public var roots: [NodeID] { parts.map(\.root) }
  /// The bytes of all directives.
  public var directives: [Range<Int>] { parts.flatMap(\.directives) }
  /// How many nodes there are, in all documents of the stream.
  @inlinable public var nodeCount: Int { tape.count }

  @inlinable
  func node(_ id: NodeID) -> TapeNode { tape[Int(id.index)] }

  @inlinable public func kind(_ id: NodeID) -> NodeKind { node(id).kind }
  @inlinable public func style(_ id: NodeID) -> NodeStyle { node(id).style }

  /// The bytes of a node's content; its tag and anchor lie before it.
  ///
  /// A block collection reaches from its first child's start to its last child's end, so the dash before the
  /// first item is outside. A block scalar holds its last line break exactly if its text does. A missing
  /// value is an empty range where the value would stand.
  @inlinable
  public func range(_ id: NodeID) -> Range<Int> {
    let node = node(id)
    return Int(node.start)..<Int(node.end)
  }

  /// Whether a value was left out, as after `name:`.
  @inlinable
  public func isMissing(_ id: NodeID) -> Bool {
    let node = node(id)
    return node.start == node.end && node.kind == .scalar
  }

  /// Whether a value is missing, or a plain `~` or `null`.
  @inlinable
  public func isNull(_ id: NodeID) -> Bool {
    let node = node(id)
    guard node.kind == .scalar, node.style == .plain else { return false }
    switch node.end - node.start {
    case 0: return true
    case 1: return bytes[Int(node.start)] == UInt8(ascii: "~")
    case 4: return equals(id, "null")
    default: return false
    }
  }

  /// The first node after a node and all that it holds; it may be past the end of the parent, or of the tape.
  @inlinable
  public func next(_ id: NodeID) -> NodeID {
    let node = node(id)
    return NodeID(node.isCollection ? node.link : id.index + 1)
  }

  /// What an alias stands for; nil for other nodes.
  public func target(_ id: NodeID) -> NodeID? {
    let node = node(id)
    return node.kind == .alias ? NodeID(node.link) : nil
  }
}
