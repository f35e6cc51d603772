import Qingdan

/// A word that stands somewhere as a mark, and not as a part of a sentence: 密级：机密, （内部资料）, a note that is 不予公开.
struct Marking: Sendable {
  enum Sort: Sendable {
    case secret, inside, notPublic
  }

  /// Where the word stands.
  enum Position: Sendable {
    /// The whole text, or behind a label such as 密级.
    case alone
    case inBrackets
    /// Before a mark, as 不予公开：涉及个人隐私 in a note.
    case first
  }

  let value: ListFile.Value
  let sort: Sort
  let position: Position
  /// The bytes of the text where the word stands.
  let range: Range<Int>
}

/// The marks of a list, found once for all rules.
struct Markings: Sendable {
  private(set) var all: [Marking] = []
  private(set) var checked = 0

  static func of(_ check: ListCheck) -> Markings { check.shared { Markings(check.list) } }

  func of(_ sort: Marking.Sort) -> [Marking] { all.filter { $0.sort == sort } }

  /// Those of any text.
  static func found(
    in text: UnsafeBufferPointer<UInt8>
  ) -> [(sort: Marking.Sort, position: Marking.Position, range: Range<Int>)] { MarkScanner(text).found }

  private init(_ list: ListFile) {
    for type in [Field.ValueType.text, .choice, .citation] {
      let values = list.values(of: type)
      checked += values.count
      for value in values {
        list.document.withText(value.node) { text in
          for (sort, position, range) in MarkScanner(text).found {
            all.append(Marking(value: value, sort: sort, position: position, range: range))
          }
        }
      }
    }
  }
}

/// Looks at a text's beginning and at what stands in brackets; linear, and no `String` is made.
private struct MarkScanner {
  private(set) var found: [(sort: Marking.Sort, position: Marking.Position, range: Range<Int>)] = []

  private static let words: [(sort: Marking.Sort, word: [UInt8])] =
    sorts.flatMap { sort, words in words.map { (sort, Array($0.utf8)) } }
  private static let finder = WordFinder(sorts.flatMap(\.words))

  private static let sorts: [(sort: Marking.Sort, words: [String])] =
    [
      (Marking.Sort.secret, "绝密 机密 秘密 绝密级 机密级 秘密级 绝密件 机密件 秘密件 绝　密 机　密 秘　密"),
      (.inside, "内部资料 内部文件 内部使用 内部参考 内部掌握 内部传阅 仅供内部使用 仅供内部参考 注意保存 注意保密 不得外传 严禁外传 请勿外传"),
      (.notPublic, "不予公开 不公开 暂不公开 不宜公开 待审查 未审查 待公开审查 待保密审查 未经公开审查 公开审查中 保密审查中"),
    ].map { sort, words in (sort, words.split(separator: " ").map { String($0) }) }
    + [(.secret, ["绝 密", "机 密", "秘 密"])]

  /// Why something is not public, before the mark that says so.
  private static let leads = "涉密事项 涉密内容 涉密信息 涉密 因涉密 涉及国家秘密 因涉及国家秘密 属于国家秘密".split(separator: " ")
    .map { Array($0.utf8) }
  private static let labels = "密级 保密等级 公开属性 公开方式 公开类型 公开类别 公开审查".split(separator: " ").map { Array($0.utf8) }
  private static let colons = [Array("：".utf8), [UInt8(ascii: ":")]]
  private static let opening = ["（", "(", "【", "[", "〔"].map { Array($0.utf8) }
  private static let closing = ["）", ")", "】", "]", "〕"].map { Array($0.utf8) }
  private static let ends = ["：", ":", "，", ",", "。", "；", ";", "（", "(", "\n"].map { Array($0.utf8) }
  private static let blanks = ["　", " ", "\u{A0}"].map { Array($0.utf8) }

  private static let separators = ["，", ",", "：", ":", "；", ";"].map { Array($0.utf8) } + blanks

  init(_ text: UnsafeBufferPointer<UInt8>) {
    // Almost no text has one of the words, wherever it stands.
    guard Self.finder.isFound(in: text) else { return }
    let start = Self.skipping(Self.blanks, in: text, from: 0)
    scan(text, from: start)
    var index = start
    while index < text.count {
      // 【 and 〔 begin with E3, （ with EF, as marks do.
      let byte = text[index]
      if byte == 0xEF || byte == 0xE3 || byte == 0x28 || byte == 0x5B,
        let bracket = Self.opening.first(where: { text.holds($0, at: index) })
      {
        inBrackets(text, from: index + bracket.count)
      }
      index += 1
    }
  }

  /// What the text begins with, or what stands behind its label.
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var start = start
    var isLabelled = false
    if let label = Self.labels.first(where: { text.holds($0, at: start) }),
      let colon = Self.colons.first(where: { text.holds($0, at: start + label.count) })
    {
      start = Self.skipping(Self.blanks, in: text, from: start + label.count + colon.count)
      isLabelled = true
    }
    let row = Self.row(in: text, from: start)
    guard let end = row.last?.range.upperBound else { return }
    let rest = Self.skipping(Self.blanks, in: text, from: end)
    if rest == text.count || isLabelled && rest > end {
      add(row, .alone)
    } else if Self.ends.contains(where: { text.holds($0, at: rest) }) {
      add(row, isLabelled ? .alone : .first)
    }
  }

  private mutating func inBrackets(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    let row = Self.row(in: text, from: start)
    guard let end = row.last?.range.upperBound,
      Self.closing.contains(where: { text.holds($0, at: end) })
    else { return }
    add(row, .inBrackets)
  }

  /// One of each sort is enough.
  private mutating func add(_ row: [Word], _ position: Marking.Position) {
    for sort in [Marking.Sort.secret, .inside, .notPublic] {
      if let word = row.first(where: { $0.sort == sort }) { found.append((sort, position, word.range)) }
    }
  }

  private typealias Word = (sort: Marking.Sort, range: Range<Int>)

  /// The marks that stand there in a row, as 内部资料 不得外传 or 涉密事项，不予公开.
  private static func row(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> [Word] {
    if let lead = leads.first(where: { text.holds($0, at: start) }) {
      let behind = skipping(separators, in: text, from: start + lead.count)
      if let word = word(in: text, at: behind), word.sort == .notPublic {
        return row(in: text, from: behind)
      }
    }
    var row: [Word] = []
    var index = start
    while let word = word(in: text, at: index) {
      row.append(word)
      index = skipping(blanks, in: text, from: word.range.upperBound)
    }
    // 绝密 机密 秘密 are the levels that there are, and no mark.
    return row.count { $0.sort == .secret } > 1 ? [] : row
  }

  /// The longest that stands there.
  private static func word(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Word? {
    var found: Word?
    for (sort, word) in words where text.holds(word, at: start) && word.count > found?.range.count ?? 0 {
      found = (sort, start..<start + word.count)
    }
    return found
  }

  private static func skipping(
    _ words: [[UInt8]], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var index = start
    while let word = words.first(where: { text.holds($0, at: index) }) { index += word.count }
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  func holds(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= count, let first = word.first, self[start] == first else { return false }
    return word.indices.allSatisfy { self[start + $0] == word[$0] }
  }
}
