#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines of standard input, as bytes: `readLine` makes a String of each, which is half of the work.
struct InputLines {
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var block = [UInt8](repeating: 0, count: 1 << 20)

  mutating func next() -> [UInt8]? {
    while true {
      let end = buffer.withUnsafeBytes { bytes -> Int? in
        guard let base = bytes.baseAddress, let found = memchr(base + searched, 0x0A, bytes.count - searched)
        else { return nil }
        return UnsafeRawPointer(found) - base
      }
      if let end {
        let line = Array(buffer[start..<end])
        (start, searched) = (end + 1, end + 1)
        return line
      }
      buffer.removeFirst(start)
      (start, searched) = (0, buffer.count)
      let count = read(0, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      buffer += block[..<count]
    }
  }
}
