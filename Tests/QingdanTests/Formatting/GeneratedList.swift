/// A list as a careless hand might write it: any order, any indentation and style, comments wherever one may stand.
struct GeneratedList {
  private(set) var text = ""
  private(set) var comments: [String] = []
  /// Which things occurred, so that a test can see that all of them did.
  private(set) var features: Set<String> = []
  private var random: Chance
  private let isCommented: Bool

  init(seed: UInt64) {
    random = Chance(seed: seed)
    isCommented = random.one(in: 4) == false
    write()
  }

  private mutating func write() {
    if random.one(in: 8) { note("byte-order mark"); text += "\u{FEFF}" }
    alone(0)
    if random.one(in: 8) { note("document start"); text += "---\n" }
    text += "list: powers\n"
    alone(0)
    text += "organisation: \(quoted("sthjj"))" + lineEnd()
    if random.one(in: 2) {
      text += "defaults:" + lineEnd()
      let indent = Int.random(in: 1...4, using: &random)
      alone(indent)
      text += pad(indent) + "levels: [市级]" + lineEnd()
      text += pad(indent) + "holder: sthjj" + lineEnd()
    }
    alone(0)
    text += "items:" + lineEnd()
    let indent = Int.random(in: 0...4, using: &random)
    if indent == 0 { note("dash below key") }
    for number in 1...Int.random(in: 1...5, using: &random) { item(number, indent) }
    alone(random.one(in: 2) ? 0 : indent)
    if random.one(in: 6), text.hasSuffix("\n") { note("no last newline"); text.removeLast() }
    if random.one(in: 6) { note("CRLF"); text = text.replacing("\n", with: "\r\n") }
  }

  private mutating func item(_ number: Int, _ indent: Int) {
    for _ in 0..<Int.random(in: 0...2, using: &random) { text += "\n" }
    alone(indent)
    text += pad(indent) + "-"
    let own: Int
    if random.one(in: 5) {
      note("alone dash")
      own = indent + Int.random(in: 1...4, using: &random)
      text += lineEnd()
      alone(own)
      text += pad(own)
    } else {
      let blanks = Int.random(in: 1...3, using: &random)
      own = indent + 1 + blanks
      text += pad(blanks)
    }
    let fields = ["id", "name", "type", "basis", "note", "limits", "fee", "office", "unknown"]
      .shuffled(using: &random).prefix(Int.random(in: 2...9, using: &random))
    for (index, field) in fields.enumerated() {
      if index > 0 {
        if random.one(in: 6) { text += "\n" }
        alone(own)
        text += pad(own)
      }
      self.field(field, number, own)
    }
    if random.one(in: 3) { alone(own); note("comment below an item") }
  }

  private mutating func field(_ name: String, _ number: Int, _ indent: Int) {
    switch name {
    case "id": text += "id: p-00000\(100 + number)" + lineEnd()
    case "name":
      text += key("name", also: ["职权名称", "事项名称"]) + ":"
      scalar(indent)
    case "note":
      text += "note:"
      scalar(indent)
    case "office": text += "office:" + (random.one(in: 2) ? " ~" : "") + lineEnd()
    case "unknown": text += "\"x y\": [1, '2']" + lineEnd()
    case "type": text += key("type", also: ["职权类型"]) + ": 行政许可" + lineEnd()
    case "limits":
      if random.one(in: 2) {
        text += "limits: { promised: 5个工作日, legal: 20日 }" + lineEnd()
      } else {
        text += "limits:" + lineEnd()
        let inner = indent + Int.random(in: 1...4, using: &random)
        alone(inner)
        text += pad(inner) + "承诺时限: \"5个工作日\"" + lineEnd()
        alone(inner)
        text += pad(inner) + "legal:"
        scalar(inner)
      }
    default: sequence(name, indent)
    }
  }

