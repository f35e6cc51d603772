import Qingdan

/// Looks at the beginnings of a text, of its sentences and clauses, and at what stands in brackets; linear, and no `String`
/// is made.
///
/// Statutes speak of secrets all the time: 不得外传 behind 应当保密 is a duty, behind 妥善保管 a mark.
struct MarkScanner {
  private(set) var found: [Marking] = []
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the sentence begins that is looked at.
  private var sentence = 0

  private static let words: [(sort: Marking.Sort, word: [UInt8])] =
    sorts.flatMap { sort, words in words.map { (sort, Array($0.utf8)) } }
  static let finder = WordFinder(sorts.flatMap(\.words))

  private static let sorts: [(sort: Marking.Sort, words: [String])] =
    [
      (Marking.Sort.secret, "绝密 机密 秘密 绝密级 机密级 秘密级 绝密件 机密件 秘密件 绝　密 机　密 秘　密"),
      (.inside, "内部资料 内部文件 内部使用 内部参考 内部掌握 内部传阅 仅供内部使用 仅供内部参考 注意保存 注意保密 不得外传 严禁外传 请勿外传"),
      (.notPublic, "不予公开 不公开 暂不公开 不宜公开 待审查 未审查 待公开审查 待保密审查 未经公开审查 公开审查中 保密审查中 不得公开 严禁公开 请勿公开"),
    ].map { sort, words in (sort, words.split(separator: " ").map { String($0) }) }
    + [(.secret, ["绝 密", "机 密", "秘 密"])]

  /// Why something is not public, before the mark that says so.
  private static let leads = bytes("涉密事项 涉密内容 涉密信息 涉密 因涉密 涉及国家秘密 因涉及国家秘密 属于国家秘密")
  private static let labels = bytes("密级 保密等级 公开属性 公开方式 公开类型 公开类别 公开审查")
  /// What a mark says itself of.
  private static let subjects = bytes("本事项 该事项 此事项 本项 此项 本清单 本内容 该内容 上述内容 以上内容 本文件 该文件 本资料 该资料")
  private static let verbs = bytes("属于 属 系 是 为 定为 列为")
  private static let grades = bytes("级 件")
  private static let things = bytes("文件 资料 材料 事项 内容 信息 国家秘密")
  /// What is said in a clause of its own, and is nobody's duty there.
  private static let orders = bytes("内部资料 内部文件 注意保存 注意保密 不得外传 严禁外传 请勿外传")
  /// Words of a duty or of a condition.
  private static let duties = bytes("应 须 得 的 对 者 禁")
  private static let citations = bytes("》 条 款 项 ）")
  private static let colons = [Array("：".utf8), [UInt8(ascii: ":")]]
  private static let opening = ["（", "(", "【", "[", "〔"].map { Array($0.utf8) }
  private static let closing = ["）", ")", "】", "]", "〕"].map { Array($0.utf8) }
  private static let ends = ["：", ":", "，", ",", "。", "；", ";", "（", "(", "\n"].map { Array($0.utf8) }
  private static let blanks = ["　", " ", "\u{A0}"].map { Array($0.utf8) }
  private static let commas = ["，", ","].map { Array($0.utf8) }
  private static let stops = ["。", "；", ";", "\n"].map { Array($0.utf8) }
  private static let separators = ["，", ",", "：", ":", "；", ";"].map { Array($0.utf8) } + blanks

