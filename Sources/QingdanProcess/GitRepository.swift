public import Qingdan

/// The repository in which a folder lies, and where in it.
public struct GitRepository: Sendable {
  /// Runs in the uppermost folder of the working tree.
  public let git: Git
  /// That folder, absolute, links followed.
  public let root: String
  /// The folder's place below it, with `/` at its end; empty for the uppermost one.
  public let prefix: String
  /// Where git keeps what belongs to all working trees of the repository: configuration, objects, hooks.
  public let commonFolder: String
  /// Whether the clone holds only the newest commits.
  public let isShallow: Bool

  /// Looks from a folder upwards.
  public init(containing folder: String) async throws(GitError) {
    let asked = [
      "rev-parse", "--path-format=absolute", "--show-toplevel", "--git-common-dir", "--is-shallow-repository",
      // Last: it is an empty line in the uppermost folder.
      "--show-prefix",
    ]
    let output: Git.Output
    do { output = try await Git(in: folder).output(asked) } catch { throw error.of(folder) }
    let lines = String(decoding: output.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 4, lines[0].hasPrefix("/") else {
      throw GitError(.failed(command: "git rev-parse", words: output.text))
    }
    root = lines[0]
    git = Git(in: lines[0])
    commonFolder = lines[1]
    isShallow = lines[2] == "true"
    prefix = lines[3]
  }

  /// The commit that a person means by a word.
  public func commit(_ word: String) async throws(GitError) -> CommitID {
    // As typed it may look like an option; git is never asked then.
    if !word.hasPrefix("-"), !word.utf8.contains(0), !word.utf8.contains(0x0A), !word.isEmpty {
      // `:/words` takes everything behind it for words, and finds nothing but commits.
      let meant = word.hasPrefix(":/") ? word : "\(word)^{commit}"
      let found = try await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", meant])
      if found.status == 0, let commit = CommitID(hex: found.text) { return commit }
    }
    if try await git.run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).status != 0 {
      let any = try await git.run(["rev-list", "--all", "--max-count=1"])
      if any.bytes.isEmpty { throw GitError(.noCommit) }
    }
    throw GitError(isShallow ? .beyondShallow(word) : .unknownRevision(word))
  }

  /// Where the histories of two revisions part.
  public func mergeBase(_ left: String, _ right: String) async throws(GitError) -> CommitID {
    let (one, other) = (try await commit(left), try await commit(right))
    let found = try await git.run(["merge-base", one.hex, other.hex])
    guard found.status == 0, let line = found.lines.first, let commit = CommitID(hex: line) else {
      throw GitError(isShallow ? .beyondShallow("\(left)...\(right)") : .noCommonAncestor(left, right))
    }
    return commit
  }

  /// The files below a folder of a commit, none of them loaded; empty where there is no such folder.
  ///
  /// - Parameter folder: as `prefix` has it.
  public func tree(_ commit: CommitID, below folder: String) async throws(GitError) -> BlobTree {
    let arguments =
      ["ls-tree", "-r", "-z", "--full-tree", commit.hex] + (folder.isEmpty ? [] : ["--", folder])
    let output = try await git.output(arguments)
    let entries = output.bytes.split(separator: 0).compactMap { Self.entry($0, below: folder) }
    return BlobTree(entries, from: GitObjectStore(git))
  }

  /// `100644 blob ID<TAB>PATH`; submodules are no files.
  private static func entry(_ line: ArraySlice<UInt8>, below folder: String) -> BlobTree.Entry? {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let words = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
    guard words.count == 3, words[1] == "blob", let blob = BlobID(hex: words[2]), path.hasPrefix(folder)
    else {
      return nil
    }
    return BlobTree.Entry(String(path.dropFirst(folder.count)), blob, isLink: words[0] == "120000")
  }
}

extension GitRepository {
  /// The attributes that git sees for files, by their paths in the repository; `unspecified` where there is none.
  public func attributes(
    _ names: [String], of paths: [String]
  ) async throws(GitError) -> [String: [String: String]] {
    let input = Array(paths.map { "\($0)\0" }.joined().utf8)
    let output = try await git.output(["check-attr", "-z", "--stdin"] + names, input: input)
    let words = output.bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var found: [String: [String: String]] = [:]
    for index in stride(from: 0, to: words.count - 2, by: 3) {
      found[words[index], default: [:]][words[index + 1]] = words[index + 2]
    }
    return found
  }

  /// A value of this clone's configuration and of the user's; nil where there is none.
  public func configuration(_ name: String) async throws(GitError) -> String? {
    let output = try await git.run(["config", "--get", name])
    return output.status == 0 ? output.text : nil
  }

  /// Where the hooks of this clone lie, and whether its own configuration or nobody says so: a folder that the user
  /// set for all repositories is not this one's to write to.
  public func hooks() async throws(GitError) -> (folder: String, isOwn: Bool) {
    let folder = try await git.output(["rev-parse", "--path-format=absolute", "--git-path", "hooks"]).text
    let named = try await git.run(["config", "--get", "core.hooksPath"]).status == 0
    let local = try await git.run(["config", "--local", "--get", "core.hooksPath"]).status == 0
    return (folder, !named || local)
  }

  /// Whether git leaves a path alone.
  public func ignores(_ path: String) async throws(GitError) -> Bool {
    try await git.run(["check-ignore", "--quiet", "--no-index", "--", path]).status == 0
  }
}
