import Qingdan

struct IdentityNumber: Validator, TextJudge {
  static let rule = Rule(
    "personal/identity-number",
    Message(zh: "有公民身份号码", en: "there is somebody's identity number"),
    rationale: Message(
      zh: "身份号码一公开，本人就可能被冒名。示例、附件说明里也不能用真人的号码。",
      en: "with it others can pass for that person; examples have no place for it either"),
    source: [
      "《中华人民共和国政府信息公开条例》第十五条", "《中华人民共和国个人信息保护法》第二十五条", "《公民身份号码》（GB 11643—1999）",
    ], confidential: true,
    good: [
      // The month, the check character, a credit code, one that is masked.
      "id: p-7k3f9q2m\nname: 甲\nnote: 编号 110101200013290017",
      "id: p-7k3f9q2m\nname: 甲\nnote: 编号 110101200002290010",
      "id: p-7k3f9q2m\nname: 甲\nnote: 统一社会信用代码 111100000000000019",
      "id: p-7k3f9q2m\nname: 甲\nnote: 110101********0017",
      // Fifteen digits: the month, the division.
      "id: p-7k3f9q2m\nname: 甲\nnote: 账号 110101491301001",
      "id: p-7k3f9q2m\nname: 甲\nnote: 账号 119901491001001",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人身份证号↓110101200002290018。",
      "id: p-7k3f9q2m\nname: 甲 # 申请人 ↓11010119991101009X",
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓11010119991101009X",
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓620102198511040021",
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人身份证号↓110101491001001。",
      "=== library.yaml\nlibrary: a\nformat: 1\nbase: standard\n=== acts/a.yaml\nact: adjustment\nnote: 申请人↓110101200002290018",
      "id: p-7k3f9q2m\nname: 甲\n'↓110101200002290018': 乙",
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓１１０１０１１９９９１１０１００９Ｘ",
    ])

  let message = Message(
    zh: "这里有公民身份号码（内容不显示）。删去，或者只留前6位：中间的数字改成 *",
    en: "there is an identity number (its text is not shown); remove it, or keep its first six digits")

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { LongNumber.mayStand(in: text) }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    LongNumber.all(in: text).compactMap { number in
      if Self.isIdentity(number.digits) { return number.finding(keeping: 6, 4) }
      let isOld = Self.isOfOldForm(number.digits, origin.context.divisions)
      return isOld ? number.finding(keeping: 6, 3, severity: .warning) : nil
    }
  }

  /// Of fifteen digits, as they were issued up to 1999: without the century and a check character, so that one number in
  /// some ten thousand has the form by chance.
  private static func isOfOldForm(_ digits: [UInt8], _ divisions: DivisionRegister) -> Bool {
    guard digits.count == 15, digits.allSatisfy(\.isDigit) else { return false }
    let text = String(decoding: digits, as: UTF8.self)
    let (year, month, day) = (
      text.dropFirst(6).prefix(2), text.dropFirst(8).prefix(2), text.dropFirst(10).prefix(2)
    )
    return Day("19\(year)-\(month)-\(day)") != nil
      && !divisions.divisions(withCode: String(text.prefix(6))).isEmpty
  }

  /// The first two digits of divisions that issue such numbers.
  private static let regions: Set<Int> = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].joined())
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  /// By region, day of birth and check character (GB 11643).
  static func isIdentity(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18, digits.dropLast().allSatisfy(\.isDigit) else { return false }
    let values = digits.dropLast().map { Int($0) - 0x30 }
    let text = String(decoding: digits, as: UTF8.self)
    guard regions.contains(values[0] * 10 + values[1]),
      (1900...2099).contains(Int(text.dropFirst(6).prefix(4)) ?? 0),
      Day("\(text.dropFirst(6).prefix(4))-\(text.dropFirst(10).prefix(2))-\(text.dropFirst(12).prefix(2))")
        != nil
    else { return false }
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return checks[sum % 11] == (digits[17].isDigit ? digits[17] : UInt8(ascii: "X"))
  }
}
