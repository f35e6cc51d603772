extension ReformWriting {
  /// For people: what is written, and what items take along from the defaults of their old lists.
  public func text(_ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines = ["", say("要改的文件", "Files that change")]
    lines += files.keys.sorted().map { "  \($0)" }
    if !inherited.isEmpty {
      lines += ["", say("随事项写进去的原缺省值", "Defaults of old lists that items take along")]
      for value in inherited {
        let text = value.value?.shortText ?? say("（无）", "nothing")
        lines.append("  \(value.item)  \(value.field): \(text)")
      }
    }
    let parts = links.filter { $0.before != $0.after }
    if !parts.isEmpty {
      lines += ["", say("分出的部分", "Parts that go")]
      lines += parts.map { "  \($0.before) → \($0.after)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
