/// Files by what git calls their content: a revision, or a release.
///
/// A tree is read at once and without waiting, while contents come from a store; so they are loaded before
/// (`loading`), and only those that somebody needs. Nothing is ever read from the working folder.
public struct BlobTree: FileTree {
  /// One file of the tree.
  public struct Entry: Hashable, Sendable {
    public var path: String
    public var blob: BlobID
    /// A symbolic link: its content is the path it leads to.
    public var isLink: Bool

    public init(_ path: String, _ blob: BlobID, isLink: Bool = false) {
      self.path = path
      self.blob = blob
      self.isLink = isLink
    }
  }

  private let entries: [String: Entry]
  private let sorted: [String]
  private let store: any ObjectStore
  private let limit: Int
  private var contents: [BlobID: [UInt8]] = [:]
  private var asked: Set<BlobID> = []

  /// - Parameter limit: the size in bytes that no file may exceed.
  public init(_ entries: [Entry], from store: any ObjectStore, limit: Int = 64 << 20) {
    // As `FolderTree` does, hidden files are left out.
    let seen = entries.filter { entry in !entry.path.utf8.starts(with: ".".utf8) && !entry.path.contains("/.")
    }
    self.entries = Dictionary(seen.map { ($0.path, $0) }) { first, _ in first }
    self.sorted = self.entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.store = store
    self.limit = limit
  }

  public func paths() -> [String] { sorted }

  /// What git calls the content of a file; nil where there is none, and for a link, whose content lies elsewhere.
  public func blob(_ path: String) -> BlobID? {
    guard let entry = entries[path], !entry.isLink else { return nil }
    return entry.blob
  }

  /// The same tree, with the contents of more of its files.
  public func loading(_ isNeeded: (String) -> Bool = { _ in true }) async throws(FileError) -> BlobTree {
    var tree = self
    var paths = sorted.filter(isNeeded)
    // A link leads to a path that may be a link.
    for _ in 0..<Self.hops where !paths.isEmpty {
      let wanted = Set(paths.compactMap { entries[$0]?.blob }).subtracting(tree.asked)
      tree.asked.formUnion(wanted)
      tree.contents.merge(try await store.bytes(of: wanted.sorted())) { $1 }
      paths = paths.filter { entries[$0]?.isLink == true }.compactMap { tree.target(of: $0) }
    }
    return tree
  }

  public func isLinkedFolder(_ path: String) -> Bool {
    guard entries[path]?.isLink == true else { return false }
    return target(of: path).map { entries[$0] == nil } ?? true
  }

  private static let hops = 8

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    var place = path
    for _ in 0..<Self.hops {
      guard let entry = entries[place] else {
        let isFolder = sorted.contains { $0.hasPrefix(place + "/") }
        throw FileError(path, isFolder ? .isFolder : .missing)
      }
      guard let bytes = contents[entry.blob] else {
        throw FileError(path, .stored(asked.contains(entry.blob) ? Self.gone : Self.unasked))
      }
      guard entry.isLink else {
        guard bytes.count <= limit else { throw FileError(path, .tooLarge(limit: limit)) }
        return bytes
      }
      guard let target = target(of: place) else { throw FileError(path, .leadsOut) }
      place = target
    }
    throw FileError(path, .leadsOut)
  }

  /// Where a link leads; nil for out of the tree.
  private func target(of path: String) -> String? {
    guard let entry = entries[path], let bytes = contents[entry.blob] else { return nil }
    let target = String(decoding: bytes, as: UTF8.self)
    guard !target.isEmpty, !target.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(String(part))
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  private static let gone = Message(
    zh:
      "git 的对象库里没有它的内容。刚发布的，先提交；浅克隆的，运行 git fetch --unshallow；别的不完整的克隆，运行 git fetch --refetch；还没有，就重新克隆",
    en:
      "git's object store lacks its content; after a release commit first; in a shallow clone run git fetch --unshallow, in another that is not complete git fetch --refetch, else clone again"
  )
  private static let unasked = Message(
    zh: "两个状态里一样，没有读取", en: "it is the same in both states and was not read")
}
