import Qingdan

/// Whose list it is, and where findings about all of it point.
struct ListBody: Sendable {
  let file: String
  /// The organisation, or the name of the group that shares the list.
  let id: String
  let place: Place

  init(_ list: ListFile) {
    file = list.path
    id = list.head.organisation ?? list.head.group ?? ""
    place = list.head.nodes["list"].map { list.place($0) } ?? Place(file: list.path, bytes: 0..<0)
  }

  func owner(_ context: LibraryContext) -> String? { context.shortName(id) }
}

extension [String] {
  /// The first three, and that there are more.
  func firstFew(of count: Int) -> Message {
    let shown = prefix(3)
    let more = count > shown.count
    return Message(
      zh: shown.map { "“\($0)”" }.joined(separator: "、") + (more ? "等" : ""),
      en: shown.map { "'\($0)'" }.joined(separator: ", ") + (more ? " and others" : ""))
  }
}

/// The folders of which not every list was read: what is missing may stand in one that was not.
struct UnreadFolders {
  private let folders: Set<Substring>
  static let reason = Message(
    zh: "这个机构的清单没有都读到，可能在没有读到的清单里", en: "not all lists of the body were read; it may stand in another")

  init(_ context: LibraryContext, read files: some Sequence<String>) {
    let read = Set(files)
    folders = Set(context.listPaths.filter { !read.contains($0) }.map { Self.folder(of: $0) })
  }

  func contains(_ body: ListBody) -> Bool { folders.contains(Self.folder(of: body.file)) }

  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
