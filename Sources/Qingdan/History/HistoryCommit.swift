/// One commit of a library's history, with the lists that it changed.
public struct HistoryCommit: Sendable {
  /// A list that a commit left otherwise than it found it.
  public struct File: Hashable, Sendable {
    /// In the library.
    public var path: String
    /// What it holds from then on; nil where it is gone.
    public var blob: BlobID?

    public init(_ path: String, _ blob: BlobID?) {
      self.path = path
      self.blob = blob
    }
  }

  /// Nil for what lies in the working folder and was not committed.
  public var id: CommitID?
  public var parents: [CommitID]
  public var author: String
  /// On which its author wrote it, by the author's clock.
  public var day: Day?
  public var subject: String
  /// Against its first parent.
  public var files: [File]
  /// Whether the clone is shallow and ends here: what came before is elsewhere.
  public var isBoundary: Bool

  public init(
    id: CommitID?, parents: [CommitID], author: String = "", day: Day? = nil, subject: String = "",
    files: [File] = [], isBoundary: Bool = false
  ) {
    self.id = id
    self.parents = parents
    self.author = author
    self.day = day
    self.subject = subject
    self.files = files
    self.isBoundary = isBoundary
  }
}
