/// A statute found by a title as somebody wrote it.
public struct StatuteMatch: Hashable, Sendable {
  public var statute: Statute
  /// Whether the title was written without 中华人民共和国 or the like.
  public var isShortTitle: Bool
  /// What stood in brackets behind the title, such as `2021修订`.
  public var remark: String?
}

extension StatuteRegister {
  /// The statute of a title: with or without 《》, 中华人民共和国, or a remark such as `（2021修订）` at its end; in
  /// simplified characters or, as pages that went through a converter have it, in traditional ones.
  public func statute(titled title: String) -> StatuteMatch? {
    guard title.utf8.count <= Self.longestTitle else { return nil }
    if let match = match(titled: title) { return match }
    return TraditionalCharacters.occur(in: title)
      ? match(titled: TraditionalCharacters.simplified(title)) : nil
  }

  private func match(titled title: String) -> StatuteMatch? {
    if let statute = statute(withKey: StatuteTitle.key(title.utf8)) {
      return match(statute, title: title, remark: nil)
    }
    guard let (title, remark) = StatuteTitle.withoutRemark(title) else { return nil }
    return statute(withKey: StatuteTitle.key(title.utf8)).map { match($0, title: title, remark: remark) }
  }

  /// A title longer than this, in bytes, is none.
  static let longestTitle = 1024

  private func statute(withKey key: [UInt8]) -> Statute? { (local[key] ?? shipped(withKey: key)).map(ended) }

  private func match(_ statute: Statute, title: String, remark: String?) -> StatuteMatch {
    let written = StatuteTitle.key(title.utf8, keepsRepublic: true)
    let full = StatuteTitle.key(statute.title.utf8, keepsRepublic: true)
    return StatuteMatch(statute: statute, isShortTitle: written.count < full.count, remark: remark)
  }
}
