/// A statute found by a title as somebody wrote it.
public struct StatuteMatch: Hashable, Sendable {
  public var statute: Statute
  /// Whether the title was written without 中华人民共和国 or the like.
  public var isShortTitle: Bool
  /// What stood in brackets behind the title, such as `2021修订`.
  public var remark: String?
}

extension StatuteRegister {
  /// The statute of a title: with or without 《》, 中华人民共和国, or a remark such as `（2021修订）` at its end.
  public func statute(titled title: String) -> StatuteMatch? {
    guard title.utf8.count <= Self.longestTitle else { return nil }
    if let statute = statute(withKey: StatuteTitle.key(title.utf8)) {
      return match(statute, title: title, remark: nil)
    }
    guard let (title, remark) = StatuteTitle.withoutRemark(title) else { return nil }
    return statute(withKey: StatuteTitle.key(title.utf8)).map { match($0, title: title, remark: remark) }
  }

  /// Titles that a wrong one may have meant, best first.
  ///
  /// Likeness is the share of neighbouring pairs of characters that two titles have in common. One pass over the
  /// register; of a long title the first 64 characters count.
  public func titles(near title: String, limit: Int = 3) -> [String] {
    var wanted: Set<UInt64> = []
    forEachPair(of: StatuteTitle.key(title.utf8.prefix(Self.longestTitle))[...]) { wanted.insert($0) }
    guard !wanted.isEmpty, limit > 0 else { return [] }
    func likeness(_ key: ArraySlice<UInt8>) -> Double {
      var all = 0
      var common = 0
      forEachPair(of: key) { pair in
        all += 1
        if wanted.contains(pair) { common += 1 }
      }
      return 2 * Double(min(common, wanted.count)) / Double(wanted.count + all)
    }
    var found: [(likeness: Double, title: String)] = []
    index.forEach { key, entry in
      let likeness = likeness(key)
      if likeness >= 0.5 { found.append((likeness, shipped(entry).title)) }
    }
    for (key, statute) in local where index.entry(of: key) == nil {
      let likeness = likeness(key[...])
      if likeness >= 0.5 { found.append((likeness, statute.title)) }
    }
    return found.sorted { ($1.likeness, $0.title) < ($0.likeness, $1.title) }.prefix(limit).map(\.title)
  }

  /// A title longer than this, in bytes, is none.
  private static let longestTitle = 1024

  private func statute(withKey key: [UInt8]) -> Statute? { local[key] ?? shipped(withKey: key) }

  private func match(_ statute: Statute, title: String, remark: String?) -> StatuteMatch {
    let written = StatuteTitle.key(title.utf8, keepsRepublic: true)
    let full = StatuteTitle.key(statute.title.utf8, keepsRepublic: true)
    return StatuteMatch(statute: statute, isShortTitle: written.count < full.count, remark: remark)
  }

  /// Gives the pairs of neighbouring characters of a key, of its first 64.
  private func forEachPair(of key: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var last: UInt64 = 0
    var current: UInt64 = 0
    var count = 0
    for byte in key {
      if byte & 0xC0 == 0x80 {
        current = current << 8 | UInt64(byte)
        continue
      }
      if count >= 2 { body(last << 32 | current) }
      guard count < 64 else { return }
      count += 1
      last = current
      current = UInt64(byte)
    }
    if count >= 2 { body(last << 32 | current) }
  }
}
