import Qingdan

struct HomeAddress: ListValidator, TextJudge {
  static let rule = Rule(
    "personal/home-address",
    Message(zh: "有个人的住址", en: "there is somebody's home address"),
    rationale: Message(
      zh: "住址公开，会影响本人和家人的安宁。示例写到街道为止。",
      en: "it disturbs the person and the family; an example may name the street and no more"),
    source: ["《中华人民共和国政府信息公开条例》第十五条", "《中华人民共和国个人信息保护法》第二十五条"], confidential: true,
    good: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 提供家庭住址、联系电话", "id: p-7k3f9q2m\nname: 甲\nnote: 家庭住址：XX市XX区XX路XX号",
      "id: p-7k3f9q2m\nname: 甲\nnote: 办公地址：甲路1号3号楼201室", "id: p-7k3f9q2m\nname: 甲\nnote: 国家住房城乡建设部令第12号",
      "id: p-7k3f9q2m\nname: 甲\nnote: 家住本市12号线沿线的居民",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人家住↓甲市乙区丙路12号3单元401室，已受理",
      "id: p-7k3f9q2m\nname: 甲\nnote: 现住：↓丁村3组15号",
      "id: p-7k3f9q2m\nname: 甲\nnote: 家庭住址：↓甲市乙区丙路12号3单元401室",
      "id: p-7k3f9q2m\nname: 甲\nnote: '申请人某某，现住址: ↓丁村3组15号，已受理'",
    ])

  private static let labels = ["家庭住址", "家庭地址", "现住址", "户籍地址", "户籍地", "居住地址", "住址", "现住", "家住"].map {
    Letters($0).scalars
  }
  private static let units = Set("号栋幢室组弄楼".unicodeScalars)
  private static let said = Letters("家住").scalars
  /// What an address has that no colon announces.
  private static let areas = Set("省市区县镇乡村街路巷道".unicodeScalars)
  private static let ends = Set("，。；,;\n）)".unicodeScalars)

  func finds(in text: UnsafeBufferPointer<UInt8>, of field: Field?) -> Bool {
    Self.mayHold(text) && !Self.addresses(in: Letters(String(decoding: text, as: UTF8.self))).isEmpty
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for type in [Field.ValueType.text, .citation] {
      let values = list.values(of: type)
      report.count(values.count)
      for value in values where list.document.withText(value.node, Self.mayHold) {
        let letters = Letters(list.text(value))
        for range in Self.addresses(in: letters) {
          report.say(
            Message(
              zh: "这里有个人的住址（内容不显示）。删去，或者门牌号写成 XX 号",
              en: "there is a home address (its text is not shown); remove it, or write XX for its numbers"),
            at: value, in: list, part: letters.bytes(range))
        }
      }
    }
  }

  private static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.has("住", in: text) || ByteScan.has("址", in: text) || ByteScan.has("籍", in: text)
  }

  /// What stands behind a label and a colon, or behind 家住, where it has the number of a house or a room.
  private static func addresses(in letters: Letters) -> [Range<Int>] {
    let scalars = letters.scalars
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard let label = labels.first(where: { scalars[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      let isColon = letters[index + label.count] == "：" || letters[index + label.count] == ":"
      // 国家住房 is another matter.
      let isSaid = label == said && letters[index - 1] != "国" && letters[index + 2] != "房"
      index += label.count
      guard isColon || isSaid else { continue }
      var start = isColon ? index + 1 : index
      while letters[start].isBlank { start += 1 }
      var end = start
      while end < min(scalars.count, start + 60), !ends.contains(scalars[end]) { end += 1 }
      let hasNumber = (start..<end).dropFirst().contains { place in
        units.contains(scalars[place]) && ("0"..."9").contains(scalars[place - 1])
          && letters[place + 1] != "线"
      }
      if hasNumber, isColon || scalars[start..<end].contains(where: areas.contains) {
        found.append(start..<end)
      }
    }
    return found
  }
}
