internal import CPlatform

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One thing that is about to be done to the file system; all paths are absolute.
package enum FileStep: Hashable, Sendable {
  /// Changes nothing: a status, a listing, the bytes of a file.
  case look(String)
  case lock(String)
  case makeFolder(String)
  case create(String)
  case write(String, [UInt8])
  case synchronise(String)
  case synchroniseAll(String)
  case link(String, to: String)
  case rename(String, to: String)
  case exchange(String, String)
  case remove(String)
  case removeFolder(String)
}

/// The calls with which the tool writes, each announced before it is made.
///
/// A test may refuse any of them, stop the world there, or keep the record of all.
package struct FileOperations: Sendable {
  package static let system = FileOperations()

  /// Hears of each step before it is taken; what it throws is what the system would have said.
  package var willDo: @Sendable (FileStep) throws(SystemError) -> Void = { _ throws(SystemError) in }
  /// How many bytes one write takes at most.
  package var chunk = 1 << 20

  package init() {}

  // MARK: Looking

  /// What stands at a path itself, links not followed; nil where there is nothing.
  func status(_ path: String) throws(SystemError) -> FileStatus? {
    try willDo(.look(path))
    var status = stat()
    if lstat(path, &status) == 0 { return FileStatus(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw SystemError(code: errno) }
    return nil
  }

  /// The bytes of a regular file; nil where there is nothing, and an error where anything else stands, a link too.
  func read(_ path: String) throws(SystemError) -> [UInt8]? {
    try willDo(.look(path))
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemError(code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    try check(fstat(descriptor, &status))
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EISDIR) }
    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = systemRead(descriptor, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw SystemError(code: failure) }
    return bytes
  }

  /// What to do about names that are no UTF-8.
  enum OtherNames { case refused, skipped }

  /// The names in a folder, sorted by their bytes.
  func names(in folder: String, others: OtherNames = .refused) throws(SystemError) -> [String] {
    try willDo(.look(folder))
    guard let stream = opendir(folder) else { throw SystemError(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(validatingCString: $0)
        }
      }
      guard let name else {
        if others == .skipped { continue }
        throw SystemError(code: EILSEQ)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The absolute path with every link followed.
  func resolved(_ path: String) throws(SystemError) -> String {
    try willDo(.look(path))
    guard let resolved = SystemCall.resolved(path) else { throw SystemError(code: errno) }
    return resolved
  }

  func mayWrite(_ folder: String) throws(SystemError) {
    try willDo(.look(folder))
    try check(faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS))
  }

  // MARK: Writing

  /// Makes a folder; one that is there already is left as it is.
  func makeFolder(_ path: String, like model: FileStatus? = nil) throws(SystemError) {
    try willDo(.makeFolder(path))
    if mkdir(path, 0o777) != 0 {
      guard errno == EEXIST else { throw SystemError(code: errno) }
      return
    }
    guard let model else { return }
    // Who may not give a folder away keeps it; the mode follows, since a change of owner may clear it.
    _ = chown(path, model.owner, model.group)
    try check(chmod(path, mode_t(model.mode)))
  }

  /// Writes a new file where nothing stands, with the mode and, if that is allowed, the owner of another.
  func create(_ path: String, _ bytes: [UInt8], like model: FileStatus? = nil, durable: Bool)
    throws(SystemError)
  {
    try willDo(.create(path))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    try finish(descriptor, path, bytes, durable: durable) { () throws(SystemError) in
      guard let model else { return }
      _ = fchown(descriptor, model.owner, model.group)
      try check(fchmod(descriptor, mode_t(model.mode)))
    }
  }

  /// Adds to the end of a file, and returns once the disk holds it.
  func append(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try willDo(.look(path))
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    try finish(descriptor, path, bytes, durable: true) { () throws(SystemError) in }
  }

  private func finish(
    _ descriptor: Int32, _ path: String, _ bytes: [UInt8], durable: Bool,
    prepare: () throws(SystemError) -> Void
  ) throws(SystemError) {
    do throws(SystemError) {
      try prepare()
      var written = 0
      while written < bytes.count {
        let end = min(written + chunk, bytes.count)
        try willDo(.write(path, Array(bytes[written..<end])))
        let got = bytes.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { systemWrite(descriptor, $0 + written, end - written) } ?? 0
        }
        if got < 0, errno == EINTR { continue }
        try check(got)
        written += got
      }
      if durable {
        try willDo(.synchronise(path))
        try checkCode(qingdan_synchronise(descriptor))
      }
    } catch {
      close(descriptor)
      throw error
    }
    // Some network file systems say only here that they could not write.
    try check(close(descriptor))
  }

  /// Forces the names in a folder onto the disk.
  func synchronise(folder: String) throws(SystemError) {
    try willDo(.synchronise(folder))
    try withDescriptor(of: folder) { descriptor in
      let code = qingdan_synchronise(descriptor)
      // Some file systems cannot do this for a folder, and then need not.
      return code == EINVAL || code == ENOTSUP ? 0 : code
    }
  }

  /// Forces everything written to the file system of a folder onto the disk: one call for ten thousand files.
  func synchroniseAll(_ folder: String) throws(SystemError) {
    try willDo(.synchroniseAll(folder))
    try withDescriptor(of: folder) { qingdan_synchronise_all($0) }
  }

  private func withDescriptor(of folder: String, _ body: (Int32) -> Int32) throws(SystemError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    try checkCode(body(descriptor))
  }

  /// A second name for the same file; a symbolic link gets a second name itself.
  func link(_ path: String, to other: String) throws(SystemError) {
    try willDo(.link(path, to: other))
    try check(linkat(AT_FDCWD, path, AT_FDCWD, other, 0))
  }

  func rename(_ path: String, to other: String) throws(SystemError) {
    try willDo(.rename(path, to: other))
    try check(systemRename(path, other))
  }

  func exchange(_ one: String, _ other: String) throws(SystemError) {
    try willDo(.exchange(one, other))
    try checkCode(qingdan_exchange(one, other))
  }

  /// Removes a file or a link; nothing there is as good.
  func remove(_ path: String) throws(SystemError) {
    try willDo(.remove(path))
    if unlink(path) != 0, errno != ENOENT { throw SystemError(code: errno) }
  }

  /// Removes a folder if it is empty, and says whether it was.
  @discardableResult
  func removeFolder(_ path: String) throws(SystemError) -> Bool {
    try willDo(.removeFolder(path))
    if rmdir(path) == 0 || errno == ENOENT { return true }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw SystemError(code: errno) }
    return false
  }

  private func check(_ result: some BinaryInteger) throws(SystemError) {
    if result < 0 { throw SystemError(code: errno) }
  }

  private func checkCode(_ code: Int32) throws(SystemError) {
    if code != 0 { throw SystemError(code: code) }
  }
}

// The members above hide the functions of the same name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
private func systemRename(_ path: String, _ other: String) -> Int32 { rename(path, other) }
