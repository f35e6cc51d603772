private import Crypto

/// What git calls the content of a file: it depends on the bytes alone, so it outlives rebase and squash.
public struct BlobID: Hashable, Comparable, Sendable {
  /// 40 hexadecimal digits in lower case; 64 in a repository of SHA-256.
  public let hex: String

  /// nil for anything but 40 or 64 hexadecimal digits in lower case.
  public init?(hex: some StringProtocol) {
    let digits = hex.utf8
    guard digits.count == 40 || digits.count == 64,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.hex = String(hex)
  }

  /// How a repository names its objects (`git init --object-format`).
  public enum Format: Hashable, Sendable { case sha1, sha256 }

  public var format: Format { hex.utf8.count == 64 ? .sha256 : .sha1 }

  /// The name that git gives these bytes.
  public init(of bytes: [UInt8], _ format: Format = .sha1) {
    switch format {
    case .sha1: hex = Self.hex(Insecure.SHA1(), bytes)
    case .sha256: hex = Self.hex(SHA256(), bytes)
    }
  }

  /// Whether these bytes are what it names.
  public func names(_ bytes: [UInt8]) -> Bool { self == BlobID(of: bytes, format) }

  private static func hex(_ hash: some HashFunction, _ bytes: [UInt8]) -> String {
    var hash = hash
    hash.update(data: Array("blob \(bytes.count)\0".utf8))
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.hex < rhs.hex }
}
