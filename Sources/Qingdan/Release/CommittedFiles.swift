/// What of a library its repository holds as the newest commit.
public protocol CommittedFiles: Sendable {
  /// What git calls the contents of these files in the newest commit, by their paths in the library; those that are
  /// not in it are left out.
  func committed(_ paths: [String]) async throws(FileError) -> [String: BlobID]

  /// Whether a path, which may lead out of the library, lies in the repository at all.
  func holds(_ path: String) -> Bool
}

extension CommittedFiles {
  public func holds(_ path: String) -> Bool { true }
}
