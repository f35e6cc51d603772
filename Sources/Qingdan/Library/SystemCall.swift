#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the system that the core needs, with typed errors.
enum SystemCall {
  /// The whole of a file that must be a regular one, at most `limit` bytes of it.
  static func read(_ path: String, named name: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(name) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else { throw FileError(name, kind == S_IFDIR ? .isFolder : .notAFile) }
    guard status.st_size <= limit else { throw FileError(name, .tooLarge(limit: limit)) }
    let size = Int(status.st_size)
    var problem: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = sysRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = failure(name) }
        if got <= 0 { break }
        count += got
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Names and kinds of what lies in a folder; a name that is no UTF-8 comes with U+FFFD in place of what is none.
  static func list(_ path: String, named name: String) throws(FileError) -> [(name: String, kind: EntryKind)]
  {
    guard let folder = opendir(path) else { throw failure(name) }
    defer { closedir(folder) }
    var entries: [(String, EntryKind)] = []
    while let entry = readdir(folder) {
      var status = stat()
      let (file, isThere) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), fstatat(dirfd(folder), $0, &status, AT_SYMLINK_NOFOLLOW) == 0)
        }
      }
      guard isThere, !file.hasPrefix(".") else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: entries.append((file, .folder))
      case S_IFLNK: entries.append((file, .link))
      default: entries.append((file, .file))
      }
    }
    return entries
  }

  enum EntryKind { case file, folder, link }

  /// The absolute path with every link followed, or nil where it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file is there, whatever link leads to it.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func failure(_ name: String) -> FileError {
    errno == ENOENT ? FileError(name, .missing) : FileError(name, .system(errno: errno))
  }

  /// What the system says of an error, in both languages for those that people meet.
  static func reason(_ code: Int32) -> Message {
    let en = String(cString: strerror(code)).lowercased()
    switch code {
    case EACCES, EPERM: return Message(zh: "没有权限", en: en)
    case ENOSPC: return Message(zh: "磁盘已满，腾出空间再试", en: "\(en); make room and try again")
    case EDQUOT: return Message(zh: "磁盘配额已用完，腾出空间再试", en: "\(en); make room and try again")
    case ENAMETOOLONG: return Message(zh: "名字太长，改短再试", en: "\(en); choose a shorter one")
    case EBUSY: return Message(zh: "正被占用，或者是挂载点", en: en)
    case EROFS: return Message(zh: "磁盘只读", en: en)
    case EISDIR: return Message(zh: "是文件夹，不是文件", en: en)
    case ENOTDIR: return Message(zh: "路径中间有一段不是文件夹", en: en)
    case EEXIST, ENOTEMPTY: return Message(zh: "已经存在", en: en)
    case EBADF: return Message(zh: "没有打开", en: "it is not open")
    case ELOOP: return Message(zh: "链接绕成了圈", en: en)
    default: return Message(zh: "系统提示 \(en)", en: en)
    }
  }
}

private func sysRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

extension SystemCall {
  /// How many threads the machine runs at once.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
