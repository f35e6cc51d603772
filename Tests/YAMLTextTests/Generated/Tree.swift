import YAMLText

/// What a document says, apart from how it is written.
indirect enum Tree: Hashable, CustomStringConvertible {
  case scalar(String)
  case missing
  case sequence([Tree])
  case mapping([Pair])

  struct Pair: Hashable {
    var key: Tree
    var value: Tree
  }

  var description: String {
    switch self {
    case .scalar(let text): text.debugDescription
    case .missing: "∅"
    case .sequence(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
  }
}

extension Document {
  /// The tree below a node; an alias counts as its name.
  func tree(_ node: NodeID) -> Tree {
    switch kind(node) {
    case .scalar: isMissing(node) ? .missing : .scalar(text(node))
    case .alias: .scalar("*" + (anchor(node) ?? ""))
    case .sequence: .sequence(children(node).map { tree($0) })
    case .mapping: .mapping(entries(node).map { Tree.Pair(key: tree($0.key), value: tree($0.value)) })
    }
  }
}
