/// A body that ends or is renamed, named in a free text of an item (文字中的旧名称): the tool suggests the new name, and a
/// person accepts it or leaves it, since what tells of the past keeps its names.
public struct ReformMention: Hashable, Sendable {
  /// What accepts it: `ITEM:FIELD`, a field of the item with all that stands in it.
  public var key: String
  public var item: String
  public var name: String
  /// The field of the item.
  public var field: String
  public var place: Place
  /// In its file, from 1.
  public var line: Int
  public var text: String
  /// With the new names; nil where several bodies come after one and nothing tells which is meant.
  public var suggestion: String?
  /// The old names in it, each with the new one.
  public var names: [String: String]
  let entry: ListFile.Item
  let node: NodeID
  /// What ends or renames the bodies that it names.
  let bodies: [String]

  /// All of a library, by list and item; none in what the lists quote word for word, and none in items that leave. A past
  /// act that is entered afterwards changes no list, so that there are none for it.
  public static func all(of outcome: ReformOutcome, in library: Library) -> [ReformMention] {
    guard !outcome.reform.isRecorded else { return [] }
    let names = OldNames(outcome, library.context.organisations)
    guard !names.isEmpty else { return [] }
    let placings = Dictionary(outcome.placings.map { ($0.item, $0) }) { first, _ in first }
    return library.lists.flatMap { list -> [ReformMention] in
      guard names.mayStand(in: list.document.bytes) else { return [] }
      let lines = LineTable(list.document.bytes)
      return list.values(of: .text).compactMap { value in
        // The words of a statute stay what they are.
        guard let item = value.item, let id = list.id(item), !list.kind[value.field].isVerbatim,
          list.kind[value.field].type != .citation
        else { return nil }
        let placing = placings[id]
        if let placing, !placing.isPartial, !placing.to.isInLibrary { return nil }
        return mention(names, list, value, item, id, placing, lines)
      }
    }
  }

  private static func mention(
    _ names: OldNames, _ list: ListFile, _ value: ListFile.Value, _ item: ListFile.Item, _ id: String,
    _ placing: ReformOutcome.Placing?, _ lines: LineTable
  ) -> ReformMention? {
    let text = list.text(value)
    let hits = names.hits(in: text)
    guard !hits.isEmpty else { return nil }
    var suggestion: String? = text
    var found: [String: String] = [:]
    for hit in hits.reversed() {
      // Of several that come after it the one is meant that takes over its item.
      let holder = placing.flatMap { placing in
        if case .body(let to) = placing.to, placing.from == hit.name.body { hit.name.next[to] } else { nil }
      }
      let new = hit.name.next.count == 1 ? hit.name.next.values.first : holder
      found[hit.name.text] = new ?? ""
      guard let new else {
        suggestion = nil
        continue
      }
      suggestion?.replaceSubrange(hit.range, with: new)
    }
    let field = list.kind.table.topName(of: value.field)
    let place = list.place(value.node)
    return ReformMention(
      key: "\(id):\(field)", item: id, name: list.name(item) ?? "", field: field,
      place: place, line: Int(lines.position(at: place.bytes.lowerBound).line), text: text,
      suggestion: suggestion,
      names: found, entry: item,
      node: value.node,
      bodies: Set(hits.map(\.name.body)).sorted())
  }

  /// Those that a state after the reform shows to have been accepted.
  static func accepted(
    of outcome: ReformOutcome, from before: LibraryState, to after: LibraryState
  ) -> [ReformMention] {
    let all = Dictionary(grouping: all(of: outcome, in: before.library), by: \.key)
    let items = Set(all.values.flatMap { $0 }.map(\.item))
    let (old, new) = (StatedItems(items, in: before), StatedItems(items, in: after))
    return all.values.filter { mentions in
      guard let first = mentions.first, let was = old.value(first.item, first.field),
        let now = new.value(first.item, first.field)
      else { return false }
      let expected = mentions.reduce(was) { $0.replacing($1.text, with: $1.suggestion ?? $1.text) }
      return now.digest == expected.digest && now.digest != was.digest
    }.flatMap { $0 }
  }

  /// The part of a text around the first old name, cut where it is long.
  func excerpt(_ text: String) -> String {
    let words = text == self.text ? Array(names.keys) : Array(names.values)
    let first = words.compactMap { $0.isEmpty ? nil : text.firstRange(of: $0)?.lowerBound }.min()
    guard let first else { return YAMLValue.scalar(text).shortText }
    let start = text.index(first, offsetBy: -12, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(first, offsetBy: 28, limitedBy: text.endIndex) ?? text.endIndex
    let middle = text[start..<end].map { $0.isNewline ? " " : $0 }
    return (start > text.startIndex ? "…" : "") + String(middle) + (end < text.endIndex ? "…" : "")
  }
}
