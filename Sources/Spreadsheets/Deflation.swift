internal import CZlib

/// The compression of ZIP (RFC 1951), by zlib.
enum Deflation {
  /// - Returns: nil only where memory is out.
  static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard qingdan_deflate_init(&stream) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    return run(&stream, bytes, room: Int(deflateBound(&stream, UInt(bytes.count))), deflate)
  }

  /// - Parameter size: what the archive says that it will be; another size is damage.
  static func unpack(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard qingdan_inflate_init(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    // A byte more than should come: what is longer than it says is seen and not written.
    guard let unpacked = run(&stream, Array(bytes), room: size + 1, inflate), unpacked.count == size else {
      return nil
    }
    return unpacked
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  private static func run(
    _ stream: inout z_stream, _ bytes: [UInt8], room: Int,
    _ step: (UnsafeMutablePointer<z_stream>, Int32) -> Int32
  ) -> [UInt8]? {
    guard let size = UInt32(exactly: bytes.count), let space = UInt32(exactly: room) else { return nil }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      var isWhole = false
      let output = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        stream.next_in = source.baseAddress
        stream.avail_in = size
        stream.next_out = target.baseAddress
        stream.avail_out = space
        isWhole = step(&stream, Z_FINISH) == Z_STREAM_END
        count = room - Int(stream.avail_out)
      }
      return isWhole ? output : nil
    }
  }
}
