import Qingdan
private import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The place of one run: the program as it was locked, what it says on standard error, and the folder that it works in.
struct RunFolder: Sendable {
  private let path: String
  var program: String { path + "/program" }
  var errors: String { path + "/errors" }
  /// The only folder that the program may write to.
  var work: String { path + "/work" }
  private static let prefix = "qingdan-run-"

  /// - Parameter program: the bytes whose digest was looked at: nobody can change them any more.
  init(_ program: [UInt8]) throws(FileError) {
    _ = Interruption.isAwaited
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    LeftRunFolders(in: place, Self.prefix).remove { Self.remove($0) }
    path = try Self.make(in: place)
    do throws(FileError) { try fill(program) } catch {
      remove()
      throw error
    }
  }

  /// The folders of the runs that are not over, each open and locked, which says to others that it is in use.
  private static let standing = Mutex<[String: Int32]>([:])

  private static func make(in place: String) throws(FileError) -> String {
    let made = standing.withLock { standing -> Result<String, FileError> in
      var template = Array("\(place)/\(prefix)XXXXXX".utf8CString)
      guard let name = mkdtemp(&template) else { return .failure(FileError(place, .system(errno: errno))) }
      let path = String(cString: name)
      standing[path] = LeftRunFolders.taken(path) ?? -1
      return .success(path)
    }
    return try made.get()
  }

  private func fill(_ program: [UInt8]) throws(FileError) {
    guard mkdir(work, 0o700) == 0 else { throw FileError(work, .system(errno: errno)) }
    // Written under its own name only after it is closed: a file that is open for writing is not executed.
    let descriptor = open(self.program, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o500)
    guard descriptor >= 0 else { throw FileError(self.program, .system(errno: errno)) }
    defer { close(descriptor) }
    var done = 0
    while done < program.count {
      let count = program.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      guard count > 0 || errno == EINTR else { throw FileError(self.program, .system(errno: errno)) }
      done += max(0, count)
    }
  }

  /// The last line that the program has written to standard error.
  var lastWords: String {
    let descriptor = open(errors, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    lseek(descriptor, max(0, lseek(descriptor, 0, SEEK_END) - 4_096), SEEK_SET)
    let bytes = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    let line = bytes.split(separator: 0x0A).last { !$0.allSatisfy { $0 <= 0x20 } } ?? []
    return String(String(decoding: line, as: UTF8.self).unicodeScalars.prefix(200)).visible
  }

  /// Takes away everything; what the program has left may be without rights to it.
  func remove() {
    Self.remove(path)
    Self.standing.withLock { standing in
      if let lock = standing.removeValue(forKey: path), lock >= 0 { close(lock) }
    }
  }

  /// Takes away the folder of a run whose host is no more.
  ///
  /// - Parameter work: the folder in it in which the program worked.
  static func remove(ofWork work: String) {
    let path = work.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard path.last?.hasPrefix(prefix) == true else { return }
    remove(path.joined(separator: "/"))
  }

  /// Takes away those of all runs, for this process is to end.
  ///
  /// - Parameter then: is done while nobody can begin a run, nor come to the end of one.
  static func removeAll(then: () -> Void) {
    standing.withLock { standing in
      for path in standing.keys { remove(path) }
      then()
    }
  }

  /// However deep it is, and whatever the names: a folder in a folder is moved up before it is emptied, so that no path
  /// becomes longer than the system takes, and two folders are open at once.
  private static func remove(_ path: String) {
    let top = open(path, flags)
    guard top >= 0 else { return }
    var folders = names(in: top).filter { unlinkat(top, $0, 0) != 0 }
    var moved = 0
    while let folder = folders.popLast() {
      // What the program has left may be without rights to it.
      _ = fchmodat(top, folder, 0o700, AT_SYMLINK_NOFOLLOW)
      let inner = openat(top, folder, flags)
      for name in names(in: inner) where unlinkat(inner, name, 0) != 0 {
        _ = fchmodat(inner, name, 0o700, AT_SYMLINK_NOFOLLOW)
        let place = Array(".moved-\(moved)".utf8CString)
        moved += 1
        if renameat(inner, name, top, place) == 0 { folders.append(place) }
      }
      close(inner)
      unlinkat(top, folder, AT_REMOVEDIR)
    }
    close(top)
    rmdir(path)
  }

  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  /// The names as the system has them, which need be no UTF-8.
  private static func names(in folder: Int32) -> [[CChar]] {
    let copy = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard let entries = fdopendir(copy) else {
      close(copy)
      return []
    }
    defer { closedir(entries) }
    var names: [[CChar]] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name != Array(".".utf8CString), name != Array("..".utf8CString) { names.append(name) }
    }
    return names
  }
}
