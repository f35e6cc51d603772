extension ItemHistory {
  /// What became of an item in one commit.
  public struct Entry: Sendable {
    /// What an entry tells.
    public enum Role: String, Hashable, Sendable, CaseIterable {
      case change
      /// A merge did not take over what one of its sides had changed.
      case dropped
      /// The clone is shallow and begins here: the item is older.
      case beginning
    }

    public var commit: HistoryCommit
    public var role: Role
    /// The item and what it came from, as far as they changed; of a beginning, as it stands there.
    public var difference: Difference
  }
}
