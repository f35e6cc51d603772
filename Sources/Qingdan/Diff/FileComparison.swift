/// Which files of a library differ, beside its lists: kinds, layouts, registers, rules, acts.
struct FileComparison {
  private let before: any FileTree
  private let after: any FileTree

  init(_ before: any FileTree, _ after: any FileTree) {
    self.before = before
    self.after = after
  }

  var changes: [Difference.FileChange] {
    let (old, new) = (paths(before), paths(after))
    return old.union(new).sorted().compactMap { path in
      switch (old.contains(path), new.contains(path)) {
      case (true, false): .init(path: path, fate: .removed)
      case (false, true): .init(path: path, fate: .added)
      default: isSame(path) ? nil : .init(path: path, fate: .changed)
      }
    }
  }

  private func paths(_ tree: any FileTree) -> Set<String> {
    Set(((try? tree.ownPaths()) ?? []).filter(LibraryFiles.isOther))
  }

  /// A file that cannot be read in either state is told of where the state is loaded.
  private func isSame(_ path: String) -> Bool {
    guard let old = try? before.read(path), let new = try? after.read(path) else { return true }
    return old == new
  }
}

/// Which files make up a library: everything else in its folder is left alone.
public enum LibraryFiles {
  private static let folders = [
    "kinds/", "layouts/", "columns/", "registers/", "rules/", "reforms/", "adjustments/", "approvals/",
    "ledger/",
  ]

  public static func isList(_ path: String) -> Bool {
    path.hasPrefix("organisations/") && path.hasSuffix(".yaml")
  }

  /// A file that the lists stand on, or an act.
  public static func isOther(_ path: String) -> Bool {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".tsv") else { return false }
    return path == "library.yaml" || folders.contains { path.hasPrefix($0) }
  }
}
