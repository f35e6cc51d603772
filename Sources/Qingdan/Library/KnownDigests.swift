import Synchronization

/// Digests of texts that nobody changes any more, each worked out once.
final class KnownDigests: Sendable {
  private let digests = Mutex<[String: Digest]>([:])

  /// - Parameter bytes: what stands under this path, the same every time.
  func digest(_ path: String, of bytes: [UInt8]) -> Digest {
    if let known = digests.withLock({ $0[path] }) { return known }
    let digest = Digest(of: bytes)
    digests.withLock { $0[path] = digest }
    return digest
  }
}
