/// Reads the compact form of `ArticleTable` run by run. Whatever the bytes are, it ends and counts nothing twice.
struct ArticleScanner {
  struct Run {
    var articles: ClosedRange<Int>
    var sub: Int
    /// Where the code of the shape stands: a letter, `[…]` or `?`. Most runs are passed over, so none is decoded.
    var code: Range<Int>
  }

  /// No statute has more articles than this; a greater number in the code is a mistake.
  static let highest = 9999

  private let code: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var nextSub = 1
  /// The highest article read so far.
  private(set) var last = 0
  /// Whether the code ends with `~`.
  private(set) var goesOn = false
  /// Whether something was not in the form; the scan ends there.
  private(set) var isMalformed = false

  /// The bytes must outlive the scanner.
  init(code: UnsafeBufferPointer<UInt8>) { self.code = code }

  mutating func next() -> Run? {
    guard !isMalformed, var byte = take() else { return nil }
    if byte == UInt8(ascii: "@") {
      guard let target = number(), target > last, let following = take() else { return fail() }
      last = target - 1
      byte = following
    }
    switch byte {
    case UInt8(ascii: "~"):
      goesOn = true
      if at != code.count { isMalformed = true }
      return nil
    case UInt8(ascii: "_"):
      guard last > 0, let byte = take(), let shape = shape(startingWith: byte) else { return fail() }
      nextSub += 1
      return Run(articles: last...last, sub: nextSub - 1, code: shape)
    default:
      guard let shape = shape(startingWith: byte) else { return fail() }
      var count = 1
      if let digit = peek(), (0x30...0x39).contains(digit) {
        guard let repeated = number(), repeated > 0 else { return fail() }
        count = repeated
      }
      guard last + count <= Self.highest else { return fail() }
      let first = last + 1
      last += count
      nextSub = 1
      return Run(articles: first...last, sub: 0, code: shape)
    }
  }

  private func peek() -> UInt8? { at < code.count ? code[at] : nil }

  private mutating func take() -> UInt8? {
    guard let byte = peek() else { return nil }
    at += 1
    return byte
  }

  private mutating func fail() -> Run? {
    isMalformed = true
    return nil
  }

  /// A number up to `highest`, or nil.
  private mutating func number() -> Int? {
    var value: Int?
    while let byte = peek(), (0x30...0x39).contains(byte) {
      let next = (value ?? 0) * 10 + Int(byte - 0x30)
      guard next <= Self.highest else { return nil }
      value = next
      at += 1
    }
    return value
  }

  /// The code of a shape whose first byte has been taken; nil where it is none.
  private mutating func shape(startingWith byte: UInt8) -> Range<Int>? {
    let start = at - 1
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "a")...UInt8(ascii: "h"): return start..<at
    case UInt8(ascii: "["):
      while number() != nil, let mark = take() {
        if mark == UInt8(ascii: "]") { return start..<at }
        guard mark == UInt8(ascii: ",") else { return nil }
      }
      return nil
    default: return nil
    }
  }

  /// The shape of a run; absent for `?`.
  func shape(of run: Run) -> ArticleShape? {
    let code = code[run.code]
    guard let first = code.first, first != UInt8(ascii: "?") else { return nil }
    guard first == UInt8(ascii: "[") else {
      return ArticleShape(paragraphs: Array(repeating: 0, count: Int(first - UInt8(ascii: "a")) + 1))
    }
    let numbers = code.dropFirst().dropLast().split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return ArticleShape(
      paragraphs: numbers.map { digits in digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } })
  }
}
