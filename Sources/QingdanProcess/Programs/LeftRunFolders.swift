#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders of runs that nobody has taken away: of a `qingdan` that was killed together with the process that keeps its
/// program, or whose machine lost power.
///
/// Who works in one has it locked, and the kernel takes the lock away with the process, whatever ends it. So a folder in use
/// is known also across containers, where the number of a process says nothing.
struct LeftRunFolders {
  private let place: String
  private let prefix: String
  /// One is made a moment before it is locked, and older versions lock none.
  private static let leastAge = 3_600

  init(in place: String, _ prefix: String) {
    self.place = place
    self.prefix = prefix
  }

  /// Locks a folder; nil where another has it, or where it is none of this user's.
  static func taken(_ path: String) -> Int32? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    var status = stat()
    guard fstat(folder, &status) == 0, status.st_uid == geteuid(), flock(folder, LOCK_EX | LOCK_NB) == 0
    else {
      close(folder)
      return nil
    }
    return folder
  }

  /// Takes away those that are nobody's any more.
  func remove(_ remove: (String) -> Void) {
    for path in paths {
      guard let folder = Self.taken(path) else { continue }
      defer { close(folder) }
      var status = stat()
      guard fstat(folder, &status) == 0, Self.seconds(status) + Self.leastAge < time(nil) else { continue }
      remove(path)
    }
  }

  private static func seconds(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }

  private var paths: [String] {
    guard let entries = opendir(place) else { return [] }
    defer { closedir(entries) }
    var paths: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(prefix) { paths.append("\(place)/\(name)") }
    }
    return paths
  }
}
