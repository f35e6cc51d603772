/// A node on its way to the canonical form, with the comments that belong to it.
struct Twig {
  /// The key, for an entry of a mapping.
  var key: NodeID?
  /// The key to write instead, where a title or a synonym stands there.
  var name: String?
  /// Where the field stands in its kind; fields are written in this order.
  var rank = 0
  let node: NodeID
  var children: [Twig] = []
  /// The column in which the children of a block collection stand: of their keys or dashes.
  var column = 0
  /// The column of the collection around it.
  var parentColumn = -1
  /// Whether its children are items of a list, which a blank line parts.
  var holdsItems = false
  /// Whether blank lines inside it are dropped.
  var isDense = false

  /// What stands on lines of its own above it.
  var before: [Trivia] = []
  /// Comments behind the key or the dash, before the content begins.
  var header: [Comment] = []
  /// Comments behind the content, on its last line.
  var trailing: [Comment] = []
  /// What stands on lines of its own below the last child, and is indented like it.
  var after: [Trivia] = []

  init(_ node: NodeID, key: NodeID? = nil) {
    self.node = node
    self.key = key
  }

  /// Whether a comment stands anywhere inside it.
  var holdsComments: Bool {
    !header.isEmpty || !after.isEmpty
      || children.contains { !$0.before.isEmpty || !$0.trailing.isEmpty || $0.holdsComments }
  }
}

/// What stands between two nodes on lines of its own.
enum Trivia: Hashable {
  case blank
  case comment(Comment)

  var comment: Comment? { if case .comment(let comment) = self { comment } else { nil } }
}

struct Comment: Hashable {
  /// From the `#` to the end of the line.
  var range: Range<Int>
  /// The blanks before it.
  var gap: Int
  /// Whether it stands on a line of its own.
  var isAlone: Bool
}
