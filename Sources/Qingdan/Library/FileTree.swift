/// What a library is read from: a folder, memory, later a revision of git.
///
/// Paths are relative, with `/`, never with `..`; nothing outside the tree can be reached through it.
public protocol FileTree: Sendable {
  /// The paths of all files, sorted by their bytes; hidden ones are left out.
  func paths() throws(FileError) -> [String]
  /// The bytes of a file.
  func read(_ path: String) throws(FileError) -> [UInt8]
  /// The digest of what `read` gives; a tree that nobody changes works out each once.
  func digest(_ path: String) throws(FileError) -> Digest
  /// Whether a path is a link to a folder, or to nothing: `paths` has nothing of what should lie below.
  func isLinkedFolder(_ path: String) -> Bool
}

extension FileTree {
  public func digest(_ path: String) throws(FileError) -> Digest { Digest(of: try read(path)) }

  public func isLinkedFolder(_ path: String) -> Bool { false }

  /// The files of a library itself: a folder with a `library.yaml` of its own is another library.
  public func ownPaths() throws(FileError) -> [String] {
    let paths = try paths()
    let others = paths.filter { $0.hasSuffix("/library.yaml") }.map { $0.dropLast("library.yaml".count) }
    return paths.filter { path in !others.contains { path.hasPrefix($0) } }
  }
}

/// A file could not be read or written.
public struct FileError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missing
    case missingFolder
    /// A device or a pipe stands where a file should be.
    case notAFile
    /// A folder stands where a file should be.
    case isFolder
    /// Something else stands where a library's folder should be.
    case notAFolder
    /// A symbolic link leads out of the library.
    case leadsOut
    /// A symbolic link stands where a folder should be.
    case linkedFolder
    /// Larger than the library allows, in bytes.
    case tooLarge(limit: Int)
    /// The tool will not write there, and says why.
    case refused(Refusal)
    /// Its content is not to be had from where it is kept, for this reason.
    case stored(Message)
    /// What the system says.
    case system(errno: Int32)
  }

  public let path: String
  public let reason: Reason

  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var message: Message {
    switch reason {
    case .missing: Message(zh: "没有“\(path)”这个文件", en: "there is no file '\(path)'")
    case .missingFolder:
      Message(zh: "没有“\(path)”这个文件夹", en: "there is no folder '\(path)'")
    case .notAFile:
      Message(
        zh: "“\(path)”是设备或者管道，不是普通文件。把内容存成一个文件，放在这里",
        en: "'\(path)' is a device or a pipe, not a file; save its content as a file and put that here")
    case .isFolder:
      Message(
        zh: "“\(path)”是文件夹，这里应当是文件。给文件夹改名，或者把它移走",
        en: "'\(path)' is a folder where a file should be; rename it, or move it away")
    case .notAFolder:
      Message(
        zh: "“\(path)”不是文件夹。写清单库所在的文件夹", en: "'\(path)' is not a folder; name the folder of a library")
    case .leadsOut:
      Message(
        zh: "“\(path)”是指向清单库之外的链接。把内容复制进来，不用链接",
        en: "'\(path)' is a link that leads out of the library; copy the file instead")
    case .linkedFolder:
      Message(
        zh: "“\(path)”是链接，不是文件夹，后面的文件都没有读。删掉链接，把文件夹复制到这里",
        en: "'\(path)' is a link and no folder, and no file behind it is read; put a copy in its place")
    case .tooLarge(let limit):
      Message(
        zh: "“\(path)”超过\(limit >> 20) MiB。把清单按机构拆成几个文件",
        en: "'\(path)' is larger than \(limit >> 20) MiB; split the list by organisation")
    case .refused(let refusal): refusal.message(path)
    case .stored(let reason):
      Message(zh: "读不到“\(path)”：\(reason.zh)", en: "'\(path)' cannot be read: \(reason.en)")
    case .system(let code):
      Message(
        zh: "读写“\(path)”失败：\(SystemCall.reason(code).zh)", en: "'\(path)': \(SystemCall.reason(code).en)")
    }
  }
}

/// Files held in memory: tests, and the base that ships inside the binary.
public struct MemoryTree: FileTree {
  private let files: [String: [UInt8]]

  public init(_ files: [String: [UInt8]]) { self.files = files }
  public init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  public func paths() -> [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let bytes = files[path] else { throw FileError(path, .missing) }
    return bytes
  }
}
