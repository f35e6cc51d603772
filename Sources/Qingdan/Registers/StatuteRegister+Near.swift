extension StatuteRegister {
  /// Titles of statutes that are not repealed and that a wrong title may have meant, best first.
  ///
  /// Two titles are near if what names their subject is: 大气污染防制法 and 大气污染防治法, but not 营业税暂行条例 and 契税暂行条例,
  /// which have all but the subject in common. One pass over the register; of a long title the first 64 characters count.
  public func titles(near title: String, limit: Int = 3) -> [String] {
    let title = TraditionalCharacters.simplified(title)
    guard limit > 0, let wanted = TitleWords(title.utf8.prefix(Self.longestTitle)) else { return [] }
    var found: [(likeness: Double, title: String)] = []
    func consider(_ title: some Sequence<UInt8>, _ name: () -> String) {
      guard let candidate = TitleWords(title), let likeness = wanted.likeness(to: candidate) else { return }
      found.append((likeness, name()))
    }
    for entry in entries where entry.repeal == nil {
      guard let line = entry.lines.first, replaced.isEmpty || !isReplaced(statutes.bytes[line.fields[0]])
      else {
        continue
      }
      consider(statutes.bytes[line.fields[0]]) { statutes.text(line.fields[0]) }
    }
    for statute in local.values where statute.repeal == nil && !isReplaced(statute.title.utf8) {
      guard shipped(withKey: StatuteTitle.key(statute.title.utf8)) == nil else { continue }
      consider(statute.title.utf8) { statute.title }
    }
    return found.sorted { ($1.likeness, $0.title) < ($0.likeness, $1.title) }.prefix(limit).map(\.title)
  }
}

extension StatuteRegister {
  fileprivate func isReplaced(_ title: some Sequence<UInt8>) -> Bool {
    replaced[StatuteTitle.key(title)] != nil
  }
}

/// A title as its subject and the kind of document that it is.
private struct TitleWords {
  private let whole: [UInt32]
  private let subject: [UInt32]
  private let kind: String

  /// What many titles have in common and what therefore says nothing; longer words before their endings.
  private static let kinds = [
    "法实施条例", "法实施细则", "法实施办法", "暂行条例", "管理条例", "实施条例", "管理规定", "管理办法", "实施细则", "实施办法",
    "暂行规定", "暂行办法", "条例", "规定", "办法", "细则", "规则", "决定", "法",
  ].map { ($0, Array($0.unicodeScalars)) }
  private static let republic = Array("中华人民共和国".unicodeScalars.map(\.value))

  init?(_ title: some Sequence<UInt8>) {
    let scalars = String(decoding: StatuteTitle.key(title), as: UTF8.self).unicodeScalars.prefix(64)
    var rest = Array(scalars)[...]
    guard rest.count >= 2 else { return nil }
    // 中华人民共合国水法: the republic is no part of the subject, not even misspelt.
    let head = rest.prefix(Self.republic.count).map(\.value)
    if head.starts(with: Self.republic.prefix(2)), Self.distance(head, Self.republic) <= 2 {
      rest = rest.dropFirst(Self.republic.count)
    }
    whole = rest.map(\.value)
    let ending = Self.kinds.first { rest.count > $0.1.count && rest.suffix($0.1.count).elementsEqual($0.1) }
    kind = ending?.0 ?? ""
    subject = rest.dropLast(ending?.1.count ?? 0).map(\.value)
    guard !subject.isEmpty else { return nil }
  }

  /// 1 for the same subject; nil where two titles are not near.
  func likeness(to other: TitleWords) -> Double? {
    let isSameKind = kind == other.kind
    if subject == other.subject { return isSameKind ? 1 : subject.count >= 3 ? 0.95 : nil }
    let most = max(subject.count, other.subject.count)
    // 信息公开条例 for 政府信息公开条例.
    if isSameKind, subject.count >= 3, subject.count * 10 >= most * 6, other.subject.ends(with: subject) {
      return 0.9
    }
    // 排污许可管理办理条例 for 排污许可管理条例: the subject is right, the rest is not.
    if other.subject.count >= 3, whole.starts(with: other.subject), abs(whole.count - other.whole.count) <= 2,
      Self.distance(whole, other.whole) <= 2
    {
      return 0.85
    }
    // One character in two or three is another subject: 环保 and 担保, 营业税 and 契税.
    guard most >= 4, abs(subject.count - other.subject.count) * 4 <= most else { return nil }
    let share = 1 - Double(Self.distance(subject, other.subject)) / Double(most)
    // A place in front makes titles alike that are not: 北京市新鲜条例, 北京市信访条例.
    guard share >= 0.75,
      rest(behindPlace: subject) == rest(behindPlace: other.subject) || isNearBehindPlace(other)
    else { return nil }
    return isSameKind ? share : share - 0.1
  }

  private func isNearBehindPlace(_ other: TitleWords) -> Bool {
    let ours = rest(behindPlace: subject)
    let theirs = rest(behindPlace: other.subject)
    let most = max(ours.count, theirs.count)
    return Self.distance(Array(ours), Array(theirs)) * 4 <= most
  }

  private func rest(behindPlace subject: [UInt32]) -> ArraySlice<UInt32> {
    guard let end = subject.prefix(8).firstIndex(where: { $0 == "省" || $0 == "市" || $0 == "区" }),
      end + 1 < subject.count
    else { return subject[...] }
    return subject[(end + 1)...]
  }

  /// Levenshtein's, by one row.
  private static func distance(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var row = Array(0...second.count)
    for (line, wanted) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let replaced = wanted == other ? diagonal : diagonal + 1
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[second.count]
  }
}

extension [UInt32] {
  fileprivate func ends(with other: [UInt32]) -> Bool { suffix(other.count).elementsEqual(other) }
}
