/// What a merge did to something that one of its sides had.
public struct MergeFinding: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An item or a file that nobody removed is gone.
    case lost
    /// An item stands twice that each side had once.
    case doubled
    /// An item or a file that one side removed, and the other left alone, is there again.
    case returned
    /// A value that only one side changed is not what that side made of it.
    case changed
    /// An item or a value that no side had.
    case foreign
    /// A file that cannot be read as a list: what stands in it was not compared.
    case unread
    /// A file of the result holds conflict markers.
    case unresolved
    /// Both sides changed the same, and the result has one of both or a third: the merge is to be looked at here.
    case resolved
    /// A list that cannot be read with a side or the base, and can be in the result: history cannot be mended.
    case unverified

    /// Whether the merge must not stand so.
    public var isError: Bool { self != .resolved && self != .unverified }

    public var title: Message {
      switch self {
      case .lost: Message(zh: "丢失", en: "lost")
      case .doubled: Message(zh: "重复", en: "doubled")
      case .returned: Message(zh: "删除被还原", en: "returned")
      case .changed: Message(zh: "修改丢失", en: "change lost")
      case .foreign: Message(zh: "来历不明", en: "of no side")
      case .unread: Message(zh: "读不出来", en: "unread")
      case .unresolved: Message(zh: "冲突没有解决", en: "unresolved")
      case .resolved: Message(zh: "双方都改了", en: "changed by both")
      case .unverified: Message(zh: "没有核对", en: "unverified")
      }
    }
  }

  public var kind: Kind
  /// The item; nil for what is about a file.
  public var item: String?
  public var name: String?
  /// The field by its path; nil for the whole item or file.
  public var field: String?
  /// Where it stands in the result, else where it stood.
  public var files: [String]
  public var message: Message

  init(
    _ kind: Kind, item: String? = nil, name: String? = nil, field: String? = nil, files: [String],
    _ message: Message
  ) {
    self.kind = kind
    self.item = item
    self.name = name
    self.field = field
    self.files = files
    self.message = message
  }

  public var json: JSON {
    .object([
      "kind": .string(kind.rawValue), "error": .bool(kind.isError), "item": item.map { .string($0) },
      "name": name.map { .string($0) }, "field": field.map { .string($0) },
      "files": .array(files.map { .string($0) }),
      "message": .object(["zh": .string(message.zh), "en": .string(message.en)]),
    ])
  }
}
