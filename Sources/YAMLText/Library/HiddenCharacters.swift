/// Characters that a text can hold and nobody sees: odd line breaks, and marks that turn the direction of writing.
///
/// The first end a line for some programs and not for others, a carriage return without a line feed among them; the
/// second show a text that is not there.
enum HiddenCharacters {
  struct Found {
    var range: Range<Int>
    var value: UInt32

    /// U+000D, U+0085, U+2028, U+2029.
    var isLineBreak: Bool { value == 0x0D || value == 0x85 || value == 0x2028 || value == 0x2029 }
    var name: String {
      let digits = String(value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// Goes over the bytes in blocks, and looks closely only where a block may hold one.
  static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ report: (Found) -> Void) {
    guard let base = bytes.baseAddress else { return }
    var place = 0
    while place < bytes.count {
      let end = min(place + 64, bytes.count)
      if place + 66 > bytes.count || mayHoldOne(UnsafeRawPointer(base + place)) {
        for place in place..<end { if let found = character(bytes, at: place) { report(found) } }
      }
      place = end
    }
  }

  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Found? {
    if bytes[place] == 0x0D, place + 1 == bytes.count || bytes[place + 1] != 0x0A {
      return Found(range: place..<place + 1, value: 0x0D)
    }
    guard bytes[place] >= 0xC2, place + 1 < bytes.count else { return nil }
    switch (bytes[place], bytes[place + 1]) {
    case (0xC2, 0x85): return Found(range: place..<place + 2, value: 0x85)
    case (0xD8, 0x9C): return Found(range: place..<place + 2, value: 0x61C)
    case (0xE2, 0x80), (0xE2, 0x81):
      guard place + 2 < bytes.count else { return nil }
      let value = 0x2000 | UInt32(bytes[place + 1] & 1) << 6 | UInt32(bytes[place + 2] & 0x3F)
      switch value {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        return Found(range: place..<place + 3, value: value)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether one may begin in the 64 bytes; it looks at two bytes more, and sees a little more than is meant.
  private static func mayHoldOne(_ block: UnsafeRawPointer) -> Bool {
    typealias Vector = SIMD16<UInt8>
    func all(_ byte: UInt8) -> Vector { Vector(repeating: byte) }
    var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
    var block = block
    for _ in 0..<4 {
      let first = block.loadUnaligned(as: Vector.self)
      let next = block.loadUnaligned(fromByteOffset: 1, as: Vector.self)
      let second = next & all(1)
      // E2 80 A8…AE and E2 81 A6…A9 fall into A8…AF, E2 80 8E and 8F on 8F; the common marks fall elsewhere.
      let third = block.loadUnaligned(fromByteOffset: 2, as: Vector.self) &+ second &+ second
      let tail = (third & all(0xF8)) .== all(0xA8) .| (third | all(1)) .== all(0x8F)
      // C2 and D8, with six other lead bytes that Chinese has no use for.
      hits = hits .| (first .== all(0xE2) .& tail) .| ((first & all(0xE5)) .== all(0xC0))
      hits = hits .| (first .== all(0x0D) .& (next .!= all(0x0A)))
      block += 16
    }
    let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }
}

extension HiddenCharacters {
  /// The odd line breaks of a text that could not be read; one may be why.
  static func lineBreaks(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [TextProblem] {
    var problems: [TextProblem] = []
    find(bytes) { found in
      if found.isLineBreak, problems.count < limit { problems.append(found.problem(at: found.range)) }
    }
    return problems
  }
}

extension HiddenCharacters.Found {
  /// - Parameter range: where it stands; more than the character itself where it is written as an escape.
  func problem(at range: Range<Int>) -> TextProblem {
    // To YAML a carriage return is a line break like any other.
    let fix =
      value == 0x0D
      ? TextProblem.Fix(
        Message(zh: "改成普通换行", en: "write an ordinary line break"), [Splice(range, "\n")], isSafe: true)
      : TextProblem.Fix(
        Message(zh: "删掉这个字符", en: "delete the character"), [Splice(range, "")], isSafe: !isLineBreak)
    let fixes = range.count > 3 ? [] : [fix]
    return isLineBreak
      ? TextProblem(
        "yaml/odd-line-break", .error,
        Message(
          zh: "这里有一个特殊的换行符 \(name)，有的软件当作换行，有的不当。删掉它，或改成普通换行",
          en: "the line break \(name) is one for some readers only; delete it or use an ordinary one"),
        at: range, fixes: fixes)
      : TextProblem(
        "yaml/bidirectional-control", .error,
        Message(
          zh: "这里有一个看不见的文字方向控制符 \(name)，会让显示的内容和实际的不一样。删掉它",
          en:
            "the invisible control \(name) turns the direction of writing, so that the text shows as another"),
        at: range, fixes: fixes)
  }
}
