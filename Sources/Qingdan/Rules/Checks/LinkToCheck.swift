/// Every value names an item of a kind, which names this item in return where that is asked for.
struct LinkToCheck: DeclaredCheck {
  static let name = "link-to"
  static let summary = Message(
    zh: "指向另一类清单的事项；写了 back 的，那个事项也指回来", en: "names an item of a kind, which names this one in return")
  static let example = "{ field: interpretation, link-to: { kind: interpretations, back: document } }"
  static let needsLibrary = true

  private let slot: Int
  private let target: Int
  private let back: Int?
  private let kind: Message
  private let title: Message?

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard reader.hasOnly(["kind", "back"], options), let kind = reader.kind(options) else { return nil }
    target = reader.target(kind)
    slot = options.slot
    self.kind = kind.title
    guard let name = options.inner?.text("back") else {
      (back, title) = (nil, nil)
      return
    }
    guard let back = reader.far(name, of: target, at: options.place) else { return nil }
    self.back = back
    title = reader.targets[target].paths[back].title
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      let value = text.string
      let found = item.targets[target].items(with: value, in: 0)
      guard !found.isEmpty else {
        guard run.isWhole else { return .unknown(.notAllRead) }
        return .fails(
          Fault(
            message: Message(
              zh: "“\(value.shortened)”不是\(kind.zh)里的事项",
              en: "'\(value.shortened)' is no item of '\(kind.en)'"),
            range: text.range, slot: slot))
      }
      guard let back, let title, let id = item.id else { return .holds }
      let returns = item.targets[target].items(with: id, in: back)
      if found.contains(where: returns.contains) { return .holds }
      return .fails(
        Fault(
          message: Message(
            zh: "“\(value.shortened)”的\(title.zh)里没有写这个事项",
            en: "'\(value.shortened)' does not name this item in return"),
          range: text.range, slot: slot))
    }
  }
}
