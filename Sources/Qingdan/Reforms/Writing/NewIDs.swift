/// The ids that a reform gives to items: of their kind's form, of nobody else, and never used before.
struct NewIDs {
  private let library: Library
  private let outcome: ReformOutcome
  private var given: [(id: String, prefix: String, event: Int)] = []

  init(_ outcome: ReformOutcome, in library: Library) {
    self.outcome = outcome
    self.library = library
  }

  mutating func add(_ id: String, prefix: String, event: Int) { given.append((id, prefix, event)) }

  /// What is wrong with them, each with what to do.
  var findings: [Diagnostic] {
    guard !given.isEmpty else { return [] }
    let names = library.names(of: Set(given.map(\.id)))
    let retired = library.context.acts.ledger.retired
    var seen: Set<String> = []
    return given.compactMap { id, prefix, event in
      if !ItemID.isValid(id, prefix: prefix) {
        return finding(
          event, "标识“\(id)”的写法不对（\(prefix)- 加八位字母数字）",
          "'\(id)' is no id (\(prefix)- and eight letters or digits)")
      }
      if let name = names[id] {
        return finding(
          event, "标识“\(id)”已经是“\(name.isEmpty ? id : name)”的",
          "'\(id)' is that of '\(name.isEmpty ? id : name)'")
      }
      if retired.contains(id) {
        return finding(event, "标识“\(id)”以前用过，不能再用", "'\(id)' was used before and is not used again")
      }
      return seen.insert(id).inserted
        ? nil : finding(event, "标识“\(id)”给了两个事项", "'\(id)' is given to two items")
    }
  }

  private func finding(_ event: Int, _ zh: String, _ en: String) -> Diagnostic {
    let event = outcome.reform.events[event]
    return ReformMessages.byHand(
      event, "\(zh)。不写 id，由工具给", "\(en); leave 'id' out, and one is made", at: event.newItems.first?.place)
  }
}
