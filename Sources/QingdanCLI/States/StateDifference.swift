import Qingdan

/// Which lists differ between two states by their bytes.
struct StateDifference {
  /// The paths of lists that are in one state only, or have other bytes in each.
  let lists: Set<String>

  init(_ before: StateSource, _ after: StateSource) throws(FileError) {
    let old = Set(try before.tree.ownPaths().filter(\.isListPath))
    let new = Set(try after.tree.ownPaths().filter(\.isListPath))
    lists = old.symmetricDifference(new).union(
      old.intersection(new).filter { !Self.isEqual($0, before, after) })
  }

  private static func isEqual(_ path: String, _ before: StateSource, _ after: StateSource) -> Bool {
    switch (before.blob(path), after.blob(path)) {
    case (let old?, let new?): return old == new
    case (let known?, nil): return isEqual(path, known, after)
    case (nil, let known?): return isEqual(path, known, before)
    case (nil, nil):
      // What cannot be read counts as different, so that it is read again and told.
      guard let old = try? before.tree.read(path), let new = try? after.tree.read(path) else { return false }
      return old == new
    }
  }

  private static func isEqual(_ path: String, _ known: BlobID, _ other: StateSource) -> Bool {
    guard !(other.tree is BlobTree), let bytes = try? other.tree.read(path) else { return false }
    return known.names(bytes)
  }
}
