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
    let wanted = pairs(StatuteTitle.key(title.utf8.prefix(Self.longestTitle)))
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var found: [(likeness: Double, title: String)] = []
    func consider(_ title: [UInt8], _ name: () -> String) {
      let candidate = pairs(StatuteTitle.key(title))
      guard !candidate.isEmpty else { return }
      let likeness = 2 * Double(wanted.intersection(candidate).count) / Double(wanted.count + candidate.count)
      if likeness >= 0.5 { found.append((likeness, name())) }
    }
    for entry in entries {
      if let line = entry.lines.first {
        consider(Array(statutes.bytes[line.fields[0]])) { statutes.text(line.fields[0]) }
      } else if let line = entry.repeal {
        consider(Array(repeals.bytes[line.fields[0]])) { repeals.text(line.fields[0]) }
      }
    }
    for statute in local.values where shipped(withKey: StatuteTitle.key(statute.title.utf8)) == nil {
      consider(Array(statute.title.utf8)) { statute.title }
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

  private func pairs(_ key: [UInt8]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    var last: UnicodeScalar?
    for scalar in String(decoding: key, as: UTF8.self).unicodeScalars.prefix(64) {
      if let last { result.insert(UInt64(last.value) << 32 | UInt64(scalar.value)) }
      last = scalar
    }
    return result
  }
}
