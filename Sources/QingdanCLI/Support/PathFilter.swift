import Qingdan

/// Turns the paths that somebody typed into lists of the library.
struct PathFilter {
  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  /// The lists that the paths name; nil for all.
  func lists(for paths: [String]) throws -> [String]? {
    guard let root = Files.resolved(library.folder) else { return nil }
    var chosen: Set<String> = []
    for path in paths {
      guard let full = Files.resolved(path) else { throw Failure(FileError(path, .missing)) }
      if full == root { return nil }
      guard full.hasPrefix(root + "/") else {
        throw Failure(
          Message(
            zh: "“\(path)”不在清单库“\(library.folder)”里。用 --library 指明它所在的库",
            en: "'\(path)' is not in the library '\(library.folder)'; name its library with --library"))
      }
      let relative = full.dropFirst(root.count + 1)
      let found = library.context.listPaths.filter { $0 == relative || $0.hasPrefix(relative + "/") }
      if found.isEmpty {
        throw Failure(
          Message(
            zh: "“\(path)”里没有清单。清单放在 organisations/机构标识/ 下，以 .yaml 结尾",
            en: "there is no list in '\(path)'; lists lie below organisations/ID/ and end with .yaml"))
      }
      chosen.formUnion(found)
    }
    return paths.isEmpty ? nil : library.context.listPaths.filter(chosen.contains)
  }
}
