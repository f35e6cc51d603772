/// How many items a notice names for each sort of adjustment, for all bodies or for one.
struct NoticeCounts {
  private(set) var added = 0
  private(set) var removed = 0
  private(set) var suspended = 0
  private(set) var restored = 0
  /// Between two bodies: once for all, as out and in for each of them.
  private(set) var transferred = 0
  private(set) var transferredOut = 0
  private(set) var transferredIn = 0
  private(set) var devolved = 0
  private(set) var takenOver = 0
  private(set) var recalled = 0
  /// 转为公共服务 and 转为内部管理 apart.
  private(set) var converted: [String: Int] = [:]
  private(set) var movedOut = 0
  /// How many items became how many.
  private(set) var merged = (before: 0, after: 0)
  private(set) var split = (before: 0, after: 0)
  private(set) var amended = 0
  /// How often each field changed, by its title, most often first.
  private(set) var elements: [(title: String, count: Int)] = []

  /// - Parameters:
  ///   - organisation: nil for all bodies.
  ///   - counted: false for the items that the unit does not count, such as 子项.
  init(
    _ difference: Difference, _ movements: ItemMovements, kind: String, organisation: String? = nil,
    counted: Bool = true
  ) {
    let reader = ChangeReader(difference, language: .chinese)
    var titles: [String: Int] = [:]
    var seen: [StateSide: [Change.Kind: Set<ItemReference>]] = [:]
    func isOwn(_ item: ItemReference?, _ side: StateSide) -> Bool {
      guard let item, (movements.key(item, side) != nil) == counted else { return false }
      return organisation == nil || item.organisation == organisation
    }
    for item in difference.items where item.item?.kind == kind && item.severity > .editorial {
      let isReplaced = item.mainKind == .merged || item.mainKind == .split
      // What is counted in one of the states was told with what is counted.
      if !counted, !isReplaced, movements.isCounted(item) { continue }
      let (old, new) = (isOwn(item.before, .before), isOwn(item.after, .after))
      switch item.mainKind {
      case .added: added += new ? 1 : 0
      case .takenOver: takenOver += new ? 1 : 0
      case .removed, .ended: removed += old ? 1 : 0
      case .suspended: suspended += old ? 1 : 0
      case .restored where !old: restored += new ? 1 : 0
      case .transferred:
        transferred += old || new ? 1 : 0
        transferredOut += old ? 1 : 0
        transferredIn += new ? 1 : 0
      case .devolved:
        devolved += old || item.before == nil && organisation == nil && new ? 1 : 0
        takenOver += new && organisation != nil && item.before?.organisation != organisation ? 1 : 0
      case .recalled: recalled += old || new ? 1 : 0
      case .converted: converted[item.heading.zh, default: 0] += old ? 1 : 0
      case .movedOut: movedOut += old ? 1 : 0
      case .merged, .split:
        for side in [StateSide.before, .after] {
          for member in item.members(side) where isOwn(member, side) {
            // The same item may be told of once for each of the others.
            guard seen[side, default: [:]][item.mainKind, default: []].insert(member).inserted else {
              continue
            }
            let isOld = side == .before
            if item.mainKind == .merged {
              if isOld { merged.before += 1 } else { merged.after += 1 }
            } else if isOld {
              split.before += 1
            } else {
              split.after += 1
            }
          }
        }
      case .restored, .amended, .renamed, .recoded:
        guard new else { continue }
        amended += 1
        for change in item.changes where change.severity > .editorial && change.isAdjustment {
          titles[reader.element(change, of: item), default: 0] += 1
        }
      case .reordered, .refiled: break
      }
    }
    elements = titles.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { (title: $0.0, count: $0.1) }
  }

  /// 新增1项、取消1项、划转1项.
  func phrase(isOneBody: Bool) -> String {
    let transfers =
      isOneBody ? [("划入", transferredIn), ("划出", transferredOut)] : [("划转", transferred)]
    var parts = [("新增", added), ("取消", removed), ("暂停实施", suspended), ("恢复", restored)].map {
      ($0.0, "\($0.1)项", $0.1)
    }
    parts += transfers.map { ($0.0, "\($0.1)项", $0.1) }
    let levels = [("下放", devolved), ("承接", takenOver), ("上收", recalled)]
    let ways = converted.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    parts += (levels + ways + [("移出", movedOut)]).map { ($0.0, "\($0.1)项", $0.1) }
    parts.append(("合并", "\(merged.before)项为\(merged.after)项", merged.before + merged.after))
    parts.append(("分设", "\(split.before)项为\(split.after)项", split.before + split.after))
    parts.append(("变更要素", "\(amended)项", amended))
    return parts.filter { $0.2 > 0 }.map { $0.0 + $0.1 }.joined(separator: "、")
  }
}
