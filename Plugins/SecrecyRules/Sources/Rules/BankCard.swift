import Qingdan

struct BankCard: Validator, TextJudge {
  static let rule = Rule(
    "personal/bank-card",
    Message(zh: "有银行卡号", en: "there is the number of a bank card"),
    rationale: Message(
      zh: "金融账户是敏感个人信息。收费写缴款方式和单位账户，不写个人的卡号。",
      en: "accounts are sensitive; what is to be paid goes to an account of the office"),
    source: ["《中华人民共和国政府信息公开条例》第十五条", "《中华人民共和国个人信息保护法》第二十八条"], confidential: true,
    good: [
      // The check digit; another issuer; no word that it is a card.
      "id: p-7k3f9q2m\nname: 甲\nnote: 卡号 6222000000000000000",
      "id: p-7k3f9q2m\nname: 甲\nnote: 账号 0200000000000000004",
      "id: p-7k3f9q2m\nname: 甲\nnote: 批次 6222000000000000012",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 缴款账号：↓6222000000000000012",
      "id: p-7k3f9q2m\nname: 甲 # 银行卡 ↓6217000000000014",
      "id: p-7k3f9q2m\nname: 甲\nnote: 银行卡 ↓6217000000000014。",
    ])

  let message = Message(
    zh: "这里有银行卡号（内容不显示）。删去；要写缴款账户的，写单位的账户",
    en:
      "there is the number of a bank card (its text is not shown); remove it, or name an account of the office"
  )

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { LongNumber.mayStand(in: text) }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    LongNumber.all(in: text)
      .filter { Self.isCard($0.digits) && Self.isCalledSo(text[..<$0.range.lowerBound]) }
      .map { $0.finding(keeping: 0, 4) }
  }

  /// 银联 (62, 16 to 19 digits), Visa (4) and Mastercard (51–55, 16 digits), with the check digit of Luhn. An identity
  /// number of 甘肃 begins with 62 too.
  private static func isCard(_ digits: [UInt8]) -> Bool {
    guard (16...19).contains(digits.count), digits.allSatisfy(\.isDigit), !IdentityNumber.isIdentity(digits)
    else { return false }
    let isUnion = digits.starts(with: "62".utf8)
    let isForeign =
      digits.count == 16
      && (digits[0] == UInt8(ascii: "4")
        || digits[0] == UInt8(ascii: "5") && "12345".utf8.contains(digits[1]))
    guard isUnion || isForeign else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let value = Int(entry.element) - 0x30
      let doubled = value * 2 > 9 ? value * 2 - 9 : value * 2
      return sum + (entry.offset.isMultiple(of: 2) ? value : doubled)
    }
    return sum.isMultiple(of: 10)
  }

  /// One number in ten has such a check digit: the text must say that it is a card.
  ///
  /// - Parameter text: what stands before the number.
  private static func isCalledSo(_ text: some Collection<UInt8>) -> Bool {
    let before = String(decoding: Array(text).suffix(60), as: UTF8.self)
    return ["卡号", "银行", "账号", "帐号", "账户", "帐户", "汇款", "转账", "收款", "缴款"].contains { before.contains($0) }
  }
}
