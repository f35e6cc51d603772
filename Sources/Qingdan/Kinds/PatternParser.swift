/// The characters that one step of a pattern accepts.
struct ScalarSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isInverted = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isInverted
  }

  static let any = ScalarSet(ranges: [], isInverted: true)
  static let digits = ScalarSet(ranges: [0x30...0x39])
}

indirect enum PatternTree {
  case scalars(ScalarSet)
  case sequence([PatternTree])
  case either(PatternTree, PatternTree)
  case repeated(PatternTree, Int, Int?)
}

/// Reads the text of a pattern; depth and repeats are bounded, since anybody may send one.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func parse() throws(Pattern.SyntaxError) -> PatternTree {
    guard !scalars.isEmpty else { throw error("格式是空的", "the pattern is empty") }
    let tree = try alternatives()
    guard index == scalars.count else { throw error("“)”前面没有“(”", "')' without '('") }
    return tree
  }

  private mutating func alternatives() throws(Pattern.SyntaxError) -> PatternTree {
    var tree = try sequence()
    while take("|") { tree = .either(tree, try sequence()) }
    return tree
  }

  private mutating func sequence() throws(Pattern.SyntaxError) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = peek, scalar != "|", scalar != ")" { parts.append(try repeated()) }
    return .sequence(parts)
  }

  private mutating func repeated() throws(Pattern.SyntaxError) -> PatternTree {
    let part = try single()
    switch peek {
    case "?": index += 1; return .repeated(part, 0, 1)
    case "*": index += 1; return .repeated(part, 0, nil)
    case "+": index += 1; return .repeated(part, 1, nil)
    case "{":
      index += 1
      guard let least = number() else { throw error("“{”后面要有次数", "'{' needs a number") }
      var most: Int? = least
      if take(",") { most = number() }
      guard take("}"), most.map({ $0 >= least }) ?? true else { throw error("次数写法不对", "bad repeat") }
      return .repeated(part, least, most)
    default: return part
    }
  }

  private mutating func single() throws(Pattern.SyntaxError) -> PatternTree {
    guard let scalar = peek else { throw error("模式不完整", "the pattern is incomplete") }
    index += 1
    switch scalar {
    case "(":
      depth += 1
      defer { depth -= 1 }
      guard depth <= 32 else { throw error("括号嵌套太深", "too many nested brackets") }
      let tree = try alternatives()
      guard take(")") else { throw error("“(”没有配对的“)”", "'(' without ')'") }
      return tree
    case "[": return .scalars(try set())
    case ".": return .scalars(.any)
    case "\\": return .scalars(try escaped())
    case "^", "$":
      // Elsewhere these bind a pattern to the ends of a text; here they would be looked for.
      throw error(
        "不用写“\(scalar)”，整个值都要符合格式；要匹配它本身，写“\\\(scalar)”",
        "leave out '\(scalar)', the whole value is matched; escape it to find the character itself")
    case "*", "+", "?", "{", "}", "]":
      throw error("“\(scalar)”不能放在这里；要匹配它本身，写“\\\(scalar)”", "'\(scalar)' cannot stand here; escape it")
    default: return .scalars(ScalarSet(ranges: [scalar.value...scalar.value]))
    }
  }

  private mutating func set() throws(Pattern.SyntaxError) -> ScalarSet {
    var set = ScalarSet(ranges: [], isInverted: take("^"))
    while let scalar = peek, scalar != "]" {
      index += 1
      if scalar == "\\" {
        set.ranges += try escaped().ranges
      } else if peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        let last = scalars[index]
        index += 1
        guard scalar.value <= last.value else { throw error("范围的起止颠倒", "the range is upside down") }
        set.ranges.append(scalar.value...last.value)
      } else {
        set.ranges.append(scalar.value...scalar.value)
      }
    }
    guard take("]") else { throw error("“[”没有配对的“]”", "'[' without ']'") }
    guard !set.ranges.isEmpty else { throw error("“[]”里要有字符", "there are no characters in '[]'") }
    return set
  }

  private mutating func escaped() throws(Pattern.SyntaxError) -> ScalarSet {
    guard let scalar = peek else { throw error("“\\”后面缺少字符", "nothing after '\\'") }
    index += 1
    if scalar == "d" { return .digits }
    let isLetter =
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    guard !isLetter else { throw error("不支持“\\\(scalar)”", "'\\\(scalar)' is not supported") }
    return ScalarSet(ranges: [scalar.value...scalar.value])
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = peek, ("0"..."9").contains(scalar) {
      index += 1
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), Pattern.limit + 1)
    }
    return value
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private func error(_ zh: String, _ en: String) -> Pattern.SyntaxError {
    Pattern.SyntaxError(message: Message(zh: zh, en: en))
  }
}
