import Qingdan
import QingdanProcess

/// The commits that a merge brings together, done or under way.
struct MergeHeads {
  /// The merge commit; nil for one that is under way, whose result is the index.
  var commit: CommitID?
  var ours: CommitID
  /// More than one for a merge of many branches at once.
  var theirs: [CommitID]

  /// Finds the merge that is meant; nil where there is none.
  ///
  /// - Parameter word: a commit as a person names it.
  init?(_ word: String?, in repository: GitRepository) async throws {
    if word == nil {
      let heads = try await Self.underway(repository)
      if !heads.isEmpty {
        commit = nil
        ours = try await repository.commit("HEAD")
        theirs = heads
        return
      }
    }
    let merge = try await repository.commit(word ?? "HEAD")
    let parents = try await Self.parents(of: merge, repository)
    guard parents.count > 1 else { return nil }
    commit = merge
    // A shallow clone lacks them, and says so.
    ours = try await repository.commit(parents[0].hex)
    var others: [CommitID] = []
    for parent in parents.dropFirst() { others.append(try await repository.commit(parent.hex)) }
    theirs = others
  }

  /// What is being merged into `HEAD`: by `MERGE_HEAD`, or, where git runs the hook before it has written that, by
  /// the variables in which it tells hooks the names of the heads.
  private static func underway(_ repository: GitRepository) async throws -> [CommitID] {
    let place = try await repository.git.output([
      "rev-parse", "--path-format=absolute", "--git-path", "MERGE_HEAD",
    ])
    if let bytes = try? FolderTree.contents(of: place.text) {
      return bytes.split(separator: 0x0A).compactMap { CommitID(hex: String(decoding: $0, as: UTF8.self)) }
    }
    let named = ProcessVariables.names(beginningWith: "GITHEAD_").compactMap { CommitID(hex: $0) }
    var heads: [CommitID] = []
    for head in named {
      // What HEAD holds already is merged, and the variable is left over from another run.
      let isMerged =
        try await repository.git.run(["merge-base", "--is-ancestor", head.hex, "HEAD"]).status == 0
      if !isMerged { heads.append(head) }
    }
    return heads
  }

  /// As the commit itself says: a shallow clone makes as if its oldest had none.
  private static func parents(of commit: CommitID, _ repository: GitRepository) async throws -> [CommitID] {
    let text = try await repository.git.output(["cat-file", "commit", commit.hex])
    var parents: [CommitID] = []
    for line in text.lines {
      if line.hasPrefix("parent "), let id = CommitID(hex: line.dropFirst(7)) {
        parents.append(id)
      } else if !line.hasPrefix("tree ") {
        break
      }
    }
    return parents
  }

  /// Where the two histories parted; more than one where they have crossed since, none where they never met.
  func bases(in repository: GitRepository) async throws -> [CommitID] {
    guard let theirs = theirs.first else { return [] }
    let found = try await repository.git.run(["merge-base", "--all", ours.hex, theirs.hex])
    if found.status != 0, repository.isShallow {
      throw GitError(.beyondShallow("\(ours.short)...\(theirs.short)"))
    }
    return found.lines.compactMap { CommitID(hex: $0) }.sorted { $0.hex < $1.hex }
  }
}

extension GitRepository {
  /// The files below a folder as they are to be committed; and the paths that still conflict.
  func index(below folder: String) async throws -> (tree: BlobTree, unmerged: [String]) {
    let arguments = ["ls-files", "--stage", "-z", "--full-name"] + (folder.isEmpty ? [] : ["--", folder])
    var entries: [BlobTree.Entry] = []
    var unmerged: [String] = []
    for line in try await git.output(arguments).bytes.split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let words = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
      guard words.count == 3, words[0] != "160000", let blob = BlobID(hex: words[1]), path.hasPrefix(folder)
      else {
        continue
      }
      let inner = String(path.dropFirst(folder.count))
      if words[2] == "0" {
        entries.append(BlobTree.Entry(inner, blob, isLink: words[0] == "120000"))
      } else if unmerged.last != inner {
        unmerged.append(inner)
      }
    }
    return (BlobTree(entries, from: GitObjectStore(git)), unmerged)
  }
}
