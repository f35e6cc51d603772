import Testing

@testable import YAMLText

/// A condensed text must give what the text itself gives, or nothing.
@Suite struct CondensedTextTests {
  private enum Outcome { case same, left }

  /// Compares both ways of reading; nil where they differ.
  private func outcome(_ text: [UInt8]) -> Outcome? {
    text.withUnsafeBufferPointer { text in
      let limits = Document.Limits()
      guard let start = try? Encoding.check(text, limits: limits),
        let quick = TapeBuilder.readCondensed(text, from: start, limits)
      else { return .left }
      guard let whole = try? TapeBuilder.readWhole(text, from: start, limits) else { return nil }
      let isSame =
        quick.tape == whole.tape && quick.arena == whole.arena && quick.textEnds == whole.textEnds
        && quick.tags == whole.tags && quick.anchors == whole.anchors && quick.parts == whole.parts
      return isSame ? .same : nil
    }
  }

  @Test(arguments: [
    "名称: 行政许可\n依据: [《水法》第四十八条, 《取水许可和水资源费征收管理条例》]  # 注释：，\n",
    "- 甲: |  # 说明，不在文字里\n    第一款 文字（一）：\n      项。a项\n\n    第二款\n- >-\n  折叠 的文字\n  第二行，\n\n  第三行\n",
    "? 复杂 的 键\n: - 值\n  - \"带\\n转义、\\t的 值\"\n  - '单''引号'\n",
    "甲: 普通文字\n  接下一行，\n  再接一行\n乙: \"双引号 里\n  换行 的字\"\n丙: ~\n",
    "{甲: 乙, 丙: [丁, {戊: 己}], \"庚\": '辛', 壬}\n", "---\n甲\n...\n# 中\n---\n!标 &a 乙\n",
    "%YAML 1.2\n---\n- !!str 文\n- &锚 x\n", "&a 甲: 1\n乙: *a\n", "甲: é ü 😀 \u{10FFFF} 中\n", "键:\t值\n",
    "\u{FEFF}甲: 乙\r\n丙: |\r\n  丁\r\n  戊\r\n", "- |2\n    深\n   浅\n- >+\n  末\n\n\n",
  ])
  func `a text is read the same in both ways`(_ text: String) {
    #expect(outcome(Array(text.utf8)) != nil, "\(text)")
  }

  @Test func `ordinary lists take the quick way`() {
    for text in [
      "甲: 乙\n", "- 甲: |-\n    文\n  乙: [丙, 丁]\n", "甲: \"乙\\n丙\"\n", String(repeating: "字", count: 5000),
    ] {
      #expect(outcome(Array(text.utf8)) == .same, "\(text)")
    }
  }

  @Test func `what is in doubt or wrong is left to libyaml`() {
    let long = String(repeating: "长", count: 1025)
    for text in [
      "甲: ^\n", "甲: \"\\x5E 乙\"\n", "甲: \u{85}乙\n", "甲: \u{2028}\n", "\(long): 乙\n",
      "甲: {乙: 丙, \(long): 丁}\n",
      "甲: 乙\n 丙: 丁\n", "甲: \u{FFFE}\n", "甲: \u{7}\n", "- - - \(long)\(long): \(long)\n",
    ] {
      #expect(outcome(Array(text.utf8)) == .left, "\(text.prefix(60))")
    }
    for bytes: [UInt8] in [
      [0xE4, 0xB8], [0xE4, 0x20, 0x20], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xEF, 0xBF, 0xBF],
      [0xC2, 0x80],
    ] {
      #expect(outcome(Array("甲: ".utf8) + bytes + Array("乙丙丁戊\n".utf8)) == .left, "\(bytes)")
    }
  }

  @Test func `keys of up to 1024 characters are keys, longer ones are none`() {
    for count in [340, 342, 1020, 1023, 1024, 1025, 1026] {
      for text in [
        "\(String(repeating: "长", count: count)): 乙\n", "- {\(String(repeating: "a", count: count)): 乙}\n",
      ] {
        #expect(outcome(Array(text.utf8)) != nil, "\(count)")
      }
    }
  }

  @Test func `changed documents are read the same in both ways, or left`() {
    var same = 0
    var total = 0
    Runs.each { seed in
      var chance = Chance(seed: seed)
      let seeds = [GeneratedDocument(seed: seed).text, Self.widened(seed)]
      for text in seeds {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<8 {
          Self.change(&scalars, &chance)
          var view = String.UnicodeScalarView()
          view.append(contentsOf: scalars)
          let bytes = Array(String(view).utf8)
          let result = outcome(bytes)
          total += 1
          if result == .same { same += 1 }
          #expect(result != nil, "seed \(seed)\n\(String(view))")
        }
      }
    }
    print("condensed: \(same) of \(total) changed documents were read, the others left")
    #expect(same > total / 20)
  }

  /// A case of the suite, or a text of marks, with Chinese for some of its letters.
  private static func widened(_ seed: UInt64) -> String {
    let plain = "- a: b\n  c: |\n    d e\n  f: [g, {h: i}]\n- \"j k\"\n- >\n  l m\n  n\n? o p\n: q\n"
    let cases = Outside.suite ?? []
    let text =
      cases.isEmpty ? plain : String(decoding: cases[Int(seed % UInt64(cases.count))].bytes, as: UTF8.self)
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isAlphabetic, (UInt64(index) &* 7 &+ seed) % 3 != 0 {
        result.append(contentsOf: (index % 2 == 0 ? "中" : "，文").unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let pieces: [String] = [
    " ", "  ", "\n", "\n  ", "\r\n", "\r", "\t", "- ", "-", ": ", ":", "? ", "#", " # 注", "[", "]", "{", "}",
    ",", "\"",
    "'", "|", ">", "|-\n", ">+\n", "&a ", "*a", "!t ", "!", "%", "@", "\\", "\\n", "\\u4e2d", "---\n",
    "...\n", "中",
    "中文", "，", "“”", "é", "😀", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1}", "^", "~", "中: 文", "\n中: 文\n", "《",
    "。\n",
    String(repeating: "长", count: 400), String(repeating: "x", count: 300),
  ]

  private static func change(_ text: inout [Unicode.Scalar], _ chance: inout Chance) {
    let place = Int.random(in: 0...text.count, using: &chance)
    let end = min(text.count, place + Int.random(in: 0...6, using: &chance))
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: text.removeSubrange(place..<end)
    case 1: text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &chance))
    case 2:
      let piece = pieces.randomElement(using: &chance) ?? ""
      text.replaceSubrange(place..<end, with: piece.unicodeScalars)
    default:
      let piece = pieces.randomElement(using: &chance) ?? ""
      text.insert(contentsOf: piece.unicodeScalars, at: place)
    }
  }
}
