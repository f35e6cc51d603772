extension ReformReport {
  /// An item that goes, or a part of one, as the list of what is handed over has it.
  struct Item {
    var id: String
    var code: String?
    var name: String
    var type: String
    /// The title of its list's kind.
    var kind: Message
    var way: Message
    var isPartial: Bool
    /// What of it goes, in words.
    var scope: String?
    /// What the part that goes is called, where that is another name.
    var partName: String?
    var basis: String?

    /// What of it goes, and what that is called then; nil where nobody says either.
    func part(_ language: Language) -> String? {
      let renamed = partName.map { Message(zh: "改称“\($0)”", en: "then '\($0)'")[language] }
      let all = [scope, renamed].compactMap(\.self)
      return all.isEmpty ? nil : all.joined(separator: Message(zh: "，", en: ", ")[language])
    }
  }
}
