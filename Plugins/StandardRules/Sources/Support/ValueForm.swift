import Qingdan

/// Whether a scalar has the form of its field's type, and what was probably meant.
enum ValueForm {
  struct Fault {
    let message: Message
    /// The same value in the right form, where there is only one reading.
    var correction: String?
  }

  static func fault(_ list: ListFile, _ node: NodeID, _ type: Field.ValueType) -> Fault? {
    let document = list.document
    switch type {
    case .flag where document.equals(node, "true") || document.equals(node, "false"): return nil
    case .flag: return flag(document.text(node))
    case .date: return date(document.text(node))
    case .integer:
      let text = document.text(node)
      guard Int(text) == nil else { return nil }
      return Fault(message: Message(zh: "“\(text)”不是整数", en: "'\(text)' is not a whole number"))
    case .url: return url(document.text(node))
    case .phone: return phone(document.text(node))
    default: return nil
    }
  }

  private static func flag(_ text: String) -> Fault {
    let words = [
      "是": "true", "有": "true", "yes": "true", "on": "true", "true": "true", "√": "true", "■": "true",
      "否": "false", "无": "false", "no": "false", "off": "false", "false": "false", "□": "false",
    ]
    return Fault(
      message: Message(zh: "“\(text)”写成 true 或者 false", en: "'\(text)': write 'true' or 'false'"),
      correction: words[text.lowercased()])
  }

  private static func date(_ text: String) -> Fault? {
    guard Day(text) == nil else { return nil }
    let message = Message(
      zh: "“\(text)”不是日期。写成 2024-03-01 的样子", en: "'\(text)' is not a date; write it as 2024-03-01")
    // Three numbers, or eight digits, are a day in every form that people write.
    var numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    if numbers.count == 1, let digits = numbers.first, digits.count == 8 {
      numbers = [String(digits.prefix(4)), String(digits.dropFirst(4).prefix(2)), String(digits.suffix(2))]
    }
    let isSpelled = text.allSatisfy { $0.isASCII && $0.isNumber || "年月日-/. 号".contains($0) }
    let parts = numbers.compactMap { Int($0) }
    guard isSpelled, parts.count == 3, numbers[0].count == 4 else { return Fault(message: message) }
    if let day = Day(parts[0], parts[1], parts[2]) {
      return Fault(message: message, correction: day.description)
    }
    return Fault(message: Message(zh: "“\(text)”这一天不存在", en: "there is no day '\(text)'"))
  }

  private static func url(_ text: String) -> Fault? {
    let lower = text.lowercased()
    let scheme = ["https://", "http://", "mailto:"].first { lower.hasPrefix($0) }
    guard let scheme else {
      return Fault(
        message: Message(
          zh: "“\(text)”不是网址。网址以 https://、http:// 或 mailto: 开头",
          en: "'\(text)' is no address; addresses begin with https://, http:// or mailto:"))
    }
    let rest = text.dropFirst(scheme.count)
    let hasBlank = rest.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x3000 || $0.value == 0x7F }
    guard rest.isEmpty || hasBlank || rest.first == "/" else { return nil }
    return Fault(
      message: Message(zh: "“\(text)”不完整，或者中间有空白", en: "'\(text)' is incomplete, or has blanks inside"))
  }

  /// Digits with the marks that people put between them, as in 010-12345 and (010)6666 转 801.
  private static func phone(_ text: String) -> Fault? {
    let marks: Set<Character> = ["-", " ", "(", ")", "（", "）", "+", "转", "、", "/", "，", ","]
    let digits = text.count { $0.isASCII && $0.isNumber }
    let isPhone = digits >= 3 && text.allSatisfy { $0.isASCII && $0.isNumber || marks.contains($0) }
    guard !isPhone else { return nil }
    return Fault(
      message: Message(
        zh: "“\(text)”不是电话号码。写成 010-12345678 或 12345 的样子",
        en: "'\(text)' is no telephone number; write it as 010-12345678 or 12345"))
  }
}
