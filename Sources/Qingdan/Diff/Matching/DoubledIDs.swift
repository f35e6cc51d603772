/// Ids that stand twice in one state, found where one of them had no partner in the other: it shows as an item that came
/// or went, though nobody added or removed it.
struct DoubledIDs {
  let before: LibraryState
  let after: LibraryState

  func findings(_ matching: ItemMatching, _ old: ItemIndex, _ new: ItemIndex) -> [Diagnostic] {
    let came = twice(matching.new, in: new).map { id, entries in
      finding(
        id, entries, new, .error,
        zh: "只有一处能和“\(before.title.zh)”里的对上，另一处当作新增。后抄来的那一处换新标识：qingdan validate --fix",
        en:
          "one of them is matched, the other shows as added; give the copy a new id: qingdan validate --fix")
    }
    let went = twice(matching.gone, in: old).map { id, entries in
      finding(
        id, entries, old, .note,
        zh: "这是“\(before.title.zh)”里的毛病：只有一处能和现在的对上，另一处当作取消",
        en: "so it was in '\(before.title.en)': one of them is matched, the other shows as removed")
    }
    return came + went
  }

  /// The ids of entries that others have too, each once, with all that have it.
  private func twice(_ numbers: [Int], in index: ItemIndex) -> [(id: String, entries: [ItemIndex.Entry])] {
    Set(numbers.compactMap { index.id(index.entries[$0]) }).sorted().compactMap { id in
      let entries = index.entries(id: id).map { index.entries[$0] }
      return entries.count > 1 ? (id, entries) : nil
    }
  }

  private func finding(
    _ id: String, _ entries: [ItemIndex.Entry], _ index: ItemIndex, _ severity: Severity, zh: String,
    en: String
  ) -> Diagnostic {
    let places = entries.map { index.list($0).place(index.list($0).node($0.item)) }
    return Diagnostic(
      rule: "change/doubled-id", severity: severity,
      message: Message(
        zh: "标识 \(id) 用了 \(entries.count) 次：\(zh)", en: "the id \(id) stands \(entries.count) times: \(en)"),
      // Only places of the newer state can be opened.
      place: severity == .error ? places.first : nil, item: id,
      notes: severity == .error
        ? places.dropFirst().map { .init(Message(zh: "另一处在这里", en: "another is here"), at: $0) } : [])
  }
}
