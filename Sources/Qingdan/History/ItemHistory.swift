/// Every change of an item, commit by commit, through other names, codes, organisations and files, and through the items
/// that it came from and became.
///
/// What a merge took from its sides stands at the commits of those sides; a merge stands here only for what it made of
/// its own, and for what one side had changed and it did not take over.
public struct ItemHistory: Sendable {
  /// The item, what it came from and what it became.
  public let ids: [String]
  /// Oldest first.
  public private(set) var entries: [ItemHistory.Entry]
  /// Contents that hold the item and cannot be read as a list, with the commit that brought them.
  public let unread: [Message]
  /// Whether the history goes back to its beginning.
  public var isComplete: Bool { !entries.contains { $0.role == .beginning } }

  /// - Parameters:
  ///   - ids: what to follow: an item, its predecessors and successors.
  ///   - commits: parents before their children.
  ///   - contents: those contents of lists that hold one of the ids.
  ///   - successors: what became of an id, at once.
  public init(
    of ids: [String], commits: [HistoryCommit], contents: [BlobID: [UInt8]], in context: LibraryContext,
    successors: [String: [String]] = [:]
  ) async {
    self.ids = ids
    let lists = await HistoryLists(commits, contents, in: context)
    var told: Set<HistoryCommit.File> = []
    var unread: [Message] = []
    for commit in commits {
      for file in commit.files where told.insert(file).inserted {
        guard let blob = file.blob, contents[blob] != nil, lists[file.path, blob] == nil else { continue }
        unread.append(
          Message(
            zh: "\(commit.id?.short ?? "工作文件夹")里的“\(file.path)”读不出来，这一处跳过了",
            en: "'\(file.path)' of \(commit.id?.short ?? "the working folder") cannot be read and was skipped"
          ))
      }
    }
    self.unread = unread
    let graph = HistoryGraph(commits) {
      contents[$0] != nil
    } isReadable: { file in
      file.blob.map { lists[file.path, $0] != nil } ?? false
    }
    let steps = HistorySteps(
      graph: graph, comparison: HistoryComparison(Set(ids), lists, context, successors: successors))
    entries = commits.indices.flatMap { steps.entries($0) }.tellingDepartures(context)
  }
}

extension ItemHistory {
  /// The same without what must not be shown.
  public func hiding(_ secrets: Secrets) -> ItemHistory {
    var shown = self
    for index in entries.indices {
      shown.entries[index].difference = entries[index].difference.hiding(secrets)
      shown.entries[index].commit.subject = secrets.shown(entries[index].commit.subject)
    }
    return shown
  }
}

/// What each commit did, by comparing it with all its parents.
struct HistorySteps {
  let graph: HistoryGraph
  let comparison: HistoryComparison

  func entries(_ number: Int) -> [ItemHistory.Entry] {
    let commit = graph.commits[number]
    let state = graph.state(number)
    let parents = graph.parents(number)
    if commit.isBoundary || parents.isEmpty {
      let items = comparison.changes([:], state)
      return entry(commit, commit.isBoundary ? .beginning : .change, items, [:], state)
    }
    guard parents.contains(where: { graph.state($0) != state }) else { return [] }
    let sides = parents.map { comparison.changes(graph.state($0), state) }
    guard sides.count > 1 else {
      return entry(commit, .change, sides[0], graph.state(parents[0]), state)
    }
    let own = sides[0].kept { change in sides.allSatisfy { $0.contains(change) } }
    var found = entry(commit, .change, own, graph.state(parents[0]), state)
    for (index, side) in sides.enumerated() {
      let rest = side.kept { change in !own.contains(change) }
      guard !rest.isEmpty, let other = parents.indices.first(where: { $0 != index }),
        let base = graph.mergeBase(parents[index], parents[other])
      else { continue }
      // What this side had changed since they parted.
      let made = comparison.changes(graph.state(base), graph.state(parents[index]))
      let dropped = rest.kept { change in made.touches(change) }
      found += entry(commit, .dropped, dropped, graph.state(parents[index]), state)
    }
    return found
  }

  private func entry(
    _ commit: HistoryCommit, _ role: ItemHistory.Entry.Role, _ items: [Difference.ItemChange],
    _ before: HistoryGraph.State, _ after: HistoryGraph.State
  ) -> [ItemHistory.Entry] {
    guard !items.isEmpty else { return [] }
    let difference = comparison.difference(items, before, after, label: commit.id?.short ?? "")
    return [ItemHistory.Entry(commit: commit, role: role, difference: difference)]
  }
}

extension [ItemHistory.Entry] {
  /// With where the acts on file took each item that is gone: only its last end is theirs.
  fileprivate func tellingDepartures(_ context: LibraryContext) -> Self {
    let departures = Departures(context.acts, context.organisations)
    if departures.isEmpty { return self }
    var entries = self
    var told: Set<String> = []
    for entry in indices.reversed() where self[entry].role == .change {
      for (item, touched) in self[entry].difference.items.enumerated() {
        for (index, change) in touched.changes.enumerated() where told.insert(change.item).inserted {
          guard change.endsItem else { continue }
          entries[entry].difference.items[item].changes[index].departure = departures[change.item]
        }
      }
    }
    return entries
  }
}

extension [Difference.ItemChange] {
  /// Only some of the changes, and the items that still have any.
  fileprivate func kept(_ isKept: (Change) -> Bool) -> Self {
    compactMap { item in
      var item = item
      item.changes.removeAll { !isKept($0) }
      return item.changes.isEmpty ? nil : item
    }
  }

  /// Whether an item came to the same value of the same field.
  fileprivate func contains(_ change: Change) -> Bool {
    contains { item in
      item.changes.contains { other in
        other.kind == change.kind && other.item == change.item && other.field == change.field
          && other.after == change.after
      }
    }
  }

  /// Whether the same field of the item changed, or all of it.
  fileprivate func touches(_ change: Change) -> Bool {
    contains { item in
      item.changes.contains { $0.item == change.item && ($0.field == change.field || change.field == nil) }
    }
  }
}
