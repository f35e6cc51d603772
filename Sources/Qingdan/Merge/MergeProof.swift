/// Whether a merge kept what both of its sides had, over the whole library (合并核对).
///
/// It sees what no merge of single files can: an item that one side moved to one list and the other to a second stands
/// twice, and no file conflicts. Comments and the order of items are not looked at.
public struct MergeProof: Sendable {
  /// What is wrong first, then what somebody decided; in each by item, then by file.
  public let findings: [MergeFinding]
  /// How many items of either side were looked for.
  public let items: Int

  /// - Parameter base: where the histories of the sides parted.
  public init(
    base: LibraryState, ours: LibraryState, theirs: LibraryState, result: LibraryState
  ) throws(FileError) {
    let unchanged = Self.unchanged(result, [base, ours, theirs])
    let states = MergeStates(
      base: try MergeState(base, unchanged: unchanged), ours: try MergeState(ours, unchanged: unchanged),
      theirs: try MergeState(theirs, unchanged: unchanged),
      result: try MergeState(result, unchanged: unchanged))
    let found =
      ItemProof(states).findings() + HeadProof(states).findings() + (try FileProof(states).findings())
    findings = found.filter(\.kind.isError) + found.filter { !$0.kind.isError }
    items = Set(states.ours.items.keys).union(states.theirs.items.keys).count
  }

  /// The lists that have the same bytes in all states.
  private static func unchanged(_ result: LibraryState, _ others: [LibraryState]) -> Set<String> {
    Set(
      result.library.lists.filter { list in
        others.allSatisfy { (try? $0.tree.read(list.path)) == list.document.bytes }
      }.map(\.path))
  }

  public var hasLoss: Bool { findings.contains { $0.kind.isError } }
}

/// The four states of a merge.
struct MergeStates {
  let base: MergeState
  let ours: MergeState
  let theirs: MergeState
  let result: MergeState

  /// The lists that cannot be read in one of the three that the result came from.
  var unread: Set<String> { Set(base.unread).union(ours.unread).union(theirs.unread) }

  /// Whether a side gave a list another name, and the result has it by that one only.
  func isRenamed(_ old: String, to new: String) -> Bool {
    guard base.heads[old] != nil, base.heads[new] == nil, result.heads[old] == nil, result.heads[new] != nil
    else { return false }
    return [ours, theirs].contains { $0.heads[old] == nil && $0.heads[new] != nil }
  }
}
