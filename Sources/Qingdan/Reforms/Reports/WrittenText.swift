extension ReformReport {
  /// What a reform writes: files, what items take along from the defaults of their old lists, and the parts of items.
  struct WrittenText {
    /// Each file with what happens to its list; empty for other files.
    var files: [(path: String, change: String)]
    /// Each line that is written into items, with the items, in the order in which they come (`people.md` 22).
    var inherited: [(line: String, items: [String])]
    var parts: [(item: String, part: String)]

    init(_ writing: ReformWriting, _ language: Language) {
      func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
      let changes = Dictionary(writing.listChanges.map { ($0.path, $0.text) }) { first, _ in first }
      files = writing.files.keys.sorted().map { ($0, changes[$0]?[language] ?? "") }
      var lines: [String] = []
      var found: [String: [String]] = [:]
      for value in writing.inherited {
        let line = "\(value.field): \(value.value?.shortText ?? say("（无）", "nothing"))"
        if found[line] == nil { lines.append(line) }
        // A part that goes takes along what its item does.
        if found[line]?.last != value.item { found[line, default: []].append(value.item) }
      }
      inherited = lines.map { ($0, found[$0] ?? []) }
      parts = writing.links.filter { link in
        link.before != link.after && !link.acts.contains { $0.verb.isReplacing }
      }.map { ($0.before, $0.after) }
    }
  }

  var filesTitle: String { say("要改的文件", "Files that change") }
  var fileColumns: [String] { [say("文件", "file"), say("变化", "what happens to it")] }
  var fileRows: [[String]] { written.files.map { [$0.path, $0.change] } }

  var inheritedTitle: String { say("随事项写进去的原缺省值", "Defaults of old lists that items take along") }
  var inheritedColumns: [String] { [say("写入", "line"), say("事项", "items")] }
  var inheritedRows: [[String]] { written.inherited.map { [$0.line, few($0.items)] } }

  var partsTitle: String { say("分出的部分", "Parts that go") }
  var partColumns: [String] { [say("原事项", "item"), say("分出的", "part")] }
  var partRows: [[String]] { written.parts.map { [$0.item, $0.part] } }

  /// Some by their ids, many by their number.
  private func few(_ items: [String]) -> String {
    items.count > 3 ? count(items.count) : items.joined(separator: say("、", ", "))
  }

  /// For a terminal.
  var writtenText: [String] {
    var lines = ["", filesTitle]
    lines += written.files.map {
      "  \($0.path)" + ($0.change.isEmpty ? "" : say("（\($0.change)）", " (\($0.change))"))
    }
    if !written.inherited.isEmpty { lines += ["", inheritedTitle] }
    lines += written.inherited.map { "  \(few($0.items))  \($0.line)" }
    if !written.parts.isEmpty { lines += ["", partsTitle] }
    lines += written.parts.map { "  \($0.item) → \($0.part)" }
    return lines
  }
}
