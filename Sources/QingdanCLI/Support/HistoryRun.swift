import Qingdan
import QingdanProcess

/// Follows an item through the history of the library's repository and what is not committed yet.
struct HistoryRun {
  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  func history(of id: String) async throws -> ItemHistory {
    let lineage = lineage
    let ids = ids(of: id, lineage)
    let repository = try await GitRepository(containing: library.folder)
    var commits = try await GitHistory(repository).commits
    var contents: [BlobID: [UInt8]] = [:]
    let blobs = Set(commits.flatMap { $0.files.compactMap(\.blob) }).sorted()
    try await GitObjectStore(repository.git).visit(blobs) { blob, bytes in
      if bytes.holdsOne(of: ids) { contents[blob] = bytes }
    }
    if let last = commits.last?.id { commits.append(try working(after: last, ids, commits, &contents)) }
    let successors = Dictionary(ids.map { ($0, lineage[$0] ?? []) }) { first, _ in first }
    let history = await ItemHistory(
      of: ids, commits: commits, contents: contents, in: library.context, successors: successors)
    if history.entries.isEmpty, repository.isShallow { throw GitError(.beyondShallow(id)) }
    return history
  }

  /// What lies in the folder, as if it were one more commit.
  private func working(
    after last: CommitID, _ ids: [String], _ commits: [HistoryCommit], _ contents: inout [BlobID: [UInt8]]
  ) throws(FileError) -> HistoryCommit {
    var commit = HistoryCommit(id: nil, parents: [last])
    let format = commits.lazy.flatMap(\.files).compactMap(\.blob).first?.format ?? .sha1
    let present = library.context.listPaths
    for path in present {
      guard let bytes = try? library.tree.read(path) else { continue }
      let blob = BlobID(of: bytes, format)
      if bytes.holdsOne(of: ids) { contents[blob] = bytes }
      commit.files.append(HistoryCommit.File(path, blob))
    }
    let gone = Set(commits.flatMap { $0.files.map(\.path) }).subtracting(present)
    commit.files += gone.sorted().map { HistoryCommit.File($0, nil) }
    return commit
  }

  /// What became of each id at once, as ledger and acts on file say.
  private var lineage: [String: [String]] {
    Dictionary(grouping: Lineage(library.context.acts).links, by: \.old).mapValues { $0.map(\.new) }
  }

  /// The item first, then all that it came from and became.
  private func ids(of id: String, _ successors: [String: [String]]) -> [String] {
    var predecessors: [String: [String]] = [:]
    for (old, all) in successors { for new in all { predecessors[new, default: []].append(old) } }
    var found = [id]
    for map in [predecessors, successors] {
      var open = [id]
      while let next = open.popLast() {
        for other in (map[next] ?? []).sorted() where !found.contains(other) {
          found.append(other)
          open.append(other)
        }
      }
    }
    return found
  }
}
