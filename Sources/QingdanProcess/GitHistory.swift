public import Qingdan

/// The commits that led to what is checked out, with the lists of a library that each changed.
public struct GitHistory: Sendable {
  /// Parents before their children; every commit, also those that changed no list, so that sides of merges hang together.
  public let commits: [HistoryCommit]

  public init(_ repository: GitRepository) async throws(GitError) {
    _ = try await repository.commit("HEAD")
    let logged = try await Self.log(repository, "organisations", ["--sparse"], isWanted: LibraryFiles.isList)
    let boundary = try await Self.boundary(repository)
    commits = logged.map { commit in
      var commit = commit
      if let id = commit.id, boundary.contains(id.hex) {
        commit.isBoundary = true
        commit.parents = []
      }
      return commit
    }
  }

  /// The commits that changed the files of releases, oldest first; none where nothing was committed.
  public static func releases(_ repository: GitRepository) async throws(GitError) -> [HistoryCommit] {
    guard (try? await repository.commit("HEAD")) != nil else { return [] }
    return try await log(repository, "releases", []) { $0.hasPrefix("releases/") && $0.hasSuffix(".yaml") }
  }

  /// What git logs of a folder of the library, wherever that has lain.
  private static func log(
    _ repository: GitRepository, _ folder: String, _ options: [String], isWanted: @escaping (String) -> Bool
  ) async throws(GitError) -> [HistoryCommit] {
    var places = [LibraryPlace(prefix: repository.prefix, last: "HEAD")]
    places += try await repository.earlierPlaces()
    var commits: [HistoryCommit] = []
    for place in places {
      let earlier = try await log(repository, place, folder, options, isWanted)
      commits = commits.isEmpty ? earlier : commits.adding(earlier)
    }
    return commits
  }

  /// What git logs of a folder in one place, merges against their first parents.
  private static func log(
    _ repository: GitRepository, _ place: LibraryPlace, _ folder: String, _ options: [String],
    _ isWanted: @escaping (String) -> Bool
  ) async throws(GitError) -> [HistoryCommit] {
    let arguments =
      ["-c", "log.follow=false", "-c", "log.showSignature=false", "log", "--full-history"] + options
      + [
        "--topo-order", "--reverse", "--diff-merges=first-parent", "--raw", "-z", "--no-abbrev",
        "--no-renames",
        "--no-color", "--no-notes", "--encoding=UTF-8", "--format=\(format)", place.last, "--",
        place.prefix + folder,
      ]
    let output = try await repository.git.output(arguments)
    var reader = LogReader(prefix: place.prefix, isWanted: isWanted)
    reader.read(output.bytes)
    return reader.commits
  }

  /// A mark that no path and no subject begins with, then the fields, each behind a zero byte.
  private static let format = "%x01%x02%x01%x00%H%x00%P%x00%aN%x00%as%x00%s"

  /// The oldest commits of a shallow clone.
  private static func boundary(_ repository: GitRepository) async throws(GitError) -> Set<String> {
    guard repository.isShallow else { return [] }
    let found = try await repository.git.output(
      ["rev-parse", "--path-format=absolute", "--git-path", "shallow"])
    guard let bytes = try? FolderTree.contents(of: found.text) else { return [] }
    return Set(bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
  }
}

/// Takes the words of the log apart.
struct LogReader {
  private let prefix: String
  /// Whether a file of the library, by its path in it, is looked for.
  private let isWanted: (String) -> Bool
  private(set) var commits: [HistoryCommit] = []

  init(prefix: String, isWanted: @escaping (String) -> Bool) {
    self.prefix = prefix
    self.isWanted = isWanted
  }

  mutating func read(_ bytes: [UInt8]) {
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false)
    var index = 0
    while index < words.count {
      let word = words[index].drop { $0 == 0x0A }
      if word.elementsEqual([1, 2, 1]), index + 5 < words.count {
        begin(words[(index + 1)...(index + 5)].map { String(decoding: $0, as: UTF8.self) })
        index += 6
      } else if word.first == UInt8(ascii: ":"), index + 1 < words.count {
        add(word, String(decoding: words[index + 1], as: UTF8.self))
        index += 2
      } else {
        index += 1
      }
    }
  }

  private mutating func begin(_ fields: [String]) {
    commits.append(
      HistoryCommit(
        id: CommitID(hex: fields[0]),
        parents: fields[1].split(separator: " ").compactMap { CommitID(hex: $0) },
        author: fields[2], day: Day(fields[3]), subject: fields[4]))
  }

  /// `:100644 100644 OLD NEW M`.
  private mutating func add(_ word: some Collection<UInt8>, _ path: String) {
    let parts = word.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 5, !commits.isEmpty, path.hasPrefix(prefix) else { return }
    let own = String(path.dropFirst(prefix.count))
    guard isWanted(own), !own.contains("/.") else { return }
    let isFile = parts[1] == "100644" || parts[1] == "100755"
    commits[commits.count - 1].files.append(
      HistoryCommit.File(own, isFile ? BlobID(hex: parts[3]) : nil))
  }
}
