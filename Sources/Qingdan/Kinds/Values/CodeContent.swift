/// Holds the text of one part against what the grammar allows there.
enum CodeContent {
  /// The first thing wrong with a part; `places` are the bytes of the whole code, counted from 0.
  static func problem(
    _ text: [UInt8], _ places: [Int], _ part: CodeGrammar.Part, _ code: [UInt8]
  ) -> CodeReading.Problem? {
    guard part.lengths.contains(text.count) else { return length(text, places, part, code) }
    return switch part.content {
    case .digits: each(text, places, part, Message(zh: "数字", en: "a digit")) { isDigit($0) }
    case .letter: each(text, places, part, Message(zh: "大写字母", en: "a capital letter")) { isLetter($0) }
    case .lettersOrDigits:
      each(text, places, part, Message(zh: "数字或大写字母", en: "a digit or a capital letter")) {
        isDigit($0) || isLetter($0)
      }
    case .powerType:
      PowerType(rawValue: string(text)) == nil
        ? whole(text, places, part, Message(zh: "01至10或20", en: "01 to 10 or 20")) : nil
    case .province:
      provinces.contains(string(text))
        ? nil
        : whole(text, places, part, Message(zh: "00或省级行政区划代码前两位", en: "00 or the first digits of a province"))
    case .subItem:
      text.allSatisfy(isDigit) || string(text) == "00Y"
        ? nil : whole(text, places, part, Message(zh: "三位数字或00Y", en: "three digits or 00Y"))
    case .level:
      text.count == 1 && (0x31...0x35).contains(text[0])
        ? nil : whole(text, places, part, Message(zh: "1至5", en: "1 to 5"))
    case .fixed(let value):
      string(text) == value ? nil : whole(text, places, part, Message(zh: "“\(value)”", en: "'\(value)'"))
    case .creditCode: creditCode(text, places, code)
    case .organisation: text.count == 9 ? organisation(text, places, part) : creditCode(text, places, code)
    }
  }

  /// The first two digits of the divisions of province level (GB/T 2260), and 00 for the nation.
  private static let provinces: Set<String> = [
    "00", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
    "42", "43",
    "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  private static func each(
    _ text: [UInt8], _ places: [Int], _ part: CodeGrammar.Part, _ expected: Message,
    where isRight: (UInt8) -> Bool
  ) -> CodeReading.Problem? {
    guard let index = text.firstIndex(where: { !isRight($0) }) else { return nil }
    let place = places[index]
    let found = string([text[index]])
    return CodeReading.Problem(
      message: Message(
        zh: "第\(place + 1)位（\(part.title.zh)）是“\(found)”，应为\(expected.zh)",
        en: "position \(place + 1) (\(part.title.en)) is '\(found)', expected \(expected.en)"),
      range: place..<(place + 1), candidates: [])
  }

  private static func whole(
    _ text: [UInt8], _ places: [Int], _ part: CodeGrammar.Part, _ expected: Message
  ) -> CodeReading.Problem {
    let range = (places.first ?? 0)..<((places.last ?? -1) + 1)
    let position =
      range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)—\(range.upperBound)"
    return CodeReading.Problem(
      message: Message(
        zh: "第\(position)位（\(part.title.zh)）是“\(string(text))”，应为\(expected.zh)",
        en: "position \(position) (\(part.title.en)) is '\(string(text))', expected \(expected.en)"),
      range: range, candidates: [])
  }

  /// A part between hyphens that is too short or too long.
  private static func length(
    _ text: [UInt8], _ places: [Int], _ part: CodeGrammar.Part, _ code: [UInt8]
  ) -> CodeReading.Problem {
    let lengths = part.lengths.map { String($0) }.joined(separator: "/")
    var problem = whole(
      text, places, part,
      Message(zh: "\(lengths)位，现有\(text.count)位", en: "\(lengths) characters, found \(text.count)"))
    if part.content == .organisation { problem.candidates = repairs(text, places, code) }
    return problem
  }

  /// A repair of the part is a repair of the whole code.
  private static func repairs(_ text: [UInt8], _ places: [Int], _ code: [UInt8]) -> [String] {
    guard let first = places.first, let last = places.last else { return [] }
    return CreditCode.candidates(for: string(text)).map {
      string(code[..<first]) + $0 + string(code[(last + 1)...])
    }
  }

  private static func creditCode(_ text: [UInt8], _ places: [Int], _ code: [UInt8]) -> CodeReading.Problem? {
    guard !CreditCode.isValid(text), let first = places.first, let last = places.last else { return nil }
    let candidates = repairs(text, places, code)
    if let index = text.firstIndex(where: { !CreditCode.alphabet.contains($0) }) {
      let found = string([text[index]])
      return CodeReading.Problem(
        message: Message(
          zh: "统一社会信用代码第\(index + 1)位是“\(found)”，应为数字或除I、O、S、V、Z以外的大写字母",
          en:
            "position \(index + 1) of the credit code is '\(found)', expected a digit or a capital letter but I, O, S, V, Z"
        ),
        range: places[index]..<(places[index] + 1), candidates: candidates)
    }
    let expected = CreditCode.checkCharacter(of: string(text)).map { String($0) } ?? ""
    return CodeReading.Problem(
      message: Message(
        zh: "统一社会信用代码“\(string(text))”的校验码是“\(string(text.suffix(1)))”，按前17位应为“\(expected)”：有一位不对",
        en:
          "the credit code '\(string(text))' ends in '\(string(text.suffix(1)))', its first 17 characters want '\(expected)': one is wrong"
      ),
      range: first..<(last + 1), candidates: candidates)
  }

  private static func organisation(
    _ text: [UInt8], _ places: [Int], _ part: CodeGrammar.Part
  ) -> CodeReading.Problem? {
    guard let expected = CreditCode.organisationCheck(Array(text.prefix(8))) else {
      return whole(text, places, part, Message(zh: "数字或大写字母", en: "digits or capital letters"))
    }
    guard expected != text[8] else { return nil }
    return whole(
      text, places, part, Message(zh: "末位“\(string([expected]))”", en: "'\(string([expected]))' at its end"))
  }
}
