/// Everything that makes one state of a library another, to be carried as a file and applied elsewhere (补丁).
///
/// Applied to the older state it gives the newer one byte for byte; to anything else it is refused.
public struct LibraryPatch: Hashable, Sendable {
  public let from: String
  public let to: String
  let files: [PatchedFile]

  public var isEmpty: Bool { files.isEmpty }
  public var count: Int { files.count }

  public init(from before: LibraryState, to after: LibraryState) throws(FileError) {
    from = before.label
    to = after.label
    let (old, new) = (try Self.paths(before.tree), try Self.paths(after.tree))
    var files: [PatchedFile] = []
    for path in old.union(new).sorted() {
      let text = new.contains(path) ? try after.tree.read(path) : nil
      let file = PatchedFile(path, from: old.contains(path) ? try before.tree.read(path) : nil, to: text)
      guard let file else { continue }
      // A patch is a text.
      if let text, String(validating: text, as: UTF8.self) == nil {
        throw FileError(path, .stored(Self.foreign))
      }
      files.append(file)
    }
    self.files = files
  }

  private static let foreign = Message(
    zh: "不是 UTF-8 编码，写不进补丁。多半是 GBK：另存为 UTF-8 再比较",
    en: "it is no UTF-8 and cannot stand in a patch; perhaps it is GBK: save it as UTF-8")

  init(from: String, to: String, files: [PatchedFile]) {
    self.from = from
    self.to = to
    self.files = files
  }

  private static func paths(_ tree: any FileTree) throws(FileError) -> Set<String> {
    Set(try tree.ownPaths().filter { LibraryFiles.isList($0) || LibraryFiles.isOther($0) })
  }

  /// What applying it would do.
  public struct Outcome: Sendable {
    /// The files as they are to be; nil for one that is to go.
    public let writes: [(path: String, old: [UInt8]?, new: [UInt8]?)]
    /// Files that are already as the patch would make them.
    public let done: [String]
  }

  /// Works out the new files.
  ///
  /// - Throws: `PatchRefusal` where a file is not the one that the patch was made for: then nothing may be written.
  public func applied(to tree: any FileTree) throws -> Outcome {
    var writes: [(path: String, old: [UInt8]?, new: [UInt8]?)] = []
    var done: [String] = []
    var refusal = PatchRefusal()
    for file in files {
      let old: [UInt8]?
      do { old = try tree.read(file.path) } catch {
        guard error.reason == .missing else { throw error }
        old = nil
      }
      if old.map({ Digest(of: $0) }) == file.after {
        done.append(file.path)
      } else if let new = file.applied(to: old) {
        writes.append((file.path, old, new))
      } else {
        refusal.add(file, found: old)
      }
    }
    if !refusal.reasons.isEmpty { throw refusal }
    return Outcome(writes: writes, done: done)
  }
}

/// Why a patch does not fit, file by file.
public struct PatchRefusal: Error, Sendable {
  public private(set) var reasons: [Message] = []

  mutating func add(_ file: PatchedFile, found: [UInt8]?) {
    let path = file.path
    guard let found else {
      return reasons.append(Message(zh: "没有 \(path)", en: "there is no \(path)"))
    }
    guard file.before != nil else {
      return reasons.append(
        Message(zh: "\(path) 已经有了，内容和补丁里的不一样", en: "\(path) is there already, with other content"))
    }
    let items = file.strangers(in: found)
    let named = Message.names(items.filter { !$0.isEmpty })
    let head = items.contains("") ? Message(zh: "清单开头；", en: "the head; ") : Message(zh: "", en: "")
    reasons.append(
      items.isEmpty
        ? Message(zh: "\(path) 的内容不是补丁所依据的内容", en: "\(path) is not the file that the patch was made for")
        : Message(
          zh: "\(path) 里这些和补丁所依据的不一样：\(head.zh)\(named.zh)",
          en: "in \(path) these are not what the patch was made for: \(head.en)\(named.en)"))
  }
}
