/// The check digit of a unified social credit code (GB 32100), and codes that differ by one slip.
public enum CreditCode {
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  /// Powers of 3 modulo 31, for the places 1 to 17.
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// The last character that 17 others ask for; nil where one is not of the alphabet.
  public static func checkCharacter(of body: some Collection<UInt8>) -> UInt8? {
    guard body.count == weights.count else { return nil }
    var sum = 0
    for (byte, weight) in zip(body, weights) {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      sum += value * weight
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// Whether a code of 18 characters has the right check character.
  public static func isValid(_ code: some BidirectionalCollection<UInt8>) -> Bool {
    code.count == 18 && checkCharacter(of: code.prefix(17)) == code.last
  }

  /// Codes that fit and differ by the slips that lists show: a small letter, a letter that the alphabet lacks, a lost
  /// repeated character, two neighbours swapped, a wrong check character.
  ///
  /// - Returns: at most six, the likeliest first.
  public static func candidates(for code: String) -> [String] {
    let bytes = Array(code.uppercased().utf8)
    guard (16...20).contains(bytes.count) else { return [] }
    let lookalikes: [UInt8: UInt8] = [
      UInt8(ascii: "O"): UInt8(ascii: "0"), UInt8(ascii: "I"): UInt8(ascii: "1"),
      UInt8(ascii: "S"): UInt8(ascii: "5"),
      UInt8(ascii: "Z"): UInt8(ascii: "2"), UInt8(ascii: "V"): UInt8(ascii: "Y"),
    ]
    let mended = bytes.map { lookalikes[$0] ?? $0 }
    var found: [[UInt8]] = [mended]
    switch mended.count {
    case 17: found += mended.indices.map { Array(mended[..<$0] + [mended[$0]] + mended[$0...]) }
    case 19: found += mended.indices.map { Array(mended[..<$0] + mended[($0 + 1)...]) }
    case 18:
      for index in mended.indices.dropLast() where mended[index] != mended[index + 1] {
        var swapped = mended
        swapped.swapAt(index, index + 1)
        found.append(swapped)
      }
      if let check = checkCharacter(of: mended.prefix(17)) { found.append(mended[..<17] + [check]) }
    default: break
    }
    var seen: Set<[UInt8]> = [Array(code.utf8)]
    let valid = found.filter { isValid($0) && seen.insert($0).inserted }
    return valid.prefix(6).map { String(decoding: $0, as: UTF8.self) }
  }
}
