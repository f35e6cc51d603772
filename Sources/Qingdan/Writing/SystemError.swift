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

  static var occupied: Self { .init(code: EEXIST) }

  var isBusy: Bool { code == EWOULDBLOCK }
  var isMissing: Bool { code == ENOENT }
  var isOtherDevice: Bool { code == EXDEV }
  /// Another kind of thing stands where a file or a folder is to be made.
  var isOccupied: Bool { code == EEXIST || code == ENOTDIR || code == EISDIR }
  /// The kernel or the file system has no such call.
  var isUnsupported: Bool { code == ENOSYS || code == EINVAL || code == ENOTSUP }
  /// The file system knows no second names, not between these places, or not for this user.
  var isWithoutLinks: Bool {
    isUnsupported || code == EXDEV || code == EPERM || code == EMLINK || code == EACCES
  }

  /// Told of a name that people know.
  func told(of name: String) -> FileError {
    switch code {
    case ENOENT: FileError(name, .missing)
    case ENOTDIR: FileError(name, .refused(.notAFolder))
    case EISDIR: FileError(name, .isFolder)
    case EILSEQ: FileError(name, .refused(.nameNotText))
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
