import Qingdan

/// Turns the paths that somebody typed into lists of the library.
struct PathFilter {
  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  /// The lists that the paths name; nil for all.
  func lists(for paths: [String]) throws -> [String]? {
    var chosen: Set<String> = []
    for path in paths {
      guard let relative = try relative(path) else { return nil }
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

  /// The YAML files of the library that the paths name; all where there are none.
  func files(for paths: [String]) throws -> [String] {
    let all = try library.tree.ownPaths().filter { $0.hasSuffix(".yaml") }
    var chosen: Set<String> = []
    for path in paths {
      guard let relative = try relative(path) else { return all }
      let found = all.filter { $0 == relative || $0.hasPrefix(relative + "/") }
      if found.isEmpty {
        throw Failure(
          Message(zh: "“\(path)”里没有以 .yaml 结尾的文件", en: "there is no file in '\(path)' that ends with .yaml"))
      }
      chosen.formUnion(found)
    }
    return paths.isEmpty ? all : all.filter(chosen.contains)
  }

  /// A path as the library has it; nil for the library itself.
  private func relative(_ path: String) throws -> String? {
    guard let root = Files.resolved(library.folder), let full = Files.resolved(path) else {
      throw Failure(FileError(path, .missing))
    }
    if full == root { return nil }
    guard full.hasPrefix(root + "/") else {
      throw Failure(
        Message(
          zh: "“\(path)”不在清单库“\(library.folder)”里。用 --library 指明它所在的库",
          en: "'\(path)' is not in the library '\(library.folder)'; name its library with --library"))
    }
    return String(full.dropFirst(root.count + 1))
  }
}
