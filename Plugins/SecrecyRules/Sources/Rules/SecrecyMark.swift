import Qingdan

struct SecrecyMark: Validator, TextJudge {
  static let rule = Rule(
    "secrecy/mark",
    Message(zh: "有国家秘密的标志", en: "a mark says that it is a secret of state"),
    rationale: Message(
      zh: "国家秘密不予公开，也不能放进公开的清单库和它的 git 历史。涉密的事项在别处管理，这里只写不公开的数量。",
      en: "secrets of state are not made public, and have no place in a public library nor in its history"),
    source: ["《中华人民共和国政府信息公开条例》第十四条、第十七条"], confidential: true,
    good: [
      "id: p-7k3f9q2m\nname: 对泄露商业秘密的处罚\nbasis: { cite: 《甲法》第三条, text: 国家秘密的密级分为绝密、机密、秘密三级 }",
      "id: p-7k3f9q2m\nname: 保守国家秘密工作的监督检查\nnote: 标志写作“密级★保密期限”",
      "id: p-7k3f9q2m\nname: 定密管理\nnote: 绝密 机密 秘密",
      "id: p-7k3f9q2m\nname: 秘密级文件的管理\nnote: 复制绝密级文件、机密级文件，应当登记", "id: p-7k3f9q2m\nname: 甲\nnote: 不得泄露商业 秘密",
      "id: p-7k3f9q2m\nname: 甲\nnote: 该事项属于机密级国家秘密的，不受理",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲规划审批\nnote: ↓机密★20年", "id: p-7k3f9q2m\nname: 甲规划审批\nnote: ↓秘密☆5年，↓机密*长期",
      "id: p-7k3f9q2m\nname: 甲规划审批（↓秘密）", "id: p-7k3f9q2m\nname: 甲规划审批\nnote: 见↓机 密★20年，↓秘　密 ★5年",
      "id: p-7k3f9q2m\nname: 甲规划审批\nnote: 密级：↓绝密", "id: p-7k3f9q2m\nname: 甲规划审批 # ↓秘密★5年",
      "id: p-7k3f9q2m\nname: 甲规划审批\nnote: ↓秘密级文件", "id: p-7k3f9q2m\nname: 甲规划审批\nnote: 保存十年，密级：↓机密",
      "id: p-7k3f9q2m\nname: 甲规划审批 ↓机密级", "id: p-7k3f9q2m\nname: 甲规划审批\nbasis: 《甲法》第三条 ↓秘密",
      "id: p-7k3f9q2m\nname: 甲规划审批\nnote: 该事项属于↓机密级国家秘密",
      "=== library.yaml\nlibrary: a\nformat: 1\nbase: standard\nnotice: ↓机密★20年",
      "list: powers\ntitle: 权责清单（↓机密★）\norganisation: sthjj\neffective: 2024-03-01\nitems: []",
    ])

  /// What stands between the level and the term; an asterisk only where the term follows.
  private static let stars = ["★", "☆"].map { Array($0.utf8) }
  private static let asterisks = ["*", "＊"].map { Array($0.utf8) }
  private static let terms = ["长期", "1", "2", "3", "4", "5", "6", "7", "8", "9"].map { Array($0.utf8) }
  private static let levels = ["绝", "机", "秘"].map { Array($0.utf8) }
  private static let secret = Array("密".utf8)
  private static let blanks = [" ", "　", "\u{A0}"].map { Array($0.utf8) }

  let message = Message(
    zh: "这里有密级标志（内容不显示）。涉密的不放进公开的清单库：从这里删去，并告诉保密工作机构；已经提交过的，git 历史里还有",
    en:
      "a mark of secrecy stands here (its text is not shown); take it out, and tell the office for secrecy: what was committed is still in the history of git"
  )

  var isAboutItem: Bool { true }

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    Marking.mayStand(in: text) || Self.hasStar(text)
  }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    let marks = Marking.all(in: text).filter { $0.sort == .secret && $0.position != .first }.map(\.range)
    return (marks + Self.starred(text)).map { TextFinding($0) }
  }

  private static func hasStar(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let signs: [Unicode.Scalar] = ["★", "☆", "＊"]
    return signs.contains { ByteScan.has($0, in: bytes) } || ByteScan.has(UInt8(ascii: "*"), in: bytes)
  }

  /// Where a level stands with a star behind it, up to the end of the star.
  private static func starred(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard hasStar(bytes) else { return [] }
    return bytes.indices.compactMap { index in
      guard let star = star(at: index, in: bytes) else { return nil }
      guard let end = start(of: [secret], before: index, in: bytes),
        let start = start(of: levels, before: end, in: bytes)
      else { return nil }
      return start..<index + star
    }
  }

  /// Where one of some characters begins that stands before a place, blanks between them or none: 机 密 ★.
  private static func start(
    of characters: [[UInt8]], before place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    func ends(_ word: [UInt8], _ end: Int) -> Bool {
      end >= word.count && bytes.holds(word, at: end - word.count)
    }
    var end = place
    while let blank = blanks.first(where: { ends($0, end) }) { end -= blank.count }
    return characters.first { ends($0, end) }.map { end - $0.count }
  }

  /// The length of a star that begins at a byte.
  private static func star(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if let star = stars.first(where: { bytes.holds($0, at: index) }) { return star.count }
    guard let star = asterisks.first(where: { bytes.holds($0, at: index) }),
      terms.contains(where: { bytes.holds($0, at: index + star.count) })
    else { return nil }
    return star.count
  }
}
