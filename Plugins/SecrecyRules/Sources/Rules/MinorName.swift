import Qingdan

struct MinorName: Validator, TextJudge {
  static let rule = Rule(
    "personal/minor-name",
    Message(zh: "有未成年人的姓名和年龄", en: "there is a child's name with its age"),
    rationale: Message(
      zh: "不满十四周岁未成年人的个人信息是敏感个人信息。示例里写“某某”。",
      en: "what tells who a child is, is sensitive; examples write 某某"),
    source: ["《中华人民共和国政府信息公开条例》第十五条", "《中华人民共和国个人信息保护法》第二十八条"], severity: .warning,
    confidential: true,
    good: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 儿童张某某（8岁）的救助", "id: p-7k3f9q2m\nname: 甲\nnote: 儿童（不满14周岁）和学生",
      "id: p-7k3f9q2m\nname: 甲\nnote: 学生王明（21岁）", "id: p-7k3f9q2m\nname: 甲\nnote: 受助人李某某（女，8岁）",
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人王明（男，21岁）、学生（女，8岁）",
      "id: p-7k3f9q2m\nname: 甲\nnote: 王明，21岁学生；马上，6岁以下",
      // Grown up on the day of the list; of no day known.
      list("学生王小二（2006年2月出生）"), "id: p-7k3f9q2m\nname: 甲\nnote: 学生王小二（2018年3月成立）",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: 申请人↓张小明（女，8岁）、↓王明（男，13周岁）",
      "id: p-7k3f9q2m\nname: 甲\nnote: 受助人↓张小明，8周岁女童", "id: p-7k3f9q2m\nname: 甲\nnote: 儿童↓张小明（8岁）的救助",
      "id: p-7k3f9q2m\nname: 甲\nnote: 学生↓王明，男，13周岁",
      list("学生↓王小二（2018年3月出生）"), list("申请人↓张小明（女，2006年3月5日出生）"),
      "id: p-7k3f9q2m\nname: 甲 # 儿童↓张小明（8岁）",
    ])

  private static func list(_ note: String) -> Rule.Example {
    "list: powers\norganisation: sthjj\neffective: 2024-03-01\nitems:\n  - id: p-7k3f9q2m\n    name: 甲\n    note: \(note)"
  }

  private static let titles = ["儿童", "学生", "幼儿", "婴儿", "女童", "男童", "未成年人", "被监护人", "孤儿", "少年"]
    .map { Letters($0).scalars }
  private static let surnames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
      .unicodeScalars)
  private static let births = WordFinder(["出生", "月生", "日生"])
  private static let marks = Set("（(，,、：: ".unicodeScalars)

  let message = Message(
    zh: "这里有未成年人的姓名（内容不显示）。改成“某某”",
    en: "there is a child's name (its text is not shown); write 某某")

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.has("岁", in: text) || Self.births.isFound(in: text)
  }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    let letters = Letters(String(decoding: text, as: UTF8.self))
    return Self.names(in: letters, on: origin.day).map { TextFinding(letters.bytes($0)) }
  }

  /// Names with an age below 18 behind them, or with a month of birth that says so on a day.
  private static func names(in letters: Letters, on day: Day?) -> [Range<Int>] {
    let called = calledNames(in: letters, day)
    return called + namesBeforeAges(in: letters, day).filter { !called.contains($0) }
  }

  /// Two or three characters with a surname before （女，8岁） or ，8岁女童, whatever stands before them.
  private static func namesBeforeAges(in letters: Letters, _ day: Day?) -> [Range<Int>] {
    letters.scalars.indices.compactMap { index in
      guard let end = endOfChildsAge(letters, behind: index, day) else { return nil }
      let isBracket = letters[index] == "（" || letters[index] == "("
      let isSaid = isBracket && (letters[index + 1] == "男" || letters[index + 1] == "女")
      guard isSaid || titles.contains(where: { letters.scalars[end...].starts(with: $0) }) else { return nil }
      return [3, 2].lazy.map { index - $0..<index }.first { isName($0, letters) }
    }
  }

  private static func isName(_ range: Range<Int>, _ letters: Letters) -> Bool {
    letters[range.lowerBound].map(surnames.contains) ?? false
      && range.allSatisfy { letters[$0].isHan && letters[$0] != "某" }
  }

  /// Two or three characters with a surname behind a word for a child.
  private static func calledNames(in letters: Letters, _ day: Day?) -> [Range<Int>] {
    let scalars = letters.scalars
    return scalars.indices.compactMap { index -> Range<Int>? in
      guard let title = titles.first(where: { scalars[index...].starts(with: $0) }) else { return nil }
      var start = index + title.count
      while let scalar = letters[start], marks.contains(scalar) { start += 1 }
      return (2...3).lazy.map { start..<start + $0 }.first { name in
        isName(name, letters) && endOfChildsAge(letters, behind: name.upperBound, day) != nil
      }
    }
  }

  /// Where an age below 18 ends that stands behind a mark, or a month of birth.
  private static func endOfChildsAge(_ letters: Letters, behind place: Int, _ day: Day?) -> Int? {
    var index = place
    guard let mark = letters[index], marks.contains(mark) else { return nil }
    while let scalar = letters[index], marks.contains(scalar) || scalar == "男" || scalar == "女" { index += 1 }
    guard let number = number(letters, at: &index) else { return nil }
    if letters[index] == "年" { return day.flatMap { endOfBirth(letters, in: number, at: index + 1, $0) } }
    if letters[index] == "周" { index += 1 }
    guard letters[index] == "岁", (1..<18).contains(number) else { return nil }
    return index + 1
  }

  /// Where 3月5日出生 ends, if who was born then may not be 18 on a day.
  private static func endOfBirth(_ letters: Letters, in year: Int, at place: Int, _ day: Day) -> Int? {
    var index = place
    guard let month = number(letters, at: &index), letters[index] == "月",
      let birth = Day(year, month, 1), birth <= day,
      year * 12 + month + 18 * 12 >= day.parts.year * 12 + day.parts.month
    else { return nil }
    index += 1
    if number(letters, at: &index) != nil, letters[index] == "日" { index += 1 }
    if letters[index] == "出" { index += 1 }
    return letters[index] == "生" ? index + 1 : nil
  }

  private static func number(_ letters: Letters, at index: inout Int) -> Int? {
    var digits = ""
    while let scalar = letters[index], ("0"..."9").contains(scalar), digits.count < 4 {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return Int(digits)
  }
}
