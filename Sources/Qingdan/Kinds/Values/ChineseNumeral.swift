/// Chinese numerals as statutes and lists write them, from 零 to 九万九千九百九十九.
public enum ChineseNumeral {
  /// The numeral of a number: 20 is 二十, 101 is 一百零一; nil outside 0…99,999.
  public static func text(_ number: Int) -> String? {
    guard (0...99_999).contains(number) else { return nil }
    if number == 0 { return "零" }
    var result = ""
    var isZeroDue = false
    for (unit, name) in [(10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        isZeroDue = !result.isEmpty
        continue
      }
      if isZeroDue { result += "零" }
      isZeroDue = false
      // 十二, not 一十二; but 一百一十二.
      if !(digit == 1 && unit == 10 && result.isEmpty) { result += digits[digit] }
      result += name
    }
    return result
  }

  /// A number before what is counted: 两款, 十五项; digits past what `text` writes.
  public static func count(_ number: Int) -> String { number == 2 ? "两" : text(number) ?? String(number) }

  /// The number of a numeral: 二十, 二〇二四, 20, ２０; nil where it is none, is past 99,999, or has two
  /// readings (一百一 is 101 to one and 110 to another, 四五 is 45 or four and five).
  public static func value(_ text: some StringProtocol) -> Int? {
    let keys = text.unicodeScalars.map { CharacterFolding.key($0.value) }
    return value(keys[...])
  }

  /// The digit of 一 and 1, of 两, 〇, 零; nil for any other folded character.
  static func digit(_ key: UInt32) -> Int? {
    switch key {
    case 0x30...0x39: Int(key - 0x30)
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  static func unit(_ key: UInt32) -> Int? {
    switch key {
    case "十": 10
    case "百": 100
    case "千": 1_000
    case "万": 10_000
    default: nil
    }
  }

  static func isNumeral(_ key: UInt32) -> Bool { digit(key) != nil || unit(key) != nil }

  /// The number of folded characters.
  static func value(_ keys: ArraySlice<UInt32>) -> Int? {
    guard !keys.isEmpty, keys.count <= 12 else { return nil }
    let isPositional = keys.allSatisfy { digit($0) != nil }
    if isPositional { return positional(keys) }
    guard !keys.contains(where: CharacterFolding.isDigit) else { return nil }
    return withUnits(keys)
  }

  private static func positional(_ keys: ArraySlice<UInt32>) -> Int? {
    let hasArabic = keys.contains(where: CharacterFolding.isDigit)
    guard keys.count <= 5, !hasArabic || keys.allSatisfy(CharacterFolding.isDigit) else { return nil }
    // 四五 is four or five to one reader and 45 to another.
    guard hasArabic || keys.count != 2 || keys.contains(where: { digit($0) == 0 }) else { return nil }
    return keys.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
  }

  private static func withUnits(_ keys: ArraySlice<UInt32>) -> Int? {
    var above = 0
    var section = 0
    var pending: Int?
    var lastUnit = 10_000
    var hasZero = false
    for key in keys {
      if let digit = digit(key) {
        guard pending == nil else { return nil }
        if digit == 0 { hasZero = true } else { pending = digit }
      } else if key == "万" {
        section += pending ?? 0
        guard above == 0, (1...9).contains(section) else { return nil }
        (above, section, pending, lastUnit, hasZero) = (section * 10_000, 0, nil, 10_000, false)
      } else if let unit = unit(key) {
        guard unit < lastUnit, let digit = pending ?? (unit == 10 && !hasZero ? 1 : nil) else { return nil }
        section += digit * unit
        (lastUnit, pending, hasZero) = (unit, nil, false)
      }
    }
    if let pending {
      let isFirst = section == 0 && above == 0
      guard isFirst || lastUnit == 10 || hasZero else { return nil }
      section += pending
    } else if hasZero {
      return nil
    }
    let result = above + section
    return result > 0 ? result : nil
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
