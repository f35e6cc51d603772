import Qingdan

struct InvisibleCharacter: ListValidator {
  static let rule = Rule(
    "text/control-character",
    Message(zh: "文字里有看不见的控制字符", en: "a text has characters that cannot be seen"),
    rationale: Message(
      zh: "看不见的字符会让检索找不到、比对不相等；改变方向的控制字符还会让看到的和实际的不一样。",
      en: "they defeat searches and comparisons, and marks of direction show another text than there is"),
    good: [
      "id: p-7k3f9q2m\nname: 排污许可证核发\nnote: \"第一行\\n第二行\"", "id: p-7k3f9q2m\nnote: 👨\u{200D}👩\u{200D}👧",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 排污↓\u{200B}许可证核发", "id: p-7k3f9q2m\nname: ↓\"排污\\u202E许可\"",
      "id: p-7k3f9q2m\nname: ↓\"排污\\x07许可\"",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let document = list.document
    // Without such bytes and without escapes there is nothing to look for.
    let isSuspect = document.bytes.withUnsafeBufferPointer {
      ByteScan.mayHaveInvisible($0) || ByteScan.has(UInt8(ascii: "\\"), in: $0)
    }
    for type in Field.ValueType.allCases where type != .group {
      let values = list.values(of: type)
      report.count(values.count)
      guard isSuspect else { continue }
      for value in values where document.withText(value.node, ByteScan.hasInvisible) {
        say(value, Letters(list.text(value)), list, into: &report)
      }
    }
  }

  private func say(
    _ value: ListFile.Value, _ letters: Letters, _ list: ListFile, into report: inout Report
  ) {
    let found = letters.scalars.indices.filter {
      Self.isInvisible(letters.scalars[$0]) && !Self.joinsPictures(letters.scalars, at: $0)
    }
    guard let first = found.first else { return }
    let corrections = found.map { Correction(range: $0..<$0 + 1, text: "") }
    let names = Set(found.map { Self.name(letters.scalars[$0]) }).sorted().joined(separator: " ")
    // Marks of no width come with every copy from a page and do no more than hide.
    let isHarmless = found.allSatisfy {
      [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(letters.scalars[$0].value)
    }
    let title = Message(zh: "去掉看不见的字符", en: "remove the invisible characters")
    report.say(
      Message(zh: "有看不见的字符 \(names)", en: "there are invisible characters: \(names)"),
      at: value, in: list, part: letters.bytes(first..<first + 1), severity: isHarmless ? .warning : nil,
      fixes: corrections.fix(title, of: value, letters, in: list))
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// U+200D between two pictures makes them one.
  private static func joinsPictures(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index].value == 0x200D, index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    return (before.value == 0xFE0F || before.properties.isEmojiPresentation)
      && scalars[index + 1].properties.isEmoji
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
