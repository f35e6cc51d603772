import Qingdan

struct MobileNumber: Validator, TextJudge {
  static let rule = Rule(
    "personal/mobile-number",
    Message(zh: "有手机号码", en: "there is a mobile number"),
    rationale: Message(
      zh: "手机号码多半是个人的，公开要本人单独同意。窗口、值班电话写座机或者 12345。",
      en: "a mobile number is most often a person's own, and is published with that person's consent alone"),
    source: ["《中华人民共和国政府信息公开条例》第十五条", "《中华人民共和国个人信息保护法》第二十五条"], confidential: true,
    good: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 咨询电话 010-60000000、12345",
      "id: p-7k3f9q2m\nname: 甲\nnote: 文件编号 A13800000000",
      "id: p-7k3f9q2m\nname: 甲\nnote: '(010)60000000，版本 138.0000.000'",
      "id: p-7k3f9q2m\nname: 甲\nnote: 投资 13800000000 元", "id: p-7k3f9q2m\nname: 甲\nnote: 138****0000",
      .init(
        stringLiteral: """
          === library.yaml
          library: a
          format: 1
          base: standard
          secrecy:
            allowed: [{ item: p-7k3f9q2m, rule: personal/mobile-number, because: 值班手机, by: 某某 }]
          === organisations/a/powers.yaml
          list: powers
          organisation: a
          items: [{ id: p-7k3f9q2m, name: 甲, note: '13800000000' }]
          """),
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 联系人电话↓13800000000",
      "id: p-7k3f9q2m\nname: 甲\nsupervision: { phone: ↓138 0000 0000 }",
      "id: p-7k3f9q2m\nname: 甲\nnote: +↓8613800000000",
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓13800000000/↓13900000000",
      "=== library.yaml\nlibrary: a\nformat: 1\nbase: standard\nnotice: 联系↓13800000000",
      "id: p-7k3f9q2m\nname: 甲 # 联系人 ↓13800000000",
      "id: p-7k3f9q2m\nname: 甲\nnote: 手机↓１３８００００００００", "id: p-7k3f9q2m\nname: 甲\nnote: 手机↓138　0000　0000",
      "id: p-7k3f9q2m\nname: 甲\nnote: 手机↓138.0000.0000，(↓139)00000000",
    ])

  let message = Message(
    zh: "这里有手机号码（内容不显示）。改成座机或者 12345；在事项里、本人同意公开的，在 library.yaml 的 secrecy 里写明理由和谁允许的",
    en:
      "there is a mobile number (its text is not shown); write an office number, or allow it for an item in library.yaml (secrecy) with a reason and a name"
  )

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { LongNumber.mayStand(in: text) }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    // An address of the web may hold any number; eleven digits may be a sum.
    guard origin.field?.type != .url else { return [] }
    return LongNumber.all(in: text)
      .filter {
        Self.isMobile($0.digits) && !Self.isSum(text[$0.range.upperBound...])
          && !Self.isInAddress(text[..<$0.range.lowerBound])
      }
      .map { $0.finding(keeping: 3, 4) }
  }

  /// Numbers that people have: of those that machines have (140, 141, 144, 146, 148) none.
  private static func isMobile(_ digits: [UInt8]) -> Bool {
    var digits = digits[...]
    if digits.count == 13, digits.starts(with: "86".utf8) { digits = digits.dropFirst(2) }
    guard digits.count == 11, let first = digits.first, first == UInt8(ascii: "1"),
      digits.allSatisfy(\.isDigit)
    else { return false }
    let third = digits[digits.startIndex + 2]
    switch digits[digits.startIndex + 1] {
    case UInt8(ascii: "3"), UInt8(ascii: "8"): return true
    case UInt8(ascii: "4"): return "579".utf8.contains(third)
    case UInt8(ascii: "5"): return third != UInt8(ascii: "4")
    case UInt8(ascii: "6"): return "2567".utf8.contains(third)
    case UInt8(ascii: "7"): return third != UInt8(ascii: "9")
    case UInt8(ascii: "9"): return third != UInt8(ascii: "4")
    default: return false
    }
  }

  /// - Parameter start: what stands before the number.
  private static func isInAddress(_ start: some BidirectionalCollection<UInt8>) -> Bool {
    let word = start.reversed().prefix { $0 > UInt8(ascii: " ") && $0 < 0x80 }
    return String(decoding: Array(word.reversed()), as: UTF8.self).contains("://")
  }

  /// - Parameter rest: what stands behind the number.
  private static func isSum(_ rest: some Sequence<UInt8>) -> Bool {
    let units = ["元", "吨", "立方", "千瓦", "万"]
    let text = String(decoding: Array(rest.prefix(12)), as: UTF8.self).trimmingPrefix(" ")
    return units.contains { text.hasPrefix($0) }
  }
}
