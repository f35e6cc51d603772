/// Numbers as statutes write them: 一百二十三, 第105条.
enum ChineseNumeral {
  static func contains(_ scalar: UnicodeScalar) -> Bool { digit(scalar) != nil || unit(scalar) != nil }

  /// The value of a numeral in Chinese or Arabic digits, up to 9999; nil for anything else.
  static func value(of numeral: some Collection<UnicodeScalar>) -> Int? {
    var total = 0
    var pending: Int?
    var isPositional = true
    for scalar in numeral {
      if let unit = unit(scalar) {
        total += (pending ?? 1) * unit
        pending = nil
        isPositional = false
      } else if let digit = digit(scalar) ?? arabic(scalar) {
        // 零 in 一百零五 and the digits of 105 or 一○五 alike.
        pending = isPositional || arabic(scalar) != nil ? (pending ?? 0) * 10 + digit : digit
      } else {
        return nil
      }
      guard total <= 9999, pending ?? 0 <= 9999 else { return nil }
    }
    guard !numeral.isEmpty else { return nil }
    let value = total + (pending ?? 0)
    return value <= 9999 ? value : nil
  }

  private static func digit(_ scalar: UnicodeScalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二": 2
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

  private static func unit(_ scalar: UnicodeScalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  private static func arabic(_ scalar: UnicodeScalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
