import Qingdan

/// Where a library lay in its repository, up to a commit.
struct LibraryPlace: Equatable {
  /// With `/` at its end; empty for the uppermost folder.
  var prefix: String
  /// The last commit that tells of it: the one that moved the library away.
  var last: String
}

extension GitRepository {
  /// Where the library lay before it was moved, newest first: followed by what git takes for the same `library.yaml`.
  func earlierPlaces() async throws(GitError) -> [LibraryPlace] {
    let output = try await git.run([
      "-c", "log.showSignature=false", "log", "--follow", "--name-status", "-z", "--no-color", "--no-notes",
      "--format=%x01%H", "HEAD", "--", prefix + "library.yaml",
    ])
    return output.status == 0 ? Self.places(output.bytes) : []
  }

  static func places(_ log: [UInt8]) -> [LibraryPlace] {
    let words = log.split(separator: 0).map { String(decoding: $0.drop { $0 == 0x0A }, as: UTF8.self) }
    var places: [LibraryPlace] = []
    var commit = ""
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.hasPrefix("\u{1}") {
        commit = String(word.dropFirst())
        index += 1
      } else if word.hasPrefix("R"), index + 2 < words.count,
        "/\(words[index + 1])".hasSuffix("/library.yaml")
      {
        let prefix = words[index + 1].dropLast("library.yaml".count)
        places.append(LibraryPlace(prefix: String(prefix), last: commit))
        index += 3
      } else if word == "M" || word == "T" {
        index += 2
      } else {
        // Here it was made, perhaps as a copy of another library.
        break
      }
    }
    return places
  }
}

extension [HistoryCommit] {
  /// With what the same commits, and older ones, did where the library lay before.
  func adding(_ earlier: [HistoryCommit]) -> [HistoryCommit] {
    let known = Set(compactMap(\.id))
    let files = Dictionary(
      earlier.compactMap { commit in commit.id.map { ($0, commit.files) } },
      uniquingKeysWith: { first, _ in first })
    return earlier.filter { !($0.id.map(known.contains) ?? false) }
      + map { commit in
        var commit = commit
        // What was moved is gone from where it lay.
        let moved = Set(commit.files.map(\.path))
        let older = commit.id.flatMap { files[$0] } ?? []
        commit.files += older.filter { !moved.contains($0.path) }
        return commit
      }
  }
}
