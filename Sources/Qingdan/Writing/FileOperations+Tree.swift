/// Something in a folder, at any depth.
struct TreeEntry: Sendable {
  /// Relative to the folder.
  let path: String
  let status: FileStatus
  /// Whether it is a folder with nothing in it.
  let isEmpty: Bool
}

extension FileOperations {
  /// Everything below a folder, each folder before what it holds; links are not followed.
  func tree(_ root: String) throws(SystemError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    var open = [""]
    while let folder = open.popLast() {
      let full = folder.isEmpty ? root : root + "/" + folder
      let names = try names(in: full)
      if !folder.isEmpty, let status = try status(full) {
        entries.append(TreeEntry(path: folder, status: status, isEmpty: names.isEmpty))
      }
      for name in names {
        let path = folder.isEmpty ? name : folder + "/" + name
        guard let status = try status(root + "/" + path) else { continue }
        if status.kind == .folder {
          open.append(path)
        } else {
          entries.append(TreeEntry(path: path, status: status, isEmpty: false))
        }
      }
    }
    return entries
  }

  /// Makes the folders above a path, each like the one of the same name in a model.
  func makeFolders(above path: String, in root: String, like model: String? = nil) throws(SystemError) {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += "/" + name
      guard try status(root + folder) == nil else { continue }
      var likeness: FileStatus?
      if let model, let status = try status(model + folder), status.kind == .folder { likeness = status }
      try makeFolder(root + folder, like: likeness)
    }
  }

  /// A second name for a file, or a copy where the file system knows no second names.
  func linkOrCopy(_ path: String, to other: String, _ status: FileStatus) throws(SystemError) {
    do throws(SystemError) {
      try link(path, to: other)
    } catch let error where error.isWithoutLinks && status.kind == .file {
      guard let bytes = try read(path) else { throw error }
      try create(other, bytes, like: status, durable: false)
    }
  }
}
