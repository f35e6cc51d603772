/// A JSON value whose objects keep the order in which they were written.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSON

    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object without the members that are nil.
  public static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// The text on one line.
  public var line: String { text(indent: nil) }
  /// The text with a member a line.
  public var pretty: String { text(indent: 0) + "\n" }

  private func text(indent: Int?) -> String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  public func write(into bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .string(let value): bytes.appendJSON(value)
    case .array(let elements):
      JSON.write(elements, "[", "]", into: &bytes, indent) { element, bytes, indent in
        element.write(into: &bytes, indent: indent)
      }
    case .object(let members):
      JSON.write(members, "{", "}", into: &bytes, indent) { member, bytes, indent in
        bytes.appendJSON(member.key)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(into: &bytes, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, into bytes: inout [UInt8], _ indent: Int?,
    _ body: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes += open.utf8
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      if let inner { bytes += "\n".utf8 + [UInt8](repeating: 0x20, count: inner) }
      body(element, &bytes, inner)
    }
    if let indent, !elements.isEmpty { bytes += "\n".utf8 + [UInt8](repeating: 0x20, count: indent) }
    bytes += close.utf8
  }
}

extension [UInt8] {
  /// Appends a JSON string (RFC 8259); `<`, U+2028 and U+2029 are escaped too, so that it may stand in a page, and what
  /// YAML allows in no file, so that it can be read again with the same reader as lists.
  public mutating func appendJSON(_ text: some StringProtocol) {
    append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\"".utf8
      case "\\": self += "\\\\".utf8
      case "\n": self += "\\n".utf8
      case "\r": self += "\\r".utf8
      case "\t": self += "\\t".utf8
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<" ", "\u{7F}"..."\u{9F}",
        "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        self += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: self += String(scalar).utf8
      }
    }
    append(UInt8(ascii: "\""))
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
