import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files of git's that are set up beside a library: `.gitattributes` and hooks. They are none of the library's own, which
/// only a transaction writes, and hidden names are closed to it.
enum GitFiles {
  /// The text of a file; nil where there is none.
  static func text(_ path: String) throws(FileError) -> String? {
    guard Files.isTaken(path) else { return nil }
    // git itself follows no link there.
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path, status.st_mode & S_IFMT == S_IFDIR ? .isFolder : .notAFile)
    }
    return String(decoding: try FolderTree.contents(of: path), as: UTF8.self)
  }

  /// Writes a file beside itself and moves it into place, so that it is there whole or as it was.
  static func write(_ path: String, _ text: String, mode: mode_t = 0o644) throws(FileError) {
    if let folder = Files.parent(of: path) { try Files.makeFolder(folder) }
    let fresh = "\(path).qingdan-\(getpid())"
    unlink(fresh)
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError(path, .system(errno: errno)) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { break }
      bytes = bytes.dropFirst(written)
    }
    let isWhole = bytes.isEmpty && fsync(descriptor) == 0 && fchmod(descriptor, mode) == 0
    let code = errno
    close(descriptor)
    guard isWhole, rename(fresh, path) == 0 else {
      let failure = isWhole ? errno : code
      unlink(fresh)
      throw FileError(path, .system(errno: failure))
    }
  }

  static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path, .system(errno: errno)) }
  }

  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
