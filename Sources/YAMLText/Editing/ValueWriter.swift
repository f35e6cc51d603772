/// Writes values in the manner of a file.
struct ValueWriter {
  let quote: NodeStyle
  let sequenceStep: Int
  private static let null = Array("~".utf8)

  /// A new scalar on one line.
  func line(_ text: String, inFlow: Bool) -> [UInt8] {
    let scalar = ScalarText(text)
    if scalar.canBePlain(inFlow: inFlow), !scalar.looksTyped { return Array(text.utf8) }
    return quoted(scalar)
  }

  func quoted(_ scalar: ScalarText) -> [UInt8] {
    quote == .singleQuoted && scalar.canBeSingleQuoted ? scalar.singleQuoted : scalar.doubleQuoted
  }

  /// A value inside brackets, or any value on one line.
  func flow(_ value: YAMLValue) -> [UInt8] {
    switch value {
    case .null: Self.null
    case .scalar(let text): line(text, inFlow: true)
    case .sequence(let items):
      [UInt8(ascii: "[")] + items.map(flow).joined(separator: Array(", ".utf8)) + [UInt8(ascii: "]")]
    case .mapping([]): Array("{}".utf8)
    case .mapping(let fields):
      Array("{ ".utf8)
        + fields.map { line($0.key, inFlow: true) + Array(": ".utf8) + flow($0.value) }
        .joined(separator: Array(", ".utf8)) + Array(" }".utf8)
    }
  }

  /// The lines of a block scalar, its header first; nil where the text cannot be one.
  ///
  /// - Parameter column: where its lines begin.
  func block(_ text: String, mark: String = "|", column: Int, keeps: Bool = false) -> [[UInt8]]? {
    guard ScalarText(text).canBeLiteral, keeps || !text.utf8.suffix(2).elementsEqual("\n\n".utf8) else {
      return nil
    }
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let breaks = text.utf8.suffix(2).reversed().prefix { $0 == 0x0A }.count
    let chomping = ["-", "", "+"][breaks]
    if chomping != "-" { lines.removeLast() }
    return [Array((mark + chomping).utf8)]
      + lines.map { $0.isEmpty ? [] : EditText.blanks(column) + Array($0) }
  }

  /// What stands behind an indicator: the rest of its line, without the blank between, and the lines below.
  ///
  /// - Parameters:
  ///   - column: where the collection around begins.
  ///   - isItem: whether the indicator is a dash, behind which a collection may begin at once.
  func lines(_ value: YAMLValue, column: Int, isItem: Bool) -> [[UInt8]] {
    switch value {
    case .null: return [Self.null]
    case .scalar(let text):
      if text.utf8.contains(0x0A), let block = block(text, column: column + 2) { return block }
      return [line(text, inFlow: false)]
    case .sequence([]), .mapping([]): return [flow(value)]
    case .sequence, .mapping:
      let inner = column + (isItem ? 2 : step(value))
      var lines = entries(value, column: inner)
      if isItem {
        lines[0] = Array(lines[0].dropFirst(inner))
      } else {
        lines.insert([], at: 0)
      }
      return lines
    }
  }

  func step(_ value: YAMLValue) -> Int {
    if case .sequence = value { sequenceStep } else { 2 }
  }

  /// The entries of a collection that is not empty, each with its indentation.
  func entries(_ value: YAMLValue, column: Int) -> [[UInt8]] {
    let lead = EditText.blanks(column)
    func entry(_ indicator: [UInt8], _ value: YAMLValue, isItem: Bool) -> [[UInt8]] {
      var lines = lines(value, column: column, isItem: isItem)
      lines[0] = lead + indicator + (lines[0].isEmpty ? [] : [0x20]) + lines[0]
      return lines
    }
    return switch value {
    case .null: [lead + Self.null]
    case .scalar(let text): [lead + line(text, inFlow: false)]
    case .sequence(let items): items.flatMap { entry([UInt8(ascii: "-")], $0, isItem: true) }
    case .mapping(let fields): fields.flatMap { field($0, column: column) }
    }
  }

  func field(_ field: YAMLValue.Field, column: Int) -> [[UInt8]] {
    var lines = lines(field.value, column: column, isItem: false)
    lines[0] =
      EditText.blanks(column) + line(field.key, inFlow: false) + [UInt8(ascii: ":")]
      + (lines[0].isEmpty ? [] : [0x20]) + lines[0]
    return lines
  }
}