  private mutating func sequence(_ name: String, _ indent: Int) {
    text += (name == "basis" ? key("basis", also: ["设定依据", "法律依据"]) : name) + ":"
    if random.one(in: 3) { return flow() }
    text += lineEnd()
    let inner = indent + Int.random(in: 0...4, using: &random)
    if inner == indent { note("sequence not indented") }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      alone(inner)
      text += pad(inner) + "-"
      if random.one(in: 3) {
        let blanks = Int.random(in: 1...2, using: &random)
        let own = inner + 1 + blanks
        text += pad(blanks) + "text: \(quoted("甲"))" + lineEnd()
        alone(own)
        text += pad(own) + "cite:"
        scalar(own)
      } else {
        scalar(inner)
      }
    }
  }

  private mutating func flow() {
    let inner = 12
    func elements(_ list: inout GeneratedList) -> [String] {
      (0..<Int.random(in: 0...3, using: &list.random)).map { _ in
        list.quoted("《甲法》第\(Int.random(in: 1...9, using: &list.random))条")
      }
    }
    if random.one(in: 2) {
      text += " [ \(elements(&self).joined(separator: " ,  "))]" + lineEnd()
      return
    }
    note("flow over several lines")
    text += " [" + lineEnd()
    for element in elements(&self) {
      alone(inner)
      text += pad(inner) + element + "," + lineEnd()
    }
    alone(inner)
    if random.one(in: 3) { text += pad(inner) + "{ cite: 乙, text: '丙' }" + lineEnd() }
    text += pad(inner) + "]" + lineEnd()
  }

  /// A scalar behind a colon or a dash, in any style.
  private mutating func scalar(_ indent: Int) {
    let inner = indent + Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1, 2: text += " " + quoted(Self.words.randomElement(using: &random) ?? "甲") + lineEnd()
    case 3:
      note("plain over two lines")
      text += " 第一行\n" + pad(inner) + "第二行" + lineEnd()
    case 4:
      note("quoted over two lines")
      text += " \"第一行\n" + pad(inner) + "第二行\n\n" + pad(inner) + "第三行\"" + lineEnd()
    case 5, 6:
      let mark = random.one(in: 2) ? "|" : ">"
      note("block \(mark)")
      let chomp = ["", "-", "+"].randomElement(using: &random) ?? ""
      note("chomping \(chomp)")
      text += " " + mark + chomp + lineEnd()
      text += pad(inner) + "第一行\n"
      if random.one(in: 2) { text += "\n" }
      if random.one(in: 2) { text += pad(inner) + "  缩进行 # 不是注释\n" }
      text += pad(inner) + "末行\n"
      if chomp == "+" { text += "\n" }
    case 7:
      note("value below its key")
      text += lineEnd()
      alone(inner)
      text += pad(inner) + "值" + lineEnd()
    default:
      note("missing value")
      text += lineEnd()
    }
  }

  private static let words = [
    "甲", "许可 #1 号", "true", "12", "a: b", "它's", "\u{2014}\u{2014}", "2024-03-01", "1:30", " 前后 ", "- 甲",
    "《甲法》第一条", "“引号”", "a, b", "~", "no", "行1\\n行2", "＃", "",
  ]

  // MARK: Pieces

  private mutating func quoted(_ text: String) -> String {
    let mayBePlain =
      !text.isEmpty && ![":", "#", "'", "~", "- "].contains { text.contains($0) } && text.first != " "
    switch Int.random(in: 0..<3, using: &random) {
    case 0 where mayBePlain && !text.contains(","): return text
    case 1:
      note("single quotes")
      return "'" + text.replacing("'", with: "''") + "'"
    default:
      note("double quotes")
      return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
  }

  private mutating func key(_ name: String, also: [String]) -> String {
    guard random.one(in: 3), let other = also.randomElement(using: &random) else { return name }
    note("synonym")
    return other
  }

  private mutating func comment() -> String {
    let comment = "# c\(comments.count + 1): \"['"
    comments.append(comment)
    return comment
  }

  private mutating func lineEnd() -> String {
    guard isCommented, random.one(in: 4) else { return "\n" }
    note("comment behind something")
    return pad(Int.random(in: 1...4, using: &random)) + comment() + "\n"
  }

  /// Comments on lines of their own, near an indentation, with blank lines.
  private mutating func alone(_ indent: Int) {
    guard isCommented, random.one(in: 4) else { return }
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      if random.one(in: 3) { text += "\n" }
      note("comment alone")
      text += pad(max(0, indent + Int.random(in: -2...2, using: &random))) + comment() + "\n"
    }
    if random.one(in: 3) { text += "\n" }
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: count) }
  private mutating func note(_ feature: String) { features.insert(feature) }
}

/// Random numbers that come again for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
