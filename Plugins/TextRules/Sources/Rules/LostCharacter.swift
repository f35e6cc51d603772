import Qingdan

struct LostCharacter: ListValidator {
  static let rule = Rule(
    "text/lost-character",
    Message(zh: "文字里有乱码", en: "a character was lost"),
    rationale: Message(
      zh: "“�”说明原来的字在转换时丢了；自造字区的字符只有装了那种字体的电脑才看得见，别处是空框。要对照原件补上。",
      en:
        "'�' stands where a conversion lost a character, and those of the private use area show on computers with one font alone; only the original tells what stood there"
    ),
    severity: .warning,
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发，㙓镇"],
    bad: [
      "id: p-7k3f9q2m\nname: 排污↓\u{FFFD}可证核发", "id: p-7k3f9q2m\nnote: ↓\u{E5E5}第一项",
      "id: p-7k3f9q2m\nname: ↓\"排污\\uFFFD可\"", "id: p-7k3f9q2m\nbasis: 《排污许可管理条例》第六条：排污↓\u{FFFD}位。",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    // Without such bytes and without escapes there is nothing to look for.
    let isSuspect = list.document.bytes.withUnsafeBufferPointer {
      ByteScan.hasLost($0) || ByteScan.has(UInt8(ascii: "\\"), in: $0)
    }
    for type in Field.ValueType.allCases where type != .group {
      let values = list.values(of: type)
      report.count(values.count)
      guard isSuspect else { continue }
      for value in values where list.document.withText(value.node, ByteScan.hasLost) {
        let letters = Letters(list.text(value))
        guard let place = letters.scalars.firstIndex(where: Self.isLost) else { continue }
        let isReplaced = letters.scalars[place].value == 0xFFFD
        let around = letters.context(of: place..<place + 1)
        report.say(
          Message(
            zh: isReplaced ? "“\(around)”里丢了字，对照原件补上" : "“\(around)”里有别的电脑看不见的字符，对照原件改写",
            en: isReplaced
              ? "a character was lost in '\(around)'; put what the original has"
              : "'\(around)' has a character of the private use area; put what the original has"),
          at: value, in: list, part: letters.bytes(place..<place + 1))
      }
    }
  }

  private static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFD || scalar.properties.generalCategory == .privateUse
  }
}
