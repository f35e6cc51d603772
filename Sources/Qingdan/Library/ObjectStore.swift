/// Where the content of files is kept by what git calls it: the history of a library, without its working folder.
public protocol ObjectStore: Sendable {
  /// The contents of these objects; those that are not there, or are no files, are left out.
  func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]]
}

/// What git calls a state of the whole repository.
public struct CommitID: Hashable, Sendable {
  /// 40 hexadecimal digits in lower case; 64 in a repository of SHA-256.
  public let hex: String

  /// nil for anything but 40 or 64 hexadecimal digits in lower case.
  public init?(hex: some StringProtocol) {
    guard let id = BlobID(hex: hex) else { return nil }
    self.hex = id.hex
  }

  /// Enough of it for people and for git.
  public var short: String { String(hex.prefix(9)) }
}
