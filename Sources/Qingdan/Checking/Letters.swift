/// The characters of a text with their places in it, and what they are to a Chinese reader.
public struct Letters {
  public let scalars: [Unicode.Scalar]
  /// Where each begins, in bytes of UTF-8; and the length of the text.
  public let offsets: [Int]

  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  public func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }
  public subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// A stretch and a few letters around it, so that it can be found by eye.
  public func context(of range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    let before = scalars[max(0, range.lowerBound - 4)..<range.lowerBound]
    let after = scalars[range.upperBound..<min(scalars.count, range.upperBound + 4)]
    // Not beyond the line, which would not fit into a message.
    text.append(
      contentsOf: before.suffix(from: before.lastIndex(of: "\n").map { $0 + 1 } ?? before.startIndex))
    text.append(contentsOf: scalars[range])
    text.append(contentsOf: after.prefix { $0 != "\n" })
    return String(text)
  }
}

extension Unicode.Scalar? {
  public var isHan: Bool {
    switch self?.value ?? 0 {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  /// One of 、。《》（）“”… and their like.
  public var isChineseMark: Bool {
    switch self?.value ?? 0 {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F: true
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026: true
    default: false
    }
  }

  public var isChinese: Bool { isHan || isChineseMark }
  public var isLineBreak: Bool { self?.value == 0x0A || self?.value == 0x0D }
  /// Blanks within a line.
  public var isBlank: Bool {
    switch self?.value ?? 0 {
    case 0x20, 0x09, 0xA0, 0x3000: true
    default: false
    }
  }
}
