/// Entries of a mapping in braces (`{ a: 1, b: 2 }`).
extension SpliceWriter {
  mutating func changeFlow(_ node: NodeID, _ change: EditPlan.CollectionChange) throws(EditError) {
    let range = document.range(node)
    guard !range.isEmpty, text.bytes[range.lowerBound] == UInt8(ascii: "{") else { throw .overlap }
    let entries = Array(document.entries(node))
    let kept = entries.indices.filter { !change.removed.contains($0) }
    guard !kept.isEmpty else {
      let new = change.inserted.sorted { $0.key < $1.key }.flatMap(\.value)
      return splice(range, new.isEmpty ? Array("{}".utf8) : Array("{ ".utf8) + fields(new) + Array(" }".utf8))
    }
    func start(_ index: Int) -> Int { document.range(entries[index].key).lowerBound }
    func end(_ index: Int) -> Int { flowEnd(entries[index].key, entries[index].value) }
    // What goes takes along the comma before it, or, where nothing stays before it, the one behind it.
    for index in kept.indices.dropLast() where kept[index] + 1 < kept[index + 1] {
      splice(end(kept[index])..<end(kept[index + 1] - 1), [])
    }
    if kept[0] > 0 { splice(start(0)..<start(kept[0]), []) }
    if let last = kept.last, last + 1 < entries.count { splice(end(last)..<end(entries.count - 1), []) }
    for (index, new) in change.inserted.sorted(by: { $0.key < $1.key }) {
      if let before = kept.last(where: { $0 < index }) {
        // A comma right behind a colon would be read as part of the word.
        let comma = document.isMissing(entries[before].value) ? " , " : ", "
        splice(end(before)..<end(before), Array(comma.utf8) + fields(new))
      } else {
        splice(start(kept[0])..<start(kept[0]), fields(new) + Array(", ".utf8))
      }
    }
  }

  /// Where an entry ends; what has no value ends behind its colon, where it has one.
  private func flowEnd(_ key: NodeID, _ value: NodeID) -> Int {
    guard document.isMissing(value) else { return document.range(value).upperBound }
    let end = document.range(key).upperBound
    let next = text.bytes[end...].firstIndex { $0 != 0x20 && $0 != 0x09 }
    return next.flatMap { text.bytes[$0] == UInt8(ascii: ":") ? $0 + 1 : nil } ?? end
  }

  private func fields(_ new: [EditPlan.NewEntry]) -> [UInt8] {
    let fields: [[UInt8]] = new.compactMap {
      guard case .field(let field) = $0 else { return nil }
      return values.line(field.key, inFlow: true) + Array(": ".utf8) + values.flow(field.value)
    }
    return Array(fields.joined(separator: Array(", ".utf8)))
  }
}
