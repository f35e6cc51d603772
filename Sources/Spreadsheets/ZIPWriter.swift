/// Packs files into a ZIP archive, the same bytes for the same files.
struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Returns: whether the archive could take it: a part has less than 4 GiB.
  mutating func add(_ name: String, _ content: [UInt8]) -> Bool {
    guard let packed = Deflation.pack(content), let offset = UInt32(exactly: bytes.count),
      let size = UInt32(exactly: content.count), let packedSize = UInt32(exactly: packed.count)
    else { return false }
    let name = Array(name.utf8)
    var entry: [UInt8] = []
    // Version 2.0; names are UTF-8; deflated; the 1st of January 1980, so that the time of writing changes nothing.
    entry.append(UInt16(20), UInt16(1 << 11), UInt16(8), UInt16(0), UInt16(0x21))
    entry.append(Deflation.checksum(content), packedSize, size)
    entry.append(UInt16(name.count), UInt16(0))
    bytes.append(ZIPArchive.Mark.file)
    bytes += entry + name + packed
    directory.append(ZIPArchive.Mark.directory)
    directory.append(UInt16(20))
    directory += entry
    directory.append(UInt16(0), UInt16(0), UInt16(0))
    directory.append(UInt32(0), offset)
    directory += name
    count += 1
    return true
  }

  /// The archive, with its directory behind the files.
  func archive() -> [UInt8] {
    var whole = bytes + directory
    whole.append(ZIPArchive.Mark.end)
    whole.append(UInt16(0), UInt16(0), UInt16(count), UInt16(count))
    whole.append(UInt32(directory.count), UInt32(bytes.count))
    whole.append(UInt16(0))
    return whole
  }
}

extension [UInt8] {
  /// Little-endian, as all of ZIP is.
  fileprivate mutating func append<Number: FixedWidthInteger>(_ numbers: Number...) {
    for number in numbers { Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) } }
  }
}
