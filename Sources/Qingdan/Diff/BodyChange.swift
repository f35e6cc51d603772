/// What became of a body or a group that items name: nothing changed in the items, and somebody else has them, or nobody.
public struct BodyChange: Hashable, Sendable {
  /// The id of the body, or the name of the group.
  public var id: String
  /// What it was called, and is.
  public var name: String
  /// How many items that have holders name it, in the state in which it is missing or the newer one.
  public var items: Int
  /// Of the type `removed` or `added` for the whole of it, `renamed` for another body under its id, `amended` for the
  /// members of a group; its `item` is the id.
  public var change: Change

  public init(id: String, name: String, items: Int, change: Change) {
    self.id = id
    self.name = name
    self.items = items
    self.change = change
  }

  /// What happened, in one sentence.
  public var phrase: Message {
    let named = id == name ? "“\(id)”" : "“\(name)”（\(id)）"
    let namedEn = id == name ? "'\(id)'" : "'\(name)' (\(id))"
    func names(_ value: YAMLValue?) -> String { value?.texts.joined(separator: "、") ?? "" }
    switch change.kind {
    case .removed:
      return Message(
        zh: "\(named)不在机构名册里，或者已经不再存续，还有 \(items) 个事项写着它：改写这些事项的实施主体，或者把它补回名册",
        en:
          "\(namedEn) is not in the register, or has ended, and \(items) items still name it: give them another holder, or put it back"
      )
    case .added:
      return Message(
        zh: "\(named)在机构名册里了，原来就有 \(items) 个事项写着它",
        en: "\(namedEn) is in the register now; \(items) items named it")
    case .renamed where items == 0:
      return Message(
        zh:
          "标识 \(id) 原来是“\(names(change.before))”，现在是“\(names(change.after))”：审核、批准调整的换了机构。是更名的，原名称写上 until 留在 names 里；是另一个机构的，用新的标识",
        en:
          "\(id) was '\(names(change.before))' and is '\(names(change.after))', and it decides on acts: keep the old name with its 'until' if it was renamed, or give another body another id"
      )
    case .amended where change.rule == "change/body-superior":
      let (was, now) = (change.before?.texts.first, change.after?.texts.first)
      return Message(
        zh:
          "\(named)的本级政府由\(was.map { "“\($0)”" } ?? "看不出是哪个")变成“\(now ?? "")”：它的 \(items) 个事项以后由另一个政府批准",
        en:
          "the government of \(namedEn) was \(was.map { "'\($0)'" } ?? "unknown") and is '\(now ?? "")': another one decides on its \(items) items"
      )
    case .renamed:
      return Message(
        zh:
          "标识 \(id) 原来是“\(names(change.before))”，现在是“\(names(change.after))”，等于把 \(items) 个事项划给了它：是更名的，原名称写上 until 留在 names 里；是另一个机构的，用新的标识",
        en:
          "\(id) was '\(names(change.before))' and is '\(names(change.after))', which gives it \(items) items: keep the old name with its 'until' if it was renamed, or give another body another id"
      )
    default:
      guard case .elements(let members) = change.detail else { return change.kind.title }
      let (gone, new) = (members.removed.flatMap(\.texts), members.added.flatMap(\.texts))
      let zh = [("减少", gone), ("增加", new)].filter { !$0.1.isEmpty }
        .map { "\($0.0)\($0.1.joined(separator: "、"))" }.joined(separator: "，")
      let en = [("without", gone), ("with", new)].filter { !$0.1.isEmpty }
        .map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: ", ")
      return Message(
        zh: "\(named)的成员\(zh)：它共用的清单里有 \(items) 个事项",
        en: "\(namedEn) is \(en); \(items) items are of all its members")
    }
  }
}
