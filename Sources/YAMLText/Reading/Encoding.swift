/// Which bytes may be read at all: UTF-8 without control characters, and not too many of them.
enum Encoding {
  /// Looks at what libyaml would let pass; returns where the text begins behind its byte-order mark.
  static func check(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: Document.Limits
  ) throws(YAMLError) -> Int {
    if bytes.count > limits.bytes { throw YAMLError(tooLarge(bytes.count, limits.bytes), in: bytes) }
    let start = byteOrderMarkLength(bytes)
    if let name = wideEncoding(bytes) { throw YAMLError(foreign(name), in: bytes) }
    if let mark = byteOrderMark(bytes, from: start) {
      throw YAMLError(misplacedByteOrderMark(mark), in: bytes)
    }
    if let place = tooManyPrefixes(bytes) {
      throw YAMLError(
        TextProblem(
          "yaml/too-large", .error,
          Message(zh: "%TAG 指令超过1000个，不读这样的文件", en: "more than 1000 %TAG directives"),
          at: place..<place), in: bytes)
    }
    return start
  }

  /// What a parser stumbled over that gave no place for it.
  static func problem(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> TextProblem {
    guard let (place, fault) = firstFault(bytes, from: start) else { return SyntaxMessages.outOfMemory }
    switch fault {
    case .malformed:
      if GB18030.isLikely(bytes) { return foreign("GB18030（GBK）", english: "GB18030 (GBK)", at: place) }
      let byte = "0x" + String(bytes[place], radix: 16, uppercase: true)
      return TextProblem(
        "yaml/encoding", .error,
        Message(
          zh: "这里的字节 \(byte) 不是UTF-8编码。用编辑器以UTF-8重新保存，或把这个字重新输入一遍",
          en: "the byte \(byte) is not UTF-8; save the file as UTF-8"), at: place..<place + 1)
    case .forbidden(let value, let length):
      let code = String(value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      return TextProblem(
        "yaml/control-character", .error,
        Message(
          zh: "这里有一个看不见的控制字符 \(name)，多半是复制时带进来的。删掉它",
          en: "the control character \(name) is not allowed; delete it"),
        at: place..<place + length,
        fixes: [
          TextProblem.Fix(
            Message(zh: "删掉控制字符", en: "delete the control character"),
            [Splice(place..<place + length, "")], isSafe: true)
        ])
    }
  }
}

extension Encoding {
  private static func tooLarge(_ count: Int, _ limit: Int) -> TextProblem {
    TextProblem(
      "yaml/too-large", .error,
      Message(
        zh: "文件有\(count)字节，超过上限\(limit)字节。把它分成几个文件",
        en: "the file has \(count) bytes, the limit is \(limit); split it"), at: 0..<0)
  }

  private static func foreign(_ name: String, english: String? = nil, at place: Int = 0) -> TextProblem {
    TextProblem(
      "yaml/encoding", .error,
      Message(
        zh: "文件不是UTF-8编码，看来是 \(name)。在记事本或WPS里“另存为”，编码选“UTF-8”，再提交",
        en: "the file is not UTF-8 but seems to be \(english ?? name); save it as UTF-8"),
      at: place..<place + 1)
  }

  private static func misplacedByteOrderMark(_ place: Int) -> TextProblem {
    TextProblem(
      "yaml/byte-order-mark", .error,
      Message(
        zh: "文件中间有一个看不见的字节顺序标记（BOM），多半是拼接文件时带进来的。删掉它",
        en: "a byte-order mark in the middle of the file; delete it"), at: place..<place + 3,
      fixes: [
        TextProblem.Fix(
          Message(zh: "删掉字节顺序标记", en: "delete the byte-order mark"), [Splice(place..<place + 3, "")],
          isSafe: true)
      ])
  }

  /// Encodings of two or four bytes a character, known by their mark or by their zero bytes.
  private static func wideEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count == 4 else { return nil }
    switch head.map({ $0 == 0 }) {
    case [true, false, true, false], [false, true, false, true]: return "UTF-16"
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    default: return nil
    }
  }

  /// Finds EF BB BF: blocks of 128 places are passed over where EF BB stands nowhere.
  private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var place = start
    while place + 3 <= bytes.count {
      if place + 129 <= bytes.count, !mayHoldMark(UnsafeRawPointer(base + place)) {
        place += 128
        continue
      }
      for place in place..<min(place + 128, bytes.count - 2)
      where bytes[place] == 0xEF && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF { return place }
      place += 128
    }
    return nil
  }

  private static func mayHoldMark(_ block: UnsafeRawPointer) -> Bool {
    // Whole vectors on both sides: the forms that take a number are not compiled to vector code.
    let lead = SIMD16<UInt8>(repeating: 0xEF)
    let next = SIMD16<UInt8>(repeating: 0xBB)
    var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
    var block = block
    for _ in 0..<8 {
      let first = block.loadUnaligned(as: SIMD16<UInt8>.self)
      let second = block.loadUnaligned(fromByteOffset: 1, as: SIMD16<UInt8>.self)
      hits = hits .| (first .== lead .& second .== next)
      block += 16
    }
    let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }

  /// libyaml compares every %TAG directive with all others, so a file of nothing else would take for ever.
  private static func tooManyPrefixes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var found = 0
    var place = 0
    while let percent = firstIndex(of: UInt8(ascii: "%"), in: bytes, from: place) {
      if percent + 4 <= bytes.count, bytes[percent + 1] == UInt8(ascii: "T"),
        bytes[percent + 2] == UInt8(ascii: "A"), bytes[percent + 3] == UInt8(ascii: "G")
      {
        found += 1
        if found > 1000 { return percent }
      }
      place = percent + 1
    }
    return nil
  }
}

extension Encoding {
  private enum Fault {
    case malformed
    case forbidden(UInt32, length: Int)
  }

  /// The first byte that is no UTF-8, or the first character that YAML forbids.
  private static func firstFault(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (place: Int, fault: Fault)? {
    var place = start
    while place < bytes.count {
      guard let (value, length) = scalar(bytes, at: place) else { return (place, .malformed) }
      if !isAllowed(value) { return (place, .forbidden(value, length: length)) }
      place += length
    }
    return nil
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The character at a place; nil where the bytes are no well-formed UTF-8.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (value: UInt32, length: Int)? {
    let lead = bytes[place]
    let (length, least): (Int, UInt32) =
      switch lead {
      case 0..<0x80: (1, 0)
      case 0xC0..<0xE0: (2, 0x80)
      case 0xE0..<0xF0: (3, 0x800)
      case 0xF0..<0xF8: (4, 0x10000)
      default: (0, 0)
      }
    guard length > 0, place + length <= bytes.count else { return nil }
    var value = UInt32(length == 1 ? lead : lead & (0xFF >> UInt8(length + 1)))
    for byte in bytes[place + 1..<place + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, value <= 0x10FFFF, !(0xD800..<0xE000).contains(value) else { return nil }
    return (value, length)
  }
}

/// How many bytes the byte-order mark at the beginning takes: 3 or 0.
func byteOrderMarkLength(_ bytes: some Collection<UInt8>) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
