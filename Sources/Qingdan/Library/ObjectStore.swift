/// Where bytes can be had by what git calls them: the objects of a repository.
public protocol ObjectStore: Sendable {
  /// The bytes of these objects; those that are not there are left out.
  func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]]
}
