import Qingdan

/// The repository of a library: what it holds, and what of the library is committed.
struct LibraryRepository: ObjectStore, CommittedFiles {
  init(_ folder: String) async throws {}
  static func find(_ folder: String) async -> any ObjectStore { NoObjects() }
  func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]] { [:] }
  func committed(_ paths: [String]) async throws(FileError) -> [String: BlobID] { [:] }
}

/// Where there is no repository.
struct NoObjects: ObjectStore {
  func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]] { [:] }
}
