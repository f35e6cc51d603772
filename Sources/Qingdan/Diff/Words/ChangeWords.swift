import YAMLText

/// Says in a phrase of the field what changed: 变更要素：承诺时限由20个工作日缩短为10个工作日.
public struct ChangeWords: Sendable {
  private let old: ValueWords
  private let new: ValueWords

  /// - Parameters:
  ///   - before: of the older state, whose names its values have.
  ///   - dayBefore: the day on which bodies are called as they are; the last names where there is none.
  ///   - items: the names of items, by id.
  public init(
    before: LibraryContext, after: LibraryContext, dayBefore: Day? = nil, dayAfter: Day? = nil,
    items: [String: String] = [:]
  ) {
    old = ValueWords(organisations: before.organisations, day: dayBefore, items: items)
    new = ValueWords(organisations: after.organisations, day: dayAfter, items: items)
  }

  public init(before: LibraryState, after: LibraryState, items: [String: String] = [:]) {
    self.init(
      before: before.library.context, after: after.library.context, dayBefore: before.day,
      dayAfter: after.day,
      items: items)
  }

  /// - Parameter kind: of the list in which the item stands.
  public func phrase(_ change: Change, kind: Kind) -> Message {
    let words = ofKind(change, kind)
    guard let remark = Self.remark(change) ?? Self.remarks[change.rule] else { return words }
    return Message(zh: "\(words.zh)（\(remark.zh)）", en: "\(words.en) (\(remark.en))")
  }

  /// The same for who is told of it, without what the drafter still has to do.
  func announcement(_ change: Change, kind: Kind) -> Message {
    change.kind == .ended ? ofKind(change, kind) : phrase(change, kind: kind)
  }

  /// What a grave rule adds to what happened.
  private static let remarks: [RuleID: Message] = [
    "change/holder-unknown": Message(
      zh: "现实施主体不在机构名册或者不再存续", en: "the holder is not in the register, or not valid"),
    "change/holder-doubled": Message(zh: "同级另有单位也有这一事项", en: "another body of the same level has it, too"),
    "change/holder-single": Message(zh: "不再与另一单位重复", en: "no other body has it any more"),
  ]

  /// What a reader must be told to mend it, or not to be misled by the word for the change.
  static func remark(_ change: Change, others: [ItemReference] = []) -> Message? {
    switch (change.kind, change.rule) {
    case (.merged, let rule) where rule.rawValue.hasSuffix("-removed"),
      (.split, let rule) where rule.rawValue.hasSuffix("-removed"):
      Message(zh: "没有获批的文件说明，按取消看", en: "no approved act says so: as grave as a removal")
    case (.renamed, "change/id-reused"):
      Message(zh: "除编号外没有一处相同，等于取消原事项", en: "nothing but the id is as it was: the item is gone")
    case (.ended, _) where change.explanation.act == nil:
      change.field == "from"
        ? Message(zh: "在施行的事项停到那一天，按暂停报批：suspend", en: "in force, and stopped until then: 'suspend'")
        : Message(zh: "到那一天等于取消，按取消报批：cancel", en: "cancelled from that day: 'cancel'")
    case (.refiled, "change/list-organisation"):
      Message(zh: "只是清单换了单位，实施主体没有变", en: "only whose list it is; the holder is as it was")
    case (_, "change/holder-doubled") where others.isEmpty && change.field == "holder":
      Message(
        zh: "一个实施主体里写了几个单位。只写一个；依法共同实施的，其余的写进 with",
        en: "several bodies in one holder; name one, and put joint holders into 'with'")
    default: nil
    }
  }

