/// What two sides did to one thing that cannot both stand (冲突).
public struct MergeConflict: Hashable, Sendable {
  /// What it is about.
  public enum Place: Hashable, Sendable {
    /// A key above the items, such as `version`.
    case head(String)
    /// A field of the defaults.
    case defaults(String)
    /// A field of an item, by its path.
    case field(item: String, String)
    /// The whole item: one side removed what the other changed.
    case item(String)
  }

  public var place: Place
  /// The id of the item, where it has one.
  public var id: String?
  /// The name of the item, or empty.
  public var name: String
  /// The title of the field.
  public var title: Message
  /// Nil where the side has nothing there.
  public var ours: YAMLValue?
  public var theirs: YAMLValue?

  /// Which item, which field, and what each side says.
  public var message: Message {
    let subject = [name.isEmpty ? nil : "“\(name)”", id.map { "（\($0)）" }].compactMap(\.self).joined()
    let (here, there) = (Self.shown(ours), Self.shown(theirs))
    switch place {
    case .item:
      let isGoneHere = ours == nil
      return Message(
        zh: isGoneHere
          ? "事项\(subject)：本方删除了，对方作了修改。决定留还是删，改好以后去掉冲突标记"
          : "事项\(subject)：本方作了修改，对方删除了。决定留还是删，改好以后去掉冲突标记",
        en:
          "item \(id ?? name): removed by \(isGoneHere ? "ours, changed by theirs" : "theirs, changed by ours")"
      )
    case .head, .defaults:
      return Message(
        zh: "\(title.zh)：本方写的是\(here.zh)，对方写的是\(there.zh)。留一个，去掉冲突标记",
        en: "\(title.en): ours says \(here.en), theirs says \(there.en)")
    case .field:
      return Message(
        zh: "事项\(subject)的\(title.zh)：本方写的是\(here.zh)，对方写的是\(there.zh)。留一个，去掉冲突标记",
        en: "item \(id ?? name), \(title.en): ours says \(here.en), theirs says \(there.en)")
    }
  }

  private static func shown(_ value: YAMLValue?) -> Message {
    guard let value else { return Message(zh: "（空）", en: "nothing") }
    let text = value.summary
    let short = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return Message(zh: "“\(short)”", en: "'\(short)'")
  }
}

extension YAMLValue {
  /// The texts of a value on one line, for a message.
  var summary: String {
    switch self {
    case .null: "~"
    case .scalar(let text): text
    case .sequence(let items): items.map(\.summary).joined(separator: "；")
    case .mapping(let fields): fields.map { "\($0.key): \($0.value.summary)" }.joined(separator: "，")
    }
  }
}
