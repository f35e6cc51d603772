/// Walks the values of an item as `ListFile.canonicalValue` does, and makes hashes of what it finds.
///
/// Two values with one canonical normal form have one hash.
struct ContentWalk {
  let list: ListFile
  let keys: [UInt64]
  /// The clauses of the texts so far, each with its field.
  var clauses: [UInt32]
  var takesClauses = false

  mutating func value(_ node: NodeID, _ number: FieldNumber) -> UInt64? {
    guard list.kind[number].isMany else { return single(node, number) }
    return sequence(list.elements(node), number)
  }

  private mutating func sequence(_ nodes: [NodeID], _ number: FieldNumber) -> UInt64? {
    var result: UInt64?
    for node in nodes {
      guard let element = single(node, number) else { continue }
      result = NormalHash.mixed(element, (result ?? 7) &* 31)
    }
    return result
  }

  private mutating func single(_ node: NodeID, _ number: FieldNumber) -> UInt64? {
    let document = list.document
    let field = list.kind[number]
    switch document.kind(node) {
    case .scalar:
      guard !document.saysNothing(node) else { return nil }
      // What is cited is held against each other by itself.
      let hash = text(node, number, takesClauses: field.type != .citation)
      // Synonyms of a choice are one value; the comparison of the values decides.
      return field.type == .choice ? 3 : hash
    case .mapping where field.type == .group: return group(node, number)
    case .mapping: return citation(node, number)
    case .sequence: return sequence(Array(document.children(node)), number)
    case .alias: return nil
    }
  }

  /// The order of a group's keys says nothing.
  private mutating func group(_ node: NodeID, _ number: FieldNumber) -> UInt64? {
    let document = list.document
    var sum: UInt64?
    for (key, node) in document.entries(node) {
      if let child = list.kind.table.number(of: document.text(key), in: number) {
        guard let value = value(node, child) else { continue }
        sum = (sum ?? 11) &+ NormalHash.mixed(value, keys[Int(child.index)])
      } else if document.kind(node) != .alias,
        !(document.kind(node) == .scalar && document.saysNothing(node))
      {
        // A value of which the kind knows nothing: that it is there.
        sum = (sum ?? 11) &+ NormalHash.mixed(13, document.withText(key) { NormalHash.of($0) })
      }
    }
    return sum
  }

  private mutating func citation(_ node: NodeID, _ number: FieldNumber) -> UInt64? {
    let document = list.document
    var found: [UInt64?] = []
    for key in ["cite", "text", "role"] {
      let value = document.value(of: node, for: key)
      found.append(
        value.flatMap { document.saysNothing($0) ? nil : text($0, number, takesClauses: key == "text") })
    }
    if found[1] == nil, found[2] == nil { return found[0] }
    return found.reduce(17) { NormalHash.mixed($1 ?? 19, $0 &* 31) }
  }

  private mutating func text(_ node: NodeID, _ number: FieldNumber, takesClauses isText: Bool) -> UInt64 {
    let seed = keys[Int(number.index)]
    var whole = NormalHash()
    guard takesClauses, isText else { return list.document.withText(node) { NormalHash.of($0) } }
    var clause = NormalHash()
    var isEmpty = true
    var found = clauses
    clauses = []
    func end() {
      guard !isEmpty, found.count < FeatureReader.clausesRead else { return }
      found.append(UInt32(truncatingIfNeeded: NormalHash.mixed(clause.value, seed)))
    }
    list.document.withText(node) { text in
      NormalHash.forEachClause(text) { scalar, ends in
        if scalar != 0 { whole.add(scalar) }
        if ends {
          end()
          clause = NormalHash()
          isEmpty = true
        } else {
          clause.add(scalar)
          isEmpty = false
        }
      }
    }
    end()
    clauses = found
    return whole.value
  }
}