  private func ofKind(_ change: Change, _ kind: Kind) -> Message {
    let (before, after) = (change.before, change.after)
    let field = change.field.flatMap { kind.field(path: $0) }.map { kind[$0] }
    switch change.kind {
    case .added:
      let word = change.title
      return Message(zh: "\(word.zh)\(Self.quoted(after).zh)", en: "\(word.en)\(Self.quoted(after).en)")
    case .removed:
      if let departure = change.departure {
        let (name, way) = (Self.quoted(before), departure.title)
        return Message(zh: "\(name.zh)\(way.zh)", en: "\(way.en):\(name.en)")
      }
      return Message(zh: "取消\(Self.quoted(before).zh)", en: "removed\(Self.quoted(before).en)")
    case .ended:
      let day = new.text(after, field)
      return Message(
        zh: "\(change.title.zh)：自\(Day(day)?.chinese ?? day)起\(change.field == "from" ? "才施行" : "不再有效")",
        en:
          "\(change.title.en): \(change.field == "from" ? "in force from" : "no longer in force from") \(new.text(after, field))"
      )
    case .restored:
      let (was, now) = (old.text(before, field), new.text(after, field))
      return Message(
        zh: "恢复施行：原定自\(was)起\(change.field == "from" ? "才施行" : "不再有效")" + (now.isEmpty ? "" : "，现为\(now)"),
        en: "restored: was \(change.field ?? "") \(was)" + (now.isEmpty ? "" : ", now \(now)"))
    case .transferred:
      let body = field ?? Field("holder", .organisation)
      return Message(
        zh: "划转：由\(old.text(before, body))划入\(new.text(after, body))",
        en: "transferred from \(old.text(before, body)) to \(new.text(after, body))")
    case .devolved:
      return Message(
        zh: "下放：由\(old.text(before, field))下放到\(new.text(after, field))",
        en: "devolved from \(old.text(before, field)) to \(new.text(after, field))")
    case .recalled:
      return Message(
        zh: "上收：由\(old.text(before, field))上收到\(new.text(after, field))",
        en: "recalled from \(old.text(before, field)) to \(new.text(after, field))")
    case .renamed where change.rule == "change/id-reused":
      return Message(
        zh: "同一编号换了事项：由“\(old.text(before, field))”变更为“\(new.text(after, field))”",
        en:
          "another matter under the same id: '\(old.text(before, field))' became '\(new.text(after, field))'")
    case .renamed:
      return Message(
        zh: "更名：由“\(old.text(before, field))”更名为“\(new.text(after, field))”",
        en: "renamed from '\(old.text(before, field))' to '\(new.text(after, field))'")
    case .merged:
      return Message(
        zh: "合并：\(Self.quoted(before).zh)并入\(Self.quoted(after).zh)",
        en: "merged:\(Self.quoted(before).en) into\(Self.quoted(after).en)")
    case .split: return Message(zh: "分设：由\(Self.quoted(before).zh)分设", en: "split:\(Self.quoted(before).en)")
    case .reordered: return Message(zh: "调整顺序", en: "reordered")
    case .refiled where change.field != nil:
      let body = Field("organisation", .organisation)
      return Message(
        zh: "清单归属由\(old.text(before, body))变更为\(new.text(after, body))",
        en: "from the list of \(old.text(before, body)) to that of \(new.text(after, body))")
    case .refiled:
      return Message(
        zh: "移到\(new.text(after, nil))", en: "moved to \(new.text(after, nil))")
    case .converted, .suspended, .movedOut, .takenOver: return change.kind.title
    case .recoded, .amended: return amended(change, kind, field)
    }
  }

  private func amended(_ change: Change, _ kind: Kind, _ field: Field?) -> Message {
    let title = Self.title(of: change.field ?? "", in: kind)
    let phrase = FieldWords(old: old, new: new, field: field).phrase(
      change.detail, change.before, change.after)
    return Message(zh: "变更要素：\(title.zh)\(phrase.zh)", en: "\(title.en) \(phrase.en)")
  }

  /// The name of an item in quotation marks; empty where it has none.
  private static func quoted(_ item: YAMLValue?) -> Message {
    guard let name = item?.scalar("name") else { return Message(zh: "", en: "") }
    return Message(zh: "“\(name)”", en: " '\(name)'")
  }

  /// 承诺时限; of what says too little alone, the group too: 监督方式的电话.
  static func title(of path: String, in kind: Kind) -> Message {
    guard let number = kind.field(path: path) else { return Message(zh: path, en: path) }
    let entry = kind.allFields[Int(number.index)]
    guard let group = entry.group, entry.field.type != .deadline else { return entry.field.title }
    return Message(
      zh: "\(kind[group].title.zh)的\(entry.field.title.zh)",
      en: "\(kind[group].title.en) \(entry.field.title.en)")
  }
}
