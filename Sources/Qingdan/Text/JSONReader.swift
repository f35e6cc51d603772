/// Reads JSON (RFC 8259) strictly: whole numbers only, no key twice, no deeper than a person would write it.
///
/// It reads what programs send, which may be anything: it makes no more of it than its length allows.
struct JSONReader {
  /// Why some bytes are no JSON, and at which of them that shows.
  struct Failure: Error {
    let message: Message
    let offset: Int
  }

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private static let depthLimit = 32

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The one value that some bytes are.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.at == bytes.endIndex else { throw reader.failure("后面还有别的内容", "something follows it") }
    return value
  }

  private var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private func failure(_ zh: String, _ en: String) -> Failure {
    Failure(message: Message(zh: zh, en: en), offset: at - bytes.startIndex)
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard next == byte.asciiValue else { return false }
    at += 1
    return true
  }

  private mutating func take(word: StaticString, _ value: JSON) throws(Failure) -> JSON {
    let isThere = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
    guard isThere else { throw failure("不是 JSON 的值", "this is no value") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    guard depth < Self.depthLimit else { throw failure("嵌套太深", "it is nested too deeply") }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try take(word: "true", .bool(true))
    case UInt8(ascii: "f"): return try take(word: "false", .bool(false))
    case UInt8(ascii: "n"): return try take(word: "null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    case nil: throw failure("没有写完", "it ends too early")
    default: throw failure("不是 JSON 的值", "this is no value")
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSON {
    at += 1
    var members: [JSON.Member] = []
    var keys: Set<String> = []
    skipBlanks()
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw failure("这里应当是键", "a key belongs here") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw failure("键“\(key)”写了两次", "the key '\(key)' is there twice")
      }
      skipBlanks()
      guard take(":") else { throw failure("键后面没有冒号", "no colon follows the key") }
      members.append(JSON.Member(key: key, value: try value(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw failure("对象没有写完", "the object does not end") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSON {
    at += 1
    var elements: [JSON] = []
    skipBlanks()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw failure("数组没有写完", "the array does not end") }
    return .array(elements)
  }

  private mutating func number() throws(Failure) -> JSON {
    let start = at
    _ = take("-")
    let first = at
    while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
    let digits = at - first
    guard digits > 0, digits == 1 || bytes[first] != 0x30, next != UInt8(ascii: "."),
      (next ?? 0) | 0x20 != 0x65,
      let value = Int(String(decoding: bytes[start..<at], as: UTF8.self))
    else { throw failure("只认整数", "only whole numbers are read") }
    return .number(value)
  }

  private mutating func string() throws(Failure) -> String {
    at += 1
    var text: [UInt8] = []
    var start = at
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<at]
        at += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure("不是 UTF-8", "it is no UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        text += bytes[start..<at]
        at += 1
        try escape(into: &text)
        start = at
      case 0..<0x20: throw failure("字符串里有控制字符", "a text holds a control character")
      default: at += 1
      }
    }
    throw failure("字符串没有写完", "the text does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard let byte = next else { throw failure("字符串没有写完", "the text does not end") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try unit()
      // A character beyond the first plane is written as two.
      if 0xD800..<0xDC00 ~= code, take("\\"), take("u") {
        let low = try unit()
        code = 0xDC00..<0xE000 ~= low ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xD800
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("\\u 后面不是字符", "\\u names no character") }
      text += String(Character(scalar)).utf8
    default: throw failure("不认识的转义", "an unknown escape")
    }
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    guard at + 4 <= bytes.endIndex,
      bytes[at..<at + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw failure("\\u 后面要四位十六进制数", "four hexadecimal digits belong behind \\u") }
    at += 4
    return code
  }
}

extension JSON {
  /// The member of an object; nil where there is none, or `null`.
  public subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self, let member = members.first(where: { $0.key == key }),
      member.value != .null
    else { return nil }
    return member.value
  }

  public var text: String? { if case .string(let text) = self { text } else { nil } }
  public var number: Int? { if case .number(let number) = self { number } else { nil } }
  public var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  /// Reads JSON; nil for anything else, and for numbers that are not whole.
  public init?(_ bytes: ArraySlice<UInt8>) {
    guard let value = try? JSONReader.read(bytes) else { return nil }
    self = value
  }
}
