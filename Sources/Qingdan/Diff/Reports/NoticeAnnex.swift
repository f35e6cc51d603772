/// The annex of a notice: each adjusted item once.
struct NoticeAnnex {
  static let header = ["序号", "职权编码", "职权名称", "职权类型", "实施主体", "调整类型", "调整内容"]
  private(set) var rows: [[String]] = []

  init(_ difference: Difference, kind: String) {
    let words = ChangeWords(before: difference.before, after: difference.after)
    let kinds = difference.before.library.context.kinds.merging(difference.after.library.context.kinds) { $1 }
    // What was told when its end was decided is not told again.
    let told = difference.before.ended
    for part in DifferenceOutline(difference).sections.flatMap(\.lists) {
      for item in part.items where item.item?.kind == kind && item.severity > .editorial {
        if item.after == nil, item.changes.contains(where: { $0.kind == .removed }), let id = item.before?.id,
          told.contains(id)
        {
          continue
        }
        guard let shown = item.item, item.changes.contains(where: \.isAdjustment) else { continue }
        rows.append([
          "\(rows.count + 1)", shown.code ?? "", shown.name, shown.type ?? "", shown.organisationName,
          item.departure?.word.zh ?? item.mainKind.adjustment(of: item, for: nil),
          Self.content(item, words, kinds[shown.kind]),
        ])
      }
    }
  }

  private static func content(_ item: Difference.ItemChange, _ words: ChangeWords, _ kind: Kind?) -> String {
    var parts: [String] = []
    switch item.mainKind {
    case .merged, .split:
      let (old, new) = (item.members(.before).map(\.name), item.members(.after).map(\.name))
      parts.append(
        "由“\(old.joined(separator: "”“"))”\(item.mainKind.title.zh)为“\(new.joined(separator: "”“"))”")
    case .transferred, .devolved, .recalled:
      let (old, new) = (item.before?.organisationName, item.after?.organisationName)
      if let old, let new, old != new { parts.append("由\(old)\(item.mainKind.title.zh)至\(new)") }
    default: break
    }
    // The word alone stands in a column of its own.
    if item.after == nil, let departure = item.departure, departure.title != departure.word {
      parts.append(departure.title.zh)
    }
    let isOfLevels = { (kind: Change.Kind) in kind == .devolved || kind == .recalled }
    for change in item.changes
    where change.severity > .editorial && (change.kind.isOfFields || isOfLevels(change.kind)) {
      guard let kind else { continue }
      let phrase = words.announcement(change, kind: kind).zh
      // The type of the adjustment stands in a column of its own.
      let type = ["变更要素：", "下放：", "上收："].first { phrase.hasPrefix($0) }
      parts.append(String(phrase.dropFirst(type?.count ?? 0)))
    }
    return parts.joined(separator: "；")
  }
}
