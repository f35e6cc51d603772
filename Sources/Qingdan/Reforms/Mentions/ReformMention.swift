/// The name of a body that ends or is renamed, at one place in a free text of an item (文字中的旧名称): the tool suggests the
/// new name, and a person accepts it or leaves it, since what tells of the past keeps its names.
public struct ReformMention: Hashable, Sendable {
  /// What accepts it: `ITEM:FIELD`, and `#1`, `#2` behind it where the field of the item holds several.
  public internal(set) var key: String
  public var item: String
  public var name: String
  /// The field of the item.
  public var field: String
  public var place: Place
  /// In its file, from 1.
  public var line: Int
  public var text: String
  /// The name that it may have instead; nil where several bodies come after one and nothing tells which is meant.
  public var new: String?
  /// Where it stands in the text.
  let range: Range<String.Index>
  let entry: ListFile.Item
  let node: NodeID
  /// What ends or renames the body that it names.
  let body: String

  /// The whole field of the item, with all that is to be judged in it.
  public var fieldKey: String { "\(item):\(field)" }

  /// The text with the new name here, and everything else as it is.
  public var suggestion: String? { new.map { text.replacingSubrange(range, with: $0) } }

  /// All of a library, by list and item; none in what the lists quote word for word, and none in items that leave. A past
  /// act that is entered afterwards changes no list, so that there are none for it.
  public static func all(of outcome: ReformOutcome, in library: Library) -> [ReformMention] {
    guard !outcome.reform.isRecorded else { return [] }
    let names = OldNames(outcome.reform, library.context.organisations, library.context.divisions)
    guard !names.isEmpty else { return [] }
    let placings = Dictionary(outcome.placings.map { ($0.item, $0) }) { first, _ in first }
    let all = library.lists.flatMap { list -> [ReformMention] in
      guard names.mayStand(in: list.document.bytes) else { return [] }
      let lines = LineTable(list.document.bytes)
      return list.values(of: .text).flatMap { value -> [ReformMention] in
        // The words of a statute stay what they are.
        guard let item = value.item, let id = list.id(item), !list.kind[value.field].isVerbatim,
          list.kind[value.field].type != .citation
        else { return [] }
        let placing = placings[id]
        if let placing, !placing.isPartial, !placing.to.isInLibrary { return [] }
        return mentions(names, list, value, item, id, placing, lines)
      }
    }
    return numbered(all)
  }

  private static func mentions(
    _ names: OldNames, _ list: ListFile, _ value: ListFile.Value, _ item: ListFile.Item, _ id: String,
    _ placing: ReformOutcome.Placing?, _ lines: LineTable
  ) -> [ReformMention] {
    let text = list.text(value)
    let place = list.place(value.node)
    return names.hits(in: text).map { hit in
      // Of several that come after it the one is meant that takes over its item.
      let holder = placing.flatMap { placing in
        if case .body(let to) = placing.to, placing.from == hit.name.body { hit.name.next[to] } else { nil }
      }
      return ReformMention(
        key: "", item: id, name: list.name(item) ?? "", field: list.kind.table.topName(of: value.field),
        place: place, line: Int(lines.position(at: place.bytes.lowerBound).line), text: text,
        new: hit.name.next.count == 1 ? hit.name.next.values.first : holder,
        range: hit.range, entry: item, node: value.node, body: hit.name.body)
    }
  }

  private static func numbered(_ mentions: [ReformMention]) -> [ReformMention] {
    let counts = Dictionary(mentions.map { ($0.fieldKey, 1) }, uniquingKeysWith: +)
    var numbers: [String: Int] = [:]
    return mentions.map { mention in
      var mention = mention
      let field = mention.fieldKey
      numbers[field, default: 0] += 1
      mention.key = counts[field] == 1 ? field : "\(field)#\(numbers[field] ?? 0)"
      return mention
    }
  }

  /// The part of the text around the name, cut where it is long.
  var excerpt: String { Self.excerpt(text, around: range.lowerBound) }

  /// The same of the text with the new name; nil where there is none.
  var newExcerpt: String? {
    suggestion.map { new in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Self.excerpt(new, around: new.utf8.index(new.startIndex, offsetBy: start))
    }
  }

  private static func excerpt(_ text: String, around place: String.Index) -> String {
    let start = text.index(place, offsetBy: -12, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(place, offsetBy: 28, limitedBy: text.endIndex) ?? text.endIndex
    let middle = text[start..<end].map { $0.isNewline ? " " : $0 }
    return (start > text.startIndex ? "…" : "") + String(middle) + (end < text.endIndex ? "…" : "")
  }
}

extension [ReformMention] {
  /// Those that stand in one text each, in their order.
  var byText: [[ReformMention]] {
    var result: [[ReformMention]] = []
    for mention in self {
      if let last = result.last?.last, last.place == mention.place {
        result[result.count - 1].append(mention)
      } else {
        result.append([mention])
      }
    }
    return result
  }

  /// The text that they stand in, with all new names; nil where one has none.
  var rewritten: String? {
    guard var text = first?.text, allSatisfy({ $0.new != nil }) else { return nil }
    for mention in reversed() { text.replaceSubrange(mention.range, with: mention.new ?? "") }
    return text
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, with new: String) -> String {
    var text = self
    text.replaceSubrange(range, with: new)
    return text
  }
}
