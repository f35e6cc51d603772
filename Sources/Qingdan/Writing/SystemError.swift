#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the system says when it refuses.
package struct SystemError: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  package static var unsupported: Self { .init(code: ENOSYS) }
  package static var diskFull: Self { .init(code: ENOSPC) }

  var isBusy: Bool { code == EWOULDBLOCK }
  var isOtherDevice: Bool { code == EXDEV }

  /// Told of a name that people know.
  func told(of name: String) -> FileError {
    switch code {
    case ENOENT: FileError(name, .missing)
    case ENOTDIR: FileError(name, .refused(.notAFolder))
    case EISDIR: FileError(name, .notAFile)
    default: FileError(name, .system(errno: code))
    }
  }
}

extension FileError {
  /// Whether the reader merely lacks the right to write.
  var isForbidden: Bool {
    guard case .system(let code) = reason else { return false }
    return code == EACCES || code == EPERM || code == EROFS
  }
}
