/// Reads document numbers in every form that lists write: each bracket style, 国务院第681号令, 国令第711号,
/// joint orders, 第l98号, and numbers that lost their brackets.
struct DocumentNumberReader {
  struct Found {
    /// Several where one issuer's orders are enumerated: 国家税务总局令第36号、第44号.
    var numbers: [DocumentNumber]
    var end: Int
    var notes: [ValueNote] = []
    /// Digits whose brackets are lost, 民发2016178号: read, but not certain.
    var doubtful: Range<Int>?
  }

  /// No issuer's name is longer; keeps hostile texts linear.
  private static let longestPrefix = 60

  let text: ScannedText

  func read(at index: Int, before limit: Int) -> Found? {
    var place = index
    let stop = min(limit, index + Self.longestPrefix)
    while place < stop {
      let key = text.key(place)
      if key == "第" {
        guard let number = ordinal(at: place, before: limit) else { return nil }
        // 第五届全国人大常委会令: the ordinal belongs to the issuer.
        if text.key(number.end) == "届", number.end < limit {
          place = number.end + 1
          continue
        }
        return order(prefix: index..<place, number, before: limit)
      }
      if CharacterFolding.isDigit(key) { return withBareYear(prefix: index..<place, place, limit) }
      if key == Key.squareOpen || key == Key.roundOpen {
        return bracketed(prefix: index..<place, place, limit)
          ?? withBrackets(prefix: index..<place, place, limit)
      }
      let isLetter = (0x41...0x5A).contains(key)
      let isJoint = key == "、" && place > index
      guard CharacterFolding.isHan(key) || isLetter || isJoint else { return nil }
      place += 1
    }
    return nil
  }

  private struct Ordinal {
    var value: Int
    var start: Int
    var end: Int
    var slip: ValueNote?
  }

  /// 第711, 第七, 第l98: the number behind 第, or without it where `isBare`.
  private func ordinal(at index: Int, before limit: Int, isBare: Bool = false) -> Ordinal? {
    let start = isBare ? index : index + 1
    var end = start
    var keys: [UInt32] = []
    var hasSlip = false
    while end < limit, keys.count < 8 {
      switch text.key(end) {
      case "l", "I", "|":
        keys.append(0x31)
        hasSlip = true
      case "O", "o":
        keys.append(0x30)
        hasSlip = true
      case let key where ChineseNumeral.isNumeral(key): keys.append(key)
      default:
        return make(keys, start, end, index, hasSlip)
      }
      end += 1
    }
    return make(keys, start, end, index, hasSlip)
  }

  private func make(_ keys: [UInt32], _ start: Int, _ end: Int, _ index: Int, _ hasSlip: Bool) -> Ordinal? {
    guard let value = ChineseNumeral.value(keys[...]), value > 0 else { return nil }
    guard hasSlip else { return Ordinal(value: value, start: index, end: end) }
    let written = text.compact(start..<end)
    // One real digit at least, or a word of letters would become a number.
    guard text.units[start..<end].contains(where: { CharacterFolding.isDigit($0.key) }) else { return nil }
    let slip = ValueNote(
      Message(
        zh: "编号“\(written)”里的字母是数字之误，写“\(value)”",
        en: "letters for digits in the number '\(written)'; write '\(value)'"),
      at: text.byteRange(start..<end), suggestion: String(value))
    return Ordinal(value: value, start: index, end: end, slip: slip)
  }

  /// 国务院令第711号、第712号 and 国务院第681号令.
  private func order(prefix: Range<Int>, _ first: Ordinal, before limit: Int) -> Found? {
    guard text.key(first.end) == "号", first.end < limit, !prefix.isEmpty else { return nil }
    var notes = first.slip.map { [$0] } ?? []
    var word = text.folded(prefix)
    var end = first.end + 1
    if end < limit, text.key(end) == "令", !word.hasSuffix("令") {
      word += "令"
      end += 1
    }
    guard let form = form(word), isIssued(word, form) else { return nil }
    var numbers = [number(form, word, prefix, nil, first.value, prefix.lowerBound..<end)]
    if end > first.end + 1 {
      notes.append(
        ValueNote(
          Message(
            zh: "命令的文号通常写作“\(numbers[0].normalised)”",
            en: "an order's number is usually written '\(numbers[0].normalised)'"),
          at: numbers[0].range, suggestion: numbers[0].normalised))
    }
    while end + 1 < limit, [0x2C, 0x3001].contains(text.key(end)) || text.key(end) == "和",
      text.key(end + 1) == "第", let next = ordinal(at: end + 1, before: limit), next.end < limit,
      text.key(next.end) == "号"
    {
      numbers.append(number(form, word, prefix, nil, next.value, (end + 1)..<(next.end + 1)))
      if let slip = next.slip { notes.append(slip) }
      end = next.end + 1
    }
    return Found(numbers: numbers, end: end, notes: notes)
  }

