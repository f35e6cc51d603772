/// Files that look as if they were part of a library, and are not read.
enum UnreadNames {
  /// Where every file is read that ends in `.yaml`.
  private static let folders = [
    "adjustments/", "approvals/", "kinds/", "layouts/", "ledger/", "organisations/", "publications/",
    "reforms/", "registers/", "releases/", "rules/",
  ]

  /// What stands where folders are read: one of them, or something in one, that is no file of the library itself.
  static func mayBeFolder(_ path: String) -> Bool {
    !path.hasSuffix(".yaml") && !path.hasSuffix(".tsv")
      && folders.contains { path.hasPrefix($0) || $0 == path + "/" }
  }

  /// - Parameter paths: the files of a library.
  static func findings(_ paths: [String]) -> [Diagnostic] {
    paths.compactMap { path in
      guard folders.contains(where: path.hasPrefix) else { return nil }
      if isForeign(path) {
        return finding(
          path, "没有读：文件名不是 UTF-8 编码，多半是别的电脑上的 GBK 文件名。改名后再用",
          "is not read: its name is no UTF-8, perhaps GBK of another machine; rename it")
      }
      let end = path.suffix(from: path.lastIndex(of: ".") ?? path.endIndex)
      if end == ".yaml" {
        guard Acts.isInFolder(path), !Acts.holds(path) else { return nil }
        let folder = path.prefix { $0 != "/" }
        return finding(
          path, "没有读：放在了下一层文件夹里。移到 \(folder)/ 下面",
          "is not read, for it lies in a folder below; move it to \(folder)/")
      }
      guard [".yml", ".yaml"].contains(end.lowercased()) else { return nil }
      let name = "\(path.dropLast(end.count)).yaml"
      return finding(path, "没有读：文件名要以 .yaml 结尾。改名为 \(name)", "is not read; its name ends with .yaml: \(name)")
    }
  }

  /// Whether a name is in another encoding than UTF-8, so that no file is found by it.
  static func isForeign(_ path: String) -> Bool { path.unicodeScalars.contains("\u{FFFD}") }

  private static func finding(_ path: String, _ zh: String, _ en: String) -> Diagnostic {
    Diagnostic(
      rule: "library/file-name", severity: .error,
      message: Message(zh: "“\(path)”\(zh)", en: "'\(path)' \(en)"), place: Place(file: path, bytes: 0..<0))
  }
}