  private static func bytes(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.utf8) }
  }

  /// What stands before a place where a mark may begin.
  private enum Start {
    case text, sentence, comma, blank
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    sentence = skipping(Self.blanks, from: 0)
    scan(from: sentence, behind: .text)
    var index = sentence
    while index < text.count {
      let start: (Start, Int)? =
        switch text[index] {
        // 【 and 〔 begin with E3, （ with EF, as marks do.
        case 0xEF, 0xE3, 0x28, 0x5B, 0x20, 0xC2, 0x2C, 0x3B, 0x0A: start(at: index)
        default: nil
        }
      guard let (start, length) = start else {
        index += 1
        continue
      }
      index = skipping(Self.blanks, from: index + length)
      if start == .sentence { sentence = index }
      scan(from: index, behind: start)
    }
  }

  /// What begins behind the mark that stands at a byte, and how long that is; what stands in brackets is looked at at once.
  private mutating func start(at index: Int) -> (Start, Int)? {
    if let bracket = match(Self.opening, at: index) {
      inBrackets(from: index + bracket)
      return nil
    }
    if let stop = match(Self.stops, at: index) { return (.sentence, stop) }
    if let comma = match(Self.commas, at: index) { return (.comma, comma) }
    return match(Self.blanks, at: index).map { (.blank, $0) }
  }

  private mutating func scan(from start: Int, behind: Start) {
    if scan(labelAt: start) || scan(subjectAt: start) { return }
    let row = row(from: start)
    guard let last = row.last?.range.upperBound else { return }
    let end = last + thing(behind: row)
    let rest = skipping(Self.blanks, from: end)
    switch behind {
    case .text:
      if rest == text.count {
        add(row, .alone)
      } else if match(Self.ends, at: rest) != nil {
        add(row, .first)
      } else if rest > end, isOrder(row) {
        add(row, .first, but: [.secret, .notPublic])
      }
    case .sentence:
      let isLine = start > 0 && text[start - 1] == UInt8(ascii: "\n")
      if isLine, rest == text.count || text[rest] == UInt8(ascii: "\n") {
        add(row, .alone)
      } else if match(Self.ends, at: rest) != nil || rest == text.count {
        add(row, .alone, but: [.secret])
      }
    case .comma:
      if isOver(at: rest), isOrder(row), !saysDuty(sentence..<start) {
        add(row, .alone, but: [.secret, .notPublic])
      }
    case .blank:
      guard isOver(at: rest) else { return }
      if isOrder(row) { add(row, .alone, but: [.secret, .notPublic]) }
      if rest == text.count, isBehindCitation(start) || isGraded(row) {
        add(row, .alone, but: [.inside, .notPublic])
      }
    }
  }

  /// 密级：绝密.
  private mutating func scan(labelAt start: Int) -> Bool {
    guard let label = match(Self.labels, at: start), let colon = match(Self.colons, at: start + label) else {
      return false
    }
    let row = row(from: skipping(Self.blanks, from: start + label + colon))
    guard let end = row.last?.range.upperBound else { return false }
    let rest = skipping(Self.blanks, from: end)
    if rest == text.count || rest > end || match(Self.ends, at: rest) != nil { add(row, .alone) }
    return true
  }

  /// 本事项不予公开, 本资料仅供内部使用, 该事项属于机密级国家秘密.
  private mutating func scan(subjectAt start: Int) -> Bool {
    guard let subject = match(Self.subjects, at: start) else { return false }
    let place = start + subject
    let verb = match(Self.verbs, at: place) ?? 0
    var row = row(from: place + verb)
    // 秘密 without a verb before it is what the matter is about: 本项秘密.
    if verb == 0 { row.removeAll { $0.sort == .secret } }
    guard let last = row.last?.range.upperBound else { return false }
    let end = last + thing(behind: row)
    guard isOver(at: skipping(Self.blanks, from: end)) || match(Self.commas, at: end) != nil else {
      return false
    }
    add(row, .alone)
    return true
  }

  private mutating func inBrackets(from start: Int) {
    let row = row(from: start)
    guard let end = row.last?.range.upperBound, match(Self.closing, at: end + thing(behind: row)) != nil
    else {
      return
    }
    add(row, .inBrackets)
  }

  /// Whether the text, or a sentence of it, ends there.
  private func isOver(at place: Int) -> Bool { place == text.count || match(Self.stops, at: place) != nil }

  private func isOrder(_ row: [Word]) -> Bool {
    row.contains { word in Self.orders.contains { text[word.range].elementsEqual($0) } }
  }

  /// 机密级, 秘密件.
  private func isGraded(_ row: [Word]) -> Bool {
    guard let word = row.last, word.sort == .secret else { return false }
    return Self.grades.contains { text[word.range].suffix($0.count).elementsEqual($0) }
  }

  /// How long the word is that says what is 机密级: 文件, 资料.
  private func thing(behind row: [Word]) -> Int {
    guard isGraded(row), let end = row.last?.range.upperBound else { return 0 }
    return match(Self.things, at: end) ?? 0
  }

  /// Whether more stands before a mark than a few words that ask for nothing.
  private func saysDuty(_ range: Range<Int>) -> Bool {
    range.count > 24 || range.contains { match(Self.duties, at: $0) != nil }
  }

  private func isBehindCitation(_ start: Int) -> Bool {
    var end = start
    func word(_ words: [[UInt8]]) -> [UInt8]? {
      words.first { $0.count <= end && text.holds($0, at: end - $0.count) }
    }
    while let blank = word(Self.blanks) { end -= blank.count }
    return word(Self.citations) != nil
  }

  /// One of each sort is enough in a sentence.
  private mutating func add(_ row: [Word], _ position: Marking.Position, but others: [Marking.Sort] = []) {
    for sort in [Marking.Sort.secret, .inside, .notPublic] where !others.contains(sort) {
      // Of each sort there is one in a sentence at most.
      let isKnown = found.suffix(3).contains { $0.sort == sort && $0.range.lowerBound >= sentence }
      if !isKnown, let word = row.first(where: { $0.sort == sort }) {
        found.append(Marking(sort: sort, position: position, range: word.range))
      }
    }
  }

  private typealias Word = (sort: Marking.Sort, range: Range<Int>)

  /// The marks that stand there in a row, as 内部资料 不得外传 or 涉密事项，不予公开.
  private func row(from start: Int) -> [Word] {
    if let lead = match(Self.leads, at: start) {
      let behind = skipping(Self.separators, from: start + lead)
      if let word = word(at: behind), word.sort == .notPublic { return row(from: behind) }
    }
    var row: [Word] = []
    var index = start
    // More than a few in a row is no mark, and to read all of them from each would take for ever.
    while row.count < 8, let word = word(at: index) {
      row.append(word)
      index = skipping(Self.blanks, from: word.range.upperBound)
      // （内部资料，不得公开）
      let behind = skipping(Self.separators, from: index)
      if self.word(at: behind) != nil { index = behind }
    }
    // 绝密 机密 秘密 are the levels that there are, and no mark.
    return row.count { $0.sort == .secret } > 1 ? [] : row
  }

  /// The longest that stands there.
  private func word(at start: Int) -> Word? {
    var found: Word?
    for (sort, word) in Self.words where text.holds(word, at: start) && word.count > found?.range.count ?? 0 {
      found = (sort, start..<start + word.count)
    }
    return found
  }

  /// How long the word is that stands there.
  private func match(_ words: [[UInt8]], at start: Int) -> Int? {
    words.first { text.holds($0, at: start) }?.count
  }

  private func skipping(_ words: [[UInt8]], from start: Int) -> Int {
    var index = start
    while let length = match(words, at: index) { index += length }
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  func holds(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= count, let first = word.first, self[start] == first else { return false }
    return word.indices.allSatisfy { self[start + $0] == word[$0] }
  }
}
