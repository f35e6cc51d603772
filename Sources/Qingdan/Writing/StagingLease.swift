internal import Synchronization

/// The lock of an export and the folder that is being built, which go together when nobody needs them any more.
final class StagingLease: Sendable {
  private let place: ExportPlace
  private let staging: String
  private let lock: FileLock
  private let isOver = Mutex(false)

  init(_ place: ExportPlace, _ staging: String, _ lock: FileLock) {
    self.place = place
    self.staging = staging
    self.lock = lock
  }

  deinit { discard() }

  /// The folder stands in its place.
  func release() {
    isOver.withLock { $0 = true }
    lock.release()
  }

  /// The folder is not wanted.
  func discard() {
    let wasOver = isOver.withLock { isOver in
      defer { isOver = true }
      return isOver
    }
    if !wasOver { place.discard(staging) }
    lock.release()
  }
}
