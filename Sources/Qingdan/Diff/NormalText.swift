/// A text without what makes no difference to a reader: width, the form of brackets and quotation marks, blanks. One
/// between digits is no such thing: without it they are another number.
///
/// Two texts with one normal form differ editorially only. The digest of a change is made of normal forms, so an
/// approval outlives a mended bracket and nothing else.
public enum NormalText {
  public static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var odd = nextOdd(bytes, from: 0)
      guard odd < bytes.count else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      var isBehindBlank = false
      func keepBlank(before next: UInt32) {
        if isBehindBlank, isDigit(UInt32(result.last ?? 0)), isDigit(next) { result.append(0x20) }
        isBehindBlank = false
      }
      while true {
        if index < odd {
          keepBlank(before: UInt32(bytes[index]))
          result.append(contentsOf: bytes[index..<odd])
        }
        guard odd < bytes.count else { return String(decoding: result, as: UTF8.self) }
        index = odd
        let scalar = NormalHash.decoded(bytes, &index)
        if CharacterFolding.blank(scalar) != nil {
          isBehindBlank = true
        } else if let folded = Unicode.Scalar(folded(scalar)) {
          keepBlank(before: folded.value)
          result.append(contentsOf: UTF8.encode(folded) ?? UTF8.EncodedScalar())
        }
        odd = nextOdd(bytes, from: index)
      }
    } ?? text
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// Where the next character stands that may have another form: most have none, and are taken as they are.
  private static func nextOdd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      // Han, 4E00 to 9FFF.
      case 0xE5...0xE9: index += 3
      case 0xE4 where bytes[index + 1] >= 0xB8: index += 3
      // Digits, letters, and the signs that have one form.
      case 0x23...0x26, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5E...0x7E: index += 1
      default: return index
      }
    }
    return index
  }

  /// The one form of a character.
  static func folded(_ scalar: UInt32) -> UInt32 {
    // Which character a statute uses, 规 or 規, is more than form.
    if (0x4E00...0x9FFF).contains(scalar) { return scalar }
    switch CharacterFolding.key(scalar) {
    case Key.squareOpen: return Key.roundOpen
    case Key.squareClose: return Key.roundClose
    case Key.quoteOpen, Key.quoteClose, 0x22, 0x27, 0x2018, 0x2019, 0x201A, 0x201B: return 0x22
    case let key: return key
    }
  }
}

extension YAMLValue {
  /// The value with every text in its normal form.
  public var normalised: YAMLValue {
    switch self {
    case .null: .null
    case .scalar(let text): .scalar(NormalText.of(text))
    case .sequence(let items): .sequence(items.map(\.normalised))
    case .mapping(let fields): .mapping(fields.map { Field($0.key, $0.value.normalised) })
    }
  }

  /// Whether both have one normal form; made only of what is not the same without it.
  func isEditorially(_ other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.scalar(let text), .scalar(let other)): text == other || NormalText.of(text) == NormalText.of(other)
    case (.sequence(let items), .sequence(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.isEditorially($1) }
    case (.mapping(let fields), .mapping(let others)):
      fields.count == others.count
        && zip(fields, others).allSatisfy { $0.key == $1.key && $0.value.isEditorially($1.value) }
    default: false
    }
  }

  /// The SHA-256 of the normalised value, each text behind its length so that no two values share one.
  public var digest: Digest {
    var bytes: [UInt8] = []
    normalised.write(into: &bytes)
    return Digest(of: bytes)
  }

  private func write(into bytes: inout [UInt8]) {
    func put(_ text: String) { bytes += "\(text.utf8.count):".utf8 + Array(text.utf8) }
    switch self {
    case .null: bytes += "~".utf8
    case .scalar(let text): put(text)
    case .sequence(let items):
      bytes += "[".utf8
      for item in items { item.write(into: &bytes) }
      bytes += "]".utf8
    case .mapping(let fields):
      bytes += "{".utf8
      for field in fields {
        put(field.key)
        field.value.write(into: &bytes)
      }
      bytes += "}".utf8
    }
  }
}
