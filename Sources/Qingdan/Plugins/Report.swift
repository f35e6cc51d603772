/// Where one rule writes what it finds.
public struct Report: Sendable {
  public let rule: Rule
  private let severity: RuleSeverity
  private let context: LibraryContext
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many findings a rule may have of one list: who sees these does not need the next thousand.
  static let limit = 1_000
  /// Whether no more findings are taken; a rule whose findings cost something may stop looking.
  public var isFull: Bool { diagnostics.count > Self.limit }
  /// The items in which something was found that may be public.
  private(set) var cleared: Set<String> = []
  /// How many values the rule looked at.
  public private(set) var checked = 0
  /// Where the rule lacked what it needs; it does not guess and does not speak.
  public private(set) var notCheckable: [NotCheckable] = []

  public struct NotCheckable: Hashable, Sendable {
    public let reason: Message
    public let place: Place
  }

  /// - Parameter severity: the rule's in this library, which may differ from file to file.
  init(_ rule: Rule, _ severity: RuleSeverity, in context: LibraryContext) {
    self.rule = rule
    self.severity = severity
    self.context = context
  }

  /// Of a rule that tells what is missing: whether the library claims to have it all, or asks to be told as if it did, so
  /// that each thing is told by itself.
  public var isClaimed: Bool { (severity[nil as String?] ?? .note) > .note }

  /// A finding about one value: the message is put behind the item's name and the field's title.
  ///
  /// - Parameter part: the bytes inside the value that it is about, as offsets into its text; the whole where nil.
  public mutating func say(
    _ message: Message, at value: ListFile.Value, in list: ListFile, part: Range<Int>? = nil,
    severity: Severity? = nil, advice: Message? = nil, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    let label = label(of: value.item, in: list)
    let entry = list.kind.allFields[Int(value.field.index)]
    let group = entry.group.map { "\(list.kind[$0].title.zh)的" } ?? ""
    append(
      Message(
        zh: "\(label.zh)的\(group)\(entry.field.title.zh)：\(message.zh)",
        en: "\(label.en), \(entry.path): \(message.en)"),
      list.place(of: part, in: value.node), list, value.item, entry.path, severity, advice, notes, fixes)
  }

  /// A finding about an item as a whole, or one of its nodes.
  public mutating func say(
    _ message: Message, at node: NodeID, of item: ListFile.Item?, in list: ListFile, field: String? = nil,
    severity: Severity? = nil, advice: Message? = nil, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    let label = label(of: item, in: list)
    append(
      Message(zh: "\(label.zh)：\(message.zh)", en: "\(label.en): \(message.en)"),
      list.place(node), list, item, field, severity, advice, notes, fixes)
  }

  /// A finding at any place of the library.
  public mutating func say(
    _ message: Message, at place: Place?, severity: Severity? = nil, item: String? = nil,
    field: String? = nil,
    owner: String? = nil, advice: Message? = nil, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    guard let most = self.severity[place?.file] else { return }
    if rule.isConfidential, let item, context.configuration.isAllowed(rule.id, of: item) {
      cleared.insert(item)
      return
    }
    if diagnostics.count >= Self.limit {
      if isFull { return }
      let more = Message(zh: "这里还有更多同样的问题，不再逐条列出", en: "there are more of these; they are not listed")
      diagnostics.append(
        Diagnostic(rule: rule.id, severity: most, message: more, place: place, owner: owner))
      return
    }
    diagnostics.append(
      Diagnostic(
        rule: rule.id, severity: min(severity ?? most, most), message: message, place: place, item: item,
        field: field, owner: owner, advice: advice, notes: notes, fixes: fixes,
        isConfidential: rule.isConfidential))
  }

  public mutating func count(_ number: Int = 1) { checked += number }

  /// Says that the rule could not decide, and why.
  public mutating func cannotCheck(_ reason: Message, at place: Place) {
    guard severity[place.file] != nil else { return }
    notCheckable.append(NotCheckable(reason: reason, place: place))
  }

  private mutating func append(
    _ message: Message, _ place: Place, _ list: ListFile, _ item: ListFile.Item?, _ field: String?,
    _ severity: Severity?, _ advice: Message?, _ notes: [Diagnostic.Note], _ fixes: [Diagnostic.Fix]
  ) {
    say(
      message, at: place, severity: severity, item: item.flatMap { list.id($0) }, field: field,
      // So may it in the name of its office.
      owner: context.owner(of: list, rule.isConfidential ? nil : item), advice: advice, notes: notes,
      fixes: fixes)
  }

  /// What must not be told may stand in the item's name.
  private func label(of item: ListFile.Item?, in list: ListFile) -> Message {
    guard rule.isConfidential, let item else { return list.label(item) }
    guard let id = list.id(item), ItemID.isValid(id, prefix: list.kind.prefix) else {
      return .number(of: item)
    }
    return Message(zh: "事项 \(id) ", en: "item \(id)")
  }
}

extension ListFile {
  /// How messages name an item: by its name, else by its id, else by its number.
  public func label(_ item: Item?) -> Message {
    guard let item else { return Message(zh: "缺省值（defaults）", en: "defaults") }
    let named = [name(item), id(item)].lazy.compactMap(\.self).first { !$0.isEmpty }
    if let name = named { return Message(zh: "“\(name)”", en: "'\(name)'") }
    return .number(of: item)
  }
}

extension Message {
  fileprivate static func number(of item: ListFile.Item) -> Message {
    Message(zh: "第\(item.index + 1)个事项", en: "item \(item.index + 1)")
  }
}
