/// That a list leaves out some items because they are not public: how many, by which article, and nothing of what they are.
public struct Withheld: Hashable, Sendable {
  /// The articles of 《中华人民共和国政府信息公开条例》 by which something is not public.
  static let clauses = 14...16

  public var clause: Int
  public var count: Int
  /// When it was last reviewed whether they can be public (第十八条).
  public var reviewed: Day?
  public var place: Place

  init?(_ record: Record) {
    guard let clause = record.text("clause").flatMap({ Int($0) }), Self.clauses.contains(clause),
      let count = record.text("count").flatMap({ Int($0) }), count >= 0
    else { return nil }
    self.clause = clause
    self.count = count
    reviewed = record.day("reviewed")
    place = record.place
  }
}
