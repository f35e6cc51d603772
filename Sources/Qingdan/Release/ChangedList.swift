/// A list that differs from the released one although it claims to be that version.
struct ChangedList {
  let path: String
  let version: String
  let entry: Release.ListEntry
  /// The list as it was released, where it can be had and read.
  let before: ListFile?
  let now: ListFile?

  /// - Parameters:
  ///   - difference: where the two texts begin to differ.
  ///   - isKnown: whether the released text is there to compare with.
  func finding(_ difference: ByteDifference, isKnown: Bool) -> Diagnostic {
    let items = items(difference)
    let first = items.first
    let zh = items.isEmpty ? "" : "：" + items.prefix(5).map(\.label.zh).joined(separator: "、")
    let en = items.isEmpty ? "" : ": " + items.prefix(5).map(\.label.en).joined(separator: ", ")
    let place = isKnown ? difference.place : 0..<0
    let unknown = Message(
      zh: "（发布的文字不在这个克隆里，看不出是哪一个事项）",
      en: " (the released text is not in this clone, so the item cannot be told)")
    return Diagnostic(
      rule: "release/changed", severity: .error,
      message: Message(
        zh: "“\(path)”与版本“\(version)”里的不一样，版本号却没有变\(isKnown ? zh : unknown.zh)\(rest(items).zh)",
        en:
          "'\(path)' is not what release '\(version)' holds, but has its version\(isKnown ? en : unknown.en)\(rest(items).en)"
      ),
      place: Place(
        file: path, bytes: first.map { $0.place.contains(difference.start) ? place : $0.place } ?? place),
      item: first?.id,
      advice: Message(
        zh: "不该改的，从 git 里取回；正在修改的，删去清单开头的 version 一行，下一次 qingdan release create 会写上",
        en:
          "restore it from git; if the list is being worked on, remove the line 'version' at its head: the next qingdan release create writes it"
      ))
  }

  private struct Item {
    var id: String?
    var label: Message
    var place: Range<Int>
  }

  private func rest(_ items: [Item]) -> Message {
    items.count > 5
      ? Message(zh: "等 \(items.count) 个事项", en: " and \(items.count - 5) more") : Message(zh: "", en: "")
  }

  /// The items that differ: first the one in which the texts begin to differ.
  private func items(_ difference: ByteDifference) -> [Item] {
    guard let before else { return [] }
    guard let now else {
      return Self.item(at: difference.start, in: before).map { [$0] } ?? []
    }
    let old = Self.contents(before)
    let new = Self.contents(now)
    var found = now.items.filter { item in
      now.id(item).map { old[$0] != new[$0] } ?? true
    }.map { Self.item($0, in: now) }
    for item in before.items {
      guard let id = before.id(item), new[id] == nil else { continue }
      var gone = Self.item(item, in: before)
      gone.place = difference.place
      gone.label = Message(zh: "\(gone.label.zh)（不见了）", en: "\(gone.label.en) (gone)")
      found.append(gone)
    }
    // A comment, a blank or the order: no item says anything else.
    if found.isEmpty, var nearest = Self.item(at: difference.start, in: now) {
      nearest.place = difference.place
      found = [nearest]
    }
    return found
  }

  /// The text of each item, by its id.
  private static func contents(_ list: ListFile) -> [String: ArraySlice<UInt8>] {
    var contents: [String: ArraySlice<UInt8>] = [:]
    for item in list.items {
      guard let id = list.id(item) else { continue }
      contents[id] = list.document.bytes[list.document.range(list.node(item))]
    }
    return contents
  }

  /// The item that holds a byte, else the last one before it.
  private static func item(at offset: Int, in list: ListFile) -> Item? {
    let before = list.items.last { list.document.range(list.node($0)).lowerBound <= offset }
    return before.map { item($0, in: list) }
  }

  private static func item(_ item: ListFile.Item, in list: ListFile) -> Item {
    Item(
      id: list.id(item), label: list.label(item), place: list.document.range(list.node(item)))
  }
}
