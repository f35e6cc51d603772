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

  /// Where a path of the library lies in the repository.
  private func place(_ path: String) -> String? {
    StateSources.place(of: path, from: repository.prefix).map { String($0.dropLast()) }
  }

  func holds(_ path: String) -> Bool { place(path) != nil }

  /// What became of the files of releases, commit by commit, oldest first; nothing in a clone that is not whole.
  func releases() async throws(GitError) -> ReleaseHistory {
    repository.isShallow ? .unknown : ReleaseHistory(try await GitHistory.releases(repository))
  }

  /// Whether every object of the history should be here: neither shallow nor without blobs (`--filter`).
  func isWhole() async throws(GitError) -> Bool {
    if repository.isShallow { return false }
    return try await repository.configuration("extensions.partialClone") == nil
  }

  func committed(_ paths: [String]) async throws(FileError) -> [String: BlobID] {
    do {
      let tree = try await repository.tree(try await repository.commit("HEAD"), below: "")
      var found: [String: BlobID] = [:]
      for path in paths { found[path] = place(path).flatMap(tree.blob) }
      return found
    } catch {
      if error.reason == .noCommit { return [:] }
      throw FileError(repository.root, .stored(error.message))
    }
  }
}

extension OpenLibrary {
  /// What became of the acts that its releases carried out.
  func releasedActs() async throws -> [Diagnostic] {
    let chain = try ReleaseChain.read(tree)
    guard chain.releases.contains(where: { !$0.release.acts.isEmpty }) else { return [] }
    let store = await LibraryRepository.find(folder)
    let result = try await ReleasedActs(chain, store: store).check(in: tree, context)
    return result.altered + result.notCheckable
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
    case .none, .before, .damaged, .unproved: Failure(message, .findings)
    case .absent, .altered, .file: Failure(message, .file)
    }
  }
}
