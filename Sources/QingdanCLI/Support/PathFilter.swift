import Qingdan

/// Turns the paths that somebody typed into files of the library; nothing is done before all of them are known.
struct PathFilter {
  /// What of a library is to be checked.
  struct Selection {
    /// Nil for all.
    var lists: [String]?
    /// Where no list is among them, the files whose findings are asked for.
    var files: Set<String>?

    /// Whether a file may be touched.
    func includes(_ path: String) -> Bool {
      guard let lists else { return true }
      return lists.contains(path) || files?.contains(path) ?? false
    }
  }

  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  /// The lists and other files to check.
  func selection(for paths: [String]) throws -> Selection {
    let lists = library.context.listPaths
    let others = try library.tree.ownPaths().filter(Self.isRead)
    let chosen = try choose(paths, among: lists + others) { path in
      Message(
        zh:
          "“\(path)”里没有可以检查的文件。可以写清单（organisations/ 下的 .yaml）、library.yaml，或者 kinds、layouts、registers、rules 里的文件",
        en:
          "there is nothing to check in '\(path)'; name lists (.yaml below organisations/), library.yaml, or files of kinds, layouts, registers and rules"
      )
    }
    guard let chosen else { return Selection() }
    let chosenLists = lists.filter(chosen.contains)
    return Selection(lists: chosenLists, files: chosenLists.isEmpty ? chosen : nil)
  }

  /// Whether a file that is no list is read as part of the library.
  private static func isRead(_ path: String) -> Bool {
    if path == "library.yaml" { return true }
    let isText = path.hasSuffix(".yaml") || path.hasSuffix(".tsv")
    return isText && ["kinds/", "layouts/", "registers/", "rules/"].contains { path.hasPrefix($0) }
  }

  /// The lists that the paths name; nil for all.
  func lists(for paths: [String]) throws -> [String]? {
    let lists = library.context.listPaths
    return try choose(paths, among: lists) { path in
      Message(
        zh: "“\(path)”里没有清单。清单放在 organisations/机构标识/ 下，以 .yaml 结尾",
        en: "there is no list in '\(path)'; lists lie below organisations/ID/ and end with .yaml")
    }.map { lists.filter($0.contains) }
  }

  /// The YAML files of the library that the paths name; all where there are none.
  func files(for paths: [String]) throws -> [String] {
    // The list of old findings has a line for each, so that branches merge.
    let all = try library.tree.ownPaths().filter { $0.hasSuffix(".yaml") && $0 != Baseline.path }
    let chosen = try choose(paths, among: all) { path in
      Message(zh: "“\(path)”里没有以 .yaml 结尾的文件", en: "there is no file in '\(path)' that ends with .yaml")
    }
    return chosen.map { all.filter($0.contains) } ?? all
  }

  /// Those of the files that the paths name; nil where one of the paths is the library itself, or there are none.
  private func choose(
    _ paths: [String], among files: [String], none: (String) -> Message
  ) throws(Failure) -> Set<String>? {
    var chosen: Set<String> = []
    var isWhole = paths.isEmpty
    var failures: [Failure] = []
    for path in paths {
      do throws(Failure) {
        guard let relative = try relative(path) else {
          isWhole = true
          continue
        }
        let found = files.filter { $0 == relative || $0.hasPrefix(relative + "/") }
        if found.isEmpty { failures.append(Failure(none(path))) }
        chosen.formUnion(found)
      } catch {
        failures.append(error)
      }
    }
    if let failure = Failure.joined(failures) { throw failure }
    return isWhole ? nil : chosen
  }

  /// A path as the library has it; nil for the library itself.
  private func relative(_ path: String) throws(Failure) -> String? {
    guard let root = Files.resolved(library.folder),
      let full = Files.located(path, in: root) ?? pastPath(path)
    else {
      throw Failure(
        Message(zh: "没有“\(path)”这个文件或者文件夹", en: "there is no file or folder '\(path)'"), .file)
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

  /// The absolute path of what lies in another state only, so that nothing of it can be resolved.
  private func pastPath(_ path: String) -> String? {
    guard library.isPast, let here = Files.resolved(".") else { return nil }
    let full = path.hasPrefix("/") ? path : "\(here)/\(path)"
    return full.hasSuffix("/") ? String(full.dropLast()) : full
  }
}
