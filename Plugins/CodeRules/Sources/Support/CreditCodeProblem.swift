import Qingdan

/// What is wrong with the unified social credit code that a code is or holds.
struct CreditCodeProblem: Sendable {
  /// As it is written.
  let code: String
  /// The bytes of the whole code where it stands.
  let range: Range<Int>
  let message: Message

  /// Nil where there is none, and where nothing is wrong with it.
  init?(_ reading: CodeReading) {
    guard let problem = reading.problems.first else { return nil }
    let bytes = Array(reading.text.utf8)
    if reading.grammar == "uscc" {
      self.init(bytes, 0..<bytes.count, problem.message)
    } else if let part = reading.parts.first(where: { $0.range == problem.range && $0.isCreditCode }) {
      self.init(bytes, part.range, problem.message)
    } else if let range = Self.wrongLength(reading, bytes) {
      self.init(
        bytes, range,
        Message(
          zh: "其中的统一社会信用代码有\(range.count)位，应为18位",
          en: "its unified social credit code has \(range.count) characters and should have 18"))
    } else {
      return nil
    }
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ message: Message) {
    code = String(decoding: bytes[range], as: UTF8.self)
    self.range = range
    self.message = message
  }

  /// A character too few or too many, where what stands around it leaves no doubt that it was meant.
  private static func wrongLength(_ reading: CodeReading, _ bytes: [UInt8]) -> Range<Int>? {
    switch reading.grammar {
    case "implementation-31":
      guard bytes.count == 30 || bytes.count == 32, let base = CodeGrammar(named: "base-12"),
        base.read(String(decoding: bytes.suffix(12), as: UTF8.self)).isComplete
      else { return nil }
      return 0..<bytes.count - 13
    case "sichuan":
      let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      guard parts.count == 6, parts[3].count == 17 || parts[3].count == 19 else { return nil }
      return parts[3].startIndex..<parts[3].endIndex
    default: return nil
    }
  }

  /// Codes that were probably meant, best first: those that are known and differ in at most two characters, else those
  /// that fit and differ by one slip.
  func candidates(_ known: [String]) -> [String] {
    let letters = Array(code.unicodeScalars)
    let near = known.lazy.filter { abs($0.utf8.count - letters.count) <= 2 }
      .map { (code: $0, distance: Spelling.distance(letters, Array($0.unicodeScalars))) }
      .filter { $0.distance <= 2 }.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
    return near.isEmpty ? CreditCode.candidates(for: code) : near.map(\.code)
  }
}

extension CodeReading.Part {
  fileprivate var isCreditCode: Bool {
    name == "creditCode" || name == "organisation" && text.utf8.count == 18
  }
}
