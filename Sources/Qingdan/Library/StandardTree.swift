/// The base library inside the program, as a tree of files.
struct StandardTree: FileTree {
  func paths() -> [String] { StandardLibrary.files.map(\.path) }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let bytes = StandardLibrary.bytes(of: path) else { throw FileError(path, .missing) }
    return bytes
  }
}