  /// 国家税务总局公告2012年第24号; 民发2016178号, which lost its brackets.
  private func withBareYear(prefix: Range<Int>, _ index: Int, _ limit: Int) -> Found? {
    guard !prefix.isEmpty, let run = DateReader.digits(text, at: index, before: limit, most: 9) else {
      return nil
    }
    let word = text.folded(prefix)
    if run.end - index == 4, isYear(run.value), text.key(run.end) == "年", run.end + 1 < limit,
      text.key(run.end + 1) == "第", let serial = ordinal(at: run.end + 1, before: limit),
      text.key(serial.end) == "号", serial.end < limit, let form = form(word), isIssued(word, form)
    {
      var number = number(form, word, prefix, run.value, serial.value, prefix.lowerBound..<(serial.end + 1))
      number.isYearInWords = true
      return Found(numbers: [number], end: serial.end + 1, notes: serial.slip.map { [$0] } ?? [])
    }
    if let found = unmarked(prefix, word, index, limit) { return found }
    let length = run.end - index
    guard (5...9).contains(length), text.key(run.end) == "号", run.end < limit else { return nil }
    let keys = text.units[index..<run.end].map(\.key)
    guard let year = ChineseNumeral.value(keys[..<4]), isYear(year), keys[4] != "0",
      let serial = ChineseNumeral.value(keys[4...])
    else { return nil }
    let number = number(
      form(word) ?? .letters, word, prefix, year, serial, prefix.lowerBound..<(run.end + 1))
    let note = ValueNote(
      Message(
        zh: "文号缺少括号，可能是“\(number.normalised)”",
        en: "the document number has lost its brackets, perhaps '\(number.normalised)'"),
      at: number.range, suggestion: number.normalised)
    return Found(numbers: [number], end: run.end + 1, notes: [note], doubtful: index..<run.end)
  }

  /// 国务院令711号: an order or announcement without 第.
  private func unmarked(_ prefix: Range<Int>, _ word: String, _ index: Int, _ limit: Int) -> Found? {
    guard let form = form(word), isIssued(word, form),
      let serial = ordinal(at: index, before: limit, isBare: true), serial.end - index <= 4,
      text.key(serial.end) == "号", serial.end < limit
    else { return nil }
    let number = number(form, word, prefix, nil, serial.value, prefix.lowerBound..<(serial.end + 1))
    return Found(numbers: [number], end: serial.end + 1, notes: serial.slip.map { [$0] } ?? [])
  }

  /// 国务院令（第711号）.
  private func bracketed(prefix: Range<Int>, _ open: Int, _ limit: Int) -> Found? {
    let word = text.folded(prefix)
    guard !prefix.isEmpty, let close = text.close(open, before: limit), close - open <= 12,
      text.key(open + 1) == "第", let form = form(word), isIssued(word, form),
      let serial = ordinal(at: open + 1, before: close), text.key(serial.end) == "号",
      serial.end + 1 == close
    else { return nil }
    let number = number(form, word, prefix, nil, serial.value, prefix.lowerBound..<(close + 1))
    return Found(numbers: [number], end: close + 1, notes: serial.slip.map { [$0] } ?? [])
  }

  /// 国办发〔2019〕54号 with any brackets.
  private func withBrackets(prefix: Range<Int>, _ index: Int, _ limit: Int) -> Found? {
    guard !prefix.isEmpty, let close = text.close(index, before: limit), close - index <= 7 else {
      return nil
    }
    var inner = text.units[(index + 1)..<close].map(\.key)
    if inner.last == ("年" as Unicode.Scalar).value { inner.removeLast() }
    guard inner.count == 4, let year = ChineseNumeral.value(inner[...]), isYear(year) else { return nil }
    let isNamed = text.key(close + 1) == "第"
    guard let serial = ordinal(at: close + 1, before: limit, isBare: !isNamed),
      text.key(serial.end) == "号", serial.end < limit
    else { return nil }
    let word = text.folded(prefix)
    guard isIssued(word, form(word) ?? .letters) else { return nil }
    let number = number(
      form(word) ?? .letters, word, prefix, year, serial.value, prefix.lowerBound..<(serial.end + 1))
    var notes = serial.slip.map { [$0] } ?? []
    if text.raw(index) != "〔" || text.raw(close) != "〕" {
      let year = "〔\(year)〕"
      notes.append(
        ValueNote(
          Message(
            zh: "文号中的年份用六角括号，写“\(year)”", en: "the year of a document number stands in '〔〕': write '\(year)'"),
          at: text.byteRange(index..<(close + 1)), suggestion: year))
    }
    return Found(numbers: [number], end: serial.end + 1, notes: notes)
  }

  private func isYear(_ year: Int) -> Bool { (1949...2100).contains(year) }

  private func form(_ prefix: String) -> DocumentNumber.Form? {
    if prefix.hasSuffix("令") { return .order }
    return ["公告", "通告", "公报"].contains { prefix.hasSuffix($0) } ? .announcement : nil
  }

  /// Whether a prefix can be one: letters are few, and an order is that of a body or an office.
  private func isIssued(_ prefix: String, _ form: DocumentNumber.Form) -> Bool {
    guard form != .letters else { return prefix.count <= 12 }
    let issuer = prefix.unicodeScalars.dropLast(form == .order ? 1 : 2)
    return issuer.last.map { IssuerNames.isLast($0.value) } ?? true
  }

  private func number(
    _ form: DocumentNumber.Form, _ word: String, _ prefix: Range<Int>, _ year: Int?, _ serial: Int,
    _ range: Range<Int>
  ) -> DocumentNumber {
    var word = word
    if word.hasPrefix("中华人民共和国"), word.count > 8 { word.removeFirst(7) }
    if word == "国令" { word = "国务院令" }
    let suffix = form == .order ? 1 : 2
    let issuers = form == .letters ? [] : IssuerNames.split(text, prefix, droppingLast: suffix)
    return DocumentNumber(
      form: form, prefix: word, year: year, serial: serial, isYearInWords: false, issuers: issuers,
      range: text.byteRange(range))
  }
}
