/// The unified social credit code (统一社会信用代码) and the organisation code inside it.
///
/// Source: GB 32100 for the 18 characters, GB 11714 for the nine of the organisation; the check digits were
/// confirmed on codes of published lists (../shared/field/facts.md 3.3).
public enum CreditCode {
  /// The alphabet; I, O, S, V and Z are left out.
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// The check character that belongs to the first 17; nil where they are no such code.
  public static func checkCharacter(of code: some StringProtocol) -> Character? {
    check(Array(code.utf8.prefix(18))).map { Character(Unicode.Scalar($0)) }
  }

  /// Whether a text is a code whose length, characters and check digit are right.
  public static func isValid(_ code: some StringProtocol) -> Bool { isValid(Array(code.utf8)) }

  /// Codes that the text was probably meant to be, when one character was lost, added or changed, or is in lower case.
  ///
  /// Only codes whose two check digits both agree and whose division is digits; sorted. Empty where the text is
  /// valid, or too far from any code.
  public static func candidates(for code: some StringProtocol) -> [String] {
    let bytes = Array(code.utf8.prefix(20)).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    guard !isValid(code), code.utf8.count <= 19 else { return [] }
    if isSound(bytes) { return [text(bytes)] }
    var found: Set<[UInt8]> = []
    switch bytes.count {
    case 17: for place in 0...17 { insert(into: bytes, at: place, &found) }
    case 18: for place in 0..<18 { change(bytes, at: place, &found) }
    case 19:
      for place in 0..<19 {
        var shorter = bytes
        shorter.remove(at: place)
        if isSound(shorter) { found.insert(shorter) }
      }
    default: break
    }
    return found.map(text).sorted()
  }

  static func isValid(_ bytes: [UInt8]) -> Bool { bytes.count == 18 && check(bytes) == bytes[17] }

  /// Valid, with a division of digits and a right organisation code inside: what a repair must be.
  static func isSound(_ bytes: [UInt8]) -> Bool {
    isValid(bytes) && bytes[2..<8].allSatisfy { (0x30...0x39).contains($0) }
      && organisationCheck(Array(bytes[8..<16])) == bytes[16]
  }

  /// The ninth character of an organisation code; nil where the eight are none.
  static func organisationCheck(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.count == 8 else { return nil }
    var sum = 0
    for (byte, weight) in zip(bytes, organisationWeights) {
      switch byte {
      case 0x30...0x39: sum += Int(byte - 0x30) * weight
      case 0x41...0x5A: sum += Int(byte - 0x41 + 10) * weight
      default: return nil
      }
    }
    let rest = (11 - sum % 11) % 11
    return rest == 10 ? UInt8(ascii: "X") : UInt8(rest) + 0x30
  }

  /// The 18th character, from the first 17.
  private static func check(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.count >= 17 else { return nil }
    var sum = 0
    for (byte, weight) in zip(bytes, weights) {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      sum += value * weight
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  private static func insert(into bytes: [UInt8], at place: Int, _ found: inout Set<[UInt8]>) {
    for character in alphabet {
      var longer = bytes
      longer.insert(character, at: place)
      if isSound(longer) { found.insert(longer) }
    }
  }

  private static func change(_ bytes: [UInt8], at place: Int, _ found: inout Set<[UInt8]>) {
    for character in alphabet {
      var other = bytes
      other[place] = character
      if isSound(other) { found.insert(other) }
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
