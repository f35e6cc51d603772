/// What a saved plan said of items, held against what they would become now (`semantics.md` S24): why it is refused.
struct PlanComparison {
  private struct Fate: Hashable {
    var links: Set<ReformLink> = []
    var end: ReformEnd?
    var creation: ReformCreation?
  }

  private let saved: [String: Fate]
  private let now: [String: Fate]
  /// The items that would become something else, sorted.
  let items: [String]

  init(_ saved: ReformCertificate, _ now: ReformCertificate) {
    let (old, new) = (Self.fates(saved), Self.fates(now))
    (self.saved, self.now) = (old, new)
    items = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  private static func fates(_ certificate: ReformCertificate) -> [String: Fate] {
    var fates: [String: Fate] = [:]
    for link in certificate.links { fates[link.before, default: Fate()].links.insert(link) }
    for end in certificate.ended { fates[end.item, default: Fate()].end = end }
    for new in certificate.created { fates[new.item, default: Fate()].creation = new }
    return fates
  }

  /// Each of the first items with the reasons.
  ///
  /// - Parameter library: the items as they are now, for the titles of their fields.
  func details(in library: Library, limit: Int = 20) -> [Message] {
    let shown = items.prefix(limit)
    let kinds = StatedItems(Set(shown), in: library)
    return shown.map { item in
      let reasons = reasons(item, kinds.kind(item))
      return Message(
        zh: "\(item)：\(reasons.map(\.zh).joined(separator: "；"))",
        en: "\(item): \(reasons.map(\.en).joined(separator: "; "))")
    }
  }

  private func reasons(_ item: String, _ kind: Kind?) -> [Message] {
    guard let old = saved[item] else {
      return [Message(zh: "方案里没有，现在也要动", en: "is not in the plan, and is concerned now")]
    }
    guard let new = now[item] else {
      return [Message(zh: "方案里有，现在没有", en: "is in the plan, and no longer concerned")]
    }
    if old.end != new.end || old.creation != new.creation { return [Self.otherFate(old, new)] }
    let (was, will) = (old.links.map(\.after).sorted(), new.links.map(\.after).sorted())
    guard was == will else {
      return [
        Message(
          zh: "方案里成为 \(was.joined(separator: "、"))，现在会成为 \(will.joined(separator: "、"))",
          en: "becomes \(was.joined(separator: ", ")) in the plan, and \(will.joined(separator: ", ")) now")
      ]
    }
    let found = old.links.sorted { $0.after < $1.after }.flatMap { link in
      new.links.filter { $0.after == link.after && $0 != link }.flatMap { Self.reasons(link, $0, kind) }
    }
    return found.isEmpty
      ? [Message(zh: "动它的事件和方案里的不一样", en: "other events than in the plan concern it")] : found
  }

  private static func otherFate(_ old: Fate, _ new: Fate) -> Message {
    switch (old.end, new.end) {
    case (nil, _?): Message(zh: "方案里还在清单里，现在会离开清单", en: "stays in the plan, and would leave the lists now")
    case (_?, nil): Message(zh: "方案里离开清单，现在会留下", en: "leaves the lists in the plan, and would stay now")
    default:
      Message(zh: "离开或者新增的事件、依据和方案里的不一样", en: "ends or is added by another event, or on other grounds")
    }
  }

  /// Field by field, by their titles.
  private static func reasons(_ old: ReformLink, _ new: ReformLink, _ kind: Kind?) -> [Message] {
    Set(old.fields.keys).union(new.fields.keys).sorted().filter { old.fields[$0] != new.fields[$0] }
      .map { field in
        let title = kind?.field(field).flatMap { kind?[$0].title } ?? Message(zh: field, en: field)
        let (was, will) = (said(old.fields[field]), said(new.fields[field]))
        return Message(
          zh: "\(title.zh)：方案里\(was.zh)，现在会\(will.zh)",
          en: "\(title.en): \(was.en) in the plan, \(will.en) now")
      }
  }

  private static func said(_ value: YAMLValue?) -> Message {
    switch value {
    case nil: Message(zh: "不改", en: "unchanged")
    case .null?: Message(zh: "删去", en: "taken away")
    case let value?: Message(zh: "写成“\(value.shortText)”", en: "'\(value.shortText)'")
    }
  }
}
