/// Paths of the files of both states, as an editor can open them.
struct StatePaths {
  let root: String
  private let oldRoot: String

  /// Where the older state is no folder, its paths stand behind its name: `HEAD~3:Lists/organisations/…`, as git takes
  /// them.
  init(_ difference: Difference, root: String, oldRoot: String?) {
    self.root = Self.folder(root)
    self.oldRoot = oldRoot.map(Self.folder) ?? "\(difference.before.label):\(difference.before.prefix)"
  }

  func text(_ path: String, _ side: StateSide) -> String {
    // A file of the base inside the program is none that could be opened.
    path.contains(":") ? path : (side == .before ? oldRoot : root) + path
  }

  func text(_ range: SourceRange, _ side: StateSide) -> String {
    "\(text(range.file, side)):\(range.start.line):\(range.start.column)"
  }

  private static func folder(_ root: String) -> String {
    root.isEmpty || root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
  }
}
