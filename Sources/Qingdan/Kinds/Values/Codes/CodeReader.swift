/// Reads one code by its grammar, part by part.
struct CodeReader {
  private let grammar: CodeGrammar
  private let bytes: [UInt8]
  /// Where each character that counts stands in the text.
  private let places: [Int]
  private var index = 0
  private var reading: CodeReading

  init(_ text: String, _ grammar: CodeGrammar) {
    self.grammar = grammar
    let all = Array(text.utf8)
    let kept = all.indices.filter { !grammar.ignoresHyphens || all[$0] != UInt8(ascii: "-") }
    bytes = kept.map { all[$0] }
    places = kept + [all.count]
    reading = CodeReading(text: text, grammar: grammar.name)
  }

  mutating func read() -> CodeReading {
    guard bytes.count <= 128 else {
      note("太长，不是\(grammar.title.zh)", "too long for a \(grammar.title.en)", 0..<bytes.count)
      return reading
    }
    if let wide = bytes.firstIndex(where: { $0 >= 0x80 || $0 <= 0x20 }) {
      note("含有编码里没有的字符；编码用半角数字和字母", "holds a character that codes do not have", wide..<bytes.count)
      return reading
    }
    guard checkLength() else { return finished() }
    for piece in grammar.pieces { read(piece) }
    return finished()
  }

  private mutating func finished() -> CodeReading {
    if !reading.problems.isEmpty, grammar.name == "uscc" {
      reading.candidates = CreditCode.candidates(for: reading.text)
    }
    return reading
  }

  /// The whole must have a length that the grammar can have, or nothing else is worth saying.
  private mutating func checkLength() -> Bool {
    let lengths = grammar.lengths
    if lengths.contains(bytes.count) { return true }
    let expected = lengths.map(String.init)
    note(
      "有\(bytes.count)位，\(grammar.title.zh)应为\(expected.joined(separator: "、"))位",
      "has \(bytes.count) characters, a \(grammar.title.en) has \(expected.joined(separator: " or "))",
      0..<bytes.count)
    return false
  }

  private mutating func read(_ piece: CodeGrammar.Piece) {
    switch piece {
    case .hyphen:
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
        index += 1
      } else {
        note("第\(index + 1)位应为“-”", "character \(index + 1) must be '-'", index..<min(index + 1, bytes.count))
      }
    case .code(.base): for inner in CodeGrammar.basePieces { read(inner) }
    case .code(.creditCode):
      part("creditCode", Message(zh: "统一社会信用代码", en: "unified social credit code"), 18, .creditCode)
    case .part(let name, let title, let lengths, let characters):
      let rest = bytes[index...]
      let upToHyphen = rest.firstIndex(of: UInt8(ascii: "-")).map { $0 - index } ?? rest.count
      part(
        name, title, lengths.count > 1 && lengths.contains(upToHyphen) ? upToHyphen : lengths[0], characters)
    }
  }

  private mutating func part(
    _ name: String, _ title: Message, _ length: Int, _ characters: CodeGrammar.Characters
  ) {
    let range = min(index, bytes.count)..<min(index + length, bytes.count)
    index = range.upperBound
    let text = String(decoding: bytes[range], as: UTF8.self)
    let meaning = name == "type" && length == 2 ? CodeGrammar.types[text] : nil
    reading.parts.append(
      CodeReading.Part(name: name, title: title, text: text, range: places(range), meaning: meaning))
    if let problem = problem(bytes[range], text, characters) {
      note("\(title.zh)“\(text)”\(problem.zh)", "\(title.en) '\(text)' \(problem.en)", range)
    } else if name == "type", characters == .digits, meaning == nil {
      note(
        "\(title.zh)“\(text)”不在已知的类型编号中（01至10、20）", "\(title.en) '\(text)' is no known type (01–10, 20)",
        range)
    }
  }

  private func problem(_ part: ArraySlice<UInt8>, _ text: String, _ characters: CodeGrammar.Characters)
    -> Message?
  {
    switch characters {
    case .digits: part.allSatisfy(\.isDigit) ? nil : Message(zh: "应全是数字", en: "must be digits")
    case .subItem:
      part.allSatisfy(\.isDigit) || text == "00Y"
        ? nil : Message(zh: "应为三位数字或者 00Y", en: "must be three digits or 00Y")
    case .letters: part.allSatisfy(\.isCapital) ? nil : Message(zh: "应为大写字母", en: "must be capital letters")
    case .digitsOrLetters:
      part.allSatisfy { $0.isDigit || $0.isCapital }
        ? nil : Message(zh: "应为数字和大写字母", en: "must be digits and capitals")
    case .creditCode: creditCodeProblem(part)
    }
  }

  private func creditCodeProblem(_ part: ArraySlice<UInt8>) -> Message? {
    if part.count == 9 { return nil }
    if part.contains(where: { (0x61...0x7A).contains($0) }) {
      return Message(zh: "含有小写字母，应为大写", en: "has small letters; capitals are right")
    }
    if let wrong = part.first(where: { !CreditCode.alphabet.contains($0) }) {
      let character = String(decoding: [wrong], as: UTF8.self)
      return Message(
        zh: "含有“\(character)”，统一社会信用代码不用 I、O、S、V、Z",
        en: "has '\(character)'; these codes have no I, O, S, V, Z")
    }
    guard !CreditCode.isValid(part), let check = CreditCode.checkCharacter(of: part.prefix(17)) else {
      return nil
    }
    let right = String(decoding: [check], as: UTF8.self)
    return Message(
      zh: "的校验码不对，前17位无误时最后一位应为“\(right)”",
      en: "has a wrong check character; by the first 17 it would be '\(right)'")
  }

  private mutating func note(_ zh: String, _ en: String, _ range: Range<Int>) {
    reading.problems.append(ValueNote(Message(zh: zh, en: en), at: places(range)))
  }

  private func places(_ range: Range<Int>) -> Range<Int> {
    let start = places[range.lowerBound]
    return start..<max(start, range.isEmpty ? start : places[range.upperBound - 1] + 1)
  }
}

extension CodeGrammar {
  /// How many characters a code may have, in rising order.
  var lengths: [Int] {
    let all = pieces.reduce([0]) { sums, piece in sums.flatMap { sum in piece.lengths.map { sum + $0 } } }
    return Set(all).sorted()
  }

  /// The grammar that a code was probably meant to keep to: the first that it fits, else that of the nearest form.
  public static func nearest(to code: some StringProtocol) -> CodeGrammar {
    let count = code.utf8.count
    let hasHyphen = code.utf8.contains(UInt8(ascii: "-"))
    // 54 characters with hyphens are nearer to a code of Sichuan than to the national one.
    func distance(_ grammar: CodeGrammar) -> (Int, Int) {
      let isOther = grammar.pieces.contains(.hyphen) != hasHyphen && !grammar.ignoresHyphens
      let length = grammar.lengths.map { abs($0 - count) }.min() ?? count
      return (isOther ? 1_000 + length : length, grammar.read(code).problems.count)
    }
    guard count <= 128 else { return base12 }
    return all.first { $0.read(code).isComplete } ?? all.min { distance($0) < distance($1) } ?? base12
  }
}

extension CodeGrammar.Piece {
  fileprivate var lengths: [Int] {
    switch self {
    case .part(_, _, let lengths, _): lengths
    case .code(.creditCode): [18]
    case .code(.base): [12]
    case .hyphen: [1]
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
}
