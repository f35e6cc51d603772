import Qingdan

struct SecrecyMark: ListValidator {
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
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲规划审批\nnote: ↓机密★20年", "id: p-7k3f9q2m\nname: 甲规划审批（↓秘密）",
      "id: p-7k3f9q2m\nname: 甲规划审批\nnote: 密级：↓绝密", "id: p-7k3f9q2m\nname: 甲规划审批 # ↓秘密★5年",
      "list: powers\ntitle: 权责清单（↓机密★）\norganisation: sthjj\neffective: 2024-03-01\nitems: []",
    ])

  private static let star = Array("★".utf8)
  private static let words = ["绝密", "机密", "秘密"].map { Array($0.utf8) }
  private static let message = Message(
    zh: "这里有密级标志（内容不显示）。涉密的不放进公开的清单库：从这里删去，并告诉保密工作机构；已经提交过的，git 历史里还有",
    en:
      "a mark of secrecy stands here (its text is not shown); take it out, and tell the office for secrecy: what was committed is still in the history of git"
  )

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let marks = Markings.of(check)
    report.count(marks.checked)
    for mark in marks.of(.secret) where mark.position != .first {
      report.say(Self.message, at: mark.value, in: list, part: mark.range)
    }
    // With the star it is a mark wherever it stands: in the head, in a comment, within a text.
    list.document.bytes.withUnsafeBufferPointer { bytes in
      guard ByteScan.has("★", in: bytes) else { return }
      var index = 0
      while index < bytes.count {
        defer { index += 1 }
        guard bytes.holds(Self.star, at: index) else { continue }
        var end = index
        while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard let word = Self.words.first(where: { end >= $0.count && bytes.holds($0, at: end - $0.count) })
        else { continue }
        say(list, end - word.count..<index + Self.star.count, check.context, into: &report)
      }
    }
  }

  private func say(
    _ list: ListFile, _ bytes: Range<Int>, _ context: LibraryContext, into report: inout Report
  ) {
    report.say(
      Self.message, at: Place(file: list.path, bytes: bytes),
      item: list.item(at: bytes.lowerBound).flatMap { list.id($0) },
      owner: context.shortName(list.head.organisation))
  }
}
