/// Which of the wanted lists stood where at each commit, and where histories part.
struct HistoryGraph {
  /// The lists of one commit that hold the item: their contents by their paths.
  typealias State = [String: BlobID]

  let commits: [HistoryCommit]
  private var numbers: [CommitID: Int] = [:]
  private var states: [State] = []

  /// - Parameters:
  ///   - commits: parents before their children.
  ///   - isWanted: whether a content holds the item.
  ///   - isReadable: whether it can be read; one that cannot counts as what was there before.
  init(
    _ commits: [HistoryCommit], isWanted: (BlobID) -> Bool, isReadable: (HistoryCommit.File) -> Bool
  ) {
    self.commits = commits
    for (number, commit) in commits.enumerated() {
      if let id = commit.id { numbers[id] = number }
      var state = commit.parents.first.flatMap { numbers[$0] }.map { states[$0] } ?? [:]
      for file in commit.files {
        if let blob = file.blob, isWanted(blob) {
          if isReadable(file) { state[file.path] = blob }
        } else {
          state[file.path] = nil
        }
      }
      states.append(state)
    }
  }

  func state(_ number: Int) -> State { states[number] }

  /// The numbers of a commit's parents, as far as they are there.
  func parents(_ number: Int) -> [Int] { commits[number].parents.compactMap { numbers[$0] } }

  /// The last commit that two have in common.
  func mergeBase(_ one: Int, _ other: Int) -> Int? {
    let (first, second) = (ancestors(one), ancestors(other))
    // Parents come first, so no common ancestor of a higher number is an ancestor of it.
    return (0...min(one, other)).reversed().first { first[$0] && second[$0] }
  }

  private func ancestors(_ number: Int) -> [Bool] {
    var found = [Bool](repeating: false, count: number + 1)
    found[number] = true
    for place in stride(from: number, through: 0, by: -1) where found[place] {
      for parent in parents(place) { found[parent] = true }
    }
    return found
  }
}
