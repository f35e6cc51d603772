extension ChineseNumeral {
  /// Whether a character is part of a Chinese numeral; Arabic digits are not.
  static func contains(_ scalar: UnicodeScalar) -> Bool {
    let key = CharacterFolding.key(scalar.value)
    return isNumeral(key) && !(0x30...0x39).contains(key)
  }

  /// The value of a numeral in Chinese or Arabic digits; nil for anything else.
  static func value(of numeral: some Collection<UnicodeScalar>) -> Int? {
    value(numeral.map { CharacterFolding.key($0.value) }[...])
  }
}
