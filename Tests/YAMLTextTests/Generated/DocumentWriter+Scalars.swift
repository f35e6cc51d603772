extension DocumentWriter {
  private static let words = [
    "a", "name", "行政许可", "é", "𠮷野家", "a:b", "x#y", "it's", "《条例》第二条", "3.14", "2024-01-01", "-x", "ñandú",
    "公开",
    "😀", "\"q\"", "b-c", "true", "~x", "“引号”",
  ]

  mutating func word() -> String {
    let word = chance.pick(Self.words)
    for scalar in word.unicodeScalars {
      features.insert([.oneByte, .twoBytes, .threeBytes, .fourBytes][scalar.utf8.count - 1])
    }
    return word
  }

  mutating func words(_ count: ClosedRange<Int>) -> [String] {
    let count = chance.number(count)
    var words: [String] = []
    // A quotation mark at the start would begin a quotation.
    while words.count < count {
      let word = word()
      if words.isEmpty, word.hasPrefix("\"") { continue }
      words.append(word)
    }
    return words
  }

  /// A key on one line, different from the others by its number.
  mutating func key(_ number: Int) -> String {
    let text = "\(chance.pick(["name", "事项", "é", "𠮷", "公开 方式"]))\(number)"
    switch chance.number(0...5) {
    case 0:
      features.insert(.singleQuoted)
      self.text += "'\(text)'"
    case 1:
      features.insert(.doubleQuoted)
      self.text += "\"\(text)\""
    default: self.text += text
    }
    return text
  }

  mutating func scalar(indent: Int, _ place: Place) -> Tree {
    if !place.isTop { properties() }
    if place.needsBlank { text += String(repeating: " ", count: chance.number(1...2)) }
    switch chance.number(0...(place.isTop ? 4 : 7)) {
    case 0: return .scalar(literalOrFolded(indent: indent, isLiteral: true))
    case 1: return .scalar(literalOrFolded(indent: indent, isLiteral: false))
    case 2: return .scalar(quoted(indent: indent, isDouble: false))
    case 3: return .scalar(quoted(indent: indent, isDouble: true))
    default: return .scalar(plain(indent: indent))
    }
  }

  private mutating func plain(indent: Int) -> String {
    features.insert(.plain)
    return folded(words(1...6), indent: indent)
  }

  private mutating func quoted(indent: Int, isDouble: Bool) -> String {
    features.insert(isDouble ? .doubleQuoted : .singleQuoted)
    let mark = isDouble ? "\"" : "'"
    text += mark
    var meant = ""
    if isDouble, chance.one(in: 3) {
      features.insert(.escapes)
      let (written, decoded) = chance.pick([
        ("\\n", "\n"), ("\\t", "\t"), ("\\\\", "\\"), ("\\u4e2d", "中"), ("\\x41", "A"), ("\\U0001F600", "😀"),
      ])
      text += written
      meant = decoded
    }
    let words = words(0...6)
    let escaped = words.map {
      isDouble
        ? $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") : $0.replacing("'", with: "''")
    }
    let (written, decoded) = joined(escaped, meant: words, indent: indent)
    text += written + mark
    isKeeping = false
    isBehindBlockScalar = false
    return meant + decoded
  }

  private mutating func folded(_ words: [String], indent: Int) -> String {
    let (written, decoded) = joined(words, meant: words, indent: indent)
    text += written
    isKeeping = false
    isBehindBlockScalar = false
    return decoded
  }

  /// Words parted by blanks or by line breaks, which mean a blank, or one break fewer than there are.
  private mutating func joined(
    _ words: [String], meant: [String], indent: Int
  ) -> (written: String, decoded: String) {
    guard var written = words.first, var decoded = meant.first else { return ("", "") }
    for (word, plain) in zip(words.dropFirst(), meant.dropFirst()) {
      if chance.one(in: 5) {
        features.insert(.severalLines)
        let blank = chance.one(in: 3) ? 1 : 0
        written += String(repeating: "\n", count: blank + 1)
        written += String(repeating: " ", count: indent + chance.number(1...4))
        decoded += blank == 0 ? " " : "\n"
      } else {
        written += " "
        decoded += " "
      }
      written += word
      decoded += plain
    }
    return (written, decoded)
  }

  private mutating func literalOrFolded(indent: Int, isLiteral: Bool) -> String {
    features.insert(isLiteral ? .literal : .folded)
    var step = chance.number(1...6)
    if indent < 0 { step = max(step, 1) }
    let base = max(indent, 0)
    var lines = (0..<chance.number(0...4)).map { _ in words(1...4).joined(separator: " ") }
    for index in lines.indices.dropFirst() where chance.one(in: 6) { lines[index] = "" }
    while lines.last == "" { lines.removeLast() }
    for index in lines.indices where !lines[index].isEmpty && chance.one(in: 6) {
      features.insert(.moreIndented)
      lines[index] = "  " + lines[index]
    }
    text += isLiteral ? "|" : ">"
    let needsIndicator = lines.first?.hasPrefix(" ") ?? false
    let indicator = needsIndicator || chance.one(in: 6) ? "\(indent < 0 ? base + step : step)" : ""
    if !indicator.isEmpty { features.insert(.indentationIndicator) }
    let chomping = chance.pick(["", "-", "+"])
    if chomping == "+" { features.insert(.keptBreaks) }
    if chomping == "-" { features.insert(.strippedBreaks) }
    text += chance.one(in: 2) ? indicator + chomping : chomping + indicator
    endHeader()
    let column = base + step
    for line in lines { text += (line.isEmpty ? "" : String(repeating: " ", count: column) + line) + "\n" }
    let trailing = chance.one(in: 3) ? chance.number(1...2) : 0
    for _ in 0..<trailing {
      text += (chance.one(in: 3) ? String(repeating: " ", count: chance.number(0...column)) : "") + "\n"
    }
    isKeeping = chomping == "+"
    isBehindBlockScalar = true
    return meaning(lines, isLiteral: isLiteral, chomping: chomping, trailing: trailing)
  }

  private mutating func endHeader() {
    if chance.one(in: 5) {
      features.insert(.commentBehindHeader)
      text += " " + comment()
    }
    text += "\n"
  }

  private func meaning(_ lines: [String], isLiteral: Bool, chomping: String, trailing: Int) -> String {
    let end =
      switch chomping {
      case "-": ""
      case "+": String(repeating: "\n", count: trailing + (lines.isEmpty ? 0 : 1))
      default: lines.isEmpty ? "" : "\n"
      }
    if isLiteral { return lines.joined(separator: "\n") + end }
    var result = ""
    var last: String?
    var blanks = 0
    for line in lines {
      if line.isEmpty {
        blanks += 1
        continue
      }
      if let last {
        let keeps = last.hasPrefix(" ") || line.hasPrefix(" ")
        result += blanks == 0 && !keeps ? " " : String(repeating: "\n", count: blanks + (keeps ? 1 : 0))
      }
      result += line
      last = line
      blanks = 0
    }
    return result + end
  }
}
