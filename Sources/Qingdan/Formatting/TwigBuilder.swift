/// Makes twigs of a document: every node, with the comments around it given to the node that they belong to.
///
/// A comment behind something in its line belongs to that; one on a line of its own to what follows, or, where it is
/// indented deeper than what follows, to what stands above.
struct TwigBuilder {
  private let document: Document
  private let kind: Kind?
  private var trivia: TriviaReader

  /// What the children of a node are to the kind.
  private enum Role {
    case plain, head, list
    case fields(FieldNumber?)
  }

  private init(_ document: Document, _ kind: Kind?) {
    self.document = document
    self.kind = kind
    trivia = TriviaReader(document.bytes)
  }

  /// - Parameter kind: the kind of the list; nil for another file.
  static func build(_ root: NodeID, of document: Document, as kind: Kind?) -> Twig {
    var builder = TwigBuilder(document, kind)
    var twig = Twig(root)
    builder.fill(&twig, kind == nil ? .plain : .head, column: -1)
    twig.after += builder.trivia.read(upTo: document.bytes.count)
    // Nothing stands before the root: what was found there belongs to its first child.
    if !twig.children.isEmpty {
      twig.children[0].before = twig.header.map { .comment($0) } + twig.children[0].before
      twig.header = []
    }
    return twig
  }

  private mutating func fill(_ twig: inout Twig, _ role: Role, column: Int) {
    twig.parentColumn = column
    switch (document.kind(twig.node), document.style(twig.node)) {
    case (.scalar, .literal), (.scalar, .folded): fill(blockScalar: &twig)
    case (.mapping, .block), (.sequence, .block):
      if document.kind(twig.node) == .mapping {
        fill(mapping: &twig, role)
      } else {
        fill(sequence: &twig, role)
      }
      let column = twig.column == column ? column + 1 : twig.column
      twig.after += trivia.readClosing(from: column)
    case (.mapping, _), (.sequence, _): fill(flow: &twig, role)
    case (.scalar, _), (.alias, _):
      let range = document.range(twig.node)
      if !document.isMissing(twig.node) {
        hoist(trivia.read(upTo: range.lowerBound), to: &twig)
        trivia.skip(to: range.upperBound)
      }
      twig.trailing += trivia.readTrailing()
    }
  }

  /// Comments between a key and the value on a later line go above the key.
  private func hoist(_ found: [Trivia], to twig: inout Twig) {
    twig.before += found.filter { $0 != .blank }
  }

  private mutating func fill(blockScalar twig: inout Twig) {
    let range = document.range(twig.node)
    hoist(trivia.read(upTo: range.lowerBound), to: &twig)
    let line = document.bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    let header = trivia.read(upTo: line)
    twig.trailing += header.compactMap(\.comment)
    trivia.skip(to: range.upperBound)
  }

  private mutating func fill(mapping twig: inout Twig, _ role: Role) {
    var index = 0
    for (key, value) in document.entries(twig.node) {
      var child = Twig(value, key: key)
      let range = document.range(key)
      take(trivia.read(upTo: range.lowerBound), for: &child, at: index, in: &twig)
      if index == 0 { twig.column = trivia.column }
      trivia.skip(to: range.upperBound)
      hoist(trivia.read(upTo: limit(of: value), orPast: UInt8(ascii: ":")), to: &child)
      fill(&child, self.role(of: &child, in: role), column: twig.column)
      twig.children.append(child)
      index += 1
    }
    arrange(&twig, role)
  }

  private mutating func fill(sequence twig: inout Twig, _ role: Role) {
    var index = 0
    let childRole: Role = if case .list = role { .fields(nil) } else { role }
    if case .list = role { twig.holdsItems = true }
    for node in document.children(twig.node) {
      var child = Twig(node)
      take(
        trivia.read(upTo: limit(of: node), orPast: UInt8(ascii: "-")), for: &child, at: index, in: &twig)
      if index == 0 { twig.column = trivia.column - 1 }
      fill(&child, childRole, column: twig.column)
      twig.children.append(child)
      index += 1
    }
  }

  /// How far what stands before a node may reach: a missing value has no place of its own.
  private func limit(of node: NodeID) -> Int {
    document.isMissing(node) ? document.bytes.count : document.range(node).lowerBound
  }

  private mutating func fill(flow twig: inout Twig, _ role: Role) {
    let range = document.range(twig.node)
    hoist(trivia.read(upTo: range.lowerBound), to: &twig)
    var index = 0
    func isSequence() -> Bool { document.kind(twig.node) == .sequence }
    if isSequence() {
      if case .list = role { twig.holdsItems = true }
      let childRole: Role = if case .list = role { .fields(nil) } else { role }
      for node in document.children(twig.node) {
        var child = Twig(node)
        take(trivia.read(upTo: document.range(node).lowerBound), for: &child, at: index, in: &twig)
        fill(&child, childRole, column: -1)
        twig.children.append(child)
        index += 1
      }
    } else {
      for (key, value) in document.entries(twig.node) {
        var child = Twig(value, key: key)
        let range = document.range(key)
        take(trivia.read(upTo: range.lowerBound), for: &child, at: index, in: &twig)
        trivia.skip(to: range.upperBound)
        fill(&child, self.role(of: &child, in: role), column: -1)
        twig.children.append(child)
        index += 1
      }
      arrange(&twig, role)
    }
    close(&twig, at: range.upperBound)
  }

  /// The comments before a closing bracket, and the one behind it.
  private mutating func close(_ twig: inout Twig, at end: Int) {
    for case .comment(let comment) in trivia.read(upTo: end) {
      if twig.children.isEmpty {
        twig.before.append(.comment(comment))
      } else if comment.isAlone {
        twig.after.append(.comment(comment))
      } else {
        twig.children[twig.children.count - 1].trailing.append(comment)
      }
    }
    trivia.skip(to: end)
    twig.trailing += trivia.readTrailing()
  }

  /// Gives what stands before a child to the child, to the one before it, or to the collection.
  private func take(_ found: [Trivia], for child: inout Twig, at index: Int, in twig: inout Twig) {
    for trivia in found {
      if let comment = trivia.comment, !comment.isAlone, child.before.isEmpty {
        if index == 0 {
          twig.header.append(comment)
        } else {
          twig.children[index - 1].trailing.append(comment)
        }
      } else {
        child.before.append(trivia)
      }
    }
  }

  // MARK: The kind

  /// What the value of an entry is to the kind; gives the entry its field's name and place.
  private func role(of child: inout Twig, in role: Role) -> Role {
    guard let kind, let key = child.key else { return .plain }
    let text = document.text(key)
    switch role {
    case .plain, .list: return .plain
    case .head:
      switch text {
      case "items": return .list
      case "defaults": return .fields(nil)
      default: return .plain
      }
    case .fields(let group):
      guard let number = kind.table.number(of: text, in: group) else {
        child.rank = -1
        return .plain
      }
      child.rank = Int(number.index)
      let field = kind[number]
      if field.name != text { child.name = field.name }
      return field.type == .group ? .fields(number) : .plain
    }
  }

  /// Puts fields in the kind's order; a key that the kind has not stays behind the one before it.
  private func arrange(_ twig: inout Twig, _ role: Role) {
    guard case .fields = role else { return }
    twig.isDense = true
    var rank = -1
    for index in twig.children.indices {
      if twig.children[index].rank < 0 { twig.children[index].rank = rank }
      rank = twig.children[index].rank
    }
    let order = twig.children.indices.sorted {
      (twig.children[$0].rank, $0) < (twig.children[$1].rank, $1)
    }
    twig.children = order.map { twig.children[$0] }
  }
}
