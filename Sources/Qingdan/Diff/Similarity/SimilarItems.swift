public struct UnmatchedItem: Sendable {
  let list: ListFile
  let item: ListFile.Item
}
public struct SimilarItems {
  public struct Pair { var gone: Int; var new: Int; var score: Double; var evidence: [Message] }
  public init(before: LibraryContext, after: LibraryContext) {}
  public func candidates(gone: [UnmatchedItem], new: [UnmatchedItem]) -> (pairs: [Pair], notes: [Message]) {
    ([], [])
  }
}
