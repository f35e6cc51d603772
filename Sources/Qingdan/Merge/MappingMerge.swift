/// Merges the lines of one mapping, field by field: the head of a file, its defaults, an item.
///
/// A field whose lines only they changed comes as they wrote it, comments included; what both changed stays as we
/// have it, and `MergeRepair` sets its value where the rule says so.
struct MappingMerge {
  /// A mapping of one side.
  struct Side {
    let node: NodeID
    /// Nil where it stands in brackets.
    let lines: EntryLines?
    /// The places of the fields by name.
    private(set) var indices: [String: Int] = [:]
    private(set) var names: [String] = []

    /// - Parameter name: what a key of the text names.
    init(_ node: NodeID, of document: Document, name: (String) -> String) {
      self.node = node
      lines = document.kind(node) == .mapping ? try? EntryLines(node, of: document) : nil
      for (index, entry) in (lines?.entries ?? []).enumerated() {
        let name = name(document.text(entry.node))
        names.append(name)
        if indices[name] == nil { indices[name] = index }
      }
    }

    /// The lines of a field, the field at the first column; nil where it has none.
    func text(_ name: String) -> [[UInt8]]? {
      guard let lines, let index = indices[name] else { return nil }
      return try? lines.lines(index)
    }

    func isCompact(_ name: String) -> Bool { lines?.isCompact == true && indices[name] == 0 }

    func value(_ name: String) -> NodeID? { indices[name].flatMap { lines?.entries[$0].value } }
  }

  let base: Side?
  let ours: Side
  let theirs: Side

  /// The splices of our document that take over what only they changed.
  ///
  /// - Parameter skipped: the fields that are merged elsewhere.
  func splices(without skipped: Set<String> = []) -> [Splice] {
    guard let lines = ours.lines, let their = theirs.lines, base == nil || base?.lines != nil else {
      return []
    }
    var splices: [Splice] = []
    // Behind which place of ours a new field of theirs goes: behind the field that stands before it with them.
    var place =
      lines.isCompact ? lines.entries.first?.range.upperBound : lines.entries.first?.range.lowerBound
    for name in theirs.names where !skipped.contains(name) {
      let index = ours.indices[name]
      defer { if let index { place = lines.entries[index].range.upperBound } }
      guard let number = theirs.indices[name], isOnlyTheirs(name), !theirs.isCompact(name),
        !ours.isCompact(name), let text = try? their.lines(number, at: lines.column)
      else { continue }
      let bytes = text.flatMap { $0 + lines.newline }
      if let index {
        splices.append(Splice(lines.entries[index].range, bytes))
      } else if let place {
        splices.append(Splice(place..<place, bytes))
      }
    }
    for name in ours.names where !skipped.contains(name) && theirs.indices[name] == nil {
      guard isOnlyTheirs(name), !ours.isCompact(name), let index = ours.indices[name] else { continue }
      splices.append(Splice(lines.entries[index].range, []))
    }
    return splices
  }

  /// Whether they changed the lines of a field, and we did not.
  func isOnlyTheirs(_ name: String) -> Bool {
    let base = base?.text(name)
    return ours.text(name) == base && theirs.text(name) != base
  }
}
