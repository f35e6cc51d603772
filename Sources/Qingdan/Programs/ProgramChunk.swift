/// A piece of a file that a program exports; the pieces of one name follow one another.
public struct ProgramChunk: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(_ json: JSON) throws(ProgramFault) {
    guard let name = json["name"]?.text else { throw .violation("块缺 name", "a chunk lacks 'name'") }
    if let problem = PathRule.problem(name) { throw .path(FileError(name, .refused(problem)).message) }
    self.name = name
    if let text = json["text"]?.text {
      bytes = Array(text.utf8)
    } else if let text = json["base64"]?.text, let bytes = Self.bytes(base64: text) {
      self.bytes = bytes
    } else {
      throw .violation("块“\(name)”没有 text，也没有 base64", "the chunk '\(name)' has neither 'text' nor 'base64'")
    }
  }

  /// RFC 4648 with its padding; nil for anything else.
  private static func bytes(base64 text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3)
    var bits: UInt32 = 0
    for (index, digit) in digits.enumerated() {
      let value: UInt32
      switch digit {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(digit - UInt8(ascii: "A"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(digit - UInt8(ascii: "a")) + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(digit - UInt8(ascii: "0")) + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "=") where index >= digits.count - padding: value = 0
      default: return nil
      }
      bits = bits << 6 | value
      guard index % 4 == 3 else { continue }
      bytes += [
        UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
        UInt8(truncatingIfNeeded: bits),
      ]
      bits = 0
    }
    bytes.removeLast(padding)
    return bytes
  }
}

extension [ProgramChunk] {
  /// The files that the pieces make, in the order in which they were begun.
  public func files() throws(ProgramFault) -> [OutputFile] {
    // By the bytes of the names: two spellings of one “é” are one key as strings, and would be one file without a word.
    var bytes: [[UInt8]: [UInt8]] = [:]
    var names: [String] = []
    for chunk in self {
      let key = [UInt8](chunk.name.utf8)
      if bytes[key] == nil { names.append(chunk.name) }
      bytes[key, default: []] += chunk.bytes
    }
    if let clash = PathRule.clash(in: names) {
      throw .path(FileError(clash.path, .refused(clash.refusal)).message)
    }
    return names.map { OutputFile($0, bytes[[UInt8]($0.utf8)] ?? []) }
  }
}
