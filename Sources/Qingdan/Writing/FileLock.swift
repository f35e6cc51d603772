internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Held by the one who writes; the system lets go of it when the holder dies, however it dies.
final class FileLock: Sendable {
  private let descriptor: Mutex<Int32?>
  private let vanishing: String?

  fileprivate init(_ descriptor: Int32, vanishing: String?) {
    self.descriptor = Mutex(descriptor)
    self.vanishing = vanishing
  }

  deinit { release() }

  func release() {
    descriptor.withLock { held in
      guard let open = held else { return }
      // First the name, then the lock: whoever waits for it finds the name gone and makes a new one.
      if let vanishing { unlink(vanishing) }
      close(open)
      held = nil
    }
  }
}

extension FileOperations {
  /// Takes the lock that a file stands for, made if need be.
  ///
  /// Waits `patience` for another holder; after that the error is `EWOULDBLOCK`. A file that `vanishes` is removed
  /// with the lock.
  func lock(_ path: String, patience: Duration, vanishes: Bool = false) throws(SystemError) -> FileLock {
    try willDo(.lock(path))
    let deadline = ContinuousClock.now + patience
    while true {
      var descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
      let refusal = errno
      if descriptor < 0, refusal == EACCES || refusal == EROFS {
        // Who may only read can still wait for who writes.
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      }
      guard descriptor >= 0 else { throw SystemError(code: refusal) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if isStill(descriptor, at: path) { return FileLock(descriptor, vanishing: vanishes ? path : nil) }
        close(descriptor)
        continue
      }
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK || code == EINTR else { throw SystemError(code: code) }
      guard ContinuousClock.now < deadline else { throw SystemError(code: EWOULDBLOCK) }
      usleep(10_000)
    }
  }

  /// Whether the path still names the file that was opened, which its last holder may have removed since.
  private func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && FileStatus(opened).isSameFile(as: FileStatus(named))
  }
}
