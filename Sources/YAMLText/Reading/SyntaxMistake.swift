/// What a person did, where libyaml only says what it expected, and often a line later.
enum SyntaxMistake {
  static func find(
    _ failure: SyntaxFailure, _ bytes: UnsafeBufferPointer<UInt8>, _ builder: TapeBuilder
  ) -> TextProblem? {
    let looks = [conflictMarker, tab, unclosedQuote, missingColon, indentation, reservedIndicator]
    for look in looks {
      if let problem = look(Situation(failure: failure, bytes: bytes, last: builder.tape.last)) {
        return problem
      }
    }
    return nil
  }

  private struct Situation {
    var failure: SyntaxFailure
    var bytes: UnsafeBufferPointer<UInt8>
    /// The last node that could still be read.
    var last: TapeNode?

    /// Where the line of a place begins.
    func lineStart(_ place: Int) -> Int {
      var start = min(place, bytes.count)
      while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      return start
    }

    func line(_ start: Int) -> Range<Int> {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
      return start..<end
    }

    func isBlank(_ range: Range<Int>) -> Bool {
      bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }

  /// Marks that git left in the file: both halves of a conflict have to be there.
  private static func conflictMarker(_ situation: Situation) -> TextProblem? {
    var first: Range<Int>?
    var start = byteOrderMarkLength(situation.bytes)
    while start < situation.bytes.count {
      let bytes = situation.bytes
      if bytes[start] == UInt8(ascii: "<") || bytes[start] == UInt8(ascii: ">") {
        let line = situation.line(start)
        let mark = bytes[line].prefix(8)
        if mark.elementsEqual("<<<<<<< ".utf8) { first = first ?? line }
        if let first, mark.elementsEqual(">>>>>>> ".utf8) {
          return TextProblem(
            "yaml/conflict-marker", .error,
            Message(
              zh: "git合并冲突的标记还留在文件里。在“<<<<<<<”和“>>>>>>>”之间选定保留的内容，删掉这三行标记",
              en: "a conflict marker of git; keep one of the two versions and delete the three marker lines"),
            at: first,
            notes: [TextProblem.Note(Message(zh: "冲突到这里结束", en: "the conflict ends here"), at: line)])
        }
      }
      guard let end = firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start) else { break }
      start = end + 1
    }
    return nil
  }

  private static func tab(_ situation: Situation) -> TextProblem? {
    let start = situation.lineStart(situation.failure.place)
    for place in start..<min(situation.failure.place + 1, situation.bytes.count) {
      if situation.bytes[place] == UInt8(ascii: "\t") {
        return TextProblem("yaml/tab-indentation", .error, SyntaxMessages.tab, at: place..<place + 1)
      }
      if situation.bytes[place] != UInt8(ascii: " ") { break }
    }
    let place = situation.failure.place
    let isTab = place < situation.bytes.count && situation.bytes[place] == UInt8(ascii: "\t")
    guard isTab || situation.failure.problem.hasPrefix("found a tab character") else { return nil }
    return TextProblem(
      "yaml/tab-indentation", .error, SyntaxMessages.tab,
      at: SyntaxMessages.characterRange(situation.bytes, at: place))
  }

  /// A quotation that runs to the end of the file, or over several lines up to the next quotation mark.
  private static func unclosedQuote(_ situation: Situation) -> TextProblem? {
    let failure = situation.failure
    var opening: Int?
    if failure.problem == "found unexpected end of stream"
      || failure.problem == "found unexpected document indicator"
    {
      opening = failure.contextPlace
    } else if let last = situation.last, last.style == .doubleQuoted || last.style == .singleQuoted,
      last.has(TapeNode.Flag.decoded), Int(last.end) <= failure.place,
      situation.isBlank(Int(last.end)..<failure.place),
      situation.bytes[Int(last.start)..<Int(last.end)].contains(UInt8(ascii: "\n"))
    {
      opening = Int(last.start)
    }
    guard let opening else { return nil }
    let mark = String(decoding: situation.bytes[opening..<opening + 1], as: UTF8.self)
    return TextProblem(
      "yaml/unclosed-quote", .error,
      Message(
        zh: "这里的引号 \(mark) 没有在值的末尾关上。在末尾补上同样的半角引号",
        en: "the quotation mark \(mark) is not closed at the end of its value"), at: opening..<opening + 1,
      notes: [
        TextProblem.Note(
          Message(zh: "一直读到了这里", en: "the text was read up to here"),
          at: SyntaxMessages.characterRange(situation.bytes, at: failure.place))
      ])
  }

  /// A line without `: ` is noticed by libyaml only on the next one; the mistake is where the key began.
  private static func missingColon(_ situation: Situation) -> TextProblem? {
    let failure = situation.failure
    guard failure.problem == "could not find expected ':'", let place = failure.contextPlace else {
      return nil
    }
    let line = situation.line(place)
    let words = String(decoding: situation.bytes[line], as: UTF8.self)
    return TextProblem(
      "yaml/missing-colon", .error,
      Message(
        zh: "“\(words)”这一行没有“: ”。写成“字段: 值”，冒号是半角，后面空一格；如果是上一行的文字，缩进要比上一行的字段多",
        en: "'\(words)' has no ': '; write 'field: value', or indent it if it continues the line above"),
      at: line)
  }

  /// The first word of a line that fits no level above it.
  private static func indentation(_ situation: Situation) -> TextProblem? {
    let failure = situation.failure
    let isStructure = ["did not find expected key", "did not find expected '-' indicator"].contains(
      failure.problem)
    let start = situation.lineStart(failure.place)
    guard isStructure, failure.place < situation.bytes.count, situation.isBlank(start..<failure.place) else {
      return nil
    }
    if situation.bytes[failure.place] == UInt8(ascii: ":") {
      return TextProblem(
        "yaml/missing-key", .error,
        Message(zh: "冒号前面没有字段名。写成“字段: 值”", en: "there is no field before the colon; write 'field: value'"),
        at: failure.place..<failure.place + 1)
    }
    let width = failure.place - start
    var notes: [TextProblem.Note] = []
    if let place = failure.contextPlace {
      let above = place - situation.lineStart(place)
      notes = [
        TextProblem.Note(
          Message(zh: "上面这一组从这里开始，缩进\(above)格", en: "the group above begins here, indented by \(above)"),
          at: SyntaxMessages.characterRange(situation.bytes, at: place))
      ]
    }
    return TextProblem(
      "yaml/indentation", .error,
      Message(
        zh: "这一行缩进\(width)格，和上面哪一层都对不齐。和同一层的行对齐",
        en: "this line is indented by \(width), which fits no level above; align it with its level"),
      at: SyntaxMessages.characterRange(situation.bytes, at: failure.place), notes: notes)
  }

  /// A value that begins with a character YAML keeps for itself.
  private static func reservedIndicator(_ situation: Situation) -> TextProblem? {
    let failure = situation.failure
    let place: Int? =
      switch failure.problem {
      case "found character that cannot start any token": failure.place
      case "did not find expected alphabetic or numeric character", "found undefined tag handle":
        failure.contextPlace ?? failure.place
      default: nil
      }
    guard let place, place < situation.bytes.count else { return nil }
    let range = SyntaxMessages.characterRange(situation.bytes, at: place)
    let character = String(decoding: situation.bytes[range], as: UTF8.self)
    return TextProblem(
      "yaml/reserved-indicator", .error,
      Message(
        zh: "值不能以“\(character)”开头，YAML里它有别的意思。给整个值加半角双引号",
        en: "a value cannot begin with '\(character)', which means something else in YAML; quote it"),
      at: range)
  }
}
