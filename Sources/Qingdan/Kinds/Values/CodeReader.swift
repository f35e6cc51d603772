/// Divides a public code by its grammar and says what is wrong at which position.
public enum CodeReader {
  public static func read(_ text: some StringProtocol, as grammar: CodeGrammar) -> CodeReading {
    read(utf8: Array(text.utf8), as: grammar)
  }

  public static func read(utf8 bytes: [UInt8], as grammar: CodeGrammar) -> CodeReading {
    var reading = CodeReading(grammar: grammar)
    guard let pieces = pieces(bytes, grammar) else {
      reading.problems = [lengthProblem(bytes, grammar)]
      return reading
    }
    for (part, places) in zip(grammar.parts, pieces) {
      let text = places.map { bytes[$0] }
      let range = (places.first ?? 0)..<((places.last ?? -1) + 1)
      reading.parts.append(
        CodeReading.Part(
          name: part.name, title: part.title, text: String(decoding: text, as: UTF8.self), range: range))
      if let problem = CodeContent.problem(text, places, part, bytes) { reading.problems.append(problem) }
    }
    return reading
  }

  /// The places of each part's bytes; nil where lengths do not fit.
  private static func pieces(_ bytes: [UInt8], _ grammar: CodeGrammar) -> [[Int]]? {
    // No code is longer; keeps hostile texts cheap.
    guard bytes.count <= 120 else { return nil }
    let hyphen = UInt8(ascii: "-")
    if grammar.hyphens == .between {
      // Each part that is too short or too long is a problem of its own.
      let pieces = split(bytes, at: hyphen)
      return pieces.count == grammar.parts.count && !pieces.contains { $0.isEmpty } ? pieces : nil
    }
    let places = bytes.indices.filter { grammar.hyphens != .ignored || bytes[$0] != hyphen }
    guard places.count == grammar.length else { return nil }
    var pieces: [[Int]] = []
    var start = 0
    for part in grammar.parts {
      let end = start + (part.lengths.first ?? 0)
      pieces.append(Array(places[start..<end]))
      start = end
    }
    return pieces
  }

  private static func split(_ bytes: [UInt8], at separator: UInt8) -> [[Int]] {
    var pieces: [[Int]] = [[]]
    for (place, byte) in bytes.enumerated() {
      if byte == separator { pieces.append([]) } else { pieces[pieces.count - 1].append(place) }
    }
    return pieces
  }

  /// Repairs of a code that begins with a credit code and has one character too few or too many: it is there.
  private static func candidates(_ bytes: [UInt8], _ grammar: CodeGrammar) -> [String] {
    let surplus = bytes.count - grammar.length
    guard grammar.parts.first?.content == .creditCode, abs(surplus) == 1 else { return [] }
    let rest = String(decoding: bytes[(18 + surplus)...], as: UTF8.self)
    return CreditCode.candidates(for: String(decoding: bytes[..<(18 + surplus)], as: UTF8.self)).map {
      $0 + rest
    }
  }

  private static func lengthProblem(_ bytes: [UInt8], _ grammar: CodeGrammar) -> CodeReading.Problem {
    let shape = grammar.shape
    let candidates = candidates(bytes, grammar)
    let shown = String(String(decoding: bytes.prefix(120), as: UTF8.self).prefix(40))
    return CodeReading.Problem(
      message: Message(
        zh: "“\(shown)”不是\(grammar.title.zh)：应为\(shape.zh)，现有\(bytes.count)个字节",
        en: "'\(shown)' is no \(grammar.title.en): expected \(shape.en), found \(bytes.count) bytes"),
      range: 0..<bytes.count, candidates: candidates)
  }
}

extension CodeGrammar {
  /// How many characters a code without counted hyphens has.
  var length: Int { parts.reduce(0) { $0 + ($1.lengths.first ?? 0) } }

  /// The lengths of the parts, for people.
  var shape: Message {
    let lengths = parts.map { $0.lengths.map { String($0) }.joined(separator: "/") }
    guard hyphens != .between else {
      return Message(
        zh: "用“-”分成的\(parts.count)段，各\(lengths.joined(separator: "、"))位",
        en: "\(parts.count) parts between hyphens of \(lengths.joined(separator: ", ")) characters")
    }
    return Message(zh: "\(length)位", en: "\(length) characters")
  }
}
