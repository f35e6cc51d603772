/// The files of a ZIP archive, found by its directory; nothing is unpacked before it is asked for.
public struct ZIPArchive {
  enum Mark {
    static let file: UInt32 = 0x0403_4B50
    static let directory: UInt32 = 0x0201_4B50
    static let end: UInt32 = 0x0605_4B50
    /// The container of workbooks before 2007, and of those behind a password.
    static let compound: UInt32 = 0xE011_CFD0
  }

  private struct Entry {
    var packing: UInt16
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var offset: Int
  }

  /// No part of an office's table is larger; a small archive may claim to be.
  static let largestPart = 64 << 20

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  public init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    self.bytes = bytes
    let mark = Self.mark(of: bytes)
    if mark == Mark.compound { throw .oldOrLocked }
    guard mark == Mark.file else { throw .notAWorkbook }
    guard let end = endOfDirectory(), let count: UInt16 = number(at: end + 10),
      let start: UInt32 = number(at: end + 16)
    else { throw .damaged(part: "") }
    var offset = Int(start)
    for _ in 0..<count {
      guard number(at: offset) == Mark.directory, let packing: UInt16 = number(at: offset + 10),
        let checksum: UInt32 = number(at: offset + 16), let packedSize: UInt32 = number(at: offset + 20),
        let size: UInt32 = number(at: offset + 24), let name: UInt16 = number(at: offset + 28),
        let extra: UInt16 = number(at: offset + 30), let remark: UInt16 = number(at: offset + 32),
        let place: UInt32 = number(at: offset + 42), offset + 46 + Int(name) <= bytes.count
      else { throw .damaged(part: "") }
      entries[String(decoding: bytes[offset + 46..<offset + 46 + Int(name)], as: UTF8.self)] = Entry(
        packing: packing, checksum: checksum, packedSize: Int(packedSize), size: Int(size), offset: Int(place)
      )
      offset += 46 + Int(name) + Int(extra) + Int(remark)
    }
  }

  /// The names of its files, sorted.
  public var names: [String] { entries.keys.sorted() }

  func has(_ name: String) -> Bool { entries[name] != nil }

  /// A file unpacked, its checksum held against the directory's.
  public func file(_ name: String) throws(SpreadsheetError) -> [UInt8] {
    guard let entry = entries[name] else { throw .damaged(part: name) }
    guard entry.size <= Self.largestPart else { throw .tooLarge(part: name) }
    guard number(at: entry.offset) == Mark.file, let label: UInt16 = number(at: entry.offset + 26),
      let extra: UInt16 = number(at: entry.offset + 28)
    else { throw .damaged(part: name) }
    let start = entry.offset + 30 + Int(label) + Int(extra)
    guard start + entry.packedSize <= bytes.count else { throw .damaged(part: name) }
    let packed = bytes[start..<start + entry.packedSize]
    let content: [UInt8]? =
      switch entry.packing {
      case 0: packed.count == entry.size ? Array(packed) : nil
      case 8: Deflation.unpack(packed, size: entry.size)
      default: nil
      }
    guard let content, Deflation.checksum(content) == entry.checksum else { throw .damaged(part: name) }
    return content
  }

  /// It stands at the end, before a remark of at most 65,535 bytes.
  private func endOfDirectory() -> Int? {
    var offset = bytes.count - 22
    let last = max(0, offset - 65_535)
    while offset >= last {
      if number(at: offset) == Mark.end { return offset }
      offset -= 1
    }
    return nil
  }

  private func number<Number: FixedWidthInteger>(at offset: Int) -> Number? {
    Self.number(in: bytes, at: offset)
  }

  /// The four bytes by which a file says what it is; nil for fewer.
  static func mark(of bytes: [UInt8]) -> UInt32? { number(in: bytes, at: 0) }

  private static func number<Number: FixedWidthInteger>(in bytes: [UInt8], at offset: Int) -> Number? {
    let size = Number.bitWidth / 8
    guard offset >= 0, offset + size <= bytes.count else { return nil }
    return (0..<size).reduce(0) { $0 | Number(truncatingIfNeeded: bytes[offset + $1]) << (8 * $1) }
  }
}
