/// Every value is that of a field of some item of another kind.
struct ReferenceCheck: DeclaredCheck {
  static let name = "reference"
  static let summary = Message(zh: "在另一类清单里查得到", en: "is found in the lists of another kind")
  static let example = "{ field: number, reference: { kind: documents, field: number } }"
  static let needsLibrary = true

  private let slot: Int
  private let target: Int
  private let field: Int
  private let title: Message

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard reader.hasOnly(["kind", "field"], options), let kind = reader.kind(options) else { return nil }
    target = reader.target(kind)
    guard let field = reader.far(options.inner?.text("field") ?? "id", of: target, at: options.place) else {
      return nil
    }
    slot = options.slot
    self.field = field
    let path = reader.targets[target].paths[field]
    title = Message(zh: "\(kind.title.zh)的\(path.title.zh)", en: "\(kind.name).\(path.name)")
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      let value = text.string
      if !item.targets[target].items(with: value, in: field).isEmpty { return .holds }
      guard run.isWhole else { return .unknown(.notAllRead) }
      return .fails(
        Fault(
          message: Message(
            zh: "“\(value.shortened)”不在\(title.zh)里", en: "'\(value.shortened)' is not among the \(title.en)"),
          range: text.range, slot: slot))
    }
  }
}

extension Message {
  /// Why nothing is said of what another list may hold.
  static let notAllRead = Message(
    zh: "不是所有清单都读到了，可能在没有读到的清单里", en: "not all lists were read; it may stand in another")
}
