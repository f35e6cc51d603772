import Qingdan

struct HomeAddress: Validator, TextJudge {
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
      "id: p-7k3f9q2m\nname: 甲\nnote: 入住甲路12号养老院的老人；被申请人住所地为甲区乙路12号",
      "id: p-7k3f9q2m\nname: 甲\nnote: 居住在本区的，到甲路12号办理",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人家住↓甲市乙区丙路12号3单元401室，已受理",
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人住↓朝阳区丙路12号3单元401室",
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人张三 住↓甲市乙区丙路12号3号楼2单元501室",
      "id: p-7k3f9q2m\nname: 甲\nnote: 王某某，住↓甲县乙镇丁村3组15号",
      "id: p-7k3f9q2m\nname: 甲 # 家庭住址：↓甲市乙区丙路12号3单元401室",
      "=== library.yaml\nlibrary: a\nformat: 1\nbase: standard\nnotice: 家庭住址：↓甲市乙区丙路12号3单元401室",
      "id: p-7k3f9q2m\nname: 甲\nnote: 现住：↓丁村3组15号",
      "id: p-7k3f9q2m\nname: 甲\nnote: 家庭住址：↓甲市乙区丙路12号3单元401室",
      "id: p-7k3f9q2m\nname: 甲\nnote: '申请人某某，现住址: ↓丁村3组15号，已受理'",
    ])

  private static let labels = ["家庭住址", "家庭地址", "现住址", "户籍地址", "户籍地", "居住地址", "居住地", "住址", "现住", "家住", "住"].map
  {
    Letters($0).scalars
  }
  private static let units = Set("号栋幢室组弄楼".unicodeScalars)
  private static let said = Letters("家住").scalars
  private static let lives = Letters("住").scalars
  /// Who 住 somewhere: a person that the words before it name.
  private static let persons = ["人", "某", "男", "女", "现", "，", ",", "：", "（", "(", "）", ")"].map {
    Letters($0).scalars[0]
  }
  /// 住所, 住房, 住建局.
  private static let buildings = Set("所房建宅院宿户".unicodeScalars)
  /// What an address has that no colon announces.
  private static let areas = Set("省市区县镇乡村街路巷道".unicodeScalars)
  private static let ends = Set("，。；,;\n）)".unicodeScalars)

  let message = Message(
    zh: "这里有个人的住址（内容不显示）。删去，或者门牌号写成 XX 号",
    en: "there is a home address (its text is not shown); remove it, or write XX for its numbers")

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.has("住", in: text) || ByteScan.has("址", in: text) || ByteScan.has("籍", in: text)
  }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    let letters = Letters(String(decoding: text, as: UTF8.self))
    return Self.addresses(in: letters).map { TextFinding(letters.bytes($0)) }
  }

  /// What stands behind a label and a colon, or behind 家住 or 申请人住, where it has the number of a house or a room.
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
      let isSaid =
        label == said && letters[index - 1] != "国" && letters[index + 2] != "房"
        || label == lives && (letters[index - 1].map { persons.contains($0) || Optional($0).isBlank } ?? true)
          && !(letters[index + 1].map(buildings.contains) ?? true)
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
