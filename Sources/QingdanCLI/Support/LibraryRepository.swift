import Qingdan
import QingdanProcess

/// The repository of a library: what it holds, and what of the library is committed.
struct LibraryRepository: ObjectStore, CommittedFiles {
  private let repository: GitRepository
  private let store: GitObjectStore

  init(_ folder: String) async throws(GitError) {
    repository = try await GitRepository(containing: folder)
    store = GitObjectStore(repository.git)
  }

  /// What the repository of a folder holds; nothing where there is none, so that nothing can be checked against it.
  static func find(_ folder: String) async -> any ObjectStore {
    do { return try await LibraryRepository(folder) } catch { return NoObjects() }
  }

  func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]] { try await store.bytes(of: ids) }

  func committed(_ paths: [String]) async throws(FileError) -> [String: BlobID] {
    do {
      let tree = try await repository.tree(try await repository.commit("HEAD"), below: repository.prefix)
      var found: [String: BlobID] = [:]
      for path in paths { found[path] = tree.blob(path) }
      return found
    } catch {
      if error.reason == .noCommit { return [:] }
      throw FileError(repository.root, .stored(error.message))
    }
  }
}

/// Where there is no repository.
struct NoObjects: ObjectStore {
  func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]] { [:] }
}

extension ReleaseError {
  /// A version nobody knows is a slip of who typed it; what the repository lacks could not be read.
  var failure: Failure {
    switch self {
    case .unknown: Failure(message)
    case .none, .before, .damaged: Failure(message, .findings)
    case .absent, .altered, .file: Failure(message, .file)
    }
  }
}
